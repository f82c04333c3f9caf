"""Age and what changes with it: at 12 a young person is presumed competent, at 18 decides alone.

Source: decreet rechtspositie van de minderjarige in de integrale jeugdhulp (7 mei 2004), art. 4: from twelve years on a
minor is presumed able to judge his own interests; oud Burgerlijk Wetboek art. 488: of age at eighteen.
"""

import datetime

from leerrecht.dagen import leeftijd_op
from meldpunt.keuzes.dossier import Leeftijdsband, Oordeel, Wie

BEKWAAM = 12
MEERDERJARIG = 18
# The lowest and highest age of a band. Offers stop at 25.
JAREN_VAN_BAND: dict[Leeftijdsband, tuple[int, int]] = {
    Leeftijdsband.TOT_12: (2, 11),
    Leeftijdsband.VANAF_12: (12, 14),
    Leeftijdsband.VANAF_15: (15, 17),
    Leeftijdsband.VANAF_18: (18, 25),
}
# Outside of this a date of birth is a typing mistake.
JONGST, OUDST = 2, 25
# Nobody is judged about competence for longer without being seen again.
OORDEEL_LANGST = datetime.timedelta(days=366)


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


def wie_beslist(leeftijd: int | None, oordeel: str = "") -> Wie:
    """Return who decides: from 12 the young person, before somebody for him or her, unless somebody judged otherwise.

    `oordeel`: a judgement that holds today. At 18 only a judge can have put somebody else in place. An unknown age
    counts as competent: then nobody else can decide over the young person's head.
    """
    if leeftijd is None:
        return Wie.JONGERE
    anders = {True: Oordeel.BESCHERMD, False: Oordeel.KAN_NIET}[leeftijd >= MEERDERJARIG]
    zelf = oordeel == Oordeel.KAN if leeftijd < BEKWAAM else oordeel != anders
    return Wie.JONGERE if zelf else Wie.OUDER
