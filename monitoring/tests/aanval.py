"""An attack written apart: from the innermost counts up, in whole numbers, with no idea of sums between cells.

Every cell of a table is a set of innermost counts. Who reads the table knows the sum over each set that is shown, and
that a hidden one is at least 1. The least and most of a hidden one is asked of an integer program.
"""

from collections.abc import Hashable, Mapping
from math import inf

import highspy

Binnen = frozenset[int]


def bereik(
    cellen: Mapping[Hashable, tuple[Binnen, int]], verborgen: set[Hashable], van: Hashable
) -> tuple[float, float]:
    """Return the least and the most that cell `van` can be. `cellen`: key -> (its innermost counts, its number)."""
    laag, hoog = (_uiterste(cellen, verborgen, van, richting) for richting in (1, -1))
    return laag, hoog


def _uiterste(cellen: Mapping, verborgen: set[Hashable], van: Hashable, richting: int) -> float:
    machine = highspy.Highs()
    machine.silent()
    machine.setOptionValue("threads", 1)
    plekken = sorted({plek for binnen, _ in cellen.values() for plek in binnen})
    kolom = {plek: nummer for nummer, plek in enumerate(plekken)}
    for plek, nummer in kolom.items():
        machine.addVar(0, 500)
        machine.changeColIntegrality(nummer, highspy.HighsVarType.kInteger)
        machine.changeColCost(nummer, float(richting) if plek in cellen[van][0] else 0.0)
    for sleutel, (binnen, getal) in cellen.items():
        grenzen = (1, highspy.kHighsInf) if sleutel in verborgen else (getal, getal)
        machine.addRow(*grenzen, len(binnen), sorted(kolom[plek] for plek in binnen), [1.0] * len(binnen))
    machine.run()
    if machine.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return inf
    return richting * round(machine.getObjectiveValue())
