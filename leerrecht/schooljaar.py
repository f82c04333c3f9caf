"""The school year as a value: 1 September to 31 August, named by its first year."""

import datetime
import re
from dataclasses import dataclass

from django.utils import timezone

# Codex Secundair Onderwijs art. 3, 38°: het schooljaar loopt van 1 september tot en met 31 augustus.
EERSTE_MAAND = 9
_TWEE_JAREN = re.compile(r"^(?:sj\s*)?(\d{4}|\d{2})\s*[-/–]\s*(\d{4}|\d{2})$")
_AANEEN = re.compile(r"^(?:sj\s*)?(\d{4})(\d{4})$")
_EEN_JAAR = re.compile(r"^sj\s*(\d{4})$")


@dataclass(frozen=True, order=True)
class Schooljaar:
    """A school year; `start` is the calendar year in which it begins (2022 is 2022-2023)."""

    start: int

    def __post_init__(self) -> None:
        if not 1900 <= self.start <= 2200:
            raise ValueError(f"{self.start} is geen beginjaar van een schooljaar.")

    def __str__(self) -> str:
        return f"{self.start}-{self.start + 1}"

    @property
    def eerste_dag(self) -> datetime.date:
        """First day, 1 September."""
        return datetime.date(self.start, EERSTE_MAAND, 1)

    @property
    def laatste_dag(self) -> datetime.date:
        """Last day, 31 August."""
        return datetime.date(self.start + 1, 8, 31)

    def __contains__(self, dag: datetime.date) -> bool:
        return self.eerste_dag <= dag <= self.laatste_dag

    def volgende(self) -> "Schooljaar":
        """Return the school year after this one."""
        return Schooljaar(self.start + 1)

    @classmethod
    def van_dag(cls, dag: datetime.date) -> "Schooljaar":
        """Return the school year in which `dag` falls."""
        return cls(dag.year if dag.month >= EERSTE_MAAND else dag.year - 1)

    @classmethod
    def huidig(cls) -> "Schooljaar":
        """Return the school year of today in Brussels."""
        return cls.van_dag(timezone.localdate())

    @classmethod
    def lees(cls, tekst: str) -> "Schooljaar":
        """Parse `22-23`, `2022/23`, `2022-2023`, `20222023` or `sj 2022`; raise ValueError with a Dutch sentence."""
        schoon = tekst.strip().lower()
        if gevonden := _EEN_JAAR.match(schoon):
            return cls(int(gevonden.group(1)))
        gevonden = _AANEEN.match(schoon) or _TWEE_JAREN.match(schoon)
        if gevonden:
            start, einde = (_vol_jaar(deel) for deel in gevonden.groups())
            if einde == start + 1:
                return cls(start)
        raise ValueError(f"“{tekst}” is geen schooljaar. Schrijf het als 2022-2023.")


def _vol_jaar(deel: str) -> int:
    return int(deel) if len(deel) == 4 else 2000 + int(deel)
