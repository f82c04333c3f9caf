"""A file of the telephone goes to its CLB, which completes it."""

from typing import Any

from leerrecht.bereik import Bereik
from meldpunt.daden.basis import VanMeldpunt
from meldpunt.diensten.doorgeven import mensen_van_het_clb, telefoon_doorgeven
from meldpunt.forms.doorgeven import ClbDoorgeefForm
from meldpunt.models import Aanmelding
from meldpunt.regels.bereik import bereik_van_clb
from meldpunt.regels.doorgeven import clb_dat_aanvult, is_aan_te_vullen


class TelefoonDoorgeven(VanMeldpunt):
    """Let the CLB complete it as an aanmelding."""

    naam, pad = "telefoon_doorgeven", "dossiers/<str:referentie>/doorgeven/"
    form, dienst = ClbDoorgeefForm, telefoon_doorgeven
    titel, ingang, volgorde, bel = "Laat het CLB dit aanvullen", "Laat het CLB dit aanvullen", 65, "het CLB"

    def vind(self) -> Any:
        """The file, and who of its CLB can be chosen."""
        rij = super().vind()
        self.mensen = mensen_van_het_clb(rij) if is_aan_te_vullen(rij) else []
        return rij

    def kan(self) -> bool:
        """Of a file of the telephone whose CLB is known."""
        rij = self.rij
        return rij.is_open and is_aan_te_vullen(rij) and rij.periode is not None and rij.periode.clb_id is not None

    def wie_hoort(self) -> Bereik | None:
        """Who of the CLB could hear it."""
        clb = clb_dat_aanvult(self.rij)
        return bereik_van_clb(self.rij.netwerk, clb) if clb else None

    def geef_inleiding(self) -> str:
        """What the CLB gets, and what it becomes."""
        if not self.mensen:
            return "Zet eerst het CLB in het dossier. Heeft niemand van dat CLB een account, bel dan en vul zelf aan."
        return (
            "Die persoon krijgt alles wat in dit dossier al ingevuld is als een begonnen aanmelding. Verstuurt het CLB "
            "ze, dan is het CLB de aanmelder van dit dossier. De referentie blijft dezelfde."
        )

    def geef_knop(self) -> str:
        """With nobody to choose there is nothing to press."""
        return "Geef door" if self.mensen else ""

    def form_opties(self) -> dict[str, Any]:
        """Who can be chosen."""
        return {"mensen": self.mensen, **super().form_opties()}

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """Who has it now, and who was told."""
        return f"Het CLB kan dit nu aanvullen. {uitkomst.gehoord.zin('het CLB')}"
