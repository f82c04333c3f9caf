"""What one examination of the portal found: a sentence, how bad it is, and what to do. Knows nothing of the portal.

An examination is a function without arguments that returns a list of these, in `leerrecht/dokter/` or in the module
whose health it tells; `leerrecht/dokter/ronde.py` names them all. It says what it measured, never what somebody typed.
"""

from dataclasses import dataclass
from enum import IntEnum


class Ernst(IntEnum):
    """How bad: the worst first."""

    NU = 0
    BINNENKORT = 1
    NIET_NAGEKEKEN = 2
    IN_ORDE = 3

    @property
    def woord(self) -> str:
        """What a person reads."""
        return ("nu", "binnenkort", "niet nagekeken", "in orde")[self]


@dataclass(frozen=True)
class Bevinding:
    """One finding. `sleutel` is its own short word (klok, certificaat): the page uses it as an address on the page."""

    sleutel: str
    ernst: Ernst
    zin: str
    doe: str = ""
    gemeten: str = ""
    hoort: str = ""

    def __post_init__(self) -> None:
        """Whoever hears that something is wrong must hear what to do as well."""
        if self.vraagt_iets and not self.doe:
            raise ValueError(f"bevinding {self.sleutel} zegt niet wat te doen")

    @property
    def is_nu(self) -> bool:
        """Whether it is wrong now."""
        return self.ernst == Ernst.NU

    @property
    def delen(self) -> list[tuple[str, bool]]:
        """What to do, in pieces: words, and in turn what one types (it stands between backticks)."""
        return [(deel, bool(plek % 2)) for plek, deel in enumerate(self.doe.split("`")) if deel]

    @property
    def klasse(self) -> str:
        """How its word looks: filled when it waits for who reads it, quiet when nothing is to be done."""
        return ("staat staat--jij", "staat", "stil", "stil")[self.ernst]

    @property
    def vraagt_iets(self) -> bool:
        """Whether somebody has something to do."""
        return self.ernst in (Ernst.NU, Ernst.BINNENKORT)
