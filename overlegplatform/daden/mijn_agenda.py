"""What a person wants outside the portal: a link for the own calendar, the weekly mail."""

from typing import Any

from django.urls import reverse

from overlegplatform.daden.basis import Overlegdaad
from overlegplatform.diensten import agendavoorkeur as diensten
from overlegplatform.models import Agendavoorkeur

_MIJN = "mijn-agenda/"


class _MijnAgenda(Overlegdaad):
    """On one's own page."""

    def terug(self) -> str:
        """That page."""
        return reverse("overleg:mijn_agenda")


class FeedMaken(_MijnAgenda):
    """Make a new link."""

    naam, pad = "feed_maken", _MIJN + "maken/"
    dienst = diensten.feed_maken
    knop = "Maak mijn link"

    def gelukt(self, uitkomst: Agendavoorkeur) -> str:
        """What to do with it."""
        return "Je link staat klaar. Kopieer ze naar je agenda."


class FeedStoppen(_MijnAgenda):
    """Stop the link."""

    naam, pad = "feed_stoppen", _MIJN + "stoppen/"
    dienst = diensten.feed_stoppen
    knop, einde = "Stop deze link", True

    def gelukt(self, uitkomst: Agendavoorkeur) -> str:
        """What is left to do elsewhere."""
        return "De link werkt niet meer. Verwijder ze ook uit je agenda."


class WeekberichtZetten(_MijnAgenda):
    """Weekly mail on or off, as the button says (`aan`)."""

    naam, pad = "weekbericht", _MIJN + "weekbericht/"
    dienst = diensten.weekbericht_zetten
    knop = "Stuur me elke week een overzicht"

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Which of the two was pressed."""
        return {"aan": self.request.POST.get("aan") == "ja", **super().argumenten(form)}

    def gelukt(self, uitkomst: Agendavoorkeur) -> str:
        """Which of the two it is now."""
        return "Je krijgt elke maandag een overzicht." if uitkomst.weekbericht else "Je krijgt geen weekbericht meer."
