"""The clock of a request: one month, and two more where it is truly hard (AVG art. 12(3))."""

import calendar
import datetime

MAANDEN, VERLENGING = 1, 2
# So many days before the end whoever has it is told; and once more on the day after.
WAARSCHUW_DAGEN = 7


def plus_maanden(dag: datetime.date, maanden: int) -> datetime.date:
    """Return the same day so many months later; the last of the month where that month is shorter.

    Source: regulation (EEC, Euratom) 1182/71 art. 3(2)(c): a term in months ends on the same date, or on the last day.
    """
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return datetime.date(jaar, maand + 1, min(dag.day, calendar.monthrange(jaar, maand + 1)[1]))


def antwoord_tegen(ontvangen_op: datetime.date, *, verlengd: bool = False) -> datetime.date:
    """Return the last day on which the answer is on time."""
    return plus_maanden(ontvangen_op, MAANDEN + (VERLENGING if verlengd else 0))
