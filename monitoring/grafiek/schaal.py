"""From a value to a place on the paper, and the round numbers beside the axis."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

# A range smaller than this is drawn as if it were this large: below it a float can no longer be divided in steps.
_KLEINSTE = 1e-6
_MOOI = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class Schaal:
    """A linear scale: `van`..`tot` in values becomes `begin`..`einde` on the paper."""

    van: float
    tot: float
    begin: float
    einde: float

    def __call__(self, waarde) -> float:
        """Return where `waarde` lies; in the middle when there is only one place."""
        if self.tot <= self.van:
            return (self.begin + self.einde) / 2
        deel = (float(waarde) - self.van) / (self.tot - self.van)
        return self.begin + min(1.0, max(0.0, deel)) * (self.einde - self.begin)


def mooie_stap(bereik: float, hoogstens: int) -> float:
    """Return a step of 1, 2, 2.5 or 5 times a power of ten that cuts `bereik` in at most `hoogstens` parts."""
    ruw = max(bereik, _KLEINSTE) / max(1, hoogstens)
    macht = 10.0 ** math.floor(math.log10(ruw))
    return next((mooi * macht for mooi in _MOOI if mooi * macht >= ruw * (1 - 1e-9)), 10 * macht)


def streepjes(waarden: Iterable, hoogstens: int = 5, geheel: bool = False) -> list[float]:
    """Return the marks of an axis that holds all `waarden` and zero; `geheel` asks for whole numbers."""
    getallen = [float(waarde) for waarde in waarden] + [0.0]
    laag, hoog = min(getallen), max(getallen)
    stap = mooie_stap(hoog - laag, hoogstens)
    if geheel and stap < 1:
        stap = 1.0
    eerste, laatste = math.floor(laag / stap + 1e-9), math.ceil(hoog / stap - 1e-9)
    return [nummer * stap for nummer in range(eerste, max(laatste, eerste + 1) + 1)]


def cijfers_na_komma(stap: float) -> int:
    """Return how many decimals the marks at `stap` need."""
    return next((aantal for aantal in range(9) if abs(round(stap, aantal) - stap) < stap * 1e-6), 9)
