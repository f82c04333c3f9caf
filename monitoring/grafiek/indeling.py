"""How a chart of lines is laid out: the frame, the scales, and where each name goes."""

from itertools import pairwise

from leerrecht.beeld.teken import KLEUREN, TEKENS, breedte_van, merk, tekst
from monitoring.getallen import getal, korte_eenheid, met_eenheid, platte_eenheid
from monitoring.grafiek.assen import Vak, merkteksten
from monitoring.grafiek.gegevens import Lijngrafiek, Maat, Reeks
from monitoring.grafiek.namen import Naamplaat, Stuk, Vrij, bij_het_punt, breek, naast
from monitoring.grafiek.rand import REGEL, kopregels, verdeel
from monitoring.grafiek.schaal import Schaal, streepjes

# The name column takes at most this part of the paper, more on a telephone; what needs more goes above the lines.
_KOLOM, _KOLOM_SMAL, _SMAL = 0.27, 0.36, 400
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
        waarden += [*grafiek.ook, *(grens for stuk in grafiek.band for grens in (stuk.laag, stuk.hoog))]
        self.merken = streepjes(waarden, geheel=grafiek.decimalen == 0)
        plaatsen = [plaats for plaats, _ in grafiek.tijd] + [p.plaats for reeks in self.reeksen for p in reeks.punten]
        plaatsen += [plaats for reeks in grafiek.reeksen for plaats in reeks.verborgen]
        self.eerste, self.laatste = min(plaatsen, default=0.0), max(plaatsen, default=0.0)
        self.kop, self._top = kopregels(grafiek.kop, platte_eenheid(grafiek.eenheid), maat.breedte, self.letter)
        self.namen = self._deel_in(self._kolom(), 0) or self._deel_in(0, self._lijsthoogte()) or []

    def breuken(self) -> list[float]:
        """The breaks that lie between the first and the last moment."""
        return [breuk for breuk in sorted(set(self.grafiek.breuken)) if self.eerste < breuk <= self.laatste + SPELING]

    @property
    def _ruimte(self) -> float:
        """How wide a name may be beside the lines."""
        return self.maat.breedte * (_KOLOM if self.maat.breedte > _SMAL else _KOLOM_SMAL)

    def breukwoord(self, breuk: float) -> tuple[float, float]:
        """Where the word at a break begins, always on the side that is counted otherwise, and on what line."""
        return self.x(breuk - self.grafiek.stap / 2) + 4, self.vak.boven - self.letter * 0.9

    def kleur(self, nummer: int) -> str:
        """The colour of one of the lines."""
        return kleur_van(self.grafiek.kleur + nummer)

    def _kolom(self) -> float:
        """Width of the name column; 0 when a name is too long for one."""
        ruimte = self._ruimte
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
        boven = self._top + letter * 0.9 + lijst + (letter * REGEL if self.breuken() else 0)
        rechts = self._rechts(links, maat.breedte - (kolom or letter))
        self.vak = Vak(links, boven, rechts, boven + max(maat.hoogte - letter * 4.6, letter * 4))
        self.x = Schaal(self.eerste, self.laatste, self.vak.links + 8, self.vak.rechts - 8)
        self.y = Schaal(self.merken[0], self.merken[-1], self.vak.onder, self.vak.boven)
        self.vrij = Vrij(self.vak, self._bezet(), [])
        return self._namen_bij_de_lijn() if kolom else self._namen_boven()

    def _rechts(self, links: float, rechts: float) -> float:
        """The right side of the frame, so far in that the word of the last break fits beside its rule."""
        nodig = breedte_van(self.grafiek.breuk_tekst, self.letter) + 6
        for breuk in self.breuken()[-1:]:
            while rechts > links + 40:
                schaal = Schaal(self.eerste, self.laatste, links + 8, rechts - 8)
                if schaal(breuk - self.grafiek.stap / 2) + nodig <= self.maat.breedte:
                    break
                rechts -= 6
        return max(rechts, links + 20)

    def _namen_bij_de_lijn(self) -> list[str] | None:
        op_het_einde, eerder = [], []
        for nummer, reeks in enumerate(self.reeksen):
            punt = max(reeks.punten, key=lambda p: p.plaats)
            regels = (self._waarde(reeks), *(breek(reeks.naam, self._ruimte, self.letter) or ()))
            plaat = Naamplaat(regels, self.kleur(nummer), self.x(punt.plaats), self.y(punt.waarde))
            (op_het_einde if punt.plaats >= self.laatste - SPELING else eerder).append(plaat)
        delen = naast(op_het_einde, self.vak, self.letter)
        for plaat in eerder:
            gezet = bij_het_punt(plaat, self.vrij, self.letter)
            if gezet is None or delen is None:
                return None
            delen += gezet
        genoemd = [bij_het_punt(plaat, self.vrij, self.letter) for plaat in self._genoemd()]
        if delen is None or None in genoemd:
            return None
        return delen + [deel for gezet in genoemd for deel in gezet or ()]

    def _genoemd(self) -> list[Naamplaat]:
        """The numbers of the points that the finding names; the last point has its number beside its name."""
        punten = sorted(self.reeksen[0].punten, key=lambda p: p.plaats)[:-1] if self.reeksen else []
        return [
            Naamplaat((self._getal(p.waarde),), self.kleur(0), self.x(p.plaats), self.y(p.waarde))
            for p in punten
            if p.plaats in self.grafiek.genoemd
        ]

    def _getal(self, waarde) -> str:
        return getal(waarde, self.grafiek.decimalen)

    def _bezet(self) -> list[Stuk]:
        """The pieces of line between the points, and the rules of the breaks."""
        bezet = []
        for reeks in self.reeksen:
            for a, b in pairwise([*reeks.punten, reeks.punten[-1]]):
                bezet.append((self.x(a.plaats), self.y(a.waarde), self.x(b.plaats), self.y(b.waarde)))
        for breuk in self.breuken():
            x = self.x(breuk - self.grafiek.stap / 2)
            bezet.append((x, self.vak.boven, x, self.vak.onder))
        return bezet

    def _lijst(self) -> list[tuple[str, ...]]:
        """The lines of text in the list above the chart, cut so that they fit on the paper."""
        ruimte = self.maat.breedte - 24
        return [
            verdeel(f"{_voor(reeks.naam)}{self._waarde(reeks)}{self._ook(nummer)}", ruimte, self.letter, vet=True)
            for nummer, reeks in enumerate(self.reeksen)
        ]

    def _ook(self, nummer: int) -> str:
        """The other numbers that the finding names, where they found no room in the drawing."""
        if nummer:
            return ""
        namen = dict(self.grafiek.tijd)
        punten = [p for p in self.reeksen[0].punten[:-1] if p.plaats in self.grafiek.genoemd]
        return "".join(f", {namen.get(p.plaats, '')} {self._getal(p.waarde)}" for p in punten)

    def _namen_boven(self) -> list[str]:
        delen, y = [], self._top + self.letter * 1.1
        for nummer, regels in enumerate(self._lijst()):
            delen.append(merk(teken_van(nummer), 8, y - self.letter * 0.35, self.kleur(nummer)))
            for regel in regels:
                delen.append(tekst(regel, 20, y, self.letter, kleur=self.kleur(nummer), vet=True))
                y += self.letter * 1.35
        return delen

    def _waarde(self, reeks: Reeks) -> str:
        laatste = max(reeks.punten, key=lambda punt: punt.plaats)
        return met_eenheid(laatste.waarde, korte_eenheid(self.grafiek.eenheid), self.grafiek.decimalen)


def _voor(naam: str) -> str:
    return f"{naam}: " if naam else ""
