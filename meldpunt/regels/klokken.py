"""The two clocks of a file, in school days.

Schooldagen zonder les never pauses. The antwoordtermijn is the Meldpunt's promise of news to the aanmelder; it stands
still while a vraag back to that person is open.
"""

import datetime

from django.utils import timezone

from leerrecht.beeld.schooldagen import Schooldagenband
from leerrecht.schoolkalender import eerste_van, schooldagen_tussen, schooldagen_verder, schooldagen_zonder_les
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.models import Aanmelding


def dagen_zonder_les(aanmelding: Aanmelding) -> int | None:
    """Return the school days since the last lesson, until today or the end of the file. They never pause."""
    einde = aanmelding.afgesloten_op
    return schooldagen_zonder_les(aanmelding.laatste_les_op, timezone.localdate(einde) if einde else None)


def band_zonder_les(aanmelding: Aanmelding) -> Schooldagenband | None:
    """Return the same days one by one, to draw; None when the last lesson is not known or lies ahead."""
    les, einde = aanmelding.laatste_les_op, aanmelding.afgesloten_op
    tot = timezone.localdate(einde) if einde else timezone.localdate()
    return Schooldagenband(les, tot) if les and les <= tot else None


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
