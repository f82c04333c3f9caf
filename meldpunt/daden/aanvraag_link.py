"""What a provider does behind a personal link with a question of a school; its address stands with the other links."""

from typing import Any

from django.http import HttpResponse

from leerrecht.link.daden import Linkdaad
from meldpunt.diensten.aanvraag import DOEL, aanvraag_beantwoorden
from meldpunt.forms.aanvraag import AanvraagAntwoordForm
from meldpunt.models import Aanvraag
from meldpunt.views.aanvraag_link import toon


class AanvraagBeantwoordenMetLink(Linkdaad):
    """Yes or no, without an account."""

    doel, woord = DOEL, "antwoord-aan-school"
    form, dienst = AanvraagAntwoordForm, aanvraag_beantwoorden
    titel, knop = "Jullie antwoord", "Verstuur het antwoord"

    def form_opties(self) -> dict[str, Any]:
        """In a mailbox that more people read it asks who answers."""
        return {"postvak": self.rij.is_postvak, **super().form_opties()}

    def argumenten(self, form: AanvraagAntwoordForm) -> dict[str, Any]:
        """With the rights of the address."""
        return {"aanvraag_id": self.rij.rij.pk, "door": self.rij.lezer, **form.cleaned_data}

    def toon(self, form: Any, status: int = 200) -> HttpResponse:
        """The page of the link, with what is wrong in the form."""
        return toon(self.request, self.bezoek, form, status)

    def gelukt(self, uitkomst: Aanvraag) -> str:
        """Who hears."""
        return f"Verstuurd. {uitkomst.gehoord.zin(uitkomst.organisatie.naam)}"
