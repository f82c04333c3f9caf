"""Which areas lie in which, and which periods: what a reader adds up over the map and over the years."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from monitoring.bescherming.hierarchie import GEMEENTE, ligt_in, ouders, rang
from monitoring.bescherming.telplaats import Telplaats, Teltabel

Delen = Iterable[tuple[Telplaats, list[Telplaats]]]


def gebieden(tabel: Teltabel) -> Delen:
    """Yield each area with the areas inside it that stand in the table, as known or as the numbers tell."""
    groepen: dict[tuple, list[Telplaats]] = defaultdict(list)
    for plek in tabel.cellen:
        groepen[plek.periode, plek.uitsplitsing].append(plek)
    for groep in groepen.values():
        if len(groep) > 1:
            yield from _in_de_groep(tabel, groep)


def _in_de_groep(tabel: Teltabel, groep: list[Telplaats]) -> Delen:
    per_naam = {plek.gebied: plek for plek in groep}
    zeker: dict[Telplaats, list[Telplaats]] = defaultdict(list)
    for plek in groep:
        for ouder in ouders(plek.gebied):
            if ouder in per_naam:
                zeker[per_naam[ouder]].append(plek)
    gevonden = []
    # A wider area than a commune may hold any area of which nobody wrote down where it lies.
    for groot in (plek for plek in groep if plek in zeker or rang(plek.gebied) < GEMEENTE):
        misschien = [plek for plek in groep if ligt_in(plek.gebied, groot.gebied) is None]
        alles, vast = _naaste([*zeker[groot], *misschien]), _naaste(zeker[groot])
        if misschien and _past(tabel, groot, alles):
            gevonden.append((groot, alles))
        if vast and (vast != alles or not misschien):
            gevonden.append((groot, vast))
    grootste = max(groep, key=lambda plek: (_waarde(tabel, plek), -rang(plek.gebied)))
    anderen = [plek for plek in groep if plek != grootste]
    # No name says so, but the numbers do: the largest is all the others together.
    ruimst = all(rang(grootste.gebied) <= rang(plek.gebied) for plek in anderen)
    past = len(anderen) > 1 and _waarde(tabel, grootste) == sum(_waarde(tabel, plek) for plek in anderen) and ruimst
    return [*gevonden, (grootste, anderen)] if past and (grootste, anderen) not in gevonden else gevonden


def _naaste(plekken: list[Telplaats]) -> list[Telplaats]:
    """Leave out an area inside another one of them, and narrow ones that may lie in a wide one."""
    if not plekken:
        return []
    namen = {plek.gebied for plek in plekken}
    breedst = min(rang(naam) for naam in namen)
    breed = [naam for naam in namen if rang(naam) == breedst]
    return [
        plek
        for plek in plekken
        if namen.isdisjoint(ouders(plek.gebied))
        and (rang(plek.gebied) == breedst or not any(ligt_in(plek.gebied, naam) is None for naam in breed))
    ]


def _past(tabel: Teltabel, groot: Telplaats, delen: list[Telplaats]) -> bool:
    """Whether the parts are together no more than the whole, or nearly."""
    drempel = max(cel.drempel for plek in delen for cel in tabel.cellen[plek].values())
    return sum(_waarde(tabel, plek) for plek in delen) < _waarde(tabel, groot) + drempel


def _waarde(tabel: Teltabel, plek: Telplaats) -> Decimal:
    return min(tabel.cellen[plek].items())[1].getal


def perioden(tabel: Teltabel) -> Delen:
    """Yield each period with the shorter ones inside it: three school years together, and each of the three."""
    groepen: dict[tuple, list[Telplaats]] = defaultdict(list)
    for plek in tabel.cellen:
        if plek.periode in tabel.dagen:
            groepen[plek.gebied, plek.uitsplitsing].append(plek)
    for groep in groepen.values():
        # The longest first: of what lies in each other only the longest counts.
        groep.sort(key=lambda plek: tabel.dagen[plek.periode][0] - tabel.dagen[plek.periode][1])
        for groot in groep:
            if delen := _in_de_tijd(tabel, groot, groep):
                yield groot, delen


def _in_de_tijd(tabel: Teltabel, groot: Telplaats, groep: list[Telplaats]) -> list[Telplaats]:
    begin, einde = tabel.dagen[groot.periode]
    gekozen: list[Telplaats] = []
    for plek in groep:
        van, tot = tabel.dagen[plek.periode]
        if plek == groot or van < begin or tot > einde or (van, tot) == (begin, einde):
            continue
        if all(tot < tabel.dagen[ander.periode][0] or van > tabel.dagen[ander.periode][1] for ander in gekozen):
            gekozen.append(plek)
    return gekozen
