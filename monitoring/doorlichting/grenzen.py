"""The least and the most a hidden count can be, given what is known: linear programs, solved by HiGHS.

Each solution is a world that a reader cannot tell from the true one. A sensitive count that differs enough between two
worlds of whole numbers needs no program of its own: these two are the proof.
"""

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil, floor, inf
from typing import Any

from monitoring.doorlichting.knoop import Kennis, Knoop

# Larger than any count of people here, so that no program is without end.
VEEL = 10_000_000
# The solver keeps a sum to 1e-7; this is what may gather on a bound before it is rounded to whole numbers.
RUIS = 1e-4
# Programs over all sensitive counts at once, before each gets its own.
WERELDEN = 12
# How often the narrowest interval is worked out exactly.
NAMETEN = 20


@dataclass
class Grens:
    """What one sensitive count can be. `precies`: both ends were worked out; else it is at least this wide."""

    knoop: Knoop
    laagst: float = inf
    hoogst: float = -inf
    laag_precies: bool = False
    hoog_precies: bool = False
    # The shown and hidden cells it stands in a sum with: where something more can be hidden.
    buren: tuple[Knoop, ...] = field(default=(), repr=False)

    @property
    def breedte(self) -> float:
        """Largest less smallest possible whole number."""
        return self.hoogst - self.laagst

    @property
    def precies(self) -> bool:
        """Whether it is not wider than this either."""
        return self.laag_precies and self.hoog_precies


def grenzen(kennis: Kennis) -> list[Grens]:
    """Return what each sensitive count can be; alone, without a sum, it can be anything."""
    gevonden = []
    gebonden: set[Knoop] = set()
    for knopen, rijen in _delen(kennis):
        gebonden.update(knopen)
        gevonden += _Deel(knopen, rijen).meet()
    for knoop in kennis.knopen:
        if knoop.drempel and knoop not in gebonden:
            gevonden.append(Grens(knoop, knoop.laagst, knoop.hoogst, laag_precies=True, hoog_precies=True))
    return gevonden


def _delen(kennis: Kennis) -> Iterable[tuple[list[Knoop], list[list[tuple[Knoop, int]]]]]:
    """Yield the connected parts in which something sensitive is unknown."""
    hoofd: dict[Knoop, Knoop] = {}

    def zoek(knoop: Knoop) -> Knoop:
        while hoofd.setdefault(knoop, knoop) is not knoop:
            hoofd[knoop] = hoofd[hoofd[knoop]]
            knoop = hoofd[knoop]
        return knoop

    uniek = {frozenset(rij): rij for rij in kennis.rijen}.values()
    onbekend = [(rij, [knoop for knoop, _ in rij if not knoop.vast]) for rij in uniek]
    for _, leden in onbekend:
        for een, ander in zip(leden, leden[1:], strict=False):
            hoofd[zoek(ander)] = zoek(een)
    knopen: dict[Knoop, list[Knoop]] = defaultdict(list)
    rijen: dict[Knoop, list] = defaultdict(list)
    for knoop in list({lid: None for _, leden in onbekend for lid in leden}):
        knopen[zoek(knoop)].append(knoop)
    for rij, leden in onbekend:
        if leden:
            rijen[zoek(leden[0])].append(rij)
    for wie, groep in knopen.items():
        if any(knoop.drempel for knoop in groep):
            yield groep, rijen[wie]


