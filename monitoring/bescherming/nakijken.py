"""Protect a universe, let the audit attack what would be published, and hide more until it finds nothing."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from monitoring.bescherming.telcel import Telcel
from monitoring.bescherming.verbergen import Bescherming, bescherm_geheel
from monitoring.doorlichting.lezen import Openbaar, lees_cel
from monitoring.doorlichting.oordeel import Doorlichting, licht_door

# The audit knows nothing of how cells were chosen; what it finds and the protector did not is hidden in so many rounds.
RONDEN = 8


@dataclass
class Nagekeken:
    """What goes and why, what was given away before, what the audit says, and what it still finds."""

    bescherming: Bescherming
    oordeel: Doorlichting
    gekend: set[Hashable] = field(default_factory=set)
    te_smal: set[Hashable] = field(default_factory=set)


def bescherm_en_kijk_na(
    groep: list[Telcel], cellen: Mapping[Any, Any], eerder: Collection[Hashable], bekend: Collection[Hashable]
) -> Nagekeken:
    """Return a protection that the audit agrees with, or with `te_smal` what nothing helps for.

    `cellen`: the cells of the release by key, with their labels. `eerder` and `bekend`: see `bescherm_geheel`.
    """
    vrij = {cel.sleutel: cel for cel in groep if cel.telling and cel.sleutel not in bekend and not cel.bekend}
    meer: set[Hashable] = set()
    for _ in range(RONDEN):
        bescherming = bescherm_geheel(groep, {*eerder, *meer} - set(bekend), bekend)
        oordeel = _licht_door(groep, cellen, bescherming.verborgen, bekend)
        # What the protector gave up counts only where the audit comes too close as well.
        gekend = {sleutel for sleutel in bekend if sleutel in bescherming.verborgen}
        gekend |= bescherming.weggegeven & oordeel.smalle.keys()
        smal = {sleutel: buren for sleutel, buren in oordeel.smalle.items() if sleutel not in gekend}
        nieuw = set(_goedkoopste(smal.values(), vrij, bescherming.verborgen))
        if not nieuw:
            break
        meer |= nieuw
    # What is left over of numbers that everybody knows is known too.
    vast = {sleutel for sleutel, buren in smal.items() if sleutel not in vrij and not buren <= vrij.keys()}
    return Nagekeken(bescherming, oordeel, gekend | vast, smal.keys() - vast)


def _goedkoopste(
    groepen: Iterable[set[Hashable]], vrij: Mapping[Hashable, Telcel], verborgen: Collection[Hashable]
) -> Iterable[Hashable]:
    """Yield for each cell that is known too closely the smallest shown one it stands in a sum with."""
    for buren in groepen:
        kiesbaar = [vrij[sleutel] for sleutel in buren if sleutel in vrij and sleutel not in verborgen]
        if kiesbaar:
            yield min(kiesbaar, key=lambda cel: (cel.getal, str(cel.sleutel))).sleutel


def _licht_door(
    groep: list[Telcel], cellen: Mapping[Any, Any], verborgen: Collection[Hashable], bekend: Collection[Hashable]
) -> Doorlichting:
    """Hand the audit what the public will read, with what it knows from before."""
    telbaar = [telcel for telcel in groep if telcel.telling is not None]
    openbaar = (_openbaar(telcel, cellen[telcel.sleutel], verborgen, bekend) for telcel in telbaar)
    echt = {telcel.sleutel: telcel.getal for telcel in telbaar}
    geheim = {cel.sleutel: cel.drempel for cel in telbaar if cel.is_te_klein and cel.sleutel not in bekend}
    return licht_door((cel for cel in openbaar if cel), echt, geheim)


def _openbaar(
    telcel: Telcel, cel: Any, verborgen: Collection[Hashable], bekend: Collection[Hashable]
) -> Openbaar | None:
    kennis = {
        "geheel": telcel.noemer,
        "decimalen": telcel.decimalen,
        "deel_van": telcel.deel_van,
        "drempel": telcel.drempel,
    }
    weg = telcel.sleutel in verborgen and telcel.sleutel not in bekend
    return lees_cel(cel, telcel.sleutel, telcel.telt, verborgen=weg, **kennis)
