"""Names at the lines themselves: beside the last point, at a free spot near it, or else in a short list above."""

from dataclasses import dataclass

from leerrecht.beeld.teken import breedte_van, streep, tekst
from monitoring.grafiek.assen import Vak

MEESTE_REGELS = 3
REGEL = 1.2


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
    return tuple(regels) if past and 0 < len(regels) <= MEESTE_REGELS else None


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


@dataclass
class Vrij:
    """Keeps which spots are taken: points, pieces of line, and texts already set."""

    vak: Vak
    bezet: list[tuple[float, float]]
    gezet: list[tuple[float, float, float, float]]

    def past(self, x: float, y: float, breed: float, hoog: float) -> bool:
        """True when a text may stand here; the spot is taken from then on."""
        rand, vak = (x - 3, y - 2, x + breed + 3, y + hoog + 2), self.vak
        if rand[0] < vak.links or rand[2] > vak.rechts or rand[1] < vak.boven - 12 or rand[3] > vak.onder:
            return False
        if any(rand[0] <= px <= rand[2] and rand[1] <= py <= rand[3] for px, py in self.bezet):
            return False
        if any(rand[0] < z[2] and z[0] < rand[2] and rand[1] < z[3] and z[1] < rand[3] for z in self.gezet):
            return False
        self.gezet.append(rand)
        return True


def bij_het_punt(plaat: Naamplaat, vrij: Vrij, letter: int) -> list[str] | None:
    """Return the name at a free spot around its point; None when there is none."""
    breed, hoog = plaat.breedte(letter), plaat.hoogte(letter)
    rechts, links, midden = plaat.x + 10, plaat.x - 10 - breed, plaat.x - breed / 2
    boven, onder, naast_ = plaat.y - hoog - 8, plaat.y + 8, plaat.y - hoog / 2
    plekken = (
        (rechts, naast_),
        (midden, boven),
        (rechts, boven),
        (midden, onder),
        (rechts, onder),
        (links, boven),
        (links, onder),
    )
    for x, y in plekken:
        if vrij.past(x, y, breed, hoog):
            return _platen_tekst(plaat, x, y, letter)
    return None
