"""What stands beside the own area: Flanders by name, and the middle half of the centrumsteden as a band."""

from collections import defaultdict
from decimal import Decimal

from monitoring.grafiek import Bandstuk
from monitoring.weergave.keuzes import CENTRUMSTEDEN, MINSTE_STEDEN, VLAANDEREN
from monitoring.weergave.reeksen import Reekskolom


def stedenband(hoofd: Reekskolom, reeksen: list[Reekskolom]) -> tuple[Bandstuk, ...]:
    """Return between which values the middle half of the cities lies, in each year with enough of them.

    Of published numbers alone; a city whose number is hidden does not count.
    """
    per_jaar: dict[float, list[Decimal]] = defaultdict(list)
    for reeks in reeksen:
        if reeks.gebied in CENTRUMSTEDEN and reeks.viewpoint == hoofd.viewpoint:
            for punt in reeks.punten:
                per_jaar[punt.plaats].append(Decimal(punt.waarde))
    genoeg = (
        (plaats, sorted(waarden)) for plaats, waarden in sorted(per_jaar.items()) if len(waarden) >= MINSTE_STEDEN
    )
    return tuple(Bandstuk(plaats, rij[len(rij) // 4], rij[-1 - len(rij) // 4]) for plaats, rij in genoeg)


def bandzin(hoofd: Reekskolom, reeksen: list[Reekskolom]) -> str:
    """Return what the band is, with of how many cities; "" without one."""
    if not (band := stedenband(hoofd, reeksen)):
        return ""
    laatste = band[-1].plaats
    aantal = sum(
        reeks.gebied in CENTRUMSTEDEN and any(punt.plaats == laatste for punt in reeks.punten) for reeks in reeksen
    )
    return f"Grijze band: de middelste {aantal - 2 * (aantal // 4)} van de {aantal} centrumsteden met een cijfer."


def naast_elkaar(hoofd: Reekskolom, reeksen: list[Reekskolom]) -> list[Reekskolom]:
    """Return the series as one compares them: the one it is about, Flanders, then the others."""
    return sorted(reeksen, key=lambda reeks: (reeks is not hoofd, reeks.gebied != VLAANDEREN))
