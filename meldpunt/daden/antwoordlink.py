"""What a provider does behind a personal link; its address stands with the other links."""

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from leerrecht.link.daden import Linkdaad
from meldpunt.diensten.antwoordlink import DOEL
from meldpunt.diensten.toeleidingantwoord import toeleiding_beantwoorden
from meldpunt.forms.toeleiding import LinkAntwoordForm
from meldpunt.models import Toeleiding
from meldpunt.regels.gezegd import Gezegde
from meldpunt.regels.toeleidingantwoord import Toeleidingantwoord
from meldpunt.views.antwoordlink import toon
from meldpunt.weergave.antwoordlink import zoek_gevraagd
from meldpunt.weergave.volgende import stap_na_aanvaarding


class ToeleidingBeantwoordenMetLink(Linkdaad):
    """Accept, wait, ask or refuse, without an account."""

    doel, woord = DOEL, "antwoord-op-vraag"
    form, dienst = LinkAntwoordForm, toeleiding_beantwoorden
    titel, knop = "Jullie antwoord", "Verstuur het antwoord"

    def form_opties(self) -> dict[str, Any]:
        """What can be answered now."""
        return {"gevraagd": self.rij, **super().form_opties()}

    def argumenten(self, form: LinkAntwoordForm) -> dict[str, Any]:
        """With the rights of the address; in a mailbox that more people read, who typed it."""
        velden = dict(form.cleaned_data)
        wie = velden.get("wie", "")
        gezegd = Gezegde(wie, timezone.localdate(), telefoon=False) if self.rij.is_postvak else None
        return {
            "toeleiding_id": self.rij.pk,
            "antwoord": Toeleidingantwoord.uit(velden),
            "door": self.rij.lezer,
            "gezegd": gezegd,
        }

    def toon(self, form: Any, status: int = 200) -> HttpResponse:
        """The page of the link as it is now, with what is wrong in the form: another may have answered meanwhile."""
        nu = zoek_gevraagd(self.rij.rij.sleutel, self.bezoek.eigenaar)
        return toon(self.request, replace(self.bezoek, voorwerp=nu or self.rij), form, status)

    def gelukt(self, uitkomst: Toeleiding) -> str:
        """What stands there now, and who was told."""
        wat = f"Verstuurd: {uitkomst.get_stand_display()}."
        return f"{wat} {uitkomst.gehoord.per_plek} {stap_na_aanvaarding(uitkomst, zelf=True)}".strip()
