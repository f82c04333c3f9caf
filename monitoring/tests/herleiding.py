"""An attack: which hidden cells have one value only, given all that is shown. Exact, on whole numbers.

Each sum with hidden members is an equation. Sparse elimination brings them in echelon form; then the unknowns that
remain free get random values and the others follow. A cell whose value moves with them has no fixed value: that is a
proof. A cell that does not move is called derivable; chance can only make this too strict (once in 2^61), never too
lenient.
"""

import heapq
import random
from collections import Counter
from collections.abc import Container, Hashable, Iterable
from math import gcd

from monitoring.bescherming.telcel import Somvergelijking, Telcel
from monitoring.bescherming.verbanden import vergelijkingen

_PRIEM = 2**61 - 1
Rij = dict[Hashable, int]


def herleidbaar(
    cellen: list[Telcel], verborgen: Container[Hashable], sommen: list[Somvergelijking] | None = None
) -> set[Hashable]:
    """Return the hidden cells, and the small rests, whose exact value follows from the cells that are shown."""
    gekozen = vergelijkingen(cellen) if sommen is None else sommen
    rijen = [rij for som in gekozen if (rij := _onbekenden(som, verborgen))]
    klein = {lid.sleutel for som in gekozen for lid in som.leden if lid.schijn and lid.is_gevoelig}
    return {sleutel for sleutel in _vast(rijen) if sleutel in verborgen or sleutel in klein}


def _onbekenden(som: Somvergelijking, verborgen: Container[Hashable]) -> Rij:
    """What is unknown in one sum: hidden members, and what no table names, such as a rest."""
    rij: Counter = Counter()
    for lid, teken in ((som.ouder, -1), *((kind, 1) for kind in som.kinderen)):
        if lid.sleutel in verborgen or (lid.schijn and not lid.bekend):
            rij[lid.sleutel] += teken
    return {sleutel: teken for sleutel, teken in rij.items() if teken}


def _vast(rijen: Iterable[Rij]) -> set[Hashable]:
    """Return the unknowns that every solution gives the same value."""
    # Two tables often say the same; short equations first keep the long ones short.
    uniek = {frozenset(rij.items()): rij for rij in rijen}
    trap: list[tuple[Hashable, Rij]] = []
    plek: dict[Hashable, int] = {}
    vaak = Counter(naam for rij in uniek.values() for naam in rij)
    for rij in sorted(uniek.values(), key=len):
        rest = _herleid(rij, trap, plek)
        if rest:
            spil = min(rest, key=lambda naam: (abs(rest[naam]) != 1, vaak[naam]))
            plek[spil] = len(trap)
            trap.append((spil, rest))
    return _onbeweeglijk(trap, vaak)


def _herleid(rij: Rij, trap: list[tuple[Hashable, Rij]], plek: dict[Hashable, int]) -> Rij:
    """Return `rij` without the pivots found so far."""
    rest = dict(rij)
    wachtrij = [plek[naam] for naam in rest if naam in plek]
    heapq.heapify(wachtrij)
    while wachtrij:
        spil, spilrij = trap[heapq.heappop(wachtrij)]
        maal = rest.get(spil, 0)
        if not maal:
            continue
        deel = spilrij[spil]
        gemeen = gcd(maal, deel)
        maal, factor = maal // gemeen, deel // gemeen
        if factor != 1:
            rest = {naam: waarde * factor for naam, waarde in rest.items()}
        for naam, waarde in spilrij.items():
            nieuw = rest.get(naam, 0) - maal * waarde
            if not nieuw:
                rest.pop(naam, None)
                continue
            if naam in plek and naam not in rest:
                heapq.heappush(wachtrij, plek[naam])
            rest[naam] = nieuw
    gemeen = gcd(*rest.values()) if rest else 1
    return {naam: waarde // gemeen for naam, waarde in rest.items()} if gemeen > 1 else rest


def _onbeweeglijk(trap: list[tuple[Hashable, Rij]], onbekenden: Iterable[Hashable]) -> set[Hashable]:
    """Give the free unknowns random values, let the others follow, and return those that stay at zero."""
    # Seeded: the same table gives the same outcome on every machine. No secret hangs on it.
    toeval = random.Random(2026)
    spillen = {spil for spil, _ in trap}
    waarde = {naam: toeval.randrange(1, _PRIEM) for naam in onbekenden if naam not in spillen}
    for spil, rij in reversed(trap):
        rest = sum(deel * waarde[naam] for naam, deel in rij.items() if naam != spil)
        waarde[spil] = -rest * pow(rij[spil], -1, _PRIEM) % _PRIEM
    return {spil for spil in spillen if not waarde[spil]}
