"""Is this still right? The provider answers with one button, by its account; by the link in the mail: `klopt_link`."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from meldpunt.diensten.klopt import klopt_bevestigen
from meldpunt.forms.klopt import KloptForm
from meldpunt.models import Kloptvraag
from meldpunt.weergave.klopt import Kloptblad
from meldpunt.weergave.kruimels import Kruimels, kruimels_aanbod

INLEIDING = "Dit staat er nu. Klopt het, druk dan op de knop. Klopt het niet, verbeter dan eerst het getal."
KNOP = "Ja, dit klopt"


class Klopt(Daad):
    """For who answers for the provider with an account."""

    ruimte, recht = "meldpunt", Recht.TOELEIDING_BEANTWOORDEN
    model, zoek, rij_als = Kloptvraag, {"sleutel": "sleutel"}, "kloptvraag_id"
    naam, pad = "klopt", "klopt/<str:sleutel>/"
    form, dienst = KloptForm, klopt_bevestigen
    titel, knop, inleiding = "Klopt dit nog?", KNOP, INLEIDING

    def rijen(self) -> QuerySet[Kloptvraag]:
        """Those of the last weeks."""
        return Kloptvraag.objects.beantwoordbaar_voor(self.gebruiker).select_related("aanbieder", "netwerk")

    def netwerk(self) -> Netwerk:
        """That of the question."""
        return self.rij.netwerk

    def form_opties(self) -> dict[str, Any]:
        """The offers."""
        return {"blad": Kloptblad(self.rij, self.gebruiker), **super().form_opties()}

    def argumenten(self, form: KloptForm) -> dict[str, Any]:
        """What was typed, and what stood there."""
        return {
            "kloptvraag_id": self.rij.pk,
            "vrij": form.van("vrij"),
            "gezien": form.van("zag"),
            "door": self.gebruiker,
        }

    def terug(self) -> str:
        """The own offers."""
        return reverse("meldpunt:mijn_aanbod")

    def waarvan(self) -> str:
        """Whose."""
        return self.rij.aanbieder.naam

    def kruimels(self) -> Kruimels:
        """By the list of offers."""
        return kruimels_aanbod()

    def gelukt(self, uitkomst: Kloptvraag) -> str:
        """As of today."""
        return f"De plaatsen van {uitkomst.aanbieder.naam} zijn bevestigd, vanaf vandaag."
