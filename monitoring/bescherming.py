"""Disclosure control of one table: which cells stay hidden so that no hidden cell can be worked out.

Pure functions over counts. First every count of 1 up to the threshold goes (primary). Then, while a hidden cell follows
from what is shown, one more cell goes (complementary). Rows of a breakdown that add up to a total make an equation, and
so do two publications that give the same number for the same thing.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

TE_KLEIN = "te_klein"
AANVULLEND = "aanvullend"
Uitsplitsing = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Telcel:
    """A cell with the count behind it (None: there is no number, or nobody can say what it counts)."""

    sleutel: Hashable
    uitsplitsing: Uitsplitsing = frozenset()
    telling: Decimal | None = None
    noemer: Decimal | None = None
    vintage: str = ""
    drempel: int = 5
    drempel_noemer: int = 10


@dataclass(frozen=True)
class Vergelijking:
    """`ouder` is the sum of `kinderen`."""

    ouder: Telcel
    kinderen: tuple[Telcel, ...] = field(default=())

    @property
    def leden(self) -> tuple[Telcel, ...]:
        """Everybody in it."""
        return (self.ouder, *self.kinderen)


def is_te_klein(cel: Telcel) -> bool:
    """Tell whether the count behind a cell may not be shown; for a ratio also the rest and the whole."""
    if cel.telling is None:
        return False
    if 0 < cel.telling < cel.drempel:
        return True
    if cel.noemer is None or cel.drempel <= 1:
        return False
    return cel.noemer < cel.drempel_noemer or 0 < cel.noemer - cel.telling < cel.drempel


def vergelijkingen(cellen: Iterable[Telcel]) -> list[Vergelijking]:
    """Return every sum a reader can check: totals over their breakdowns, and equal numbers of two vintages."""
    cellen = [cel for cel in cellen if cel.telling is not None]
    per_vorm: dict[tuple[str, frozenset[str]], list[Telcel]] = defaultdict(list)
    per_plaats: dict[Uitsplitsing, list[Telcel]] = defaultdict(list)
    for cel in cellen:
        per_vorm[cel.vintage, frozenset(naam for naam, _ in cel.uitsplitsing)].append(cel)
        per_plaats[cel.uitsplitsing].append(cel)
    gevonden = []
    for (vintage, vorm), ouders in per_vorm.items():
        fijner = [rijen for (v, namen), rijen in per_vorm.items() if v == vintage and namen > vorm]
        for rijen in fijner:
            gevonden += _sommen(ouders, rijen, vorm)
    for rijen in per_plaats.values():
        gevonden += [Vergelijking(rijen[0], (rij,)) for rij in rijen[1:] if rij.telling == rijen[0].telling]
    return gevonden


def _sommen(ouders: list[Telcel], rijen: list[Telcel], vorm: frozenset[str]) -> list[Vergelijking]:
    kinderen: dict[Uitsplitsing, list[Telcel]] = defaultdict(list)
    for rij in rijen:
        kinderen[frozenset(paar for paar in rij.uitsplitsing if paar[0] in vorm)].append(rij)
    return [
        Vergelijking(ouder, tuple(eigen))
        for ouder in ouders
        if (eigen := kinderen.get(ouder.uitsplitsing)) and sum(kind.telling for kind in eigen) == ouder.telling
    ]


def bescherm(cellen: list[Telcel]) -> dict[Hashable, str]:
    """Return the keys of the cells to hide, each with why (TE_KLEIN or AANVULLEND)."""
    verborgen = {cel.sleutel: TE_KLEIN for cel in cellen if is_te_klein(cel)}
    if not verborgen:
        return {}
    sommen = vergelijkingen(cellen)
    while _vul_aan(cellen, sommen, verborgen):
        pass
    return verborgen


def _vul_aan(cellen: list[Telcel], sommen: list[Vergelijking], verborgen: dict[Hashable, str]) -> bool:
    """Hide what must go as well, first by looking at single sums, then at all together; tell whether anything went."""
    begin = len(verborgen)
    for som in sommen:
        while _verraadt(som, verborgen) and (offer := _offer(som, verborgen)):
            verborgen[offer.sleutel] = AANVULLEND
    if len(verborgen) > begin:
        return True
    # One more per cell that follows: the elimination is the dear part, so it must not run once per cell.
    bekend = herleidbaar(cellen, verborgen, sommen)
    for som in sommen:
        weg = bekend & {lid.sleutel for lid in som.leden}
        if weg and (offer := _offer(som, verborgen)):
            verborgen[offer.sleutel] = AANVULLEND
            bekend -= weg
    return len(verborgen) > begin


def _verraadt(som: Vergelijking, verborgen) -> bool:
    """Tell whether one sum gives a hidden cell away, exactly or because too little is left to share."""
    weg = [kind for kind in som.kinderen if kind.sleutel in verborgen]
    if som.ouder.sleutel in verborgen:
        return not weg
    if not weg:
        return False
    rest = sum(kind.telling for kind in weg)
    hoogste = max(kind.drempel for kind in weg) - 1
    anderen = len(weg) - 1
    # Each of the others is at least 1, so this is the most one of them can be: it must reach up to the threshold.
    if not anderen or rest - anderen < hoogste:
        return True
    # Who guesses that all are small must not find that each is nearly as large as small can be.
    return all(is_te_klein(kind) for kind in weg) and rest - anderen * hoogste > 1


def _offer(som: Vergelijking, verborgen) -> Telcel | None:
    """Return the member that costs least: the smallest shown part, else the total. A 0 hides nothing."""
    open_ = [kind for kind in som.kinderen if kind.sleutel not in verborgen and kind.telling > 0]
    if open_ and som.ouder.sleutel not in verborgen:
        return min(open_, key=lambda kind: (kind.telling, str(kind.sleutel)))
    if som.ouder.sleutel not in verborgen:
        return som.ouder
    return min(open_, key=lambda kind: (kind.telling, str(kind.sleutel)), default=None)


def herleidbaar(cellen: list[Telcel], verborgen, sommen: list[Vergelijking] | None = None) -> set[Hashable]:
    """Audit: return the hidden cells whose exact value follows from the cells that are shown."""
    rijen = []
    for som in vergelijkingen(cellen) if sommen is None else sommen:
        rij: dict[Hashable, Fraction] = defaultdict(Fraction)
        for lid in som.kinderen:
            if lid.sleutel in verborgen:
                rij[lid.sleutel] += 1
        if som.ouder.sleutel in verborgen:
            rij[som.ouder.sleutel] -= 1
        rijen.append({naam: deel for naam, deel in rij.items() if deel})
    return _vast(rijen)


def _vast(rijen: list[dict[Hashable, Fraction]]) -> set[Hashable]:
    """Gauss-Jordan over the unknowns: an unknown that stands alone in its reduced row has one value only."""
    klaar: dict[Hashable, dict[Hashable, Fraction]] = {}
    for rij in rijen:
        rest = dict(rij)
        for spil in [naam for naam in rest if naam in klaar]:
            rest = _trek_af(rest, klaar[spil], rest[spil])
        if not rest:
            continue
        spil = min(rest, key=str)
        deel = rest[spil]
        rest = {naam: waarde / deel for naam, waarde in rest.items()}
        for naam, ander in klaar.items():
            if spil in ander:
                klaar[naam] = _trek_af(ander, rest, ander[spil])
        klaar[spil] = rest
    return {spil for spil, rij in klaar.items() if len(rij) == 1}


def _trek_af(rij, spilrij, maal: Fraction):
    uit = dict(rij)
    for naam, waarde in spilrij.items():
        nieuw = uit.get(naam, Fraction(0)) - maal * waarde
        if nieuw:
            uit[naam] = nieuw
        else:
            uit.pop(naam, None)
    return uit
