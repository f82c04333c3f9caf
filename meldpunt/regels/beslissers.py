"""Whose yes opens a file, and until when: read from age, gezag and a motivated judgement, never typed in."""

import datetime

from leerrecht.dagen import leeftijd_op, verjaardag
from meldpunt.keuzes.dossier import Waarvoor, Wie
from meldpunt.models import Aanmelding, Betrokkene
from meldpunt.regels.bekwaamheid import geldend_oordeel
from meldpunt.regels.gezag import aanspreekbaar, vertegenwoordigers
from meldpunt.regels.leeftijd import BEKWAAM, MEERDERJARIG, geschatte_leeftijd, wie_beslist

_DAG = datetime.timedelta(days=1)


def leeftijd_van(aanmelding: Aanmelding) -> int | None:
    """Return the age to reckon with; by the band of the file when no date of birth is known."""
    jongere = aanmelding.jongere
    leeftijd = jongere.leeftijd if jongere else None
    return geschatte_leeftijd(aanmelding.leeftijdsband) if jongere and leeftijd is None else leeftijd


def beslisser(aanmelding: Aanmelding, waarvoor: str = Waarvoor.DELEN) -> Wie:
    """Return who decides today: the young person, or who may for him or her."""
    geldend = geldend_oordeel(aanmelding, waarvoor)
    return wie_beslist(leeftijd_van(aanmelding), geldend.oordeel if geldend else "")


def leest_zelf(aanmelding: Aanmelding) -> bool:
    """Tell whether the young person reads the own file: presumed from 12, earlier who was judged able to decide."""
    leeftijd = leeftijd_van(aanmelding)
    return leeftijd is None or leeftijd >= BEKWAAM or beslisser(aanmelding) == Wie.JONGERE


def kan_beslissen(aanmelding: Aanmelding) -> list[Betrokkene]:
    """Return who around the young person may decide for him or her and may be asked."""
    return aanspreekbaar(_rond(aanmelding), leeftijd_van(aanmelding))


def beslist(aanmelding: Aanmelding, wie: str, betrokkene: Betrokkene | None, waarvoor: str = Waarvoor.DELEN) -> bool:
    """Tell whether the yes of this person counts today; of who has no gezag, or may not be asked, never."""
    if wie == Wie.OUDER and betrokkene not in kan_beslissen(aanmelding):
        return False
    return beslisser(aanmelding, waarvoor) == wie


def nee_telt(aanmelding: Aanmelding, wie: str, betrokkene: Betrokkene | None, waarvoor: str = Waarvoor.DELEN) -> bool:
    """Tell whether the no of this person counts today: also of a parent with gezag who may not be contacted."""
    if wie == Wie.OUDER and betrokkene not in vertegenwoordigers(_rond(aanmelding), leeftijd_van(aanmelding)):
        return False
    return beslisser(aanmelding, waarvoor) == wie


def _rond(aanmelding: Aanmelding) -> list[Betrokkene]:
    return list(aanmelding.jongere.betrokkenen.all()) if aanmelding.jongere else []


def laatste_dag(aanmelding: Aanmelding, wie: str) -> datetime.date | None:
    """Return the last day on which the yes of this person can decide; None: there is no such day.

    The day before the birthday on which somebody else decides, or before a judgement is weighed anew: then whether a
    person decides follows from what is found then. Before 12 the birthday is the twelfth, also with a judgement.
    """
    grenzen = []
    geboren = aanmelding.jongere.geboortedatum if aanmelding.jongere else None
    if wie == Wie.OUDER and geboren is not None and leeftijd_op(geboren) < MEERDERJARIG:
        grenzen.append(verjaardag(geboren, BEKWAAM if leeftijd_op(geboren) < BEKWAAM else MEERDERJARIG) - _DAG)
    geldend = geldend_oordeel(aanmelding)
    if geldend and wie == wie_beslist(leeftijd_van(aanmelding), geldend.oordeel) != wie_beslist(
        leeftijd_van(aanmelding)
    ):
        grenzen.append(geldend.herzien_op - _DAG)
    return min(grenzen, default=None)
