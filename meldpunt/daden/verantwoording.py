"""Noting who answers for the files of a network, and on which ground who reads them."""

from leerrecht.rechten import Recht
from meldpunt.daden.netwerk import Netwerkdaad
from meldpunt.diensten.verantwoording import mag_noteren, verantwoording_bewaren
from meldpunt.forms.verantwoording import VerantwoordingForm
from meldpunt.models import Verantwoording
from meldpunt.regels.verantwoording import ontbreekt


class VerantwoordingBewaren(Netwerkdaad):
    """For who notes it in the name of the controller; never for who advises."""

    naam, pad = "verantwoording", "grondenkaart/<slug:netwerk>/wijzigen/"
    recht = Recht.VERANTWOORDING_NOTEREN
    form, dienst = VerantwoordingForm, verantwoording_bewaren
    titel, knop, ingang = "Verantwoording noteren", "Bewaar", "Vul de verantwoording aan"

    def kan(self) -> bool:
        """Not by the functionaris of that network."""
        return mag_noteren(self.gebruiker, self.rij)

    def geef_inleiding(self) -> str:
        """Whose words these are, and who reads them."""
        return (
            f"Voor {self.rij.naam}. De verwerkingsverantwoordelijke beslist dit, de functionaris geeft advies. Wat je "
            "bewaart, staat meteen op openbare pagina's: schrijf diensten en functies, geen namen van mensen."
        )

    def gelukt(self, uitkomst: Verantwoording) -> str:
        """How much is still empty."""
        leeg = len(ontbreekt(uitkomst))
        return f"Bewaard: het staat op de grondenkaart en bij Privacy. Nog in te vullen: {leeg}."
