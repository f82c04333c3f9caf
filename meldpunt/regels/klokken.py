"""The three clocks of a file, in school days.

Schooldagen zonder les never pauses while there is no place. It stands still on the days that the young person learns
at a provider (`Lesperiode`), and counts on when that stops. The antwoordtermijn is the Meldpunt's promise of news to
the aanmelder; it stands still while a vraag back to that person is open. The eerste antwoord is the promise that
somebody answers at all: it never pauses, and stops for good with the first question, message or conversation. Taking a
file in hand is no answer.
"""

import datetime

from django.utils import timezone

from leerrecht.beeld.schooldagen import Schooldagenband
from leerrecht.schoolkalender import eerste_van, schooldagen_tussen, schooldagen_verder, schooldagen_zonder_les
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.models import Aanmelding, Lesperiode


def dagen_zonder_les(aanmelding: Aanmelding) -> int | None:
    """Return the school days since the last lesson, until today or the end of the file, but for those at a provider."""
    les, tot = aanmelding.laatste_les_op, _tot(aanmelding)
    dagen = schooldagen_zonder_les(les, tot)
    if dagen is None or les is None:
        return None
    return dagen - sum(_dagen_in(rij, les, tot) for rij in aanmelding.lesperioden.all())


def _tot(aanmelding: Aanmelding) -> datetime.date:
    einde = aanmelding.afgesloten_op
    return timezone.localdate(einde) if einde else timezone.localdate()


def _dagen_in(periode: Lesperiode, na: datetime.date, tot: datetime.date) -> int:
    """The school days of one stretch at a provider that the clock would count."""
    dag_ervoor = periode.van - datetime.timedelta(days=1)
    return schooldagen_tussen(max(na, dag_ervoor), min(tot, periode.tot or tot))


def staat_stil_sinds(aanmelding: Aanmelding) -> datetime.date | None:
    """Return since when the young person learns at a provider, and the clock stands still; None when it runs."""
    if not aanmelding.is_open:
        return None
    return next((rij.van for rij in aanmelding.lesperioden.all() if rij.tot is None), None)


def band_zonder_les(aanmelding: Aanmelding) -> Schooldagenband | None:
    """Return the same days one by one, to draw; None when the last lesson is not known or lies ahead."""
    les, tot = aanmelding.laatste_les_op, _tot(aanmelding)
    elders = [(rij.van, rij.tot or tot) for rij in aanmelding.lesperioden.all()]
    return Schooldagenband(les, tot, elders) if les and les <= tot else None


def weken_zonder_les(aanmelding: Aanmelding) -> int | None:
    """Return the full school weeks of five days without lessons: what is told before anybody may know who it is.

    A day says more than it seems: with the age band and the region it may point at one child.
    """
    dagen = dagen_zonder_les(aanmelding)
    return None if dagen is None else dagen // 5


def na_pauze(antwoord_voor: datetime.date | None, van: datetime.date, tot: datetime.date) -> datetime.date | None:
    """Return the promised day, later by the school days that the file waited; none when `tot` lies before `van`."""
    open_dagen = schooldagen_tussen(van, tot) if van < tot else 0
    if antwoord_voor is None or not open_dagen:
        return antwoord_voor
    return schooldagen_verder(eerste_van(antwoord_voor), open_dagen)


def is_te_laat(aanmelding: Aanmelding, vandaag: datetime.date | None = None) -> bool:
    """Whether the promised day went by; never while the clock stands still or when the file is closed."""
    loopt = aanmelding.stand in (Dossierstand.INGEDIEND, Dossierstand.IN_BEHANDELING)
    beloofd = aanmelding.antwoord_voor
    return bool(loopt and beloofd and beloofd < (vandaag or timezone.localdate()))


def is_gewekt(aanmelding: Aanmelding, vandaag: datetime.date | None = None) -> bool:
    """Whether the day came on which somebody wanted to look again."""
    return bool(aanmelding.is_open and aanmelding.wek_op and aanmelding.wek_op <= (vandaag or timezone.localdate()))


def wacht_op_eerste(aanmelding: Aanmelding) -> bool:
    """Whether a first answer was promised and nobody gave it yet."""
    return bool(aanmelding.is_open and aanmelding.eerste_voor and aanmelding.eerste_op is None)


def is_eerste_te_laat(aanmelding: Aanmelding, vandaag: datetime.date | None = None) -> bool:
    """Whether the day of the first answer went by without one."""
    voor = aanmelding.eerste_voor
    return bool(wacht_op_eerste(aanmelding) and voor and voor < (vandaag or timezone.localdate()))


def stop_eerste(aanmelding: Aanmelding) -> bool:
    """Stop the clock of the first answer, now; return whether it was still running. Who calls saves the file."""
    if aanmelding.eerste_op is not None:
        return False
    aanmelding.eerste_op = timezone.now()
    return True
