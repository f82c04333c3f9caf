"""One connected part of the universe as a linear program: in which other worlds do all sums still hold?"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import Any

from monitoring.bescherming.telcel import Somvergelijking, Telcel

# A shown cell that moves must be hidden: this is what one unit of movement costs. Hidden cells move nearly free.
BIJNA_GRATIS = 0.001
# Movement below this is rounding of the solver.
RUIS = 1e-5


class Stelsel:
    """The cells of one part, how far each may move, and the worlds found so far.

    A world is a change of all cells at once that breaks no sum and moves no cell that is shown. What a hidden cell can
    be, is at least what it is in these worlds.
    """

    def __init__(self, cellen: list[Telcel], sommen: list[Somvergelijking], kosten: Mapping[Hashable, float]) -> None:
        import highspy  # noqa: PLC0415 (large, and most pages need no solver)

        self.cellen, self.sommen = cellen, sommen
        self.plaats = {cel.sleutel: nummer for nummer, cel in enumerate(cellen)}
        self.gevoelig = [nummer for nummer, cel in enumerate(cellen) if cel.is_gevoelig]
        self._eigen = {nummer: 2 * len(cellen) + plek for plek, nummer in enumerate(self.gevoelig)}
        self.kosten = [kosten.get(cel.sleutel, BIJNA_GRATIS) for cel in cellen]
        self.laagste = [0.0] * len(cellen)
        self.hoogste = [0.0] * len(cellen)
        self._machine = highspy.Highs()
        self._machine.silent()
        for optie, waarde in (("threads", 1), ("random_seed", 2026)):
            self._machine.setOptionValue(optie, waarde)
        self._optimaal = highspy.HighsModelStatus.kOptimal
        self._machine.passModel(self._model())

    def _model(self) -> Any:
        """Each cell goes up or down; the first steps up of a sensitive one have a column of their own."""
        import highspy  # noqa: PLC0415 (large, and most pages need no solver)
        import numpy as np  # noqa: PLC0415 (comes with it)

        aantal = len(self.cellen)
        kolommen: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for rij, som in enumerate(self.sommen):
            for lid, teken in ((som.ouder, -1), *((kind, 1) for kind in som.kinderen)):
                plaats = self.plaats.get(lid.sleutel)
                if plaats is not None:
                    kolommen[plaats].append((rij, teken))
        op = [self._ruimte(cel)[1] for cel in self.cellen]
        neer = [-self._ruimte(cel)[0] for cel in self.cellen]
        stap = [float(self.cellen[nummer].drempel) for nummer in self.gevoelig]
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = 2 * aantal + len(self.gevoelig), len(self.sommen)
        lp.col_cost_ = np.array(self._prijzen(), dtype=float)
        lp.col_lower_ = np.zeros(lp.num_col_)
        lp.col_upper_ = np.array([*op, *neer, *stap], dtype=float)
        lp.row_lower_ = lp.row_upper_ = np.zeros(lp.num_row_)
        volgorde = [(nummer, 1) for nummer in range(aantal)] + [(nummer, -1) for nummer in range(aantal)]
        volgorde += [(nummer, 1) for nummer in self.gevoelig]
        begin, rijen, waarden = [0], [], []
        for nummer, richting in volgorde:
            rijen += [rij for rij, _ in kolommen[nummer]]
            waarden += [teken * richting for _, teken in kolommen[nummer]]
            begin.append(len(rijen))
        lp.a_matrix_.start_ = np.array(begin)
        lp.a_matrix_.index_ = np.array(rijen)
        lp.a_matrix_.value_ = np.array(waarden, dtype=float)
        return lp

    def _ruimte(self, cel: Telcel) -> tuple[float, float]:
        """How far a cell may go down and up."""
        boven = float("inf") if cel.hoogst is None else float(cel.hoogst - cel.getal)
        return float(cel.ondergrens - cel.getal), boven

    def _prijzen(self) -> list[float]:
        return [*self.kosten, *self.kosten, *(self.kosten[nummer] for nummer in self.gevoelig)]

    def verborg(self, nummers: Iterable[int]) -> None:
        """Take in that cells are hidden: they move nearly free from now on."""
        for nummer in nummers:
            self.kosten[nummer] = BIJNA_GRATIS
            for kolom in self._kolommen(nummer):
                self._machine.changeColCost(kolom, BIJNA_GRATIS)

    def _kolommen(self, nummer: int) -> list[int]:
        eigen = [self._eigen[nummer]] if nummer in self._eigen else []
        return [nummer, len(self.cellen) + nummer, *eigen]

    def tekort(self, nummer: int) -> float:
        """Return how much the worlds found so far fall short of the threshold of a sensitive cell."""
        return self.cellen[nummer].drempel - (self.hoogste[nummer] - self.laagste[nummer])

    def beweeg(self, nummer: int) -> list[int]:
        """Give a sensitive cell room as cheaply as can, and return the shown cells that move for it.

        Far enough up in one world; where it cannot go that far, as far down as it goes, and then up. What is short
        after that, nothing gives: too much is known.
        """
        drempel = self.cellen[nummer].drempel
        geraakt = self._dwing(nummer, op=max(drempel + self.laagste[nummer], 1.0))
        if geraakt is not None:
            return geraakt
        gevonden: list[int] = []
        for richting, ver in (("neer", int(-self._ruimte(self.cellen[nummer])[0])), ("op", drempel)):
            for stap in range(ver, 0, -1):
                if self.tekort(nummer) > 0 and (geraakt := self._dwing(nummer, **{richting: float(stap)})) is not None:
                    self.verborg(geraakt)
                    gevonden += geraakt
                    break
        return gevonden

    def _dwing(self, nummer: int, op: float = 0.0, neer: float = 0.0) -> list[int] | None:
        """Find the cheapest world in which a cell goes so far; return the shown cells that move in it, None without."""
        eigen, af = self._eigen[nummer], len(self.cellen) + nummer
        drempel, ruimte = float(self.cellen[nummer].drempel), -self._ruimte(self.cellen[nummer])[0]
        boven = self._ruimte(self.cellen[nummer])[1]
        self._machine.changeColBounds(eigen, op, drempel if op else 0.0)
        self._machine.changeColBounds(nummer, 0.0, boven if op else 0.0)
        self._machine.changeColBounds(af, neer, ruimte if neer else 0.0)
        wereld = self._los_op()
        self._machine.changeColBounds(eigen, 0.0, drempel)
        self._machine.changeColBounds(nummer, 0.0, boven)
        self._machine.changeColBounds(af, 0.0, ruimte)
        return None if wereld is None else self._onthoud(wereld)

    def _los_op(self) -> list[float] | None:
        """Return how each cell moves, or None without a solution."""
        import numpy as np  # noqa: PLC0415 (comes with the solver)

        self._machine.run()
        if self._machine.getModelStatus() != self._optimaal:
            return None
        waarden = np.array(self._machine.getSolution().col_value)
        aantal = len(self.cellen)
        wereld = waarden[:aantal] - waarden[aantal : 2 * aantal]
        for nummer, kolom in self._eigen.items():
            wereld[nummer] += waarden[kolom]
        return wereld.tolist()

    def _onthoud(self, wereld: list[float]) -> list[int]:
        geraakt = []
        for nummer, beweging in enumerate(wereld):
            if abs(beweging) < RUIS:
                continue
            if self.kosten[nummer] > BIJNA_GRATIS:
                geraakt.append(nummer)
            self.hoogste[nummer] = max(self.hoogste[nummer], beweging)
            self.laagste[nummer] = min(self.laagste[nummer], beweging)
        return geraakt


def delen(cellen: list[Telcel], sommen: list[Somvergelijking]) -> list[tuple[list[Telcel], list[Somvergelijking]]]:
    """Return the connected parts with a sensitive cell: what can move, and the sums between."""
    los = {cel.sleutel: cel for cel in _alle(cellen, sommen) if not ligt_vast(cel)}
    hoofd: dict[Hashable, Hashable] = {sleutel: sleutel for sleutel in los}

    def zoek(sleutel: Hashable) -> Hashable:
        while hoofd[sleutel] != sleutel:
            hoofd[sleutel] = hoofd[hoofd[sleutel]]
            sleutel = hoofd[sleutel]
        return sleutel

    for som in sommen:
        leden = [lid.sleutel for lid in som.leden if lid.sleutel in los]
        for een, ander in zip(leden, leden[1:], strict=False):
            hoofd[zoek(ander)] = zoek(een)
    groepen: dict[Hashable, tuple[list[Telcel], list[Somvergelijking]]] = defaultdict(lambda: ([], []))
    for sleutel, cel in los.items():
        groepen[zoek(sleutel)][0].append(cel)
    for som in sommen:
        eigen = [lid.sleutel for lid in som.leden if lid.sleutel in los]
        if eigen:
            groepen[zoek(eigen[0])][1].append(som)
    return [groep for groep in groepen.values() if groep[1] and any(cel.is_gevoelig for cel in groep[0])]


def ligt_vast(cel: Telcel) -> bool:
    """Whether hiding it would help nobody: everybody knows it, or it is a 0, which is always shown."""
    return cel.bekend or (not cel.telling and not cel.schijn)


def _alle(cellen: Collection[Telcel], sommen: list[Somvergelijking]) -> Iterable[Telcel]:
    yield from cellen
    for som in sommen:
        yield from som.leden
