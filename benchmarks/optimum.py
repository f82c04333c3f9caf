"""The fewest counts that must be hidden beside the small ones, as an integer program: exact, so for small tables only.

For each small cell two worlds that a reader cannot tell from the true one, in which it differs by the threshold. What
is shown is the same in all of them. Fischetti and Salazar-Gonzalez (1999); nothing of `monitoring/bescherming` is used.
"""

from collections.abc import Hashable
from typing import Any

import highspy

from benchmarks.eliminatie import Tabel, kleine

SECONDEN = 60


def minste(tabel: Tabel, drempel: int) -> tuple[set[Hashable], bool]:
    """Return the cells to hide beside the small ones, and whether the solver proved that fewer will not do."""
    machine = highspy.Highs()
    machine.silent()
    machine.setOptionValue("threads", 1)
    machine.setOptionValue("time_limit", float(SECONDEN))
    klein = kleine(tabel, drempel)
    keuze: dict[Hashable, int] = {}
    for sleutel in sorted((s for s in tabel if tabel[s][1] >= drempel), key=str):
        keuze[sleutel] = _kolom(machine, 0, 1, prijs=1.0, heel=True)
    veel = max((getal for _, getal in tabel.values()), default=0) + 2 * drempel
    plekken = sorted({plek for binnen, _ in tabel.values() for plek in binnen})
    for sleutel in klein:
        hoog, laag = (_wereld(machine, tabel, plekken, keuze, veel, sleutel) for _ in range(2))
        machine.addRow(drempel, highspy.kHighsInf, 2, [hoog, laag], [1.0, -1.0])
    machine.run()
    gekozen = list(machine.getSolution().col_value)
    bewezen = machine.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return {sleutel for sleutel, nummer in keuze.items() if gekozen[nummer] > 0.5}, bewezen


def _kolom(machine: Any, laag: float, hoog: float, *, prijs: float = 0.0, heel: bool = False) -> int:
    machine.addVar(laag, hoog)
    nummer = machine.getNumCol() - 1
    if prijs:
        machine.changeColCost(nummer, prijs)
    if heel:
        machine.changeColIntegrality(nummer, highspy.HighsVarType.kInteger)
    return nummer


def _wereld(
    machine: Any, tabel: Tabel, plekken: list[int], keuze: dict[Hashable, int], veel: int, van: Hashable
) -> int:
    """Add one world, and return the column of the whole number that cell `van` is in it."""
    kolom = {plek: _kolom(machine, 0, highspy.kHighsInf) for plek in plekken}
    for sleutel, (binnen, getal) in tabel.items():
        leden, enen = [kolom[plek] for plek in binnen], [1.0] * len(binnen)
        if sleutel in keuze:
            # Shown: its own number. Hidden: at least 1, as a 0 is always shown.
            machine.addRow(getal, highspy.kHighsInf, len(leden) + 1, [*leden, keuze[sleutel]], [*enen, getal - 1.0])
            machine.addRow(-highspy.kHighsInf, getal, len(leden) + 1, [*leden, keuze[sleutel]], [*enen, -float(veel)])
        else:
            grenzen = (1, highspy.kHighsInf) if getal else (0, 0)
            machine.addRow(*grenzen, len(leden), leden, enen)
    getal = _kolom(machine, 0, veel, heel=True)
    leden = [kolom[plek] for plek in tabel[van][0]]
    machine.addRow(0, 0, len(leden) + 1, [*leden, getal], [*[1.0] * len(leden), -1.0])
    return getal