class _Deel:
    """One connected part and the worlds seen in it."""

    def __init__(self, knopen: list[Knoop], rijen: list[list[tuple[Knoop, int]]]) -> None:
        self.nummer = {knoop: nummer for nummer, knoop in enumerate(knopen)}
        buren: dict[Knoop, list[Knoop]] = defaultdict(list)
        for rij in rijen:
            leden = [lid for lid, _ in rij]
            for lid in leden:
                if lid.drempel:
                    buren[lid] += leden
        self.grenzen = {
            self.nummer[knoop]: Grens(knoop, buren=tuple(buren[knoop])) for knoop in knopen if knoop.drempel
        }
        self._machine, self._klaar = _machine(knopen, rijen, self.nummer)
        self._kost: set[int] = set()

    def meet(self) -> list[Grens]:
        """Return the bounds; where nothing holds any more, none can be given and the part counts as known."""
        # Seeded: the same release gives the same report on every machine. No secret hangs on it.
        toeval = random.Random(2026)  # noqa: S311
        for _ in range(WERELDEN):
            self._kijk({nummer: toeval.choice((-1.0, 1.0)) for nummer in self.grenzen if self._smal(nummer)})
        for nummer in self.grenzen:
            if self._smal(nummer):
                self._uiterste(nummer, 1)
            if self._smal(nummer):
                self._uiterste(nummer, -1)
        for _ in range(NAMETEN):
            smalst = min(self.grenzen, key=lambda nummer: self.grenzen[nummer].breedte)
            if self.grenzen[smalst].precies:
                break
            self._uiterste(smalst, 1)
            self._uiterste(smalst, -1)
        return list(self.grenzen.values())

    def _smal(self, nummer: int) -> bool:
        grens = self.grenzen[nummer]
        return not grens.precies and grens.breedte < grens.knoop.drempel

    def _uiterste(self, nummer: int, richting: int) -> None:
        """Work out the most (1) or the least (-1) of one count."""
        wereld = self._kijk({nummer: -float(richting)})
        grens = self.grenzen[nummer]
        if wereld is None:
            # Nothing fits: say the worst.
            grens.laagst = grens.hoogst = float(grens.knoop.echt)
            grens.laag_precies = grens.hoog_precies = True
        elif richting > 0:
            grens.hoogst, grens.hoog_precies = floor(wereld[nummer] + RUIS), True
        else:
            grens.laagst, grens.laag_precies = ceil(wereld[nummer] - RUIS), True

    def _kijk(self, doel: dict[int, float]) -> list[float] | None:
        """Find the world that is best for `doel`, and keep what it shows when it is one of whole numbers."""
        for nummer in self._kost - doel.keys():
            self._machine.changeColCost(nummer, 0.0)
        for nummer, prijs in doel.items():
            self._machine.changeColCost(nummer, prijs)
        self._kost = set(doel)
        self._machine.run()
        if self._machine.getModelStatus() != self._klaar:
            return None
        wereld = list(self._machine.getSolution().col_value)
        if all(abs(waarde - round(waarde)) < RUIS for waarde in wereld):
            for nummer, grens in self.grenzen.items():
                waarde = round(wereld[nummer])
                grens.laagst = grens.laagst if grens.laag_precies else min(grens.laagst, waarde)
                grens.hoogst = grens.hoogst if grens.hoog_precies else max(grens.hoogst, waarde)
        return wereld


def _machine(knopen: list[Knoop], rijen: list[list[tuple[Knoop, int]]], nummers: dict[Knoop, int]) -> tuple[Any, Any]:
    """Load the unknowns and their sums into the solver; what is known stands on the other side of each sum."""
    import highspy  # noqa: PLC0415 (large, and most pages need no solver)
    import numpy as np  # noqa: PLC0415 (comes with it)

    machine = highspy.Highs()
    machine.silent()
    machine.setOptionValue("threads", 1)
    machine.setOptionValue("random_seed", 2026)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(knopen), len(rijen)
    lp.col_cost_ = np.zeros(len(knopen))
    lp.col_lower_ = np.array([knoop.laagst for knoop in knopen], dtype=float)
    lp.col_upper_ = np.array([min(knoop.hoogst, VEEL) for knoop in knopen], dtype=float)
    begin, plaatsen, tekens, rechts = [0], [], [], []
    for rij in rijen:
        som: dict[int, int] = defaultdict(int)
        for knoop, teken in rij:
            if not knoop.vast:
                som[nummers[knoop]] += teken
        plaatsen += list(som)
        tekens += list(som.values())
        begin.append(len(plaatsen))
        rechts.append(float(-sum(teken * knoop.echt for knoop, teken in rij if knoop.vast)))
    lp.row_lower_ = lp.row_upper_ = np.array(rechts)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_ = np.array(begin), np.array(plaatsen)
    lp.a_matrix_.value_ = np.array(tekens, dtype=float)
    machine.passModel(lp)
    return machine, highspy.HighsModelStatus.kOptimal
