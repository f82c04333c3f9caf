"""In which quarter a call is counted: that of the other figures of the Meldpunt, so that they can stand together."""

import datetime

from meldpunt.regels.kwartaal import Kwartaal

_MAANDEN = ("september", "december", "maart", "juni")
_TOT = ("november", "februari", "mei", "augustus")


def kwartaal_van(dag: datetime.date) -> datetime.date:
    """Return the first day of the quarter of the school year."""
    return Kwartaal.van_dag(dag).van


def in_woorden(kwartaal: datetime.date) -> str:
    """`september tot en met november 2026`."""
    rij = Kwartaal.van_dag(kwartaal)
    jaar = "" if rij.van.year == rij.tot.year else f" {rij.van.year}"
    return f"{_MAANDEN[rij.nummer]}{jaar} tot en met {_TOT[rij.nummer]} {rij.tot.year}"
