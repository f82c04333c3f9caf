"""Days as people count and write them."""

import datetime

from django.utils import timezone
from django.utils.formats import date_format


def dag_in_woorden(dag: datetime.date) -> str:
    """Return `22 november 2026`, unbroken; of a moment the day in Brussels."""
    if isinstance(dag, datetime.datetime):
        dag = timezone.localdate(dag)
    return date_format(dag, "j F Y").replace(" ", "\u00a0")


def leeftijd_op(geboren: datetime.date, dag: datetime.date | None = None) -> int:
    """Return the age in whole years on `dag` (today). Who is born on 29 February turns a year older on 1 March."""
    dag = dag or timezone.localdate()
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def verjaardag(geboren: datetime.date, leeftijd: int) -> datetime.date:
    """Return the day on which somebody turns `leeftijd`; who is born on 29 February waits for 1 March."""
    try:
        return geboren.replace(year=geboren.year + leeftijd)
    except ValueError:
        return datetime.date(geboren.year + leeftijd, 3, 1)
