"""Sums over the dimensions, one at a time; a total that nobody shows exists all the same."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from monitoring.bescherming.hierarchie import MEERVOUDIG, voorouders
from monitoring.doorlichting.knoop import Kennis, Knoop, Plaats


def over_dimensies(kennis: Kennis, knopen: dict[Plaats, Knoop], eigen: bool) -> None:
    """Take each dimension away in turn and add up what differs in it alone."""
    getoond = set(knopen)
    delen: dict[Plaats, dict[str, list[Plaats]]] = defaultdict(lambda: defaultdict(list))
    gezien = set(knopen)
    # From many dimensions to none, so that a total that is not shown gets its parts before its own total.
    per_aantal: dict[int, list[Plaats]] = defaultdict(list)
    for plaats in knopen:
        per_aantal[len(plaats[2])].append(plaats)
    for aantal in range(max(per_aantal, default=0), 0, -1):
        for plaats in per_aantal[aantal]:
            for naam, waarde in plaats[2]:
                if naam in MEERVOUDIG:
                    _een_van_velen(kennis, knopen, plaats, (naam, waarde))
                    continue
                boven = _boven(plaats, naam, waarde, getoond)
                delen[boven][naam].append(plaats)
                if boven not in gezien:
                    gezien.add(boven)
                    per_aantal[len(boven[2])].append(boven)
    for plaats in sorted(delen, key=lambda plaats: -len(plaats[2])):
        if plaats not in knopen:
            kennis.knopen.append(geheel := Knoop(_meest(delen[plaats], knopen)))
            knopen[plaats] = geheel
        for groep in delen[plaats].values():
            alles_getoond = plaats in getoond and all(deel in getoond for deel in groep)
            delen_ervan = [knopen[deel] for deel in groep]
            kennis.som(knopen[plaats], delen_ervan, rest_telt=eigen and alles_getoond, precies=not alles_getoond)


def _een_van_velen(kennis: Kennis, knopen: Mapping[Plaats, Knoop], plaats: Plaats, paar: tuple[str, str]) -> None:
    """One question can ask for several kinds: each kind is no more than all questions, and they have no sum.

    How many did not ask for it is no group that anybody would look for; it stays free.
    """
    deel, geheel = knopen.get(plaats), knopen.get((*plaats[:2], plaats[2] - {paar}))
    if deel is not None and geheel is not None and geheel.echt >= deel.echt:
        rest = Knoop(geheel.echt - deel.echt)
        kennis.knopen.append(rest)
        kennis.rijen.append([(geheel, -1), (deel, 1), (rest, 1)])


def _boven(plaats: Plaats, naam: str, waarde: str, getoond: set[Plaats]) -> Plaats:
    """The place one step wider in one dimension: the nearest code around this one that is shown, else all of them."""
    zonder = plaats[2] - {(naam, waarde)}
    for ruimer in voorouders(naam, waarde):
        if (boven := (*plaats[:2], zonder | {(naam, ruimer)})) in getoond:
            return boven
    return (*plaats[:2], zonder)


def _meest(groepen: Mapping[str, list[Plaats]], knopen: Mapping[Plaats, Knoop]) -> Decimal:
    return max(sum((knopen[deel].echt for deel in groep), Decimal(0)) for groep in groepen.values())
