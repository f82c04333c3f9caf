"""In which quarter of the year a call is counted."""

import datetime


def kwartaal_van(dag: datetime.date) -> datetime.date:
    """Return the first day of the calendar quarter."""
    return dag.replace(month=(dag.month - 1) // 3 * 3 + 1, day=1)


def in_woorden(kwartaal: datetime.date) -> str:
    """`4de kwartaal 2026`."""
    nummer = (kwartaal.month + 2) // 3
    return f"{nummer}{'ste' if nummer == 1 else 'de'} kwartaal {kwartaal.year}"
