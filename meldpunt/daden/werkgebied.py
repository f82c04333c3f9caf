"""The areas of a network: add, name anew, take away."""

from typing import Any

from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from meldpunt.daden.netwerk import Netwerkdaad
from meldpunt.diensten import werkgebied
from meldpunt.forms.werkgebied import GebiedenForm, GebiedForm
from meldpunt.models import Werkgebied


def _kruimels(netwerk: Netwerk) -> list[dict[str, str]]:
    return [
        {"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")},
        {"naam": f"Gebieden van {netwerk.korte_naam}", "adres": reverse("meldpunt:gebieden", args=[netwerk.slug])},
    ]


class GebiedenToevoegen(Netwerkdaad):
    """One or more, on lines."""

    naam, pad = "gebieden_nieuw", "gebieden/<slug:netwerk>/nieuw/"
    recht = Recht.ORGANISATIES_BEHEREN
    form, dienst = GebiedenForm, werkgebied.gebieden_toevoegen
    titel, knop, ingang = "Gebieden toevoegen", "Voeg toe", "Voeg gebieden toe"
    inleiding = "Bezoekers zoeken in het aanbod op gebied, en een aanmelding zegt in welk gebied de jongere woont."

    def gelukt(self, uitkomst: list[Werkgebied]) -> str:
        """Which came in."""
        return f"Toegevoegd: {', '.join(rij.naam for rij in uitkomst)}."

    def terug(self) -> str:
        """The list."""
        return reverse("meldpunt:gebieden", args=[self.rij.slug])

    def kruimels(self) -> list[dict[str, str]]:
        """By the list."""
        return _kruimels(self.rij)


class OpGebied(Daad):
    """On one area of the own networks."""

    ruimte = "meldpunt"
    recht = Recht.ORGANISATIES_BEHEREN
    model, rij_als = Werkgebied, "gebied_id"
    zoek = {"netwerk": "netwerk__slug", "gebied": "slug"}

    def rijen(self):
        """Areas of the own networks."""
        eigen = werkgebied.eigen_netwerken(self.gebruiker)
        return Werkgebied.objects.filter(netwerk__in=eigen).select_related("netwerk")

    def terug(self) -> str:
        """The list."""
        return reverse("meldpunt:gebieden", args=[self.rij.netwerk.slug])

    def kruimels(self) -> list[dict[str, str]]:
        """By the list."""
        return _kruimels(self.rij.netwerk)

    def waarvan(self) -> str:
        """Which area."""
        return self.rij.naam


class GebiedWijzigen(OpGebied):
    """Another name, or another place: a quarter in its town."""

    naam, pad = "gebied_wijzigen", "gebieden/<slug:netwerk>/<slug:gebied>/"
    form, dienst = GebiedForm, werkgebied.gebied_wijzigen
    titel, knop, ingang = "Gebied wijzigen", "Bewaar", "Wijzig"

    def form_opties(self) -> dict[str, Any]:
        """What it is now."""
        return {**super().form_opties(), "gebied": self.rij}

    def gelukt(self, uitkomst: Werkgebied) -> str:
        """What it is from now on."""
        waar = f", in {uitkomst.ligt_in.naam}" if uitkomst.ligt_in else ""
        return f"Bewaard: {uitkomst.naam}{waar}."


class GebiedWeghalen(OpGebied):
    """Take it out, when nothing points to it."""

    naam, pad = "gebied_weghalen", "gebieden/<slug:netwerk>/<slug:gebied>/weghalen/"
    dienst = werkgebied.gebied_weghalen
    knop, einde = "Haal weg", True
    gevolg = "Het gebied verdwijnt uit de lijst."

    def kan(self) -> bool:
        """Not while something points to it."""
        return not werkgebied.wordt_gebruikt(self.rij)

    def gelukt(self, uitkomst: Any) -> str:
        """It is gone."""
        return f"{self.rij.naam} is weggehaald."
