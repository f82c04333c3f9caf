"""Aanspreekpunten of a network."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse

from leerrecht.beheer import bereik
from leerrecht.beheer.daden.basis import Beheerdaad, Verschuiving
from leerrecht.beheer.diensten import aanspreekpunt
from leerrecht.beheer.forms.inhoud import AanspreekpuntFormulier, NieuwAanspreekpuntFormulier
from leerrecht.beheer.sleutels import zoek_of_404
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.models import Aanspreekpunt, Netwerk
from leerrecht.rechten import Recht


class OverAanspreekpunt(Beheerdaad):
    """About an aanspreekpunt of the own networks."""

    model, ding = Aanspreekpunt, "punt"
    lijst = ("Aanspreekpunten", "beheer:aanspreekpunten")

    def rijen(self):
        """Aanspreekpunten of the own networks."""
        return bereik.aanspreekpunten(self.gebruiker).select_related("netwerk", "organisatie")

    def vind(self) -> Aanspreekpunt:
        """It has no key of its own."""
        return zoek_of_404(self.rijen(), self.kwargs["sleutel"])

    def van(self) -> Netwerk:
        """Whose list it is in."""
        return self.rij.netwerk

    def waarvan(self) -> str:
        """The network: two may have the same function."""
        return self.van().korte_naam

    def terug(self) -> str:
        """That list."""
        return f"{reverse('beheer:aanspreekpunten')}#{self.van().slug}"


class AanspreekpuntToevoegen(OverAanspreekpunt):
    """A new aanspreekpunt."""

    naam, pad = "aanspreekpunt_nieuw", "aanspreekpunten/nieuw/<slug:netwerk>/"
    model = Netwerk
    form, dienst = NieuwAanspreekpuntFormulier, aanspreekpunt.aanspreekpunt_toevoegen
    titel, knop = "Nieuw aanspreekpunt", "Voeg toe"

    def vind(self) -> Netwerk:
        """One of the own networks."""
        eigen = bereik.netwerken(self.gebruiker, Recht.ORGANISATIES_BEHEREN)
        return get_object_or_404(eigen, slug=self.kwargs["netwerk"])

    def van(self) -> Netwerk:
        """For which it is."""
        return self.rij

    def geef_inleiding(self) -> str:
        """For which network."""
        return f"Voor {self.rij.naam}."

    def form_opties(self) -> dict[str, Any]:
        """Organisations of that network."""
        return {**super().form_opties(), "netwerk": self.rij}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """At the end of that list."""
        return {"netwerk": self.rij, "waarden": form.cleaned_data, "door": self.gebruiker}

    def gelukt(self, uitkomst: Any) -> str:
        """Everybody reads it there."""
        return "Het aanspreekpunt staat op de pagina over het netwerk."


class AanspreekpuntWijzigen(OverAanspreekpunt):
    """Change an aanspreekpunt."""

    naam, pad = "aanspreekpunt_wijzigen", "aanspreekpunten/<str:sleutel>/wijzigen/"
    form, dienst = AanspreekpuntFormulier, aanspreekpunt.aanspreekpunt_wijzigen
    knop = "Bewaar"

    def geef_titel(self) -> str:
        """Which one."""
        return f"{self.rij.functie} wijzigen"

    def form_opties(self) -> dict[str, Any]:
        """What stands there now."""
        over = ("aanspreekpunt", self.kwargs["sleutel"])
        huidig = aanspreekpunt.plat(self.rij)
        return {**super().form_opties(), "netwerk": self.rij.netwerk, "huidig": huidig, "over": over}

    def gelukt(self, uitkomst: Any) -> str:
        """It stands there now."""
        return "Het aanspreekpunt is bewaard."


class AanspreekpuntVerplaatsen(Verschuiving, OverAanspreekpunt):
    """Move an aanspreekpunt one place."""

    naam, pad = "aanspreekpunt_verplaatsen", "aanspreekpunten/<str:sleutel>/verplaatsen/"
    dienst = aanspreekpunt.aanspreekpunt_verplaatsen


class AanspreekpuntVerwijderen(OverAanspreekpunt):
    """Remove an aanspreekpunt."""

    naam, pad = "aanspreekpunt_verwijderen", "aanspreekpunten/<str:sleutel>/verwijderen/"
    form, dienst = KnopFormulier, aanspreekpunt.aanspreekpunt_verwijderen
    knop, einde = "Verwijder", True
    inleiding = "Het verdwijnt van de pagina over het netwerk."

    def geef_titel(self) -> str:
        """Which one."""
        return f"{self.rij.functie} verwijderen"

    def gelukt(self, uitkomst: Any) -> str:
        """It is gone."""
        return "Het aanspreekpunt is verwijderd."
