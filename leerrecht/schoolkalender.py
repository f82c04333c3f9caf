"""Schoolkalender: which days have school in Flanders, and how many lie between two dates.

Outside the school years of `inhoud/schoolkalender.yaml` only weekends and the summer are known; `is_gekend` says so.
"""

import datetime
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from django.utils import timezone

from leerrecht.inhoud import lees_yaml
from leerrecht.schooljaar import Schooljaar

_BESTAND = Path(__file__).parent / "inhoud" / "schoolkalender.yaml"
_DAG = datetime.timedelta(days=1)
_ZATERDAG = 5
# 1 July to 31 August, the one rule that holds in a year that is not loaded yet.
_ZOMER = (7, 8)


@lru_cache(maxsize=1)
def vrije_dagen() -> dict[datetime.date, str]:
    """Return every day without school of the loaded years, with the name of its holiday."""
    uit: dict[datetime.date, str] = {}
    for perioden in lees_yaml(_BESTAND).values():
        for periode in perioden:
            dag = periode["van"]
            while dag <= periode["tot"]:
                uit[dag] = periode["naam"]
                dag += _DAG
    return uit


@lru_cache(maxsize=1)
def gekende_jaren() -> tuple[Schooljaar, ...]:
    """Return the school years whose holidays are loaded, oldest first."""
    jaren = tuple(sorted(Schooljaar.lees(naam) for naam in lees_yaml(_BESTAND)))
    if any(later.start != eerder.start + 1 for eerder, later in pairwise(jaren)):
        raise ValueError("Er ontbreekt een schooljaar in de schoolkalender.")
    return jaren


def is_gekend(dag: datetime.date) -> bool:
    """Tell whether the holidays of the school year of `dag` are loaded."""
    return Schooljaar.van_dag(dag) in gekende_jaren()


def is_schooldag(dag: datetime.date) -> bool:
    """Tell whether there is school on `dag`."""
    return dag.weekday() < _ZATERDAG and dag.month not in _ZOMER and dag not in vrije_dagen()


@lru_cache(maxsize=16)
def _schooldagen(jaar: Schooljaar) -> tuple[datetime.date, ...]:
    aantal = (jaar.laatste_dag - jaar.eerste_dag).days + 1
    dagen = (jaar.eerste_dag + _DAG * nummer for nummer in range(aantal))
    return tuple(dag for dag in dagen if is_schooldag(dag))


def schooldagen_tussen(na: datetime.date, tot: datetime.date) -> int:
    """Return how many school days lie after `na`, up to and with `tot`; 0 when `tot` is not later."""
    if tot <= na:
        return 0
    jaar, einde, som = Schooljaar.van_dag(na), Schooljaar.van_dag(tot), 0
    while jaar <= einde:
        dagen = _schooldagen(jaar)
        som += bisect_right(dagen, tot) - bisect_right(dagen, na)
        jaar = jaar.volgende()
    return som


def schooldagen_verder(dag: datetime.date, aantal: int) -> datetime.date:
    """Return the school day that is `aantal` (1 or more) school days after `dag`."""
    if aantal < 1:
        raise ValueError("Tel minstens één schooldag verder.")
    jaar = Schooljaar.van_dag(dag)
    begin = bisect_right(_schooldagen(jaar), dag)
    while begin + aantal > len(_schooldagen(jaar)):
        aantal -= len(_schooldagen(jaar)) - begin
        jaar, begin = jaar.volgende(), 0
    return _schooldagen(jaar)[begin + aantal - 1]


def schooldagen_terug(dag: datetime.date, aantal: int) -> datetime.date:
    """Return the last day from which `aantal` (1 or more) school days went by until `dag`, that day included."""
    if aantal < 1:
        raise ValueError("Tel minstens één schooldag terug.")
    eerder = dag
    while aantal:
        aantal -= is_schooldag(eerder)
        eerder -= _DAG
    return eerder


def schooldagen_zonder_les(laatste_les: datetime.date | None, vandaag: datetime.date | None = None) -> int | None:
    """Return the school days since the last effective learning day; None when that day is not known.

    It never pauses: also while no place is found the days count.
    """
    if laatste_les is None:
        return None
    return schooldagen_tussen(laatste_les, vandaag or timezone.localdate())


def eerste_van(dag: datetime.date) -> datetime.date:
    """Return `dag` when it has school, else the next day that has."""
    dagen = _schooldagen(Schooljaar.van_dag(dag))
    plek = bisect_left(dagen, dag)
    return dagen[plek] if plek < len(dagen) else schooldagen_verder(dag, 1)
