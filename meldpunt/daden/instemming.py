"""The yes to the help: note an answer at any time, take the yes to the Meldpunt back, weigh a no."""

from typing import Any

from leerrecht.dagen import dag_in_woorden
from meldpunt.daden.beslissers import OverWieBeslist
from meldpunt.diensten import instemming as diensten
from meldpunt.forms import instemming as forms
from meldpunt.keuzes.dossier import Ontvangersoort, Toestemmingstand
from meldpunt.models import Aanmelding
from meldpunt.regels.instemming import hulp_geweigerd, nee_van_de_jongere, neen_om_te_delen

_PAD = "dossiers/<str:referentie>/"
_GEVOLG = (
    "Een nee van wie beslist, werkt meteen: niemand zoekt nog, niemand leest nog mee, en het dossier wordt gewist. "
    "Het CLB en het Meldpunt lezen het nog tot die dag. "
    "Wat een aanbieder afdrukte of noteerde, moet die zelf wissen."
)


class InstemmingNoteren(OverWieBeslist):
    """Note a yes, a no, a yes taken back."""

    naam, pad = "instemming_noteren", _PAD + "instemming/"
    form, dienst = forms.InstemmingNoteerForm, diensten.instemming_noteren
    titel, knop, volgorde, blok = "Wil de jongere deze hulp?", "Noteer het antwoord", 10, "instemming"
    ingang = "Noteer een ja of nee tegen de hulp"
    inleiding = "Ja en nee kunnen altijd veranderen, zonder reden."
    gevolg = _GEVOLG

    def kan(self) -> bool:
        """At any time, also after the end."""
        return self.rij.jongere_id is not None

    def argumenten(self, form: forms.InstemmingNoteerForm) -> dict[str, Any]:
        """Whom, by key."""
        velden = {**super().argumenten(form), "betrokkene": form.gekozen}
        del velden["wie"]
        return velden

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """What it did."""
        return wat_nu(uitkomst)


class MeldpuntIntrekken(OverWieBeslist):
    """Take back the yes that the Meldpunt reads the file."""

    naam, pad = "meldpunt_intrekken", _PAD + "meldpunt-intrekken/"
    form, dienst = forms.MeldpuntIntrekForm, diensten.meldpunt_intrekken
    titel, knop, volgorde, blok, einde = "Het ja aan het Meldpunt terugnemen", "Neem terug", 20, "instemming", True
    ingang = "Neem het ja aan het Meldpunt terug"
    inleiding = "Een reden is niet nodig."
    gevolg = _GEVOLG

    def kan(self) -> bool:
        """While it holds."""
        ja = self.rij.toestemmingen.filter(ontvangersoort=Ontvangersoort.MELDPUNT, stand=Toestemmingstand.GEGEVEN)
        return self.rij.jongere_id is not None and ja.exists()

    def gelukt(self, uitkomst: Aanmelding) -> str:
        """What it did."""
        return wat_nu(uitkomst)


class NeeAfwegen(OverWieBeslist):
    """Decide that what the young person refused goes on."""

    naam, pad = "nee_afwegen", _PAD + "nee-afwegen/"
    form, dienst = forms.NeeAfweegForm, diensten.nee_afwegen
    titel, knop, volgorde, blok = "De jongere zegt nee", "Laat het toch doorgaan", 30, "instemming"
    ingang = "Weeg het nee van de jongere af"
    inleiding = "Spreek eerst met de jongere. Schrijf waarom het toch doorgaat: de jongere mag dat lezen en betwisten."

    def kan(self) -> bool:
        """While a no waits."""
        return super().kan() and bool(nee_van_de_jongere(self.rij) or neen_om_te_delen(self.rij))

    def gelukt(self, uitkomst: int) -> str:
        """It stands in the file."""
        return "Je afweging staat in het dossier. Het nee van de jongere houdt dit niet meer tegen."


def wat_nu(aanmelding: Aanmelding) -> str:
    """Return what an answer did, of the file as it is now."""
    if aanmelding.te_wissen_vanaf is not None:
        dag = dag_in_woorden(aanmelding.te_wissen_vanaf)
        gestopt = f"Genoteerd. Alles is gestopt en niemand leest nog mee. Het dossier wordt gewist vanaf {dag}."
        return f"{gestopt} Tot dan lezen het CLB en het Meldpunt het nog."
    if not aanmelding.is_open and hulp_geweigerd(aanmelding):
        return "Genoteerd. Alles is gestopt en niemand leest nog mee. Het dossier blijft, om de grond die genoteerd is."
    if not aanmelding.is_open:
        return "Genoteerd. Dit dossier is afgerond, en wordt niet om dit antwoord gewist."
    if nee_van_de_jongere(aanmelding):
        return "Genoteerd. Er wordt niets nieuws voorgesteld tot iemand dit nee afweegt."
    return "Het antwoord is genoteerd."
