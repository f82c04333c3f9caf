"""A new offer, from nothing or from one that looks like it."""

from typing import Any

from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.rechten import Recht
from meldpunt.daden.aanbod import OverFiche
from meldpunt.diensten.aanbod_nieuw import aanbod_maken
from meldpunt.forms.aanbod_nieuw import AanbodNieuwForm, mogelijke_aanbieders
from meldpunt.keuzes.aanbod import PUBLIEKE_STANDEN
from meldpunt.models import Aanbodfiche
from meldpunt.regels import aanbodvelden as velden
from meldpunt.weergave.kruimels import Kruimels, kruimels_aanbod


class _Nieuw(Daad):
    """What making one has in common, with and without an example."""

    ruimte = "meldpunt"
    recht = Recht.AANBOD_BIJHOUDEN
    form, dienst, sjabloon = AanbodNieuwForm, aanbod_maken, "meldpunt/aanbod_formulier.html"
    knop = "Maak het aanbod"

    def argumenten(self, form: AanbodNieuwForm) -> dict[str, Any]:
        """Whose it is, what it is, how far it is."""
        return {**form.voor_dienst, "door": self.gebruiker}

    def gelukt(self, uitkomst: Aanbodfiche) -> str:
        """Where it stands and who reads it."""
        open_ = uitkomst.stand in PUBLIEKE_STANDEN
        wie = "Iedereen leest het nu." if open_ else "Alleen wie het bijhoudt, leest het."
        return f"“{uitkomst.titel}” van {uitkomst.aanbieder.naam} staat in de lijst. {wie}"

    def naar(self, uitkomst: Aanbodfiche) -> str:
        """Its place in the list: the places are the next step."""
        return f"{reverse('meldpunt:mijn_aanbod')}#f-{uitkomst.slug}"

    def kruimels(self) -> Kruimels:
        """By the list."""
        return kruimels_aanbod()


class AanbodNieuw(_Nieuw):
    """From nothing."""

    naam, pad = "aanbod_nieuw", "aanbod/nieuw/"
    titel, ingang = "Nieuw aanbod", "Maak een fiche"

    def geef_inleiding(self) -> str:
        """For whom, where there is no choice."""
        rijen = [rij for organisaties in mogelijke_aanbieders(self.gebruiker).values() for rij in organisaties]
        van = f" van {rijen[0].naam}" if len(rijen) == 1 else ""
        return (
            f"Een fiche zegt in een paar minuten wat dit aanbod{van} is. Alleen naam, soort en stand moeten er staan."
        )

    def terug(self) -> str:
        """The list."""
        return reverse("meldpunt:mijn_aanbod")


class AanbodKopieren(_Nieuw, OverFiche):
    """From one that looks like it: everything is filled in, and only what differs is typed."""

    naam, pad = "aanbod_kopie", "mijn-aanbod/<slug:slug>/kopie/"
    titel, ingang, volgorde = "Aanbod kopiëren", "Kopieer", 50
    sjabloon = "meldpunt/aanbod_formulier.html"

    def geef_inleiding(self) -> str:
        """From which one."""
        return f"Alles van “{self.rij.titel}” staat al ingevuld. Geef het een andere naam en wijzig wat anders is."

    def context(self, form: AanbodNieuwForm) -> dict[str, Any]:
        """The page is about the new one."""
        return {**super().context(form), "fiche": None}

    def form_opties(self) -> dict[str, Any]:
        """What the example says, for its own provider."""
        van = f"{self.rij.netwerk.slug}.{self.rij.aanbieder.sleutel}"
        return {"gebruiker": self.gebruiker, "initial": {**velden.lees(self.rij), "aanbieder": van}}
