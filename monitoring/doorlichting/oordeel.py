"""The verdict on a release: how close a reader can come to each small count, and what it took to find out."""

import time
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from importlib.metadata import version
from typing import Any

from monitoring.doorlichting.grenzen import VEEL, grenzen
from monitoring.doorlichting.kennis import verzamel_kennis
from monitoring.doorlichting.lezen import Openbaar

# As wide as this is no bound at all: the solver stops at VEEL, and the least may be a few.
GRENZELOOS = VEEL / 2


@dataclass
class Doorlichting:
    """Outcome of the audit of some cells. `smalst`: the narrowest interval in whole numbers; None without any."""

    cellen: int = 0
    gevoelig: int = 0
    smalst: int | None = None
    te_smal: int = 0
    seconden: float = 0.0
    # What is known too closely, by key; and what stands in a sum with it, so that more can be hidden.
    smalle: dict[Hashable, set[Hashable]] = field(default_factory=dict)

    def samen(self, ander: "Doorlichting") -> "Doorlichting":
        """Return the verdict on both."""
        breedtes = [rij.smalst for rij in (self, ander) if rij.smalst is not None]
        return Doorlichting(
            self.cellen + ander.cellen,
            self.gevoelig + ander.gevoelig,
            min(breedtes, default=None),
            self.te_smal + ander.te_smal,
            self.seconden + ander.seconden,
            {**self.smalle, **ander.smalle},
        )

    @property
    def verslag(self) -> dict[str, Any]:
        """What is kept with the release; never a value or a key."""
        return {
            "cellen": self.cellen,
            "gevoelig": self.gevoelig,
            "smalst": self.smalst,
            "te_smal": self.te_smal,
            "seconden": round(self.seconden, 1),
            "oplosser": f"HiGHS {version('highspy')}",
        }


def licht_door(
    cellen: Iterable[Openbaar], echt: Mapping[Hashable, Decimal], drempels: Mapping[Hashable, int]
) -> Doorlichting:
    """Attack these cells and return how close a reader comes.

    `echt` tells which breakdowns are complete, and `drempels` which hidden cells are small.
    """
    begin = time.perf_counter()
    cellen = list(cellen)
    gevonden = grenzen(verzamel_kennis(cellen, echt, drempels))
    oordeel = Doorlichting(cellen=len(cellen), gevoelig=len(gevonden))
    oordeel.smalst = min((int(grens.breedte) for grens in gevonden if grens.breedte < GRENZELOOS), default=None)
    for grens in gevonden:
        if grens.breedte < grens.knoop.drempel:
            oordeel.te_smal += 1
            # What is left over of a total has no key of its own: its number here is enough.
            sleutel = grens.knoop.sleutel if grens.knoop.sleutel is not None else ("rest", oordeel.te_smal)
            oordeel.smalle[sleutel] = {buur.sleutel for buur in grens.buren if buur.sleutel is not None}
    oordeel.seconden = time.perf_counter() - begin
    return oordeel
