"""Notes in a file."""

from meldpunt.daden.basis import VanMeldpunt
from meldpunt.diensten.notitie import notitie_schrijven
from meldpunt.forms.dossier import NotitieForm
from meldpunt.models import Notitie


class NotitieSchrijven(VanMeldpunt):
    """Write a note; one for who referred is the news that was promised."""

    naam, pad = "dossier_notitie", "dossiers/<str:referentie>/notitie/"
    form, dienst = NotitieForm, notitie_schrijven
    titel, knop, volgorde = "Notitie schrijven", "Bewaar de notitie", 30
    ingang = "Geef nieuws of schrijf een notitie"

    def kan(self) -> bool:
        """Of a closed file the link below its notes is enough."""
        return self.rij.is_open

    def gelukt(self, uitkomst: Notitie) -> str:
        """It stands there."""
        return "Je notitie is bewaard."
