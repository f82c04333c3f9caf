"""When a young person is told that the Meldpunt has a file about him or her that came from somebody else.

Source: AVG art. 14(3)(a): within a reasonable time, at the latest one month after the data were obtained; 14(5)(b):
later only while telling would make what the file is for impossible, such as keeping somebody safe.
"""

import calendar
import datetime

from django.db.models import Q
from django.utils import timezone

from meldpunt.keuzes.ingang import Naamreden
from meldpunt.models import Naamgrond


def maand_later(dag: datetime.date) -> datetime.date:
    """Return the same day one month on; of a shorter month its last day."""
    jaar, maand = divmod(dag.year * 12 + dag.month, 12)
    return datetime.date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def inlichten_tegen(vandaag: datetime.date | None = None) -> datetime.date:
    """Return the last day on which the young person must have been told of what was noted today."""
    return maand_later(vandaag or timezone.localdate())


def wacht_op_inlichten(vandaag: datetime.date, pad: str = "naamgrond__") -> Q:
    """The day came, and nobody noted that the young person knows. Also of a closed file: what is kept must be told."""
    return Q(**{f"{pad}ingelicht_op__isnull": True, f"{pad}inlichten_tegen__lte": vandaag})


def is_in_te_lichten(rij: Naamgrond | None, vandaag: datetime.date | None = None) -> bool:
    """Whether the young person of this file must be told today."""
    return bool(rij and rij.ingelicht_op is None and rij.inlichten_tegen <= (vandaag or timezone.localdate()))


def mag_uitstellen(rij: Naamgrond) -> bool:
    """Whether telling may wait: only where somebody is worried that the young person is not safe."""
    return rij.grond == Naamreden.VERONTRUST
