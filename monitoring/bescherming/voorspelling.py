"""What a release would hide, worked out from the real figures before it is made, and which grouping loses less.

A grouping maps places: years together, towns in their region, a level in the wider one, a dimension left out.
Each is tried on all counts of a family of indicators, and the protector that makes the release counts what goes.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from monitoring.bescherming.hierarchie import BOVEN, GEMEENTE, ouders, rang, voorouders
from monitoring.bescherming.korrel import korrel_van
from monitoring.bescherming.telcel import Telcel
from monitoring.bescherming.verbergen import bescherm
from monitoring.keuzes import Korrel

# Up to so many counts the protector itself says what goes; of more, how many are too small: it is at least that.
PRECIES = 400
# What is lost up to here needs no other grouping.
GENOEG = Decimal("0.10")
JAREN = 3
# How many groupings the protector looks at, after the small counts put them in order.
NADER = 3
# Of a town of which nobody wrote down where it lies.
SAMEN = "alle gemeenten samen"
_NAMEN = {
    "school": "zonder scholen apart",
    "niveau": "zonder onderwijsniveau",
    "graad": "zonder graad",
    "onderwijsvorm": "zonder onderwijsvorm",
    "finaliteit": "zonder finaliteit",
    "geslacht": "zonder geslacht",
    "doelgroep": "zonder doelgroep",
    "reeks": "zonder verdere opdeling",
}

Groepering = Callable[[Telcel], Telcel]


@dataclass(frozen=True)
class Verlies:
    """How much of the cells at one grain goes. `precies` False: at least so much."""

    naam: str
    cellen: int
    weg: int
    precies: bool

    @property
    def deel(self) -> Decimal:
        """The share that goes, 0 to 1."""
        return Decimal(self.weg) / self.cellen if self.cellen else Decimal(0)

    @property
    def procent(self) -> int:
        """The same in whole percents; less than one is not none."""
        return max(round(self.deel * 100), 1) if self.weg else 0

    @property
    def blijft(self) -> int:
        """How many cells are shown."""
        return self.cellen - self.weg


@dataclass(frozen=True)
class Voorspelling:
    """What one indicator (`soort`) loses at one grain, and what other groupings would lose; the best one first."""

    soort: Hashable
    korrel: Korrel
    nu: Verlies
    anders: list[Verlies]

    @property
    def beste(self) -> Verlies | None:
        """The grouping that is proposed, if one loses less."""
        return self.anders[0] if self.anders else None


def voorspel(cellen: Iterable[Telcel]) -> list[Voorspelling]:
    """Return per indicator and grain what would be hidden of one family of counts; [] when nothing would be."""
    cellen = _laatste(cel for cel in cellen if cel.telling is not None and not cel.bekend)
    per_korrel: dict[Korrel, list[Telcel]] = defaultdict(list)
    for cel in cellen:
        per_korrel[korrel_van(cel.gebied, cel.uitsplitsing)].append(cel)
    weg, precies = _weg(cellen)
    uit = []
    for korrel, leden in per_korrel.items():
        for soort in dict.fromkeys(cel.soort for cel in leden):
            nu = _tel("", (cel for cel in leden if cel.soort == soort), weg, precies)
            if nu.weg:
                uit.append(Voorspelling(soort, korrel, nu, _beter(cellen, leden, nu)))
    return sorted(uit, key=lambda rij: -rij.nu.deel)


def _laatste(cellen: Iterable[Telcel]) -> list[Telcel]:
    """Of a count that was published more than once the last one."""
    per_plek = {(cel.soort, _plek(cel), cel.gezichtspunt): cel for cel in sorted(cellen, key=lambda cel: cel.vintage)}
    return [replace(cel, vintage="") for cel in per_plek.values()]


def _plek(cel: Telcel) -> Hashable:
    return cel.telt, cel.gebied, cel.periode, cel.uitsplitsing


def _weg(cellen: list[Telcel]) -> tuple[set[Hashable], bool]:
    if len(cellen) <= PRECIES:
        return set(bescherm(cellen)), True
    return {cel.sleutel for cel in cellen if cel.is_te_klein}, False


def _tel(naam: str, cellen: Iterable[Telcel], weg: set[Hashable], precies: bool) -> Verlies:
    sleutels = {cel.sleutel for cel in cellen}
    return Verlies(naam, len(sleutels), len(sleutels & weg), precies)


def _beter(cellen: list[Telcel], leden: list[Telcel], nu: Verlies) -> list[Verlies]:
    """Return the groupings that lose less: first the one that, within what is acceptable, still shows most."""
    if nu.deel <= GENOEG:
        return []
    eigen = {cel.sleutel for cel in leden}
    rest = [cel for cel in cellen if cel.sleutel not in eigen]
    proeven: list[tuple[Verlies, list[Telcel]]] = []
    for naam, groepering in _groeperingen(leden):
        samen = _pas_toe(rest, leden, groepering)
        if 0 < len(samen) < len(leden):
            klein = {cel.sleutel for cel in samen if cel.is_te_klein}
            proeven.append((_tel(naam, samen, klein, False), samen))
    proeven.sort(key=lambda proef: _orde(proef[0]))
    nader = []
    for schatting, samen in proeven[:NADER]:
        weg, precies = _weg([*rest, *samen])
        nader.append(_tel(schatting.naam, samen, weg, precies))
    return sorted((een for een in nader if een.deel < nu.deel), key=_orde)


def _orde(verlies: Verlies) -> tuple:
    te_veel = verlies.deel > GENOEG
    return te_veel, verlies.deel if te_veel else -verlies.blijft, verlies.deel, verlies.naam


def _pas_toe(rest: list[Telcel], leden: list[Telcel], groepering: Groepering) -> list[Telcel]:
    """Return the counts of `leden` as they are together; a place that has a count of its own keeps it."""
    bezet = {_plek(cel) for cel in rest}
    groepen: dict[tuple, list[Telcel]] = defaultdict(list)
    for cel in leden:
        groot = groepering(cel)
        # A total and the parts that come together in it are one count: what is told coarser goes first.
        verplaatst = (groot.gebied, groot.uitsplitsing) != (cel.gebied, cel.uitsplitsing)
        groepen[len(cel.uitsplitsing), verplaatst, _plek(groot)].append(groot)
    samen: list[Telcel] = []
    for (*_, plek), delen in sorted(groepen.items(), key=lambda paar: paar[0][:2]):
        if plek not in bezet:
            bezet.add(plek)
            samen.append(_som(("samen", len(samen)), delen))
    return samen


def _som(sleutel: Hashable, delen: list[Telcel]) -> Telcel:
    noemers = [cel.noemer for cel in delen if cel.noemer is not None]
    return replace(
        delen[0],
        sleutel=sleutel,
        telling=sum((cel.getal for cel in delen), Decimal(0)),
        noemer=sum(noemers, Decimal(0)) if len(noemers) == len(delen) else None,
    )


def _groeperingen(leden: list[Telcel]) -> Iterator[tuple[str, Groepering]]:
    """Yield what can be told together, each alone and with the years together."""
    losse = list(_losse(leden))
    jaren = _jaren(leden)
    if jaren is not None:
        yield jaren
    for naam, groepering in losse:
        yield naam, groepering
        if jaren is not None:
            yield f"{jaren[0]} en {naam}", _na_elkaar(jaren[1], groepering)


def _na_elkaar(een: Groepering, ander: Groepering) -> Groepering:
    return lambda cel: ander(een(cel))


def _losse(leden: list[Telcel]) -> Iterator[tuple[str, Groepering]]:
    if len({cel.gebied for cel in leden if rang(cel.gebied) == GEMEENTE}) > 1:
        yield "gemeenten samen", _ruimer_gebied
    waarden = {paar for cel in leden for paar in cel.uitsplitsing}
    if any(next(iter(voorouders(*paar)), None) for paar in waarden):
        yield "een grover onderwijsniveau", _ruimer_niveau
    for dimensie in sorted({naam for naam, _ in waarden}):
        yield _NAMEN.get(dimensie, f"zonder {dimensie}"), _zonder(dimensie)


def _jaren(leden: list[Telcel]) -> tuple[str, Groepering] | None:
    """Return school years in groups, counted back from the last one; None where there is only one."""
    per_begin = {cel.dagen[0]: cel.periode for cel in leden if cel.dagen and 360 < cel.dagen[1] - cel.dagen[0] < 370}
    perioden = [per_begin[begin] for begin in sorted(per_begin, reverse=True)]
    aantal = min(len(perioden), JAREN)
    if aantal < 2:
        return None
    groep = {periode: ("jaren samen", nummer // aantal) for nummer, periode in enumerate(perioden)}
    woord = {2: "twee", 3: "drie"}[aantal]
    return f"{woord} jaar samen", lambda cel: replace(cel, periode=groep.get(cel.periode, cel.periode), dagen=None)


def _ruimer_gebied(cel: Telcel) -> Telcel:
    if rang(cel.gebied) != GEMEENTE:
        return cel
    return replace(cel, gebied=next(iter(ouders(cel.gebied)), SAMEN))


def _ruimer_niveau(cel: Telcel) -> Telcel:
    ruimer = {(naam, BOVEN.get(naam, {}).get(waarde, waarde)) for naam, waarde in cel.uitsplitsing}
    return cel if ruimer == cel.uitsplitsing else replace(cel, uitsplitsing=frozenset(ruimer))


def _zonder(dimensie: str) -> Groepering:
    def groepering(cel: Telcel) -> Telcel:
        over = frozenset(paar for paar in cel.uitsplitsing if paar[0] != dimensie)
        return cel if over == cel.uitsplitsing else replace(cel, uitsplitsing=over)

    return groepering
