"""One fact: what it says, where that stands, when somebody looked, and until when it may be believed."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from django.utils import timezone

# How long before a fact expires staf sees it as due.
BINNENKORT = datetime.timedelta(days=60)


class Ongeldig(ValueError):
    """The file of facts breaks its own rules; the sentence says where."""


class Feitstand(StrEnum):
    """How far a fact may be believed; the value is the word staf reads. First the worst."""

    VERVALLEN = "vervallen"
    NIET_NAGEKEKEN = "niet nagekeken"
    BINNENKORT = "binnenkort na te kijken"
    IN_ORDE = "nagekeken"


@dataclass(frozen=True)
class Bron:
    """Where a fact stands."""

    titel: str
    url: str


@dataclass(frozen=True)
class Feit:
    """One fact. `altijd`: it never greys out, because a number that is hidden helps nobody."""

    sleutel: str
    wat: str
    waarde: str | int
    bron: Bron
    gecontroleerd_op: datetime.date | None
    vervalt_op: datetime.date
    nagekeken: bool
    noot: str = ""
    altijd: bool = False

    def is_vervallen(self, dag: datetime.date | None = None) -> bool:
        """Tell whether its term has passed on `dag` (today)."""
        return (dag or timezone.localdate()) >= self.vervalt_op

    def stand(self, dag: datetime.date | None = None) -> Feitstand:
        """Return how far it may be believed on `dag` (today)."""
        dag = dag or timezone.localdate()
        if self.is_vervallen(dag):
            return Feitstand.VERVALLEN
        if not self.nagekeken:
            return Feitstand.NIET_NAGEKEKEN
        return Feitstand.BINNENKORT if self.vervalt_op - dag <= BINNENKORT else Feitstand.IN_ORDE
