"""Which series of a release stand on the overview: marked once, so that it need not look through all cells."""

from collections import defaultdict

from monitoring.models import Cel, Publicatie

# On the overview the main series and this many beside it, for "in Vlaanderen was dat".
ERNAAST = 1
# Where no total was published all parts stand there, if they are fewer than this.
MEESTE_DELEN = 12

Naam = tuple[str, str, str]


def markeer(publicatie: Publicatie, cellen: list[Cel]) -> None:
    """Set `op_overzicht` on the cells of all figures of one family of indicators."""
    per_indicator: dict[int, dict[Naam, list[Cel]]] = defaultdict(lambda: defaultdict(list))
    for cel in cellen:
        per_indicator[cel.indicator_id][cel.gebied, cel.reeks, cel.viewpoint].append(cel)
    eigen = publicatie.netwerk.korte_naam
    for reeksen in per_indicator.values():
        gekozen = _kies(reeksen, eigen)
        for naam, rijen in reeksen.items():
            for cel in rijen:
                cel.op_overzicht = naam in gekozen


def _kies(reeksen: dict[Naam, list[Cel]], eigen: str) -> set[Naam]:
    """Return the main series, the one beside it, and the parts where there is no total."""

    def plek(naam: Naam) -> tuple:
        rijen = reeksen[naam]
        leeg = all(cel.waarde is None for cel in rijen)
        return leeg, naam[0] != eigen, naam[1] != "", min(cel.volgorde for cel in rijen), *naam

    beste = min(reeksen, key=lambda naam: (naam[0] != eigen, plek(naam)))
    zelfde = sorted((naam for naam in reeksen if naam[1] == beste[1] and naam != beste), key=plek)
    delen = sorted((n for n in reeksen if beste[1] and (n[0], n[2]) == (beste[0], beste[2])), key=plek)
    # One more than may stand there: enough to see that they are too many.
    return {beste, *zelfde[:ERNAAST], *delen[: MEESTE_DELEN + 1]}
