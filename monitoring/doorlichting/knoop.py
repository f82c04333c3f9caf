"""Counts as a reader knows them, and the sums that tie them."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal

Plaats = tuple[str, str, frozenset[tuple[str, str]]]


@dataclass(frozen=True, eq=False)
class Knoop:
    """A count at a place: known (`vast`), or unknown between two bounds. `echt` decides which sums hold, no more."""

    echt: Decimal
    vast: bool = False
    laagst: float = 0.0
    hoogst: float = float("inf")
    # The threshold under which nobody may come; 0: not sensitive. And the threshold of the source, small or not.
    drempel: int = 0
    bron: int = 1
    sleutel: Hashable = None


@dataclass
class Kennis:
    """Unknowns and equations: the sum of signed nodes is 0."""

    knopen: list[Knoop] = field(default_factory=list)
    rijen: list[list[tuple[Knoop, int]]] = field(default_factory=list)

    def som(self, geheel: Knoop, delen: list[Knoop], *, rest_telt: bool, precies: bool = False) -> None:
        """Add what follows from a whole and its parts.

        `rest_telt`: what is left over counts people too. `precies`: nearly a sum is none, as nobody shows the whole.
        """
        rest = geheel.echt - sum((deel.echt for deel in delen), Decimal(0))
        # What is off by less than this is a sum all the same for a reader.
        drempel = max(knoop.bron for knoop in (geheel, *delen))
        rij = [(geheel, -1), *((deel, 1) for deel in delen)]
        if not rest:
            self.rijen.append(rij)
        elif rest > 0 and rest_telt:
            klein = drempel if rest < drempel else 0
            self.rijen.append([*rij, (self._nieuw(Knoop(rest, drempel=klein)), 1)])
        elif abs(rest) < drempel and not precies:
            uiteinden = sorted((0.0, float(rest)))
            self.rijen.append([*rij, (self._nieuw(Knoop(rest, laagst=uiteinden[0], hoogst=uiteinden[1])), 1)])

    def gelijk(self, knopen: Iterable[Knoop]) -> None:
        """Add that counts of one place with one number are one count."""
        per_getal: dict[Decimal, Knoop] = {}
        for knoop in knopen:
            ander = per_getal.setdefault(knoop.echt, knoop)
            if ander is not knoop:
                self.rijen.append([(ander, -1), (knoop, 1)])

    def _nieuw(self, knoop: Knoop) -> Knoop:
        self.knopen.append(knoop)
        return knoop
