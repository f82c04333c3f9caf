"""What a reader of one table can add up and compare: counts, and the sums between them. Pure functions."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal

Uitsplitsing = frozenset[tuple[str, str]]


@dataclass(frozen=True, eq=False)
class Telcel:
    """A cell with the count behind it (None: there is no number, or nobody can say what it counts).

    `telt` names what is counted: a percentage counts the same people as the number it is a share of. `deel_van` names
    what it is a part of: who misses 30 half days also misses 15.
    """

    sleutel: Hashable
    uitsplitsing: Uitsplitsing = frozenset()
    telling: Decimal | None = None
    noemer: Decimal | None = None
    vintage: str = ""
    soort: Hashable = ""
    telt: Hashable = ""
    deel_van: Hashable = None
    drempel: int = 5
    drempel_noemer: int = 10

    @property
    def getal(self) -> Decimal:
        """The count, of a cell that has one."""
        assert self.telling is not None  # noqa: S101  (only such cells stand in a sum)
        return self.telling

    @property
    def is_te_klein(self) -> bool:
        """Whether the count may not be shown; for a ratio also the rest and the whole."""
        if self.telling is None:
            return False
        if 0 < self.telling < self.drempel:
            return True
        if self.noemer is None or self.drempel <= 1:
            return False
        return self.noemer < self.drempel_noemer or 0 < self.noemer - self.telling < self.drempel


@dataclass(frozen=True, eq=False)
class Somvergelijking:
    """`ouder` is the sum of `kinderen`."""

    ouder: Telcel
    kinderen: tuple[Telcel, ...] = field(default=())

    @property
    def leden(self) -> tuple[Telcel, ...]:
        """Everybody in it."""
        return (self.ouder, *self.kinderen)


def vergelijkingen(cellen: Iterable[Telcel]) -> list[Somvergelijking]:
    """Return every sum a reader can check: totals over their parts, equal numbers of one thing, and the small bands."""
    cellen = [cel for cel in cellen if cel.telling is not None]
    return [*_totalen(cellen), *_gelijken(cellen), *_banden(cellen)]


def _totalen(cellen: list[Telcel]) -> list[Somvergelijking]:
    per_vorm: dict[tuple, dict[frozenset[str], list[Telcel]]] = defaultdict(lambda: defaultdict(list))
    for cel in cellen:
        per_vorm[cel.soort, cel.vintage][frozenset(naam for naam, _ in cel.uitsplitsing)].append(cel)
    return [
        som
        for vormen in per_vorm.values()
        for vorm, ouders in vormen.items()
        for fijner, rijen in vormen.items()
        if fijner > vorm
        for som in _sommen(ouders, rijen, vorm)
    ]


def _sommen(ouders: list[Telcel], rijen: list[Telcel], vorm: frozenset[str]) -> list[Somvergelijking]:
    kinderen: dict[Uitsplitsing, list[Telcel]] = defaultdict(list)
    for rij in rijen:
        kinderen[frozenset(paar for paar in rij.uitsplitsing if paar[0] in vorm)].append(rij)
    return [
        Somvergelijking(ouder, tuple(eigen))
        for ouder in ouders
        if (eigen := kinderen.get(ouder.uitsplitsing)) and sum(kind.getal for kind in eigen) == ouder.telling
    ]


def _gelijken(cellen: list[Telcel]) -> list[Somvergelijking]:
    """The same number about the same people, in another publication or as a percentage: one gives the other away."""
    per_getal: dict[tuple, list[Telcel]] = defaultdict(list)
    for cel in cellen:
        per_getal[cel.telt, cel.uitsplitsing, cel.telling].append(cel)
    return [Somvergelijking(rijen[0], (rij,)) for rijen in per_getal.values() for rij in rijen[1:]]


def _banden(cellen: list[Telcel]) -> list[Somvergelijking]:
    """Of who misses 15 half days and who misses 30 the difference is a count too: when it is small, one must go."""
    per_plek = {(cel.telt, cel.uitsplitsing, cel.vintage): cel for cel in cellen}
    gevonden = []
    for cel in cellen:
        geheel = per_plek.get((cel.deel_van, cel.uitsplitsing, cel.vintage)) if cel.deel_van is not None else None
        if geheel is None:
            continue
        rest = geheel.getal - cel.getal
        if 0 < rest < max(cel.drempel, geheel.drempel):
            sleutel = ("band", geheel.sleutel, cel.sleutel)
            band = Telcel(sleutel, cel.uitsplitsing, rest, drempel=max(cel.drempel, geheel.drempel))
            gevonden.append(Somvergelijking(geheel, (cel, band)))
    return gevonden
