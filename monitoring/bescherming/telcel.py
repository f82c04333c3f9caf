"""A count with its place in the universe of a reader, and a sum between counts. Pure."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from decimal import Decimal

Uitsplitsing = frozenset[tuple[str, str]]


@dataclass(frozen=True, eq=False)
class Telcel:
    """A cell with the count behind it (None: there is no number, or nobody can say what it counts).

    `telt` names what is counted: a percentage counts the same people as the number it is a share of. `deel_van` names
    what it is a part of: who misses 30 half days also misses 15. Where it stands: `gebied`, `periode` (a name, with its
    `dagen` when it has them) and `uitsplitsing`; who says it: `vintage` (source and edition) and `gezichtspunt`.
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
    gebied: str = ""
    periode: Hashable = ""
    dagen: tuple[int, int] | None = None
    gezichtspunt: str = ""
    # Digits after the comma of a percentage, as shown.
    decimalen: int = 1
    # Everybody knows it: a published official figure, or what an earlier release showed. Hiding it helps nobody.
    bekend: bool = False
    # Not in the table, so nobody reads it, but a reader knows that it exists: what is left of a total, rounding.
    schijn: bool = False
    laagst: Decimal | None = None
    hoogst: Decimal | None = None

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

    @property
    def is_gevoelig(self) -> bool:
        """Whether a reader may not come close to the count itself."""
        return self.telling is not None and 0 < self.telling < self.drempel

    @property
    def ondergrens(self) -> Decimal:
        """The least a reader thinks of when it is hidden: a 0 is always shown, so 1, but a rest may be 0."""
        if self.laagst is not None:
            return self.laagst
        return Decimal(0) if self.schijn else min(Decimal(1), self.getal)


@dataclass(frozen=True, eq=False)
class Somvergelijking:
    """`ouder` is the sum of `kinderen`."""

    ouder: Telcel
    kinderen: tuple[Telcel, ...] = field(default=())

    @property
    def leden(self) -> tuple[Telcel, ...]:
        """Everybody in it."""
        return (self.ouder, *self.kinderen)
