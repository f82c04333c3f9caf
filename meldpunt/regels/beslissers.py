"""Whose yes opens a file, and until when: read from the date of birth and a motivated deviation, never typed in."""

import datetime

from leerrecht.dagen import leeftijd_op, verjaardag
from meldpunt.keuzes.dossier import OPVOEDERS, Wie
from meldpunt.models import Aanmelding, Betrokkene
from meldpunt.regels.leeftijd import BEKWAAM, MEERDERJARIG, geschatte_leeftijd, wie_beslist


def heeft_afwijking(aanmelding: Aanmelding) -> bool:
    """Tell whether somebody motivated why this young person of 12 to 17 does not decide."""
    # In Python: the motivation lies encrypted, so the database cannot tell whether there is one.
    return any(instemming.afwijking.strip() for instemming in aanmelding.instemmingen.all())


def beslisser(aanmelding: Aanmelding) -> Wie:
    """Return whose yes opens this file today; by the band of the file when no date of birth is known."""
    jongere = aanmelding.jongere
    leeftijd = jongere.leeftijd if jongere else None
    if jongere and leeftijd is None:
        leeftijd = geschatte_leeftijd(aanmelding.leeftijdsband)
    return wie_beslist(leeftijd, afwijking=heeft_afwijking(aanmelding))


def beslist(aanmelding: Aanmelding, wie: str, betrokkene: Betrokkene | None) -> bool:
    """Tell whether the yes of this person opens the file today; of a supporter who is no parent or voogd never."""
    if wie == Wie.OUDER and (betrokkene is None or betrokkene.relatie not in OPVOEDERS):
        return False
    return beslisser(aanmelding) == wie


def laatste_dag(aanmelding: Aanmelding, wie: str) -> datetime.date | None:
    """Return the last day on which a parent's yes can decide: the day before the birthday on which that changes.

    None: there is no such day, or the young person is of age.

    Before 12 that is the twelfth birthday, also with a deviation: whether a person of 12 decides is weighed anew then.
    """
    geboren = aanmelding.jongere.geboortedatum if aanmelding.jongere else None
    if wie != Wie.OUDER or geboren is None or leeftijd_op(geboren) >= MEERDERJARIG:
        return None
    grens = BEKWAAM if leeftijd_op(geboren) < BEKWAAM else MEERDERJARIG
    return verjaardag(geboren, grens) - datetime.timedelta(days=1)
