"""The fewest cells to hide in a small part, as an integer program: exact where it can be, and else not at all.

For each sensitive cell two worlds in which it differs by its threshold, while all sums hold and what is shown stays.
"""

from collections.abc import Collection, Hashable, Mapping
from typing import Any

from monitoring.bescherming.telcel import Somvergelijking, Telcel

# Larger parts are left to the walk of `verbergen`: an integer program may take for ever.
MEESTE_CELLEN, MEESTE_GEVOELIG = 60, 12
# The same release gives the same choice on every machine: so a number of steps, never a number of seconds.
STAPPEN = 500
# A world further from the true one than this many thresholds adds nothing.
VER = 4


def minste(
    groep: list[Telcel], sommen: list[Somvergelijking], kosten: Mapping[Hashable, float]
) -> Collection[Hashable] | None:
    """Return the keys to hide; None for a part that is too large, or in which not everything can be protected."""
    gevoelig = [cel for cel in groep if cel.is_gevoelig]
    if len(groep) > MEESTE_CELLEN or len(gevoelig) > MEESTE_GEVOELIG:
        return None
    programma = _Programma(groep, sommen, kosten)
    for cel in gevoelig:
        programma.geef_ruimte(cel)
    return programma.los_op()


class _Programma:
    def __init__(self, groep: list[Telcel], sommen: list[Somvergelijking], kosten: Mapping[Hashable, float]) -> None:
        import highspy  # noqa: PLC0415 (large, and most pages need no solver)

        self.groep, self.sommen = groep, sommen
        self.oneindig = highspy.kHighsInf
        self._geheel, self._optimaal = highspy.HighsVarType.kInteger, highspy.HighsModelStatus.kOptimal
        self.machine: Any = highspy.Highs()
        self.machine.silent()
        for optie, waarde in (("threads", 1), ("random_seed", 2026), ("mip_max_nodes", STAPPEN)):
            self.machine.setOptionValue(optie, waarde)
        self.ver = float(VER * max(cel.drempel for cel in groep))
        self.keuze = {cel.sleutel: self._kolom(0, 1, kosten[cel.sleutel]) for cel in groep if cel.sleutel in kosten}
        for kolom in self.keuze.values():
            self.machine.changeColIntegrality(kolom, self._geheel)

    def _kolom(self, laag: float, hoog: float, prijs: float = 0.0) -> int:
        self.machine.addVar(laag, hoog)
        kolom = self.machine.getNumCol() - 1
        self.machine.changeColCost(kolom, prijs)
        return kolom

    def _wereld(self) -> dict[Hashable, int]:
        """Add a world: how far each cell moves in it, and nothing that is shown."""
        kolommen = {}
        for cel in self.groep:
            neer = max(float(cel.ondergrens - cel.getal), -self.ver)
            op = self.ver if cel.hoogst is None else min(float(cel.hoogst - cel.getal), self.ver)
            kolommen[cel.sleutel] = kolom = self._kolom(neer, op)
            if (keuze := self.keuze.get(cel.sleutel)) is not None:
                self.machine.addRow(-self.oneindig, 0, 2, [kolom, keuze], [1.0, -op])
                self.machine.addRow(0, self.oneindig, 2, [kolom, keuze], [1.0, -neer])
        for som in self.sommen:
            teken: dict[int, float] = {}
            for lid, richting in ((som.ouder, -1.0), *((kind, 1.0) for kind in som.kinderen)):
                if (plek := kolommen.get(lid.sleutel)) is not None:
                    teken[plek] = teken.get(plek, 0.0) + richting
            self.machine.addRow(0, 0, len(teken), list(teken), list(teken.values()))
        return kolommen

    def geef_ruimte(self, cel: Telcel) -> None:
        """Ask for two worlds in which this cell is a threshold apart, in whole numbers."""
        hoog, laag = (self._wereld()[cel.sleutel] for _ in range(2))
        for kolom in (hoog, laag):
            self.machine.changeColIntegrality(kolom, self._geheel)
        self.machine.addRow(float(cel.drempel), self.oneindig, 2, [hoog, laag], [1.0, -1.0])

    def los_op(self) -> Collection[Hashable] | None:
        """Return what to hide, if the solver proved that nothing cheaper will do."""
        self.machine.run()
        if self.machine.getModelStatus() != self._optimaal:
            return None
        waarden = list(self.machine.getSolution().col_value)
        return [sleutel for sleutel, kolom in self.keuze.items() if waarden[kolom] > 0.5]
