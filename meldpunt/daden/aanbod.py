"""Offers, by who keeps them: the provider its own, the Meldpunt those of its network."""

from typing import Any

from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.formulieren.versie import kiest_hun
from leerrecht.rechten import Recht
from meldpunt.diensten.aanbod import aanbod_bevestigen, aanbod_stand_zetten, aanbod_wijzigen
from meldpunt.diensten.capaciteit import capaciteit_melden
from meldpunt.forms.aanbod import AanbodForm, CapaciteitForm, StandForm
from meldpunt.keuzes.aanbod import PUBLIEKE_STANDEN, Aanbodstand
from meldpunt.models import Aanbodfiche
from meldpunt.weergave.aanbod import met_alles
from meldpunt.weergave.kruimels import Kruimels, kruimels_aanbod


class OverFiche(Daad):
    """About an offer this person keeps."""

    ruimte = "meldpunt"
    recht = Recht.AANBOD_BIJHOUDEN
    model, zoek, rij_als = Aanbodfiche, {"slug": "slug"}, "fiche_id"
    sjabloon = "meldpunt/formulier.html"

    def rijen(self):
        """Offers this person keeps, with what a form asks of them."""
        return met_alles(Aanbodfiche.objects.bewerkbaar_voor(self.gebruiker).select_related("netwerk"))

    def form_opties(self) -> dict[str, Any]:
        """The offer."""
        return {"fiche": self.rij, **super().form_opties()}

    def geef_inleiding(self) -> str:
        """Which one."""
        return self.rij.titel

    def terug(self) -> str:
        """Its place in the list."""
        return f"{reverse('meldpunt:mijn_aanbod')}#f-{self.rij.slug}"

    def waarvan(self) -> str:
        """The offer."""
        return self.rij.titel

    def kruimels(self) -> Kruimels:
        """By the list."""
        return kruimels_aanbod()

    def context(self, form: Any) -> dict[str, Any]:
        """The offer."""
        return {**super().context(form), "fiche": self.rij}


class AanbodBewerken(OverFiche):
    """Change the words of an offer."""

    naam, pad = "aanbod_bewerken", "mijn-aanbod/<slug:slug>/"
    form, dienst = AanbodForm, aanbod_wijzigen
    titel, knop, ingang, volgorde = "Aanbod bewerken", "Bewaar", "Bewerk", 30
    sjabloon = "meldpunt/aanbod_formulier.html"

    def gelukt(self, uitkomst: Any) -> str:
        """It stands there now."""
        return f"“{self.rij.titel}” is bewaard."


class PlaatsenMelden(OverFiche):
    """Report the free places of an offer."""

    naam, pad = "plaatsen", "mijn-aanbod/<slug:slug>/plaatsen/"
    form, dienst = CapaciteitForm, capaciteit_melden
    titel, knop, ingang, volgorde = "Vrije plaatsen melden", "Meld de plaatsen", "Meld vrije plaatsen", 20

    def kan(self) -> bool:
        """Of an offer that takes somebody."""
        return self.rij.stand in PUBLIEKE_STANDEN

    def gelukt(self, uitkomst: Any) -> str:
        """From when it counts."""
        return f"De plaatsen van “{self.rij.titel}” zijn bevestigd, vanaf vandaag."


class StandZetten(OverFiche):
    """Open, suspend or stop an offer."""

    naam, pad = "stand", "mijn-aanbod/<slug:slug>/stand/"
    form, dienst = StandForm, aanbod_stand_zetten
    titel, knop, volgorde = "Stand wijzigen", "Wijzig de stand", 40

    def geef_inleiding(self) -> str:
        """Where it stands now."""
        return f"{self.rij.titel} staat nu op “{self.rij.get_stand_display()}”."

    def gelukt(self, uitkomst: Any) -> str:
        """Where it stands."""
        return f"De stand van “{self.rij.titel}” is “{uitkomst.get_stand_display()}”."

    def argumenten(self, form: StandForm) -> dict[str, Any]:
        """And why."""
        return {**super().argumenten(form), "reden": form.cleaned_data["reden"]}

    def doe(self, form: StandForm) -> Aanbodfiche:
        """Who keeps what a colleague did has nothing to move."""
        return self.rij if kiest_hun(form) and form.mijn == form.huidig else super().doe(form)


class AanbodBevestigen(OverFiche):
    """The button "klopt nog": the whole offer is right, today."""

    naam, pad = "bevestigen", "mijn-aanbod/<slug:slug>/bevestigen/"
    dienst, knop, volgorde = aanbod_bevestigen, "Klopt nog", 10

    def kan(self) -> bool:
        """What stopped is not right any more."""
        return self.rij.stand != Aanbodstand.GESTOPT

    def gelukt(self, uitkomst: Any) -> str:
        """As of today."""
        return f"“{self.rij.titel}” is bevestigd."
