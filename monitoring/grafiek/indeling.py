"""How a chart of lines is laid out: the frame, the scales, and where each name goes."""

from itertools import pairwise

from leerrecht.beeld.teken import KLEUREN, TEKENS, breedte_van, merk, tekst
from monitoring.getallen import getal, korte_eenheid, met_eenheid
from monitoring.grafiek.assen import Vak, merkteksten
from monitoring.grafiek.gegevens import Lijngrafiek, Maat, Reeks
from monitoring.grafiek.namen import Naamplaat, Vrij, bij_het_punt, breek, naast
from monitoring.grafiek.schaal import Schaal, streepjes

# The name column takes at most this part of the paper; what needs more goes above the lines.
_KOLOM = 0.27
SPELING = 1e-6


def kleur_van(nummer: int) -> str:
    """Return the colour of a line."""
    return KLEUREN[nummer % len(KLEUREN)]


def teken_van(nummer: int) -> str:
    """Return the sign of a line, so that it is known without its colour."""
    return TEKENS[nummer % len(TEKENS)]


class Indeling:
    """The layout of one chart on one size of paper: names beside or at the lines where they fit, else above them."""

    def __init__(self, grafiek: Lijngrafiek, maat: Maat) -> None:
        self.grafiek, self.maat, self.letter = grafiek, maat, maat.letter
        self.reeksen = [reeks for reeks in grafiek.reeksen if reeks.punten]
        waarden = [punt.waarde for reeks in self.reeksen for punt in reeks.punten]
        waarden += [grafiek.doel.waarde] if grafiek.doel else []
        self.merken = streepjes(waarden, geheel=grafiek.decimalen == 0)
        plaatsen = [plaats for plaats, _ in grafiek.tijd] + [p.plaats for reeks in self.reeksen for p in reeks.punten]
        self.eerste, self.laatste = min(plaatsen, default=0.0), max(plaatsen, default=0.0)
        self.namen = self._deel_in(self._kolom(), 0) or self._deel_in(0, self._lijsthoogte()) or []

    def breuken(self) -> list[float]:
        """The breaks that lie between the first and the last moment."""
        return [breuk for breuk in sorted(set(self.grafiek.breuken)) if self.eerste < breuk <= self.laatste + SPELING]

    def _kolom(self) -> float:
        """Width of the name column; 0 when a name is too long for one."""
        ruimte = self.maat.breedte * _KOLOM
        platen = [breek(reeks.naam, ruimte, self.letter) for reeks in self.reeksen]
        if not platen or None in platen:
            return 0
        teksten = [regel for plaat in platen for regel in plaat or ()] + [self._waarde(r) for r in self.reeksen]
        breed = max(breedte_van(woord, self.letter, vet=True) for woord in teksten) + 16
        return breed if breed <= ruimte + 16 else 0

    def _lijsthoogte(self) -> float:
        return sum(len(regels) for regels in self._lijst()) * self.letter * 1.35 + 6

    def _deel_in(self, kolom: float, lijst: float) -> list[str] | None:
        """Fix the frame; return the names as drawn, or None when they do not fit this way."""
        if not kolom and not lijst:
            return None
        letter, maat = self.letter, self.maat
        links = max(breedte_van(woord, letter) for woord in merkteksten(self.merken)) + 10
        boven = letter * 2.2 + lijst
        rechts = maat.breedte - (kolom or letter)
        self.vak = Vak(links, boven, max(rechts, links + 20), boven + maat.hoogte - letter * 4.6)
        self.x = Schaal(self.eerste, self.laatste, self.vak.links + 8, self.vak.rechts - 8)
        self.y = Schaal(self.merken[0], self.merken[-1], self.vak.onder, self.vak.boven)
        self.vrij = Vrij(self.vak, self._bezet(), [])
        return self._namen_bij_de_lijn() if kolom else self._namen_boven()

    def _namen_bij_de_lijn(self) -> list[str] | None:
        op_het_einde, eerder = [], []
        for nummer, reeks in enumerate(self.reeksen):
            punt = max(reeks.punten, key=lambda p: p.plaats)
            regels = (self._waarde(reeks), *(breek(reeks.naam, self.maat.breedte * _KOLOM, self.letter) or ()))
            plaat = Naamplaat(regels, kleur_van(nummer), self.x(punt.plaats), self.y(punt.waarde))
            (op_het_einde if punt.plaats >= self.laatste - SPELING else eerder).append(plaat)
        delen = naast(op_het_einde, self.vak, self.letter)
        for plaat in eerder:
            gezet = bij_het_punt(plaat, self.vrij, self.letter)
            if gezet is None or delen is None:
                return None
            delen += gezet
        return delen if delen is None else delen + self._eerste_waarde()

    def _eerste_waarde(self) -> list[str]:
        """Where the main line began, when there is room to say it."""
        punten = sorted(self.reeksen[0].punten, key=lambda p: p.plaats)
        if len(punten) < 2:
            return []
        woord = getal(punten[0].waarde, self.grafiek.decimalen)
        plaat = Naamplaat((woord,), kleur_van(0), self.x(punten[0].plaats), self.y(punten[0].waarde))
        return bij_het_punt(plaat, self.vrij, self.letter) or []

    def _bezet(self) -> list[tuple[float, float]]:
        """Points, and spots along the pieces of line between them."""
        bezet = []
        for reeks in self.reeksen:
            for a, b in pairwise([*reeks.punten, reeks.punten[-1]]):
                ax, ay, bx, by = self.x(a.plaats), self.y(a.waarde), self.x(b.plaats), self.y(b.waarde)
                bezet += [(ax + (bx - ax) * deel / 12, ay + (by - ay) * deel / 12) for deel in range(13)]
        for breuk in self.breuken():
            x = self.x(breuk - self.grafiek.stap / 2)
            bezet += [(x, self.vak.boven + deel * (self.vak.onder - self.vak.boven) / 30) for deel in range(31)]
        return bezet

    def _lijst(self) -> list[tuple[str, ...]]:
        """The lines of text in the list above the chart, cut so that they fit on the paper."""
        ruimte = self.maat.breedte - 24
        return [_verdeel(f"{reeks.naam}: {self._waarde(reeks)}", ruimte, self.letter) for reeks in self.reeksen]

    def _namen_boven(self) -> list[str]:
        delen, y = [], self.letter * 1.1
        for nummer, regels in enumerate(self._lijst()):
            delen.append(merk(teken_van(nummer), 8, y - self.letter * 0.35, kleur_van(nummer)))
            for regel in regels:
                delen.append(tekst(regel, 20, y, self.letter, kleur=kleur_van(nummer), vet=True))
                y += self.letter * 1.35
        return delen

    def _waarde(self, reeks: Reeks) -> str:
        laatste = max(reeks.punten, key=lambda punt: punt.plaats)
        return met_eenheid(laatste.waarde, korte_eenheid(self.grafiek.eenheid), self.grafiek.decimalen)


def _verdeel(woorden: str, ruimte: float, letter: int) -> tuple[str, ...]:
    """Return `woorden` in lines that fit; a word that is too long by itself is cut."""
    regels = [""]
    for woord in woorden.split(" "):
        if breedte_van(f"{regels[-1]} {woord}", letter, vet=True) <= ruimte:
            regels[-1] = f"{regels[-1]} {woord}".strip()
            continue
        regels.append("")
        for letterteken in woord:
            if breedte_van(regels[-1] + letterteken, letter, vet=True) > ruimte:
                regels.append("")
            regels[-1] += letterteken
    return tuple(regel for regel in regels if regel)
