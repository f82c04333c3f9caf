"""How long this process took over its pages, per view: kept in memory, and told with each beat (leerrecht/slag.py).

No files that processes share, as the package for metrics would have it: a full disk may not bring a page down.
"""

import threading
from bisect import bisect_left

# Seconds; the last room holds all that took longer.
GRENZEN = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
# A name is that of a view, so there are only so many; whatever goes wrong, memory does not grow.
_HOOGSTENS = 1000


class Meter:
    """Counts per name how many took how long, and the seconds in all."""

    def __init__(self) -> None:
        self._slot = threading.Lock()
        self._namen: dict[str, tuple[list[int], float]] = {}

    def tel(self, naam: str, seconden: float) -> None:
        """One more."""
        with self._slot:
            if naam not in self._namen and len(self._namen) >= _HOOGSTENS:
                return
            vakken, som = self._namen.get(naam, ([0] * (len(GRENZEN) + 1), 0.0))
            vakken[bisect_left(GRENZEN, seconden)] += 1
            self._namen[naam] = (vakken, som + seconden)

    def stand(self) -> dict[str, list[float]]:
        """Return per name the counts, and at the end the seconds in all."""
        with self._slot:
            return {naam: [*vakken, round(som, 3)] for naam, (vakken, som) in self._namen.items()}


meter = Meter()
