"""Hours of a meeting: typed in Brussels, counted in real minutes, shown in Brussels again."""

import datetime
from collections.abc import Iterable

from django.utils import timezone

from leerrecht.diensten import Geweigerd


def lokaal(dag: datetime.date, uur: datetime.time, *, veld: str) -> datetime.datetime:
    """Return the moment of `uur` on `dag` in Brussels; Geweigerd when the clock skips that hour.

    An hour that the clock passes twice is the first of the two.
    """
    moment = datetime.datetime.combine(dag, uur, tzinfo=timezone.get_default_timezone())
    heen_en_terug = moment.astimezone(datetime.UTC).astimezone(timezone.get_default_timezone())
    if heen_en_terug.replace(tzinfo=None) != moment.replace(tzinfo=None):
        raise Geweigerd("Dat uur bestaat die dag niet: de klok springt vooruit. Kies een ander uur.", veld=veld)
    return moment


def beginuren(begin: datetime.datetime, duren: Iterable[int]) -> list[datetime.datetime]:
    """Return when each item of an agenda begins, in Brussels; minutes are real ones when the clock changes."""
    # Added in UTC: there a minute is a minute.
    uren, nu = [], begin.astimezone(datetime.UTC)
    for duur in duren:
        uren.append(timezone.localtime(nu))
        nu += datetime.timedelta(minutes=duur)
    return uren


def minuten(begin: datetime.datetime, einde: datetime.datetime) -> int:
    """Return how many minutes there are between two moments."""
    return int((einde.astimezone(datetime.UTC) - begin.astimezone(datetime.UTC)).total_seconds() // 60)
