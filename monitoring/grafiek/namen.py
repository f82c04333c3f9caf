"""Names at the lines themselves: beside the last point, at a free spot near it, or else in a short list above."""

from dataclasses import dataclass

from leerrecht.beeld.teken import breedte_van, streep, tekst
from monitoring.grafiek.assen import Vak

MEESTE_REGELS = 3
REGEL = 1.2
_PUNT = 6


@dataclass(frozen=True)
class Naamplaat:
    """The name and last value of one line, and the point it belongs to."""

    regels: tuple[str, ...]
    kleur: str
    x: float
    y: float

    def breedte(self, letter: int) -> float:
        """Width of the widest line."""
        return max(breedte_van(regel, letter, vet=True) for regel in self.regels)

    def hoogte(self, letter: int) -> float:
        """Height of all lines."""
        return len(self.regels) * letter * REGEL


def breek(naam: str, ruimte: float, letter: int) -> tuple[str, ...] | None:
    """Return `naam` in lines that fit in `ruimte`; None when a word or the whole is too long."""
    regels: list[str] = []
    for woord in naam.split():
        samen = f"{regels[-1]} {woord}" if regels else woord
        if regels and breedte_van(samen, letter, vet=True) <= ruimte:
            regels[-1] = samen
        else:
            regels.append(woord)
    past = all(breedte_van(regel, letter, vet=True) <= ruimte for regel in regels)
    return tuple(regels) if past and len(regels) <= MEESTE_REGELS else None


def _platen_tekst(plaat: Naamplaat, x: float, boven: float, letter: int) -> list[str]:
    return [
        tekst(regel, x, boven + (nr + 0.85) * letter * REGEL, letter, kleur=plaat.kleur, vet=True)
        for nr, regel in enumerate(plaat.regels)
    ]


def naast(platen: list[Naamplaat], vak: Vak, letter: int) -> list[str] | None:
    """Return the names in a column right of the lines, moved apart where they would touch; None without room."""
    # No lower than the axis: its last moment reaches into this column.
    onder = vak.onder + letter * 0.4
    if sum(plaat.hoogte(letter) + 3 for plaat in platen) > onder - vak.boven + letter:
        return None
    op_volgorde = sorted(platen, key=lambda plaat: (plaat.y, plaat.regels))
    toppen: list[float] = []
    vrij = vak.boven - letter
    for plaat in op_volgorde:
        toppen.append(max(vrij, plaat.y - plaat.hoogte(letter) / 2))
        vrij = toppen[-1] + plaat.hoogte(letter) + 3
    for nr in range(len(toppen) - 1, -1, -1):
        toppen[nr] = min(toppen[nr], onder - op_volgorde[nr].hoogte(letter))
        onder = toppen[nr] - 3
    delen: list[str] = []
    for plaat, top in zip(op_volgorde, toppen, strict=True):
        midden = top + plaat.hoogte(letter) / 2
        if abs(midden - plaat.y) > letter:
            delen.append(streep(plaat.x + 6, plaat.y, vak.rechts + 10, midden, plaat.kleur))
        delen += _platen_tekst(plaat, vak.rechts + 12, top, letter)
    return delen


Stuk = tuple[float, float, float, float]


@dataclass
class Vrij:
    """Keeps which spots are taken: pieces of line with the points at their ends, and texts already set."""

    vak: Vak
    bezet: list[Stuk]
    gezet: list[Stuk]

    def past(self, x: float, y: float, breed: float, hoog: float) -> bool:
        """True when a text may stand here; the spot is taken from then on."""
        rand, vak = (x - 3, y - 2, x + breed + 3, y + hoog + 2), self.vak
        if rand[0] < vak.links or rand[2] > vak.rechts or rand[1] < vak.boven - 12 or rand[3] > vak.onder:
            return False
        # A point is larger than the end of its line.
        ruim = (x - _PUNT, y - _PUNT, x + breed + _PUNT, y + hoog + _PUNT)
        if any(_raakt(ruim, stuk) for stuk in self.bezet):
            return False
        if any(rand[0] < z[2] and z[0] < rand[2] and rand[1] < z[3] and z[1] < rand[3] for z in self.gezet):
            return False
        self.gezet.append(rand)
        return True


def _raakt(vlak: Stuk, stuk: Stuk) -> bool:
    """Whether a piece of line comes into a rectangle: what is left of it after cutting at the four sides."""
    (links, boven, rechts, onder), (x, y, x2, y2) = vlak, stuk
    begin, einde = 0.0, 1.0
    for stap, tot in ((x - x2, x - links), (x2 - x, rechts - x), (y - y2, y - boven), (y2 - y, onder - y)):
        if stap == 0:
            if tot < 0:
                return False
        elif stap < 0:
            begin = max(begin, tot / stap)
        else:
            einde = min(einde, tot / stap)
    return begin <= einde


def bij_het_punt(plaat: Naamplaat, vrij: Vrij, letter: int) -> list[str] | None:
    """Return the name at a free spot around its point, further away with a thin line to it; None without a spot."""
    breed, hoog = plaat.breedte(letter), plaat.hoogte(letter)
    for ver in (0, letter, letter * 2.5, letter * 4):
        rechts, links, midden = plaat.x + 10 + ver, plaat.x - 10 - ver - breed, plaat.x - breed / 2
        boven, onder, naast_ = plaat.y - hoog - 8 - ver, plaat.y + 8 + ver, plaat.y - hoog / 2
        plekken = (
            (rechts, naast_),
            (midden, boven),
            (rechts, boven),
            (midden, onder),
            (rechts, onder),
            (links, boven),
            (links, onder),
            (links, naast_),
        )
        for x, y in plekken:
            if vrij.past(x, y, breed, hoog):
                delen = _platen_tekst(plaat, x, y, letter)
                return delen + (_aanwijslijn(plaat, x, y, breed, hoog) if ver else [])
    return None


def _aanwijslijn(plaat: Naamplaat, x: float, y: float, breed: float, hoog: float) -> list[str]:
    """From the point to the nearest side of its name."""
    naar_x, naar_y = min(max(plaat.x, x), x + breed), min(max(plaat.y, y), y + hoog)
    return [streep(plaat.x, plaat.y, naar_x, naar_y, plaat.kleur)]
