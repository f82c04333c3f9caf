"""Totals that nobody shows exist all the same: two breakdowns of one thing have one total, shown or not."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from decimal import Decimal
from itertools import combinations, count
from typing import Any

from monitoring.bescherming.hierarchie import MEERVOUDIG
from monitoring.bescherming.omgeving import gebieden
from monitoring.bescherming.telcel import Telcel, Uitsplitsing
from monitoring.bescherming.telplaats import Laag, Telplaats, Teltabel, bovenliggend

GEHEEL = "geheel"
RONDEN = 3


def is_geheel(cel: Telcel) -> bool:
    """Whether a cell is such a total."""
    return isinstance(cel.sleutel, tuple) and cel.sleutel[:1] == (GEHEEL,)


def vul_aan(tabel: Teltabel) -> None:
    """Add the totals that a reader can make and that lead somewhere: to a total that is shown, or back down."""
    getoond = {(plek.periode, plek.uitsplitsing) for plek in tabel.cellen}
    nummer = count()
    # A total over areas can be a part of one over levels, and the other way round.
    for _ in range(RONDEN):
        begin = len(tabel.cellen)
        for groot, delen in list(_gebieden_elders(tabel)):
            _voeg_toe(tabel, groot, delen, next(nummer))
        _in_andere_codes(tabel, getoond, nummer)
        _over_dimensies(tabel, getoond, nummer)
        if len(tabel.cellen) == begin:
            return


def _over_dimensies(tabel: Teltabel, getoond: set[tuple[Hashable, Uitsplitsing]], nummer: Iterator[int]) -> None:
    per_aantal: dict[int, set[Telplaats]] = defaultdict(set)
    for plek in tabel.cellen:
        per_aantal[len(plek.uitsplitsing)].add(plek)
    for aantal in range(max(per_aantal, default=0), 0, -1):
        groepen: dict[Telplaats, dict[str, list[Telplaats]]] = defaultdict(lambda: defaultdict(list))
        for plek in sorted(per_aantal[aantal], key=str):
            for naam, boven in _een_stap_ruimer(tabel, plek):
                groepen[boven][naam].append(plek)
        for boven, delen in groepen.items():
            if boven not in tabel.cellen and (len(delen) > 1 or _leidt_ergens(boven, getoond)):
                _voeg_toe(tabel, boven, min(delen.items())[1], next(nummer))
                per_aantal[len(boven.uitsplitsing)].add(boven)


def _in_andere_codes(tabel: Teltabel, getoond: set[tuple[Hashable, Uitsplitsing]], nummer: Iterator[int]) -> None:
    """Add a code around others, such as basis, where it is shown for another area."""
    delen: dict[Telplaats, list[Telplaats]] = defaultdict(list)
    for plek in tabel.cellen:
        ruimer = next((boven for boven in bovenliggend(plek)), None)
        if ruimer is not None and ruimer not in tabel.cellen and (plek.periode, ruimer.uitsplitsing) in getoond:
            delen[ruimer].append(plek)
    for ruimer, binnen in delen.items():
        _voeg_toe(tabel, ruimer, binnen, next(nummer))


def _een_stap_ruimer(tabel: Teltabel, plek: Telplaats) -> Iterable[tuple[str, Telplaats]]:
    """Yield what a place is part of with one dimension taken away; what lies in another code is left to that code."""
    for naam, waarde in plek.uitsplitsing:
        if naam in MEERVOUDIG:
            continue
        if not any(boven in tabel.cellen and (naam, waarde) not in boven.uitsplitsing for boven in bovenliggend(plek)):
            yield naam, plek._replace(uitsplitsing=plek.uitsplitsing - {(naam, waarde)})


def _leidt_ergens(plek: Telplaats, getoond: set[tuple[Hashable, Uitsplitsing]]) -> bool:
    """Whether a wider place is shown, here or in another area, of which this one may be a part."""
    paren = list(plek.uitsplitsing)
    ruimer = [plek.uitsplitsing, *(boven.uitsplitsing for boven in bovenliggend(plek))]
    ruimer += [frozenset(keuze) for aantal in range(len(paren)) for keuze in combinations(paren, aantal)]
    return any((plek.periode, uitsplitsing) in getoond for uitsplitsing in ruimer)


def _voeg_toe(tabel: Teltabel, groot: Telplaats, delen: list[Telplaats], nummer: int) -> None:
    """Put a total that is not shown in the table, in each layer in which its parts stand."""
    lagen: dict[Laag, Decimal] = defaultdict(Decimal)
    for plek in delen:
        for zegt, cel in tabel.cellen[plek].items():
            lagen[zegt] += cel.getal
    # As small as a part may not be, nor may what a reader adds up.
    drempel = max(cel.drempel for plek in delen for cel in tabel.cellen[plek].values())
    for zegt, samen in lagen.items():
        vast: dict[str, Any] = {"schijn": True, "drempel": drempel, "gezichtspunt": zegt[0], "vintage": zegt[1]}
        tabel.cellen[groot][zegt] = Telcel((GEHEEL, nummer, zegt), groot.uitsplitsing, samen, **vast)


def _gebieden_elders(tabel: Teltabel) -> Iterable[tuple[Telplaats, list[Telplaats]]]:
    """Yield a wider area that is shown in one breakdown and can be made in another."""
    aanwezig = set(tabel.cellen)
    per_gebied: dict[tuple, list[Telplaats]] = defaultdict(list)
    for plek in aanwezig:
        per_gebied[plek.gebied, plek.periode].append(plek)
    # The longest list of parts that adds up is the list; a shorter one adds up where the others are 0.
    delen_van: dict[tuple, frozenset[str]] = {}
    for groot, delen in gebieden(tabel):
        namen, wie = frozenset(deel.gebied for deel in delen), (groot.gebied, groot.periode)
        if len(namen) > len(delen_van.get(wie, ())) and _precies(tabel, groot, delen):
            delen_van[wie] = namen
    for (gebied, periode), namen in delen_van.items():
        for plek in per_gebied[min(namen), periode]:
            nieuw = plek._replace(gebied=gebied)
            anderen = [plek._replace(gebied=naam) for naam in sorted(namen)]
            if nieuw not in aanwezig and aanwezig.issuperset(anderen):
                yield nieuw, anderen


def _precies(tabel: Teltabel, groot: Telplaats, delen: list[Telplaats]) -> bool:
    return any(
        sum(cel.getal for cel in tabel.kies(delen, zegt)) == ouder.getal for zegt, ouder in tabel.cellen[groot].items()
    )
