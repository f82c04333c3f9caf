"""Which days and half days of a traject count. Pure: what was agreed, what happened, and the school calendar."""

import datetime
from collections.abc import Iterable, Mapping

from leerrecht.schoolkalender import eerste_van, is_schooldag
from meldpunt.keuzes.traject import NAVRAAG_MAANDEN, SCHOOLWEEK, Dagdeel, Dagdeelstand
from meldpunt.models import Lesperiode, Terugkeerplan, Traject

_WEEK = datetime.timedelta(days=7)


def maandag_van(dag: datetime.date) -> datetime.date:
    """Return the Monday of the week of `dag`."""
    return dag - datetime.timedelta(days=dag.weekday())


def afgesproken_dagdelen(traject: Traject) -> tuple[Dagdeel, ...]:
    """Return the half days on which the young person is expected; until that is agreed, those of a week of school."""
    return tuple(Dagdeel(deel) for deel in traject.dagdelen) or SCHOOLWEEK


def gevraagd_in(traject: Traject, perioden: Iterable[Lesperiode], maandag: datetime.date) -> tuple[Dagdeel, ...]:
    """Return the agreed half days of a week that can be noted: on school days, between a start and a stop."""
    dagen = [(rij.van, rij.tot) for rij in perioden]

    def telt(dag: datetime.date) -> bool:
        return is_schooldag(dag) and any(van <= dag and (tot is None or dag <= tot) for van, tot in dagen)

    return tuple(deel for deel in afgesproken_dagdelen(traject) if telt(deel.op(maandag)))


def te_noteren(
    traject: Traject, perioden: Iterable[Lesperiode], maandag: datetime.date, vandaag: datetime.date
) -> tuple[Dagdeel, ...]:
    """Return those of them that have come by now."""
    return tuple(deel for deel in gevraagd_in(traject, perioden, maandag) if deel.op(maandag) <= vandaag)


def weken_van(traject: Traject, vandaag: datetime.date) -> list[datetime.date]:
    """Return the Mondays of the weeks since the start, the last one first; none before it started."""
    if traject.gestart_op is None:
        return []
    eerste, tot = maandag_van(traject.gestart_op), traject.laatste_dag or vandaag
    aantal = (maandag_van(tot) - eerste) // _WEEK + 1
    return [eerste + _WEEK * nummer for nummer in reversed(range(aantal))]


def geteld(aanwezig: Mapping[str, str]) -> tuple[int, int]:
    """Return how many half days somebody was there, of how many that were noted."""
    return sum(waarde == Dagdeelstand.ER for waarde in aanwezig.values()), len(aanwezig)


def codes_voor_school(aanwezig: Mapping[str, str]) -> dict[str, str]:
    """Return by half day what the school registers: P where the young person was there, "" where not.

    Never whether it was told or why. Source: AGODI, codes valid since 1 September 2019 (NAFT, time-out, zorgboerderij).
    """
    return {deel: "P" if waarde == Dagdeelstand.ER else "" for deel, waarde in aanwezig.items()}


def navraagdagen(laatste_dag: datetime.date, plan: Terugkeerplan | None) -> dict[int, datetime.date]:
    """Return by number of months the school day on which is asked how it goes, after the return or else the end."""
    terug = plan.terug_op if plan else None
    begin = terug if terug and terug > laatste_dag else laatste_dag
    return {maanden: eerste_van(_verder(begin, maanden)) for maanden in NAVRAAG_MAANDEN}


def _verder(dag: datetime.date, maanden: int) -> datetime.date:
    """Return the same day some months later, or the last day of that month."""
    jaar, maand = divmod(dag.month - 1 + maanden, 12)
    eerste = datetime.date(dag.year + jaar, maand + 1, 1)
    volgende = (eerste + datetime.timedelta(days=31)).replace(day=1)
    return min(eerste + datetime.timedelta(days=dag.day - 1), volgende - datetime.timedelta(days=1))
