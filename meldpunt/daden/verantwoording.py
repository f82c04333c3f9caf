"""Noting who answers for the files of a network, and on which ground who reads them."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from meldpunt.diensten.verantwoording import mag_noteren, verantwoording_bewaren
from meldpunt.forms.verantwoording import VerantwoordingForm
from meldpunt.models import Verantwoording
from meldpunt.regels.verantwoording import ontbreekt


class VerantwoordingBewaren(Daad):
    """For who notes it in the name of the controller; never for who advises."""

    ruimte, naam, pad = "meldpunt", "verantwoording", "grondenkaart/<slug:netwerk>/wijzigen/"
    recht = Recht.VERANTWOORDING_NOTEREN
    model, zoek, rij_als = Netwerk, {"netwerk": "slug"}, "netwerk_id"
    form, dienst = VerantwoordingForm, verantwoording_bewaren
    titel, knop, ingang = "Verantwoording noteren", "Bewaar", "Vul de verantwoording aan"

    def rijen(self) -> QuerySet[Netwerk]:
        """The own networks."""
        return Netwerk.objects.filter(pk__in=toegang_van(self.gebruiker).netwerken_met(Recht.VERANTWOORDING_NOTEREN))

    def kan(self) -> bool:
        """Not by the functionaris of that network."""
        return mag_noteren(self.gebruiker, self.rij)

    def netwerk(self) -> Netwerk:
        """It is the row."""
        return self.rij

    def geef_inleiding(self) -> str:
        """Whose words these are, and who reads them."""
        return (
            f"Voor {self.rij.naam}. De verwerkingsverantwoordelijke beslist dit, de functionaris geeft advies. Wat je "
            "bewaart, staat meteen op openbare pagina's: schrijf diensten en functies, geen namen van mensen."
        )

    def form_opties(self) -> dict[str, Any]:
        """The network."""
        return {**super().form_opties(), "netwerk": self.rij}

    def gelukt(self, uitkomst: Verantwoording) -> str:
        """How much is still empty."""
        leeg = len(ontbreekt(uitkomst))
        return f"Bewaard: het staat op de grondenkaart en bij Privacy. Nog in te vullen: {leeg}."

    def terug(self) -> str:
        """The map."""
        return reverse("meldpunt:grondenkaart", args=[self.rij.slug])

    def kruimels(self) -> list[dict[str, str]]:
        """By that page."""
        return [
            {"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")},
            {"naam": "Grondenkaart", "adres": self.terug()},
        ]
