"""The plan for who is often absent, as a checklist of one file."""

from typing import Any

from meldpunt.daden.basis import VanAllebei
from meldpunt.diensten.stappenplan import stap_noteren
from meldpunt.forms.stappenplan import StapForm
from meldpunt.models import Gezettestap


class StapNoteren(VanAllebei):
    """Note one step."""

    naam, pad = "stap_noteren", "dossiers/<str:referentie>/stappenplan/"
    form, dienst = StapForm, stap_noteren
    titel, knop, blok = "Een stap van het stappenplan", "Bewaar de stap", "stappenplan"
    ingang = "Noteer een stap"
    inleiding = (
        "Wat school, CLB of een andere dienst deed. Het portaal verwittigt niemand: zet de stap eerst zelf. Politie "
        "en parket lezen hier niets."
    )

    def kan(self) -> bool:
        """Of one young person, while the file is open."""
        return self.rij.is_open and self.rij.jongere_id is not None

    def form_opties(self) -> dict[str, Any]:
        """The step whose link was followed."""
        return {"gekozen": self.request.GET.get("stap", ""), **super().form_opties()}

    def gelukt(self, uitkomst: Gezettestap) -> str:
        """What stands there now."""
        return f"Genoteerd bij het stappenplan: {uitkomst.get_stap_display()}, {uitkomst.get_uitkomst_display()}."
