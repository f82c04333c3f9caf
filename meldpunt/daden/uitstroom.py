"""The closing talk with who leaves school without a qualification."""

from meldpunt.daden.basis import VanAllebei
from meldpunt.diensten.uitstroom import kan_uitstromen, uitstroom_noteren
from meldpunt.forms.uitstroom import UitstroomForm
from meldpunt.models import Uitstroomgesprek


class UitstroomNoteren(VanAllebei):
    """Note the talk, and what came of it."""

    naam, pad = "uitstroom_noteren", "dossiers/<str:referentie>/uitstroom/"
    form, dienst = UitstroomForm, uitstroom_noteren
    titel, knop, blok = "Afrondend gesprek", "Bewaar het gesprek", "uitstroom"
    ingang = "Noteer een afrondend gesprek"
    inleiding = (
        "Voor wie de school verlaat zonder diploma. Vraag eerst of de richting toch nog kan. Wil de jongere dat niet, "
        "bespreek dan andere wegen, en wie daarbij helpt. De jongere kiest."
    )

    def kan(self) -> bool:
        """Of a young person who leaves, or is old enough for it."""
        return self.rij.is_open and kan_uitstromen(self.rij)

    def gelukt(self, uitkomst: Uitstroomgesprek) -> str:
        """What was chosen."""
        return f"Het gesprek staat in het dossier: {uitkomst.get_uitkomst_display()}."
