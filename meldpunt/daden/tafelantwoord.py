"""What who sits at a round table says, whichever way one came in: which days, and whether what was agreed is right."""

from typing import Any

from leerrecht.daden import Daad
from meldpunt.diensten.tafeldag import antwoorden_van, dagen_beantwoorden
from meldpunt.diensten.tafelverslag import verslag_bevestigen
from meldpunt.forms.rondetafel import DagenForm
from meldpunt.forms.tafelpunt import TafelBevestigForm
from meldpunt.keuzes.rondetafel import Verslagwoord
from meldpunt.models import Tafelpartij
from meldpunt.regels.rondetafel import begin_van_bevestiging


class DagenGeven(Daad):
    """Which days. Before the base that knows the way in."""

    form, dienst = DagenForm, dagen_beantwoorden
    titel, knop = "Welke dagen kan je?", "Bewaar mijn dagen"

    def form_opties(self) -> dict[str, Any]:
        """What was answered so far."""
        return {"partij": self.rij, "huidig": antwoorden_van(self.rij), **super().form_opties()}

    def gelukt(self, uitkomst: Tafelpartij) -> str:
        """Who reads it."""
        return "Je dagen zijn bewaard. Het Meldpunt kiest een dag. Tot dan kan je je antwoord wijzigen."


class VerslagBevestigen(Daad):
    """Is it right? Before the base that knows the way in."""

    form, dienst = TafelBevestigForm, verslag_bevestigen
    titel, knop = "Klopt dit?", "Bewaar mijn antwoord"

    def form_opties(self) -> dict[str, Any]:
        """The text that is shown, and what this person said of it."""
        return {"initial": begin_van_bevestiging(self.rij), **super().form_opties()}

    def gelukt(self, uitkomst: Tafelpartij) -> str:
        """What stands there now."""
        if uitkomst.bevestiging == Verslagwoord.KLOPT:
            return "Je bevestigde dat dit klopt."
        return "Je opmerking is bewaard. Het Meldpunt leest ze, en vraagt het je opnieuw als de tekst wijzigt."
