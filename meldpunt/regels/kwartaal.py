"""The quarters of a school year, and the words under which the Meldpunt counts. Pure.

Quarters lie in school years (September to November and so on), so that four are one year and no month is in two.
"""

import datetime
from dataclasses import dataclass
from typing import NamedTuple

from leerrecht.beeld.tegels import is_gemeente
from leerrecht.schooljaar import Schooljaar
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Werkgebied

IN_EEN_JAAR = 4
MAANDEN = 3
# Who asks from a region or a province says no town.
ZONDER_GEMEENTE = "zonder gemeente"
# The end that says that nothing was found.
GEEN_PLAATS = Einde.GEEN_PLAATS
ZONDER_LEEFTIJD = "zonder leeftijd"


@dataclass(frozen=True, order=True)
class Kwartaal:
    """A quarter of a school year; `nummer` 0 is September to November."""

    schooljaar: int
    nummer: int

    @property
    def van(self) -> datetime.date:
        """First day."""
        maand = Schooljaar(self.schooljaar).eerste_dag.month - 1 + self.nummer * MAANDEN
        return datetime.date(self.schooljaar + maand // 12, maand % 12 + 1, 1)

    @property
    def tot(self) -> datetime.date:
        """Last day."""
        return self.volgende().van - datetime.timedelta(days=1)

    def volgende(self) -> "Kwartaal":
        """Return the quarter after this one."""
        return Kwartaal(self.schooljaar + (self.nummer + 1) // IN_EEN_JAAR, (self.nummer + 1) % IN_EEN_JAAR)

    @classmethod
    def van_dag(cls, dag: datetime.date) -> "Kwartaal":
        """Return the quarter in which `dag` falls."""
        jaar = Schooljaar.van_dag(dag)
        return cls(jaar.start, (dag.month - jaar.eerste_dag.month) % 12 // MAANDEN)


class Kwartaaltelling(NamedTuple):
    """One thing that is counted, in the words people read. Empty: over all of them.

    `gezocht`: the kinds somebody asked for, so that one question is in several; `aanbod`: the kind of one offer. Of a
    call on the telephone that became no file: `waarde` who called, `onderwerp` about what, `gevolg` what was done.
    """

    kwartaal: Kwartaal
    wat: str
    waarde: str = ""
    gebied: str = ""
    leeftijd: str = ""
    gezocht: str = ""
    aanbod: str = ""
    onderwerp: str = ""
    gevolg: str = ""


def gemeente_van(gebied: Werkgebied | None) -> str:
    """Return the town of an area, a quarter lies in its town; ZONDER_GEMEENTE for what holds towns, or for nothing."""
    if gebied is None:
        return ZONDER_GEMEENTE
    ouder = gebied.ligt_in
    if ouder and not is_gemeente(gebied.naam) and is_gemeente(ouder.naam):
        return ouder.naam
    return gebied.naam if is_gemeente(gebied.naam) or not gebied.delen.exists() else ZONDER_GEMEENTE


def als_woord(label: str) -> str:
    """Return a label as one word of a series: a comma would split it in two."""
    return label.replace(",", "")
