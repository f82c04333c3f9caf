"""What a place or traject outside the school asks first: who it is about, the CLB, and the yes of who decides.

For a schoolexterne interventie the CLB is always the referrer, whatever way a question came in: web, telephone, a
consult or a vooraanmelding. Other help (a youth centre, a buddy, a doctor) asks no CLB. Source: meldpuntsi.be ("het CLB
altijd de doorverwijzer, ongeacht de financiering"); decreet rechtspositie van de minderjarige (7 mei 2004), art. 8.
"""

from dataclasses import dataclass

from meldpunt.keuzes.aanbod import SCHOOLEXTERN, Toegangsweg
from meldpunt.keuzes.dossier import Waarvoor, Wie
from meldpunt.models import Aanbodfiche, Aanmelding
from meldpunt.regels.beslissers import beslisser
from meldpunt.regels.instemming import heeft_instemming


@dataclass(frozen=True)
class Vereiste:
    """One thing that must stand in the file first. `daad`: the act that notes it, when there is one."""

    wat: str
    daad: str = ""


NAAM = Vereiste("over welke jongere het gaat")
CLB = Vereiste("het CLB dat de jongere volgt", "dossier_school")
JA_JONGERE = Vereiste("de instemming van de jongere", "instemming_noteren")
JA_OUDER = Vereiste("de instemming van wie voor de jongere beslist", "instemming_noteren")


def is_schoolextern(fiche: Aanbodfiche) -> bool:
    """Tell whether an offer is a place or traject outside the school: by its kind, or because it says so itself."""
    return fiche.soort in SCHOOLEXTERN or fiche.weg == Toegangsweg.CLB


def ontbreekt_voor_schoolextern(aanmelding: Aanmelding) -> tuple[Vereiste, ...]:
    """Return what a file lacks before an offer outside the school may be proposed; empty: it may."""
    if aanmelding.jongere_id is None:
        return (NAAM,)
    stappen: list[Vereiste] = []
    periode = aanmelding.perioden.filter(tot__isnull=True).first()
    if periode is None or periode.clb_id is None:
        stappen.append(CLB)
    if not heeft_instemming(aanmelding):
        stappen.append(JA_OUDER if beslisser(aanmelding, Waarvoor.HULP) == Wie.OUDER else JA_JONGERE)
    return tuple(stappen)


def in_woorden(stappen: tuple[Vereiste, ...]) -> str:
    """Return what lacks, as words in a sentence."""
    return " en ".join(stap.wat for stap in stappen)


def bewaak_zin(stappen: tuple[Vereiste, ...]) -> str:
    """Return why it cannot be proposed yet, in a sentence."""
    wat = in_woorden(stappen)
    return f"Een plek buiten de school gaat altijd via het CLB, en met instemming. Er ontbreekt nog: {wat}."
