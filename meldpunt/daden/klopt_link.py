"""Is this still right? Behind the link in the weekly mail; its address stands with the other links."""

from typing import Any

from leerrecht.link.daden import Linkdaad
from meldpunt.daden.klopt import INLEIDING, KNOP
from meldpunt.diensten.klopt import DOEL, klopt_bevestigen
from meldpunt.forms.klopt import KloptForm
from meldpunt.models import Kloptvraag
from meldpunt.weergave.klopt import Kloptblad


class LinkKlopt(Linkdaad):
    """For who has none: the page of the link itself."""

    doel, woord, sjabloon = DOEL, "klopt", "link/formulier.html"
    form, dienst = KloptForm, klopt_bevestigen
    titel, knop, inleiding = "Klopt dit nog?", KNOP, INLEIDING
    rij: Kloptblad

    def form_opties(self) -> dict[str, Any]:
        """The offers."""
        return {"blad": self.rij, **super().form_opties()}

    def argumenten(self, form: KloptForm) -> dict[str, Any]:
        """With the rights of the address; in a mailbox that more people read, who answered."""
        wie = form.cleaned_data.get("wie", "")
        gelezen = {"vrij": form.van("vrij"), "gezien": form.van("zag")}
        return {"kloptvraag_id": self.rij.pk, **gelezen, "door": self.rij.lezer, "wie": wie}

    def terug(self) -> str:
        """The page itself: there is nothing else behind this link."""
        return "./"

    def gelukt(self, uitkomst: Kloptvraag) -> str:
        """As of today."""
        return f"De plaatsen van {uitkomst.aanbieder.naam} zijn bevestigd, vanaf vandaag."
