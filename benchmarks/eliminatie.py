"""How many counts an elimination heuristic hides beside the small ones: the measure for our own protection.

Written from the literature alone (Langsrud's elimination, as in GaussSuppression), by somebody who had not read
`monitoring/bescherming`; it shares no code with it. A table is: key -> (the innermost counts in the cell, its number).

1. Walk the other cells from large to small; show one unless a small cell would become a multiple of what is shown.
2. Elimination knows only equalities. So bounds come after: a small cell of which the least and the most possible whole
   number lie closer than the threshold gets one more hidden cell, of those that hold it there. Until there is none.
"""

from collections.abc import Hashable, Mapping
from math import ceil, floor
from typing import Any

import highspy
import numpy as np

Tabel = Mapping[Hashable, tuple[frozenset[int], int]]
# Arithmetic in whole numbers, so that no rounding decides what is a multiple of what.
PRIEM = 2_147_483_647
RUIS = 1e-6


def kleine(tabel: Tabel, drempel: int) -> list[Hashable]:
    """Return the cells that may never be shown."""
    return [sleutel for sleutel, (_, getal) in tabel.items() if 0 < getal < drempel]


def verberg(tabel: Tabel, drempel: int) -> set[Hashable]:
    """Return the cells to hide beside the small ones."""
    extra = elimineer(tabel, drempel)
    klein = kleine(tabel, drempel)
    werelden = Werelden(tabel, {*klein, *extra})
    # One at a time: what is hidden for one small cell widens others too.
    for sleutel in klein:
        while werelden.breedte(sleutel, drempel) < drempel and (erbij := werelden.houvast(sleutel)) is not None:
            werelden.verberg(erbij)
            extra.add(erbij)
    return extra


def elimineer(tabel: Tabel, drempel: int) -> set[Hashable]:
    """Return what elimination alone hides: no small cell is a multiple of what is shown, but it may be nearly known."""
    leeg = {plek for binnen, getal in tabel.values() if getal == 0 for plek in binnen}
    plekken = sorted({plek for binnen, _ in tabel.values() for plek in binnen} - leeg)
    kolom = {plek: nummer for nummer, plek in enumerate(plekken)}
    klein = kleine(tabel, drempel)
    anders = sorted((s for s in tabel if tabel[s][1] >= drempel), key=lambda s: (-tabel[s][1], str(s)))
    matrix = np.zeros((len(klein) + len(anders), len(plekken)), dtype=np.int64)
    for rij, sleutel in enumerate([*klein, *anders]):
        matrix[rij, [kolom[plek] for plek in tabel[sleutel][0] if plek in kolom]] = 1
    extra = set()
    for nummer, sleutel in enumerate(anders, start=len(klein)):
        gevuld = np.flatnonzero(matrix[nummer])
        if not len(gevuld):
            continue
        spil = gevuld[0]
        rij = matrix[nummer] * pow(int(matrix[nummer, spil]), -1, PRIEM) % PRIEM
        raakt = np.flatnonzero(matrix[: len(klein), spil])
        # A small cell that is a multiple of this one could be worked out.
        rest = (matrix[raakt] - matrix[raakt, spil][:, None] * rij) % PRIEM
        if not rest.any(axis=1).all():
            extra.add(sleutel)
            continue
        matrix[raakt] = rest
        verder = nummer + 1 + np.flatnonzero(matrix[nummer + 1 :, spil])
        matrix[verder] = (matrix[verder] - matrix[verder, spil][:, None] * rij) % PRIEM
    return extra


class Werelden:
    """All tables that a reader holds possible, asked one extreme at a time."""

    def __init__(self, tabel: Tabel, weg: set[Hashable]) -> None:
        self.tabel, self.weg = tabel, weg
        self.rijen = list(tabel)
        self.laagst: dict[Hashable, float] = {}
        self.hoogst: dict[Hashable, float] = {}
        self._vast: dict[Hashable, set[int]] = {}
        plekken = sorted({plek for binnen, _ in tabel.values() for plek in binnen})
        self.kolom = {plek: nummer for nummer, plek in enumerate(plekken)}
        self.machine = self._maak()

    def _maak(self) -> Any:
        machine = highspy.Highs()
        machine.silent()
        machine.setOptionValue("threads", 1)
        for _ in self.kolom:
            machine.addVar(0, highspy.kHighsInf)
        for sleutel in self.rijen:
            binnen, getal = self.tabel[sleutel]
            grenzen = (1, highspy.kHighsInf) if sleutel in self.weg else (getal, getal)
            machine.addRow(*grenzen, len(binnen), sorted(self.kolom[p] for p in binnen), [1.0] * len(binnen))
        return machine

    def verberg(self, sleutel: Hashable) -> None:
        """Hide one more: what a cell could be, it still can."""
        self.weg.add(sleutel)
        self._vast.clear()
        self.machine.changeRowBounds(self.rijen.index(sleutel), 1, highspy.kHighsInf)

    def breedte(self, sleutel: Hashable, genoeg: int) -> int:
        """Return the most less the least whole number of a cell, or `genoeg` as soon as it is that wide."""
        for richting in (-1.0, 1.0):
            if self._nu(sleutel) >= genoeg:
                break
            self._uiterste(sleutel, richting)
        return self._nu(sleutel)

    def _nu(self, sleutel: Hashable) -> int:
        if sleutel not in self.laagst:
            return -1
        return floor(self.hoogst[sleutel] + RUIS) - ceil(self.laagst[sleutel] - RUIS)

    def _uiterste(self, sleutel: Hashable, richting: float) -> None:
        doel = [self.kolom[plek] for plek in self.tabel[sleutel][0]]
        for nummer in doel:
            self.machine.changeColCost(nummer, richting)
        self.machine.run()
        for nummer in doel:
            self.machine.changeColCost(nummer, 0.0)
        uitkomst = self.machine.getSolution()
        for ander, waarde in zip(self.rijen, uitkomst.row_value, strict=True):
            if ander in self.weg:
                self.laagst[ander] = min(self.laagst.get(ander, waarde), waarde)
                self.hoogst[ander] = max(self.hoogst.get(ander, waarde), waarde)
        houdt = {nummer for nummer, prijs in enumerate(uitkomst.row_dual) if abs(prijs) > RUIS}
        self._vast.setdefault(sleutel, set()).update(houdt)

    def houvast(self, sleutel: Hashable) -> Hashable | None:
        """Return the smallest shown cell that holds a narrow one in its place."""
        namen = [self.rijen[nummer] for nummer in self._vast.get(sleutel, ())]
        kiesbaar = [naam for naam in namen if naam not in self.weg and self.tabel[naam][1] > 0]
        return min(kiesbaar, key=lambda naam: (self.tabel[naam][1], str(naam)), default=None)
