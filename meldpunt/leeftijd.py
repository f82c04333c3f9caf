"""Age and what changes with it: at 12 a young person is presumed competent, at 18 decides alone.

Source: decreet rechtspositie van de minderjarige in de integrale jeugdhulp (7 mei 2004), art. 4: from twelve years on a
minor is presumed able to judge his own interests; Burgerlijk Wetboek art. 488: of age at eighteen.
"""

import datetime

from django.utils import timezone

from meldpunt.dossierkeuzes import Leeftijdsband, Wie

BEKWAAM = 12
MEERDERJARIG = 18
# Outside of this a date of birth is a typing mistake.
JONGST, OUDST = 2, 25


def leeftijd_op(geboren: datetime.date, dag: datetime.date | None = None) -> int:
    """Return the age in whole years on `dag` (today). Who is born on 29 February turns a year older on 1 March."""
    dag = dag or timezone.localdate()
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def band_van(geboren: datetime.date, dag: datetime.date | None = None) -> Leeftijdsband:
    """Return the age band of a date of birth."""
    leeftijd = leeftijd_op(geboren, dag)
    if leeftijd < BEKWAAM:
        return Leeftijdsband.TOT_12
    if leeftijd < 15:
        return Leeftijdsband.VANAF_12
    return Leeftijdsband.VANAF_15 if leeftijd < MEERDERJARIG else Leeftijdsband.VANAF_18


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
