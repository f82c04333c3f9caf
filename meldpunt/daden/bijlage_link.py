"""Giving a file behind the personal link of a provider: with the same door, quarantine and tier as an account."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpResponse

from leerrecht.link.daden import Linkdaad
from meldpunt.daden.bijlage import geef_inleiding_van_bijlage
from meldpunt.diensten.antwoordlink import DOEL
from meldpunt.diensten.bijlage import bijlage_geven
from meldpunt.forms.bijlage import BijlageForm
from meldpunt.models import Bijlage
from meldpunt.regels.openen import noteer_inzage
from meldpunt.weergave.antwoordlink import Gevraagd


class BijlageGevenMetLink(Linkdaad):
    """Give a file, once accepted and where who it is may be read."""

    doel, woord, sjabloon = DOEL, "bijlage", "link/formulier.html"
    form, dienst = BijlageForm, bijlage_geven
    titel, knop = "Bijlage geven", "Geef de bijlage"
    rij: Gevraagd

    def vind(self) -> Gevraagd:
        """Not where an account would not."""
        gevraagd: Gevraagd = super().vind()
        if not gevraagd.kan_bijlage_geven:
            raise Http404
        return gevraagd

    def geef_inleiding(self) -> str:
        """That it is never asked, and what happens without a scanner."""
        return geef_inleiding_van_bijlage()

    def form_opties(self) -> dict[str, Any]:
        """Of which file."""
        return {**super().form_opties(), "aanmelding": self.rij.rij.aanmelding}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """With the rights that the address has today."""
        return {**form.cleaned_data, "aanmelding_id": self.rij.rij.aanmelding_id, "door": self.rij.lezer}

    def toon(self, form: Any, status: int = 200) -> HttpResponse:
        """Render, and write down that the link was opened."""
        antwoord = super().toon(form, status)
        with transaction.atomic():
            noteer_inzage(self.rij.inzage, "bijlagen geopend met een link")
        return antwoord

    def gelukt(self, uitkomst: Bijlage) -> str:
        """It waits for a scanner."""
        return "De bijlage is bewaard. Ze gaat open zodra de virusscanner ze nakeek."
