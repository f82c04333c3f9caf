"""A vooraanmelding: its CLB takes it up or declines, the school takes it back."""

from typing import Any

from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from meldpunt.diensten.vooraanmelding import (
    adres_van,
    vooraanmelding_afwijzen,
    vooraanmelding_intrekken,
    vooraanmelding_opnemen,
)
from meldpunt.forms.aanmelden import AfwijzenForm
from meldpunt.models import Concept, Vooraanmelding
from meldpunt.views.aanmelden import kruimels


class VoorHetClb(Daad):
    """About a vooraanmelding to the own CLB. Not for the Meldpunt: what is in it is not the Meldpunt's yet."""

    ruimte = "meldpunt"
    recht = Recht.AANMELDEN
    model, zoek, rij_als = Vooraanmelding, {"referentie": "referentie"}, "vooraanmelding_id"

    def rijen(self):
        """Those to the own CLB."""
        rijen = Vooraanmelding.objects.van_clb_voor(self.gebruiker)
        return rijen.select_related("netwerk", "school", "clb", "concept__eigenaar")

    def terug(self) -> str:
        """Its page."""
        return adres_van(self.rij)

    def kruimels(self) -> list[dict[str, str]]:
        """By the page where one begins."""
        return kruimels()


class Opnemen(VoorHetClb):
    """The CLB takes it up: a concept with the school's part filled in."""

    naam, pad = "vooraanmelding_opnemen", "vooraanmelding/<slug:referentie>/opnemen/"
    dienst = vooraanmelding_opnemen

    def gelukt(self, uitkomst: Concept) -> str:
        """The concept itself is the answer."""
        return ""

    def naar(self, uitkomst: Concept) -> str:
        """The concept."""
        return reverse("meldpunt:concept", args=[uitkomst.sleutel])


class Afwijzen(VoorHetClb):
    """The CLB does not refer, and says why."""

    naam, pad = "vooraanmelding_afwijzen", "vooraanmelding/<slug:referentie>/afwijzen/"
    form, dienst = AfwijzenForm, vooraanmelding_afwijzen
    titel, knop = "Niet aanmelden", "Laat het de school weten"

    def argumenten(self, form: AfwijzenForm) -> dict[str, Any]:
        """Why."""
        return {
            "vooraanmelding_id": self.rij.pk,
            "uitleg": form.cleaned_data["uitleg"],
            "door": self.gebruiker,
        }

    def geef_inleiding(self) -> str:
        """Which one, and what goes with it."""
        return (
            f"Vooraanmelding {self.rij.referentie} van {self.rij.school.naam}. "
            "Vulde jullie CLB er zelf al iets bij in, dan wordt dat gewist."
        )

    def gelukt(self, uitkomst: Any) -> str:
        """It stands on the page of the school."""
        return "Genoteerd. De school leest waarom jullie niet aanmelden."


class Terugnemen(VoorHetClb):
    """The school takes its own vooraanmelding back."""

    naam, pad = "vooraanmelding_intrekken", "vooraanmelding/<slug:referentie>/intrekken/"
    form, dienst = KnopFormulier, vooraanmelding_intrekken
    titel, knop, einde = "Vooraanmelding intrekken", "Trek in", True

    def rijen(self):
        """Those this person sent."""
        eigen = Vooraanmelding.objects.zichtbaar_voor(self.gebruiker).filter(door=self.gebruiker)
        return eigen.select_related("netwerk", "school", "clb", "concept__eigenaar")

    def argumenten(self, form: KnopFormulier) -> dict[str, Any]:
        """Nothing to fill in."""
        return {"vooraanmelding_id": self.rij.pk, "door": self.gebruiker}

    def geef_inleiding(self) -> str:
        """Who no longer sees it."""
        return f"{self.rij.clb.naam} ziet dan niet meer dat je hulp vraagt met {self.rij.referentie}."

    def gelukt(self, uitkomst: Any) -> str:
        """It is taken back."""
        return "De vooraanmelding is ingetrokken."
