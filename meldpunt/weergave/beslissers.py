"""Who decides in a file, why, and what stands in the way: for the Meldpunt and who referred."""

from dataclasses import dataclass

from leerrecht.dagen import dag_in_woorden
from meldpunt.keuzes.dossier import Gezag, Waarvoor
from meldpunt.models import Aanmelding, Bekwaamheid, Betrokkene
from meldpunt.regels.bekwaamheid import geldend_oordeel, vervallen_oordeel
from meldpunt.regels.beslissers import kan_beslissen, leeftijd_van
from meldpunt.regels.gezag import gezag_van
from meldpunt.regels.instemming import NEE_TELT, nee_van_de_jongere, neen_om_te_delen
from meldpunt.regels.openen import Inzage
from meldpunt.regels.rechten_van_ouders import wie_beslist_hier


@dataclass(frozen=True)
class Mens:
    """Somebody around the young person."""

    rij: Betrokkene
    beslist: bool

    @property
    def gezag(self) -> str:
        """What this person may decide, in words; what was never asked is called a presumption."""
        if self.rij.niet_contacteren:
            return "mag niet gecontacteerd worden"
        gezag = Gezag(gezag_van(self.rij))
        if gezag == Gezag.GEEN:
            return "beslist nooit voor de jongere"
        return f"gezag: {gezag.label}" if self.rij.gezag else f"gezag: {gezag.label} (vermoed, niet gevraagd)"


@dataclass(frozen=True)
class Beslisblok:
    """The section on the page of a file."""

    zin: str
    oordelen: list[Bekwaamheid]
    vervallen: list[Bekwaamheid]
    mensen: list[Mens]
    nee: str
    gewist: str

    @property
    def waarschuwing(self) -> str:
        """That a judgement is to be weighed anew; "" when none is."""
        if not self.vervallen:
            return ""
        dag = dag_in_woorden(max(rij.herzien_op for rij in self.vervallen))
        return f"Een oordeel over bekwaamheid moest op {dag} opnieuw bekeken worden. Nu geldt weer wat de wet vermoedt."


def beslissers_van(inzage: Inzage) -> Beslisblok | None:
    """Return who decides; None for who has nothing to do with it, and where there is no young person."""
    aanmelding: Aanmelding = inzage.aanmelding
    if not inzage.leest_alles or aanmelding.jongere is None:
        return None
    beslissen = kan_beslissen(aanmelding)
    soorten = (Waarvoor.HULP, Waarvoor.DELEN)
    return Beslisblok(
        zin=_zin(aanmelding),
        oordelen=_uniek(geldend_oordeel(aanmelding, waarvoor) for waarvoor in soorten),
        vervallen=_uniek(vervallen_oordeel(aanmelding, waarvoor) for waarvoor in soorten),
        mensen=[Mens(rij, rij in beslissen) for rij in aanmelding.jongere.betrokkenen.all()],
        nee=_nee(aanmelding),
        gewist=_gewist(aanmelding),
    )


def _nee(aanmelding: Aanmelding) -> str:
    """A no of the young person that waits, for everybody who decides to see."""
    if nee_van_de_jongere(aanmelding):
        return NEE_TELT
    if neen := neen_om_te_delen(aanmelding):
        wie = ", ".join(dict.fromkeys(rij.ontvanger.naam for rij in neen))
        return f"De jongere zegt nee tegen delen met {wie}. Tot iemand dat afweegt, wordt daar niets gedeeld."
    return ""


def _gewist(aanmelding: Aanmelding) -> str:
    if aanmelding.te_wissen_vanaf is None:
        return ""
    dag = dag_in_woorden(aanmelding.te_wissen_vanaf)
    return f"Het ja is teruggenomen. Dit dossier wordt gewist vanaf {dag}, tenzij er een nieuw ja is."


def _zin(aanmelding: Aanmelding) -> str:
    leeftijd = leeftijd_van(aanmelding)
    begin = "De leeftijd is niet bekend." if leeftijd is None else f"De jongere is {leeftijd}."
    return f"{begin} {wie_beslist_hier(aanmelding)}"


def _uniek(rijen) -> list[Bekwaamheid]:
    return list({rij.pk: rij for rij in rijen if rij}.values())
