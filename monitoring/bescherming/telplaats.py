"""Where a count stands for a reader: the same place in another file, source or wording is the same count."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import NamedTuple

from monitoring.bescherming.hierarchie import ALLES, BOVEN, SECUNDAIR, voorouders
from monitoring.bescherming.telcel import Telcel, Uitsplitsing

Laag = tuple[str, str]


class Telplaats(NamedTuple):
    """Area, period and breakdown."""

    gebied: str
    periode: Hashable
    uitsplitsing: Uitsplitsing

    @property
    def vorm(self) -> frozenset[str]:
        """The dimensions it is broken down by."""
        return frozenset(naam for naam, _ in self.uitsplitsing)


def laag(cel: Telcel) -> Laag:
    """Who says it: the same table twice, from two sources or counted from two sides, is two layers."""
    return cel.gezichtspunt, cel.vintage


class Teltabel:
    """The counts of one thing by place, and per place by layer."""

    def __init__(self, cellen: Iterable[Telcel]) -> None:
        cellen = list(cellen)
        met_niveau = any(naam == "niveau" for cel in cellen for naam, _ in cel.uitsplitsing)
        self.plek: dict[Hashable, Telplaats] = {}
        self.cellen: dict[Telplaats, dict[Laag, Telcel]] = defaultdict(dict)
        self.dagen: dict[Hashable, tuple[int, int]] = {}
        for cel in cellen:
            plek = Telplaats(cel.gebied, cel.periode, _zuiver(cel.uitsplitsing, met_niveau))
            self.plek[cel.sleutel] = plek
            self.cellen[plek].setdefault(laag(cel), cel)
            if cel.dagen:
                self.dagen[cel.periode] = cel.dagen

    def kies(self, plekken: Iterable[Telplaats], van: Laag) -> list[Telcel]:
        """Return one cell per place: of this layer, else of another one."""
        return [self.cellen[plek].get(van) or min(self.cellen[plek].items())[1] for plek in plekken]


def _zuiver(uitsplitsing: Uitsplitsing, met_niveau: bool) -> Uitsplitsing:
    """Leave out "alle"; where levels are told apart, types of secundair onderwijs belong to that level."""
    paren = {(naam, waarde) for naam, waarde in uitsplitsing if waarde.lower() not in ALLES}
    namen = {naam for naam, _ in paren}
    if met_niveau and "niveau" not in namen and namen & SECUNDAIR:
        paren.add(("niveau", "secundair"))
    return frozenset(paren)


def vervang(uitsplitsing: Uitsplitsing, dimensie: str, waarde: str) -> Uitsplitsing:
    """Return the breakdown with another value of one dimension."""
    return frozenset({*(paar for paar in uitsplitsing if paar[0] != dimensie), (dimensie, waarde)})


def hoogste(plekken: list[Telplaats]) -> list[Telplaats]:
    """Leave out the places that lie inside another one of them: of basis, kleuter and lager only basis."""
    aanwezig = set(plekken)
    return [plek for plek in plekken if not any(boven in aanwezig for boven in bovenliggend(plek))]


def bovenliggend(plek: Telplaats) -> Iterable[Telplaats]:
    """Yield the places around this one inside the same dimension, the nearest first."""
    for naam, waarde in plek.uitsplitsing:
        if naam in BOVEN:
            for boven in voorouders(naam, waarde):
                yield plek._replace(uitsplitsing=vervang(plek.uitsplitsing, naam, boven))
