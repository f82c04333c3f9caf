"""The period of a figure or a break, as a row of a package says it."""

import datetime
from typing import Any

from leerrecht.pakket.soort import Gegevens
from leerrecht.schooljaar import Schooljaar
from monitoring.inlezen.langformaat import Periode, periode_tekst
from monitoring.keuzes import Periodesoort

PERIODE = ("schooljaar", "jaar", "van", "tot")


def periode_van(rij: Gegevens) -> Periode:
    """Return the period of a row of a package."""
    if "schooljaar" in rij:
        jaar = Schooljaar.lees(rij["schooljaar"])
        return Periode(Periodesoort.SCHOOLJAAR, jaar.start, str(jaar))
    if "jaar" in rij:
        return Periode(Periodesoort.KALENDERJAAR, int(rij["jaar"]), str(rij["jaar"]))
    van, tot = (datetime.date.fromisoformat(str(rij[naam])) for naam in ("van", "tot"))
    return Periode(Periodesoort.VAN_TOT, van.year, periode_tekst(van, tot), van, tot)


def van_periode(soort: str, start: int, van: Any = None, tot: Any = None) -> Gegevens:
    if soort == Periodesoort.SCHOOLJAAR:
        return {"schooljaar": str(Schooljaar(start))}
    return {"jaar": start} if soort == Periodesoort.KALENDERJAAR else {"van": van, "tot": tot}
