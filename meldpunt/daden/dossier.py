"""What happens to a file: taken, given to a colleague, looked at later, corrected, closed and opened again."""

from leerrecht.bereik import Bereik
from leerrecht.dagen import dag_in_woorden
from leerrecht.leesrichting import apart
from meldpunt.daden.basis import VanAanmelder, VanMeldpunt
from meldpunt.diensten import dossier as diensten
from meldpunt.diensten.sluiten import dossier_afsluiten, dossier_intrekken
from meldpunt.forms import dossier as forms
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.models import Aanmelding
from meldpunt.regels.bereik import bereik_van_aanmelder
from meldpunt.regels.einde import loopt_nog
from meldpunt.regels.klokken import wacht_op_eerste
from meldpunt.workflow import DOSSIER

_PAD = "dossiers/<str:referentie>/"


class _Open(VanMeldpunt):
    """An act of the Meldpunt while the file runs."""

    def kan(self) -> bool:
        """Not after its end."""
        return self.rij.is_open


class DossierOpnemen(VanMeldpunt):
    """Take a new file."""

    naam, pad = "dossier_opnemen", _PAD + "opnemen/"
    dienst = diensten.in_behandeling_nemen
    knop, volgorde = "Neem in behandeling", 5

    def kan(self) -> bool:
        """As long as nobody took it."""
        return self.rij.stand == Dossierstand.INGEDIEND

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """Whose it is now."""
        return f"Je behandelt nu {uitkomst.referentie}."


class DossierOpnieuwBekijken(_Open):
    """Choose the day to look again."""

    naam, pad = "dossier_kijk_opnieuw", _PAD + "kijk-opnieuw/"
    form, dienst = forms.KijkOpnieuwForm, diensten.opnieuw_bekijken
    titel, knop, ingang, volgorde = "Later opnieuw bekijken", "Bewaar de dag", "Kijk later opnieuw", 40

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """Which day it became."""
        return f"Op {dag_in_woorden(uitkomst.wek_op)} staat dit dossier weer bovenaan."


class DossierToewijzen(_Open):
    """Give a file to a colleague."""

    naam, pad = "dossier_toewijzen", _PAD + "toewijzen/"
    form, dienst = forms.ToewijsForm, diensten.dossier_toewijzen
    titel, knop, volgorde = "Dossier toewijzen", "Wijs toe", 50

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """To whom."""
        return f"Het dossier is toegewezen aan {apart(uitkomst.behandelaar.naam)}."


class EersteAntwoordNoteren(_Open):
    """Say that who referred was answered outside the portal."""

    naam, pad = "dossier_eerste_antwoord", _PAD + "eerste-antwoord/"
    form, dienst = forms.EersteAntwoordForm, diensten.eerste_antwoord_noteren
    titel, knop, ingang, volgorde = "Eerste antwoord noteren", "Noteer", "Noteer je eerste antwoord", 8

    def kan(self) -> bool:
        """As long as the clock runs."""
        return super().kan() and wacht_op_eerste(self.rij)

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """The clock stopped; the other one runs on."""
        return "Genoteerd. De belofte van een eerste antwoord is ingelost."


class LaatsteLesBijwerken(_Open):
    """Correct the last day with lessons."""

    naam, pad = "dossier_laatste_les", _PAD + "laatste-les/"
    form, dienst = forms.LaatsteLesForm, diensten.laatste_les_bijwerken
    titel, knop, ingang, volgorde = "Laatste dag met les", "Bewaar de dag", "Verbeter de laatste dag met les", 60

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """It counts anew."""
        return "De dag is bewaard. Het aantal schooldagen zonder les is opnieuw geteld."


class DossierAfsluiten(VanMeldpunt):
    """Close a file with a reason."""

    naam, pad = "dossier_afsluiten", _PAD + "afsluiten/"
    form, dienst, zet = forms.AfsluitForm, dossier_afsluiten, (DOSSIER, Dossierstand.AFGEROND)
    titel, knop, ingang, einde = "Dossier afsluiten", "Sluit het dossier af", "Sluit af", True
    inleiding = "Je kan het dossier later heropenen."
    gevolg, bel = "Wat nog loopt bij een aanbieder, eindigt mee.", "de aanmelder"

    def geef_inleiding(self) -> str:
        """That it cannot be now, before anybody writes why."""
        return loopt_nog(self.rij) or self.inleiding

    def geef_gevolg(self) -> str:
        """Nothing, while it would be refused."""
        return "" if loopt_nog(self.rij) else self.gevolg

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """It ended, and who was told."""
        return f"Het dossier is afgerond. {uitkomst.gehoord.zin('de aanmelder')}"

    def wie_hoort(self) -> Bereik:
        """Who referred."""
        return bereik_van_aanmelder(self.rij, zonder=self.gebruiker)


class DossierIntrekken(VanAanmelder):
    """Withdraw an own question."""

    naam, pad = "dossier_intrekken", _PAD + "intrekken/"
    form, dienst, zet = forms.DossierIntrekForm, dossier_intrekken, (DOSSIER, Dossierstand.AFGEROND)
    titel, knop, ingang, einde = "Je vraag intrekken", "Trek mijn vraag in", "Trek je vraag in", True
    gevolg = "Het Meldpunt zoekt dan niet verder. Een aanbieder leest vanaf dan niets meer."

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """It ended."""
        return "Je vraag is ingetrokken."


class DossierHeropenen(VanMeldpunt):
    """Open a closed file again."""

    naam, pad = "dossier_heropenen", _PAD + "heropenen/"
    form, dienst = forms.HeropenForm, diensten.dossier_heropenen
    titel, knop, ingang = "Dossier heropenen", "Heropen het dossier", "Heropen"

    def kan(self) -> bool:
        """Only what ended."""
        return not self.rij.is_open

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """It runs again."""
        return "Het dossier is weer open."
