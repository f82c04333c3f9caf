"""The frame of a chart: values on the left, time below."""

from dataclasses import dataclass

from leerrecht.beeld.teken import GRIJS, LIJN, NUL, breedte_van, streep, tekst
from monitoring.getallen import getal
from monitoring.grafiek.schaal import Schaal, cijfers_na_komma

# Open space between two texts on the time axis.
_LUCHT = 8


@dataclass(frozen=True)
class Vak:
    """The part of the paper in which the lines lie."""

    links: float
    boven: float
    rechts: float
    onder: float


def merkteksten(merken: list[float]) -> list[str]:
    """Return the numbers beside the value axis, all with as many decimals."""
    decimalen = cijfers_na_komma(merken[1] - merken[0])
    return [getal(merk, decimalen) for merk in merken]


def waardeas(vak: Vak, schaal: Schaal, merken: list[float], letter: int) -> list[str]:
    """Return the horizontal lines with their numbers."""
    delen = []
    for merk, woord in zip(merken, merkteksten(merken), strict=True):
        y = schaal(merk)
        delen.append(streep(vak.links, y, vak.rechts, y, NUL if merk == 0 else LIJN))
        delen.append(tekst(woord, vak.links - 8, y + letter * 0.35, letter, "end", GRIJS))
    return delen


def tijdas(vak: Vak, schaal: Schaal, tijd: tuple[tuple[float, str], ...], letter: int, blad: float) -> list[str]:
    """Return the moments below the axis: the last one always, the others where there is room."""
    delen: list[str] = []
    grens = blad + _LUCHT
    for plaats, woord in sorted(tijd, reverse=True):
        breed = breedte_van(woord, letter)
        midden = min(max(schaal(plaats), breed / 2), blad - breed / 2)
        if midden + breed / 2 + _LUCHT > grens:
            continue
        grens = midden - breed / 2
        delen.append(tekst(woord, midden, vak.onder + letter * 1.6, letter, "middle", GRIJS))
    return delen[::-1]
