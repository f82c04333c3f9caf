"""An item that a member proposes: do it for the own seat, take it up, or say why not."""

from typing import Any

from django.db.models import QuerySet

from leerrecht.formulieren.velden import RedenFormulier
from overlegplatform.daden.basis import BijVergadering, MetEigenZetel
from overlegplatform.diensten import puntvoorstel as diensten
from overlegplatform.forms.vergadering import PuntvoorstelForm
from overlegplatform.keuzes import Voorstelstand
from overlegplatform.models import Agendapunt, Puntvoorstel

_VOORSTEL = "vergaderingen/<slug:sleutel>/voorstellen/<slug:voorstel>/"


class VoorstelDoen(MetEigenZetel):
    """Propose an item for the own seat."""

    naam, pad = "voorstellen", "vergaderingen/<slug:sleutel>/voorstel/"
    form, dienst = PuntvoorstelForm, diensten.punt_voorstellen
    titel, knop, ingang = "Een punt voorstellen", "Stel dit punt voor", "Stel een punt voor"

    def geef_inleiding(self) -> str:
        """For which meeting."""
        return f"{self.rij.groep.naam}, {self.rij.datum_tekst}."

    def argumenten(self, form: Any) -> dict[str, Any]:
        """For the first of the own seats."""
        return {"deelname_id": self.zetels[0].pk, **form.cleaned_data, "door": self.gebruiker}

    def gelukt(self, uitkomst: Puntvoorstel) -> str:
        """Who has it now."""
        return "Je voorstel is bij wie de vergadering leidt."


class _OpVoorstel(BijVergadering):
    """About an item that was proposed for a meeting this person leads."""

    model, zoek = Puntvoorstel, {"voorstel": "sleutel", **BijVergadering.zoek}
    rij_als = "voorstel_id"

    def rijen(self) -> QuerySet[Puntvoorstel]:
        """Those of the own meetings."""
        return Puntvoorstel.objects.leidbaar_voor(self.gebruiker).select_related(
            "deelname", "vergadering__groep__netwerk"
        )

    def kan(self) -> bool:
        """Nobody decided yet, and the agenda may still change."""
        return self.rij.stand == Voorstelstand.NIEUW and self.vergadering.agenda_open

    def terug(self) -> str:
        """The page of the agenda."""
        return self.agenda()


class VoorstelOpnemen(_OpVoorstel):
    """Put a proposed item on the agenda."""

    naam, pad, volgorde = "voorstel_opnemen", _VOORSTEL + "opnemen/", 10
    dienst = diensten.voorstel_opnemen
    knop = "Zet op de agenda"

    def gelukt(self, uitkomst: Agendapunt) -> str:
        """It is on it, last."""
        return f"“{self.rij}” staat op de agenda. Kijk de duur en de plaats na."


class VoorstelAfwijzen(_OpVoorstel):
    """Say why a proposed item does not come on this agenda."""

    naam, pad, volgorde = "voorstel_afwijzen", _VOORSTEL + "afwijzen/", 20
    form, dienst = RedenFormulier, diensten.voorstel_afwijzen
    titel = knop = "Niet op deze agenda"
    einde = True

    def geef_inleiding(self) -> str:
        """Which item, of whom."""
        return f"“{self.rij}”, voorgesteld door {self.rij.deelname.wie}."

    def gelukt(self, uitkomst: Puntvoorstel) -> str:
        """Who reads why."""
        return "Wie het voorstelde, leest waarom."
