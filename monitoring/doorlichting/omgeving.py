"""Sums over the map and over time, as a reader tries them."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from monitoring.bescherming.hierarchie import GEMEENTE, ligt_in, ouders, rang
from monitoring.doorlichting.knoop import Kennis, Knoop, Plaats


def over_gebieden(kennis: Kennis, knopen: Mapping[Plaats, Knoop], eigen: bool) -> None:
    """Add up areas: what is known to lie inside, what may, and the largest as the sum of all others."""
    groepen: dict[tuple, dict[str, Knoop]] = defaultdict(dict)
    for (gebied, *rest), knoop in knopen.items():
        groepen[tuple(rest)][gebied] = knoop
    for groep in groepen.values():
        if len(groep) < 2:
            continue
        for groot, knoop in groep.items():
            for delen in _pogingen(groot, groep):
                if _past(knoop, delen):
                    kennis.som(knoop, delen, rest_telt=eigen)
        naam = max(groep, key=lambda naam: (groep[naam].echt, -rang(naam)))
        anderen = [knoop for ander, knoop in groep.items() if ander != naam and rang(ander) >= rang(naam)]
        if len(groep) - 1 == len(anderen) > 1 and sum((deel.echt for deel in anderen), Decimal(0)) == groep[naam].echt:
            kennis.som(groep[naam], anderen, rest_telt=False)


def _past(geheel: Knoop, delen: list[Knoop]) -> bool:
    """Whether the parts are no more than the whole, or nearly."""
    samen = sum((deel.echt for deel in delen), Decimal(0))
    return samen < geheel.echt + max(knoop.bron for knoop in (geheel, *delen))


def _pogingen(groot: str, groep: Mapping[str, Knoop]) -> list[list[Knoop]]:
    """What a reader tries as the parts of an area: those on the list, and with them all others of one kind."""
    zeker = [naam for naam in groep if groot in ouders(naam)]
    zeker = [naam for naam in zeker if not any(ander in ouders(naam) for ander in zeker)]
    pogingen = [[groep[naam] for naam in zeker]] if zeker else []
    if rang(groot) < GEMEENTE:
        per_rang: dict[int, list[str]] = defaultdict(list)
        for naam in groep:
            if rang(naam) > rang(groot) and (naam in zeker or ligt_in(naam, groot) is None):
                per_rang[rang(naam)].append(naam)
        pogingen += [[groep[naam] for naam in namen] for namen in per_rang.values() if set(namen) != set(zeker)]
    return pogingen


def over_perioden(
    kennis: Kennis, knopen: Mapping[Plaats, Knoop], dagen: Mapping[str, tuple[int, int]], eigen: bool
) -> None:
    """Add up the shorter periods inside a longer one."""
    groepen: dict[tuple, dict[tuple[int, int], Knoop]] = defaultdict(dict)
    for (gebied, periode, reeks), knoop in knopen.items():
        if periode in dagen:
            groepen[gebied, reeks].setdefault(dagen[periode], knoop)
    for groep in groepen.values():
        for lang, knoop in groep.items():
            delen: list[tuple[int, int]] = []
            for kort in sorted(groep, key=lambda dag: dag[0] - dag[1]):
                binnen = kort != lang and lang[0] <= kort[0] and kort[1] <= lang[1]
                if binnen and all(kort[1] < ander[0] or ander[1] < kort[0] for ander in delen):
                    delen.append(kort)
            if delen and _past(knoop, [groep[deel] for deel in delen]):
                kennis.som(knoop, [groep[deel] for deel in delen], rest_telt=eigen)
