"""Who was there."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import capfirst

from leerrecht.versies import Uitslag
from overlegplatform.daden.basis import GeleidDoorMij
from overlegplatform.diensten import deelname as diensten
from overlegplatform.forms.deelname import AanwezigheidForm, GastForm
from overlegplatform.keuzes import KOMEND, Vergaderstand
from overlegplatform.models import Deelname, Vergadering
from overlegplatform.regels.verslagbeeld import naam_van

_AANWEZIG = "vergaderingen/<slug:sleutel>/aanwezig/"


class _NaDeStart(GeleidDoorMij):
    """Before a meeting nobody was there."""

    def rijen(self) -> QuerySet[Vergadering]:
        """Meetings that began."""
        return super().rijen().exclude(stand__in=(*KOMEND, Vergaderstand.GEANNULEERD))

    def werk(self) -> str:
        """The page one writes on while meeting."""
        return reverse("overleg:werk", args=[self.rij.sleutel])

    def kruimels(self) -> list[dict[str, str]]:
        """The meeting, the page one writes on."""
        return [*super().kruimels(), {"naam": "Uitkomsten", "adres": self.werk()}]


class Aanwezig(_NaDeStart):
    """Who is there, in one form."""

    naam, pad, volgorde = "aanwezig", _AANWEZIG, 20
    form, dienst = AanwezigheidForm, diensten.aanwezigheid_zetten
    titel = ingang = "Wie is er?"
    sjabloon = "overleg/aanwezig.html"

    def vind(self) -> Any:
        """With the rows of its list."""
        rij = super().vind()
        self.deelnames = list(rij.deelnames.select_related("organisatie"))
        return rij

    def geef_inleiding(self) -> str:
        """At which meeting."""
        return f"{self.rij.groep.naam}, {self.rij.datum_tekst}."

    def kan(self) -> bool:
        """While it goes on; afterwards the page of the minutes leads to it."""
        return self.rij.stand == Vergaderstand.BEZIG

    def geef_knop(self) -> str:
        """Without a list there is nothing to save."""
        return "Bewaar de aanwezigheid" if self.deelnames else ""

    def huidig(self) -> dict[str, str]:
        """What the list shows now."""
        return diensten.aangeduid(self.rij)

    def form_opties(self) -> dict[str, Any]:
        """A row per seat or guest."""
        namen = {rij.sleutel: capfirst(naam_van(rij)) for rij in self.deelnames}
        lijst = {"vergadering": self.rij, "deelnames": self.deelnames, "namen": namen}
        return {**lijst, "huidig": self.huidig(), **super().form_opties()}

    def context(self, form: Any) -> dict[str, Any]:
        """The way to add a guest."""
        return {**super().context(form), "vergadering": self.rij}

    def gelukt(self, uitkomst: Uitslag) -> str:
        """It stands there now."""
        return "De aanwezigheid is bewaard."

    def terug(self) -> str:
        """The page one writes on while meeting."""
        return self.werk()


class GastToevoegen(_NaDeStart):
    """Add somebody who came without a seat."""

    naam, pad = "gast", _AANWEZIG + "nieuw/"
    form = GastForm
    titel, knop = "Iemand zonder zetel toevoegen", "Voeg toe"

    def geef_inleiding(self) -> str:
        """The way to it says where."""
        return ""

    def form_opties(self) -> dict[str, Any]:
        """Organisations of its network may be chosen."""
        return {"netwerk": self.rij.groep.netwerk, **super().form_opties()}

    def doe(self, form: GastForm) -> Deelname:
        """The organisation by its key."""
        return diensten.gast_toevoegen(
            vergadering_id=self.rij.pk,
            organisatie_sleutel=form.cleaned_data["organisatie"],
            wie=form.cleaned_data["wie"],
            door=self.gebruiker,
        )

    def gelukt(self, uitkomst: Deelname) -> str:
        """It is on it."""
        return "Toegevoegd aan de lijst."

    def terug(self) -> str:
        """The list."""
        return reverse("overleg:aanwezig", args=[self.rij.sleutel])
