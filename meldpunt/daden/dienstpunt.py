"""Setting how a Meldpunt is called and reached."""

from leerrecht.rechten import Recht
from meldpunt.daden.netwerk import Netwerkdaad
from meldpunt.diensten.dienstpunt import WEGEN, dienstpunt_bewaren, wegen_bewaren
from meldpunt.forms.dienstpunt import DienstpuntForm, WegenForm
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


class WegenBewaren(Netwerkdaad):
    """How each road to help runs in one network."""

    naam, pad = "wegen", "wegen/<slug:netwerk>/"
    recht = Recht.ORGANISATIES_BEHEREN
    form, dienst = WegenForm, wegen_bewaren
    titel, knop, ingang = "Toeleidingswegen", "Bewaar", "Toeleidingswegen"
    volgorde = 62

    def geef_inleiding(self) -> str:
        """Who reads it."""
        return (
            f"Zeg voor {self.rij.naam} hoe elke weg naar hulp loopt: wie je waar iets vraagt, en wat er dan gebeurt. "
            "Wie een aanbod leest, leest daar de tekst van de weg ernaartoe. Laat leeg wat geen uitleg vraagt."
        )

    def gelukt(self, uitkomst: Dienstpunt) -> str:
        """How many have a text now."""
        aantal = sum(bool(getattr(uitkomst, veld)) for veld in WEGEN)
        return f"Bewaard. Op de pagina's van het aanbod staat nu uitleg bij {aantal} van de {len(WEGEN)} wegen."
