"""Setting how a Meldpunt is called and reached."""

from leerrecht.rechten import Recht
from meldpunt.daden.netwerk import Netwerkdaad
from meldpunt.diensten.dienstpunt import dienstpunt_bewaren
from meldpunt.forms.dienstpunt import DienstpuntForm
from meldpunt.models import Dienstpunt


class DienstpuntBewaren(Netwerkdaad):
    """Name, telephone and website of the Meldpunt of one network."""

    naam, pad = "dienstpunt", "gegevens/<slug:netwerk>/"
    recht = Recht.ORGANISATIES_BEHEREN
    form, dienst = DienstpuntForm, dienstpunt_bewaren
    titel, knop, ingang = "Gegevens van het Meldpunt", "Bewaar", "Naam en telefoon van het Meldpunt"
    volgorde = 60

    def geef_inleiding(self) -> str:
        """Who reads it."""
        return (
            f"Voor {self.rij.naam}. Wat je bewaart, staat meteen op openbare pagina's, naast elk formulier en in de "
            "bevestiging van een aanmelding."
        )

    def gelukt(self, uitkomst: Dienstpunt) -> str:
        """What people can call now."""
        if uitkomst.telefoon:
            return f"Bewaard. Op de pagina's staat nu: bel {uitkomst.telefoon}."
        return "Bewaard. Er staat nog geen telefoonnummer op de pagina's."
