"""Noting what the controller decided about how long files stay."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.diensten.termijnbesluit import termijnen_bepalen
from meldpunt.forms.termijnbesluit import TermijnForm
from meldpunt.models import Termijnbesluit


class TermijnenBepalen(Daad):
    """For who notes it in the name of the controller; never for who advises."""

    ruimte, naam, pad = "meldpunt", "termijnen_bepalen", "termijnen/<slug:netwerk>/wijzigen/"
    recht = Recht.TERMIJNEN_BEPALEN
    model, zoek, rij_als = Netwerk, {"netwerk": "slug"}, "netwerk_id"
    form, dienst = TermijnForm, termijnen_bepalen
    titel, knop, ingang = "Bewaartermijnen bepalen", "Bewaar", "Noteer een besluit"

    def rijen(self) -> QuerySet[Netwerk]:
        """The own networks."""
        return Netwerk.objects.filter(pk__in=toegang_van(self.gebruiker).netwerken_met(Recht.TERMIJNEN_BEPALEN))

    def kan(self) -> bool:
        """Not by the functionaris of that network, whatever other role this person has."""
        return not toegang_van(self.gebruiker).mag(Recht.RAADPLEGINGEN_LEZEN, self.rij)

    def netwerk(self) -> Netwerk:
        """It is the row."""
        return self.rij

    def geef_inleiding(self) -> str:
        """Whose decision it is."""
        return f"Voor {self.rij.naam}. De verwerkingsverantwoordelijke beslist; de functionaris geeft advies."

    def form_opties(self) -> dict[str, Any]:
        """The network."""
        return {**super().form_opties(), "netwerk": self.rij}

    def argumenten(self, form: TermijnForm) -> dict[str, Any]:
        """And who decided, with which advice."""
        return {**super().argumenten(form), "besluit": form.besluit}

    def gelukt(self, uitkomst: Termijnbesluit) -> str:
        """From when it counts, and what it does."""
        return "Het besluit is genoteerd en geldt vanaf nu. " + uitkomst.gevolg

    def terug(self) -> str:
        """The page of terms."""
        return reverse("meldpunt:termijnen")

    def kruimels(self) -> list[dict[str, str]]:
        """By that page."""
        return [
            {"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")},
            {"naam": "Bewaartermijnen", "adres": self.terug()},
        ]
