"""Age and what changes with it: at 12 a young person is presumed competent, at 18 decides alone.

Source: decreet rechtspositie van de minderjarige in de integrale jeugdhulp (7 mei 2004), art. 4: from twelve years on a
minor is presumed able to judge his own interests; Burgerlijk Wetboek art. 488: of age at eighteen.
"""

import datetime

from leerrecht.dagen import leeftijd_op
from meldpunt.keuzes.dossier import Leeftijdsband, Wie

BEKWAAM = 12
MEERDERJARIG = 18
# Outside of this a date of birth is a typing mistake.
JONGST, OUDST = 2, 25


def band_van(geboren: datetime.date, dag: datetime.date | None = None) -> Leeftijdsband:
    """Return the age band of a date of birth."""
    leeftijd = leeftijd_op(geboren, dag)
    if leeftijd < BEKWAAM:
        return Leeftijdsband.TOT_12
    if leeftijd < 15:
        return Leeftijdsband.VANAF_12
    return Leeftijdsband.VANAF_15 if leeftijd < MEERDERJARIG else Leeftijdsband.VANAF_18


def geschatte_leeftijd(band: str) -> int | None:
    """Return the age to reckon with when only the band is known: the youngest of it, so that no protection is lost."""
    return (
        {
            Leeftijdsband.TOT_12: BEKWAAM - 1,
            Leeftijdsband.VANAF_12: BEKWAAM,
            Leeftijdsband.VANAF_15: 15,
            Leeftijdsband.VANAF_18: MEERDERJARIG,
        }.get(Leeftijdsband(band))
        if band
        else None
    )


def wie_beslist(leeftijd: int | None, *, afwijking: bool = False) -> Wie:
    """Return whose toestemming opens a file: the young person's from 12, a parent's before.

    `afwijking`: the presumption at 12 was set aside with a motivation; at 18 it cannot be. An unknown age counts as
    competent: then nobody else can decide over the young person's head.
    """
    if leeftijd is None or leeftijd >= MEERDERJARIG:
        return Wie.JONGERE
    if leeftijd < BEKWAAM or afwijking:
        return Wie.OUDER
    return Wie.JONGERE
