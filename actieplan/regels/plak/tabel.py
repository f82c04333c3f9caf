"""Tables in what was pasted: where they stand and what rows they have."""

import re
from dataclasses import dataclass, field

from actieplan.regels.plak.knoop import Planlezing
from actieplan.regels.plak.kolommen import kolommen_van, letter
from actieplan.regels.plak.raster import is_raster, lees_raster
from actieplan.regels.plak.tabelrij import Tabelrijen

# A quote that is opened and never closed would take the rest of the plan into one cell.
_LANGSTE_CEL = 200
_CITAAT = re.compile(r'"((?:[^"]|"")*)"(\t|\Z)')
_KOP = "Dit is de kop van de tabel."
_VREEMD = "Deze kolom kennen we niet. Wat erin staat, zetten we met de kop bij de tekst."


@dataclass
class Celrij:
    """One row: the lines it stands on (from 1) and its cells."""

    regels: list[int]
    cellen: list[str]


@dataclass
class Plaktabel:
    """A table on the lines from `begin` up to `einde`; its first row holds the heads."""

    begin: int
    einde: int
    rijen: list[Celrij] = field(default_factory=list)

    def lees(self, uit: Planlezing) -> None:
        """Put its rows into `uit`."""
        kop, *alle = self.rijen
        rijen = [rij for rij in alle if any(rij.cellen)]
        # The head, and the line that markdown draws under it.
        for rij in (kop, *(rij for rij in alle if not any(rij.cellen))):
            for nummer in rij.regels:
                uit.meld(nummer, _KOP, gewoon=True)
        if is_raster(kop.cellen):
            lees_raster(kop.cellen, [(rij.regels, rij.cellen) for rij in rijen], uit)
            return
        kolommen = kolommen_van(kop.cellen)
        for plek, (naam, kolom) in enumerate(zip(kop.cellen, kolommen, strict=True)):
            if naam and not kolom:
                uit.meld(kop.regels[0], _VREEMD, kolom=letter(plek), tekst=naam)
        lezer = Tabelrijen(kop.cellen, kolommen, uit)
        for rij in rijen:
            lezer.lees(rij.regels, rij.cellen)


def zoek_tabellen(regels: list[str]) -> list[Plaktabel]:
    """Return the tables in these lines: a row of heads that we know, or a grid, and the rows under it."""
    tabellen: list[Plaktabel] = []
    nr = 0
    while nr < len(regels):
        tabel = _tabel_vanaf(regels, nr) if _kan_kop(regels[nr]) else None
        if tabel is None:
            nr += 1
        else:
            tabellen.append(tabel)
            nr = tabel.einde
    return tabellen


def _kan_kop(regel: str) -> bool:
    return "\t" in regel or _is_markdown(regel)


def _is_markdown(regel: str) -> bool:
    kaal = regel.strip()
    return len(kaal) > 2 and kaal[0] == kaal[-1] == "|"


def _tabel_vanaf(regels: list[str], begin: int) -> Plaktabel | None:
    kop, _ = rij_vanaf(regels, begin)
    raster = is_raster(kop)
    if not raster and not _is_kop(kop):
        return None
    tabel = Plaktabel(begin, begin)
    markdown = _is_markdown(regels[begin])
    while tabel.einde < len(regels):
        cellen, klaar = rij_vanaf(regels, tabel.einde)
        if markdown != _is_markdown(regels[tabel.einde]) or (len(cellen) == 1 and not _gaat_voort(regels, klaar)):
            break
        tabel.rijen.append(Celrij([nr + 1 for nr in range(tabel.einde, klaar) if regels[nr].strip()], cellen))
        tabel.einde = klaar
    # Two lines that happen to hold a tab are no grid.
    return None if raster and sum(bool(rij.cellen[0]) for rij in tabel.rijen[1:]) < 2 else tabel


def _is_kop(cellen: list[str]) -> bool:
    bekend = {kolom for kolom in kolommen_van(cellen) if kolom}
    return len(bekend) >= 2 and bool(bekend & {"titel", "doelstelling"})


def _gaat_voort(regels: list[str], nr: int) -> bool:
    """Whether a row of one cell, or an empty line, is followed by another row."""
    return nr < len(regels) and "\t" in regels[nr].strip("\n") and bool(regels[nr].strip())


def rij_vanaf(regels: list[str], nr: int) -> tuple[list[str], int]:
    """Return the cells of the row that begins on line `nr` (from 0), and the line after it."""
    if _is_markdown(regels[nr]):
        vakken = [cel.strip() for cel in regels[nr].strip()[1:-1].split("|")]
        return (["", ""] if all(set(vak) <= set(":- ") for vak in vakken) else vakken), nr + 1
    cellen: list[str] = []
    rest: str | None = regels[nr]
    while rest is not None:
        geciteerd = _geciteerd(rest, regels, nr) if rest.startswith('"') else None
        if geciteerd is not None:
            cel, rest, nr = geciteerd
        else:
            cel, tab, verder = rest.partition("\t")
            rest = verder if tab else None
        cellen.append(cel.strip())
    return cellen, nr + 1


def _geciteerd(rest: str, regels: list[str], nr: int) -> tuple[str, str | None, int] | None:
    """Return a cell in quotes, what follows on its last line (None: nothing), and that line; None: no such cell."""
    tot = min(nr + _LANGSTE_CEL, len(regels))
    for laatste in range(nr, tot):
        if laatste > nr:
            rest += f"\n{regels[laatste]}"
        if gevonden := _CITAAT.match(rest):
            verder = rest[gevonden.end() :] if gevonden[2] else None
            return gevonden[1].replace('""', '"'), verder, laatste
    return None
