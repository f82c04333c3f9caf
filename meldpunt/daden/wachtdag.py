"""Another day on which a place is expected: by the provider, by its personal link, or as the Meldpunt heard it."""

from typing import Any, ClassVar

from django.db import transaction
from django.http import Http404, HttpResponse
from django.utils import timezone

from leerrecht.bereik import Bereik
from leerrecht.dagen import dag_in_woorden
from leerrecht.link.daden import Linkdaad
from meldpunt.daden.toeleiding import MeldpuntOverToeleiding
from meldpunt.daden.toeleidingantwoord import VanAanbieder
from meldpunt.diensten.antwoordlink import DOEL
from meldpunt.diensten.wachtdag import wachtdag_wijzigen
from meldpunt.forms.gezegd import uit_formulier
from meldpunt.forms.toeleiding import WachtdagForm, WachtdagGezegdForm, WachtdagLinkForm
from meldpunt.keuzes.dossier import Toeleidingstand
from meldpunt.models import Toeleiding
from meldpunt.regels.bereik import bereik_na_telefoon, bereik_van_wie_vroeg
from meldpunt.regels.gezegd import Gezegde
from meldpunt.regels.openen import noteer_inzage
from meldpunt.regels.wachtdag import wachtdagstempel
from meldpunt.weergave.antwoordlink import Gevraagd


def _begin(rij: Toeleiding) -> dict[str, str]:
    """What stands there now, and its stamp."""
    dag = f"{rij.verwacht_op:%d/%m/%Y}" if rij.verwacht_op else ""
    return {"verwacht_op": dag, "gezien": wachtdagstempel(rij)}


class _Wachtdag:
    """What the three roads share."""

    dienst = wachtdag_wijzigen
    titel, knop = "Een andere dag op de wachtlijst", "Bewaar de dag"
    gevolg: ClassVar[str] = "De plaats in de rij blijft. Wie vroeg, hoort dat de dag veranderde."

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """What is promised now, and who was told."""
        dag = f"op {dag_in_woorden(uitkomst.verwacht_op)}" if uitkomst.verwacht_op else "op een dag die niemand kent"
        return f"Bewaard: een plaats wordt verwacht {dag}. {uitkomst.gehoord.per_plek}"


class WachtdagWijzigen(_Wachtdag, VanAanbieder):
    """By an account of the provider."""

    naam, pad = "toeleiding_wachtdag", "toeleidingen/<str:sleutel>/wachtdag/"
    form, ingang, volgorde = WachtdagForm, "Wijzig de verwachte dag", 80

    def kan(self) -> bool:
        """While the young person waits."""
        return self.rij.stand == Toeleidingstand.WACHTLIJST

    def form_opties(self) -> dict[str, Any]:
        """With the day of now."""
        return {**super().form_opties(), "initial": _begin(self.rij)}

    def wie_hoort(self) -> Bereik:
        """The Meldpunt and who referred."""
        return bereik_van_wie_vroeg(self.dossier())


class WachtdagGezegd(_Wachtdag, MeldpuntOverToeleiding):
    """As the Meldpunt heard it on the telephone."""

    naam, pad = "toeleiding_wachtdag_gezegd", "toeleidingen/<str:sleutel>/wachtdag/telefoon/"
    form, ingang, volgorde = WachtdagGezegdForm, "Noteer een andere dag", 18

    def kan(self) -> bool:
        """While the young person waits."""
        return super().kan() and self.rij.stand == Toeleidingstand.WACHTLIJST

    def form_opties(self) -> dict[str, Any]:
        """With the day of now."""
        return {**super().form_opties(), "initial": _begin(self.rij)}

    def wie_hoort(self) -> Bereik:
        """The provider reads it back, who referred hears it."""
        return bereik_na_telefoon(self.dossier(), self.rij, self.gebruiker)

    def argumenten(self, form: Any) -> dict[str, Any]:
        """With who said it."""
        velden = super().argumenten(form)
        velden["gezegd"] = uit_formulier(velden)
        return velden


class LinkWachtdag(_Wachtdag, Linkdaad):
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
        return {**super().form_opties(), "initial": _begin(self.rij.rij), "postvak": self.rij.is_postvak}

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
