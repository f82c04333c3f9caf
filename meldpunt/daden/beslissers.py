"""Who decides for a young person: somebody is added, gezag is noted, a judgement about competence made and lifted."""

from typing import Any

from django.db.models import QuerySet

from meldpunt.daden.basis import VanAllebei
from meldpunt.diensten import beslissers as diensten
from meldpunt.forms import beslissers as forms
from meldpunt.keuzes.dossier import Gezag, Waarvoor
from meldpunt.models import Aanmelding, Bekwaamheid, Betrokkene
from meldpunt.regels.bekwaamheid import geldend_oordeel
from meldpunt.regels.beslissers import leeftijd_van
from meldpunt.regels.gezag import gezag_van

_PAD = "dossiers/<str:referentie>/"


class OverWieBeslist(VanAllebei):
    """An act on who decides, in a file about one young person that runs."""

    blok = "beslist"

    def rijen(self) -> QuerySet[Aanmelding]:
        """With what the rules ask."""
        rijen = super().rijen().filter(jongere__isnull=False)
        return rijen.select_related("jongere").prefetch_related("bekwaamheden", "jongere__betrokkenen")

    def kan(self) -> bool:
        """Not after its end."""
        return self.rij.is_open and self.rij.jongere_id is not None


class BetrokkeneToevoegen(OverWieBeslist):
    """Add a parent, a voogd, a supporter."""

    naam, pad = "betrokkene_toevoegen", _PAD + "betrokkene/"
    form, dienst = forms.BetrokkeneForm, diensten.betrokkene_toevoegen
    titel, knop, volgorde = "Voeg iemand toe rond de jongere", "Voeg toe", 10
    ingang = titel

    def gelukt(self, uitkomst: Betrokkene) -> str:
        """Whether that person decides. No name: a message travels in a cookie, and stays in the browser."""
        return f"De persoon staat erbij. {_over(uitkomst)}"


class GezagNoteren(OverWieBeslist):
    """Note what somebody may decide."""

    naam, pad = "gezag_noteren", _PAD + "gezag/"
    form, dienst = forms.GezagForm, diensten.gezag_noteren
    titel, knop, volgorde = "Wie heeft gezag?", "Bewaar", 20
    ingang = "Noteer wie gezag heeft"
    gevolg = "Telt het ja van iemand hierdoor niet meer, dan gaat die deur meteen dicht."

    def kan(self) -> bool:
        """Where there is somebody."""
        return super().kan() and bool(self.rij.jongere.betrokkenen.all())

    def gelukt(self, uitkomst: Betrokkene) -> str:
        """What counts now."""
        return f"Bewaard. {_over(uitkomst)}"


class BekwaamheidNoteren(OverWieBeslist):
    """Note a judgement against what the law presumes."""

    naam, pad = "bekwaamheid_noteren", _PAD + "bekwaamheid/"
    form, dienst = forms.BekwaamheidForm, diensten.bekwaamheid_noteren
    titel, knop, volgorde = "Beslist de jongere anders dan de wet vermoedt?", "Noteer dit oordeel", 30
    ingang = "Noteer een oordeel over bekwaamheid"
    inleiding = (
        "De wet gaat ervan uit dat een jongere vanaf 12 jaar zelf kan beslissen, en een jonger kind nog niet. Dat kan "
        "anders zijn, in de twee richtingen. Spreek eerst met de jongere en de ouders. De jongere mag dit betwisten."
    )

    def kan(self) -> bool:
        """Where an age is known."""
        return super().kan() and leeftijd_van(self.rij) is not None

    def gelukt(self, uitkomst: Bekwaamheid) -> str:
        """Until when it holds."""
        return f"Het oordeel geldt tot {uitkomst.herzien_op:%-d/%-m/%Y}. Daarna geldt weer wat de wet vermoedt."


class BekwaamheidOpheffen(OverWieBeslist):
    """Lift it."""

    naam, pad = "bekwaamheid_opheffen", _PAD + "bekwaamheid/opheffen/"
    form, dienst = forms.OpheffenForm, diensten.bekwaamheid_opheffen
    titel, knop, volgorde, einde = "Dit oordeel geldt niet meer", "Hef op", 40, True
    ingang = "Hef het oordeel op"
    gevolg = "Vanaf dan geldt weer wat de wet vermoedt."

    def kan(self) -> bool:
        """While one holds."""
        return super().kan() and any(geldend_oordeel(self.rij, waarvoor) for waarvoor in Waarvoor)

    def gelukt(self, uitkomst: Any) -> str:
        """What holds again."""
        return "Het oordeel is opgeheven. Vanaf nu geldt weer wat de wet vermoedt."


def _over(mens: Betrokkene) -> str:
    if mens.niet_contacteren:
        return "Deze persoon wordt niets gevraagd."
    if gezag_van(mens) == Gezag.GEEN:
        return "Het ja van deze persoon opent niets."
    return "Deze persoon kan voor de jongere beslissen, als de jongere dat niet zelf doet."
