"""Another day on which a place is expected, behind the personal link of a provider without an account."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpResponse
from django.utils import timezone

from leerrecht.link.daden import Linkdaad
from meldpunt.daden.wachtdag import Wachtdag, begin_van
from meldpunt.diensten.antwoordlink import DOEL
from meldpunt.forms.toeleiding import WachtdagLinkForm
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.regels.gezegd import Gezegde
from meldpunt.regels.openen import noteer_inzage
from meldpunt.weergave.antwoordlink import Gevraagd


class LinkWachtdag(Wachtdag, Linkdaad):
    """Behind the personal link of a provider without an account."""

    doel, woord, sjabloon = DOEL, "wachtdag", "link/formulier.html"
    form = WachtdagLinkForm
    rij: Gevraagd

    def vind(self) -> Gevraagd:
        """While the young person waits."""
        gevraagd: Gevraagd = super().vind()
        if gevraagd.rij.stand != Toeleidingstand.WACHTLIJST:
            raise Http404
        return gevraagd

    def geef_inleiding(self) -> str:
        """Which offer."""
        return self.rij.rij.fiche.titel

    def form_opties(self) -> dict[str, Any]:
        """With the day of now, and whether is asked who says it."""
        return {**super().form_opties(), "initial": begin_van(self.rij.rij), "postvak": self.rij.is_postvak}

    def argumenten(self, form: Any) -> dict[str, Any]:
        """With the rights of the address."""
        velden = dict(form.cleaned_data)
        wie = velden.pop("wie", "")
        gezegd = Gezegde(wie, timezone.localdate(), telefoon=False) if self.rij.is_postvak else None
        return {**velden, "toeleiding_id": self.rij.pk, "door": self.rij.lezer, "gezegd": gezegd}

    def toon(self, form: Any, status: int = 200) -> HttpResponse:
        """Render, and write down that the link was opened."""
        antwoord = super().toon(form, status)
        with transaction.atomic():
            noteer_inzage(self.rij.inzage, "wachtlijst geopend met een link")
        return antwoord
