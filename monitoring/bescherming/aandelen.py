"""Percentages as counts: who knows the whole reads the count behind a percentage, within its rounding.

The whole is taken as known: how many pupils a school has is open data.
"""

from collections.abc import Hashable
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from monitoring.bescherming.telcel import Somvergelijking, Telcel

HONDERD = Decimal(100)


def tellers(cellen: list[Telcel]) -> tuple[list[Telcel], list[Somvergelijking]]:
    """Return the counts of all cells, shown or only behind a percentage, and what ties a percentage to its count."""
    aantallen = [cel for cel in cellen if cel.noemer is None]
    per_plek: dict[Hashable, Telcel] = {}
    for cel in aantallen:
        per_plek.setdefault(_sleutel(cel), cel)
    sommen: list[Somvergelijking] = []
    for cel in cellen:
        if cel.noemer is None:
            continue
        if _sleutel(cel) not in per_plek:
            # The threshold is kept by the percentage itself; this is the same count, without a place in the table.
            schijn = replace(cel, sleutel=("teller", cel.sleutel), noemer=None, schijn=True, bekend=False)
            per_plek[_sleutel(cel)] = schijn
            aantallen.append(schijn)
        sommen += _banden(cel, per_plek[_sleutel(cel)])
    return aantallen, sommen


def _sleutel(cel: Telcel) -> Hashable:
    return cel.telt, cel.gebied, cel.periode, cel.uitsplitsing, cel.telling


def _banden(cel: Telcel, teller: Telcel) -> list[Somvergelijking]:
    assert cel.noemer is not None  # noqa: S101  (only percentages come here)
    laagst, hoogst = _afronding(cel.getal, cel.noemer, cel.decimalen)
    leden = [cel]
    if laagst < hoogst:
        leden.append(
            Telcel(("afronding", cel.sleutel), telling=Decimal(0), drempel=1, schijn=True, laagst=laagst, hoogst=hoogst)
        )
    sommen = [Somvergelijking(teller, tuple(leden))]
    rest = cel.noemer - cel.getal
    if 0 < rest < cel.drempel:
        geheel = Telcel(("noemer", cel.sleutel), telling=cel.noemer, drempel=1, schijn=True, bekend=True)
        anderen = Telcel(("anderen", cel.sleutel), telling=rest, drempel=cel.drempel, schijn=True)
        sommen.append(Somvergelijking(geheel, (teller, anderen)))
    return sommen


def _afronding(teller: Decimal, noemer: Decimal, decimalen: int) -> tuple[Decimal, Decimal]:
    """Return how much less and how much more the count may be with the same rounded percentage."""
    if noemer <= 0:
        return Decimal(0), Decimal(0)
    stap = Decimal(1).scaleb(-decimalen)
    deel = (teller * HONDERD / noemer).quantize(stap, ROUND_HALF_EVEN)
    laagst = ((deel - stap / 2) * noemer / HONDERD).to_integral_value(ROUND_CEILING)
    hoogst = ((deel + stap / 2) * noemer / HONDERD).to_integral_value(ROUND_FLOOR)
    return min(laagst - teller, Decimal(0)), max(hoogst - teller, Decimal(0))
