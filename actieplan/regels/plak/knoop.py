"""What a pasted plan becomes: rows in reading order, each with its place, and what was not understood."""

import re
from dataclasses import dataclass, field

# Goals by their kind (actieplan/keuzes.py); an action by its layer, a goal being the first.
DOELEN = ("strategisch", "onderdeel", "algemeen", "platform")
DRAGEND = ("strategisch", "onderdeel")
DIEPST = 5
TEKST, WEG = "tekst", "weg"
# So long a title and a number may be.
TITEL, NUMMER = 200, 20
_KORT = 120
_REGELEINDE = re.compile(r"\s*\n\s*")


@dataclass
class Planknoop:
    """One goal or action. `regels`: the lines it was read from, from 1. `cellen`: what a table says about it."""

    plaats: str
    regels: list[int]
    nummer: str = ""
    titel: str = ""
    tekst: str = ""
    cellen: dict[str, str] = field(default_factory=dict)

    @property
    def is_doel(self) -> bool:
        """Whether it is a goal."""
        return self.plaats in DOELEN

    @property
    def laag(self) -> int:
        """How deep it stands."""
        return int(self.plaats) if self.plaats.isdecimal() else 1


@dataclass(frozen=True)
class Onbegrepen:
    """A line or a cell that says nothing we know, and what to do. `gewoon`: a head or a title, nothing need be done."""

    regel: int
    kolom: str
    tekst: str
    remedie: str
    gewoon: bool = False


@dataclass
class Planlezing:
    """The whole. `zonder_doel`: actions come before any goal. `titel`: what the document calls itself."""

    regels: list[str]
    knopen: list[Planknoop] = field(default_factory=list)
    onbegrepen: list[Onbegrepen] = field(default_factory=list)
    titel: str = ""
    zonder_doel: bool = False

    def meld(self, regel: int, remedie: str, *, kolom: str = "", tekst: str = "", gewoon: bool = False) -> None:
        """Note a line that is in no row, or a cell that was not understood."""
        tekst = tekst or self.regels[regel - 1].strip()
        self.onbegrepen.append(Onbegrepen(regel, kolom, tekst, remedie, gewoon))


def zet_kop(knoop: Planknoop, kop: str, alineas: list[str]) -> None:
    """Give a row its title and text. A long heading becomes a short title over the whole: nothing is cut off."""
    kop = _REGELEINDE.sub(" ", kop.strip())
    if len(knoop.nummer) > NUMMER:
        kop, knoop.nummer = f"{knoop.nummer} {kop}".strip(), ""
    if len(kop) <= TITEL:
        knoop.titel, delen = kop, alineas
    else:
        knoop.titel, delen = _korte_titel(kop), [kop, *alineas]
    knoop.tekst = "\n\n".join(deel for deel in delen if deel)


def _korte_titel(kop: str) -> str:
    zin = kop.partition(". ")[0]
    if len(zin) <= _KORT:
        return zin
    stuk = kop[:_KORT]
    return (stuk.rpartition(" ")[0] or stuk).rstrip(" ,;:") + "…"
