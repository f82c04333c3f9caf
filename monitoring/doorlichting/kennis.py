"""What a reader knows about hidden cells: unknowns with bounds, and the sums that tie them. An attack, not a defence.

The worst reader is meant: one who knows of every breakdown whether it is complete (`echt` says so, and says nothing
else), how large every school is, and how far a rounded percentage can be off.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from decimal import Decimal
from math import ceil, floor
from typing import Any

from monitoring.bescherming.hierarchie import ALLES, SECUNDAIR
from monitoring.doorlichting.dimensies import over_dimensies
from monitoring.doorlichting.knoop import Kennis, Knoop, Plaats
from monitoring.doorlichting.lezen import Openbaar
from monitoring.doorlichting.omgeving import over_gebieden, over_perioden

ALLE_LAGEN = ("*",)


def verzamel_kennis(
    cellen: Iterable[Openbaar], echt: Mapping[Hashable, Decimal], drempels: Mapping[Hashable, int]
) -> Kennis:
    """Return all that a reader can set up about these cells. `drempels`: the cells that must stay far from known."""
    cellen = [cel for cel in cellen if cel.sleutel in echt]
    kennis = Kennis()
    per_telt: dict[Hashable, dict[tuple, dict[Plaats, list[Knoop]]]] = defaultdict(lambda: defaultdict(dict))
    delen_van: dict[Hashable, Hashable] = {cel.telt: cel.deel_van for cel in cellen if cel.deel_van is not None}
    dagen = {cel.periode: cel.dagen for cel in cellen if cel.dagen}
    met_niveau = {cel.telt for cel in cellen if "niveau" in cel.reeks}
    for cel in cellen:
        drempel = drempels.get(cel.sleutel, 0)
        knoop = _knoop(cel, echt[cel.sleutel], drempel if 0 < echt[cel.sleutel] < drempel else 0)
        kennis.knopen.append(knoop)
        if cel.geheel is not None and 0 < cel.geheel - knoop.echt < drempel:
            # Who knows the whole and the part knows the others.
            kennis.som(Knoop(cel.geheel, vast=True, bron=cel.drempel), [knoop], rest_telt=True)
        plaats = (cel.gebied, cel.periode, _dimensies(cel.reeks, cel.telt in met_niveau))
        for laag in (cel.laag, ALLE_LAGEN):
            per_telt[cel.telt][laag].setdefault(plaats, []).append(knoop)
    for lagen in per_telt.values():
        for plaats_knopen in lagen[ALLE_LAGEN].values():
            kennis.gelijk(plaats_knopen)
        for laag, plaatsen in lagen.items():
            if laag != ALLE_LAGEN or len(lagen) > 2:
                _in_een_laag(kennis, {plaats: rij[0] for plaats, rij in plaatsen.items()}, dagen, laag != ALLE_LAGEN)
    _banden(kennis, per_telt, delen_van)
    return kennis


def _dimensies(reeks: Mapping[str, str], met_niveau: bool) -> frozenset[tuple[str, str]]:
    paren = {naam: waarde for naam, waarde in reeks.items() if waarde.lower() not in ALLES}
    if met_niveau and "niveau" not in paren and not SECUNDAIR.isdisjoint(paren):
        paren["niveau"] = "secundair"
    return frozenset(paren.items())


def _knoop(cel: Openbaar, echt: Decimal, drempel: int) -> Knoop:
    """A number is known; a hidden one is at least 1, as a 0 is always shown; a percentage gives a count or a few."""
    if cel.getal is None:
        laagst = float(min(Decimal(1), echt))
        return Knoop(echt, laagst=laagst, drempel=drempel, bron=cel.drempel, sleutel=cel.sleutel)
    wie: dict[str, Any] = {"bron": cel.drempel, "sleutel": cel.sleutel}
    if cel.geheel is None:
        return Knoop(echt, vast=True, **wie)
    half = Decimal(1).scaleb(-cel.decimalen) / 2
    laagst = max(ceil((cel.getal - half) * cel.geheel / 100), 0)
    hoogst = min(floor((cel.getal + half) * cel.geheel / 100), int(cel.geheel))
    if laagst >= hoogst:
        return Knoop(echt, vast=True, **wie)
    return Knoop(echt, laagst=min(laagst, float(echt)), hoogst=max(hoogst, float(echt)), **wie)


def _in_een_laag(kennis: Kennis, knopen: dict[Plaats, Knoop], dagen: Mapping, eigen: bool) -> None:
    over_dimensies(kennis, dict(knopen), eigen)
    over_gebieden(kennis, knopen, eigen)
    over_perioden(kennis, knopen, dagen, eigen)


def _banden(kennis: Kennis, per_telt: Mapping, delen_van: Mapping[Hashable, Hashable]) -> None:
    """Who misses 30 half days is one of those who miss 15."""
    for deel, geheel in delen_van.items():
        for laag, plaatsen in per_telt[deel].items():
            wijder = per_telt.get(geheel, {}).get(laag, {}) if laag != ALLE_LAGEN else {}
            for plaats, rij in plaatsen.items():
                if plaats in wijder and wijder[plaats][0].echt >= rij[0].echt:
                    kennis.som(wijder[plaats][0], [rij[0]], rest_telt=True)
