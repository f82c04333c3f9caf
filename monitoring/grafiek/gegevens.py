"""What a chart draws: plain values, nothing of the database. A value that may not be shown is not in here at all."""

import math
from dataclasses import dataclass
from decimal import Decimal

# Beyond this a coordinate says nothing any more, and floats begin to lose whole numbers.
GROOTSTE = 1e12


@dataclass(frozen=True)
class Punt:
    """One value in time. `plaats` is the moment on the time axis (a school year: its first year).

    Two points of another `groep` (how many schools are behind them) are not joined: they do not compare.
    """

    plaats: float
    waarde: Decimal | float | int
    voorlopig: bool = False
    groep: str = ""

    def __post_init__(self) -> None:
        for getal in (self.plaats, self.waarde):
            if not math.isfinite(getal) or abs(getal) > GROOTSTE:
                raise ValueError(f"{getal} is geen waarde voor een grafiek.")


@dataclass(frozen=True)
class Reeks:
    """A line with its name. Two points further apart than one step are not joined: what lies between is unknown.

    `verborgen` are the moments whose value may not be shown: a hatched place of one size, and the value nowhere.
    """

    naam: str
    punten: tuple[Punt, ...]
    verborgen: tuple[float, ...] = ()


@dataclass(frozen=True)
class Bandstuk:
    """Between which values others lie at one moment."""

    plaats: float
    laag: Decimal | float | int
    hoog: Decimal | float | int


@dataclass(frozen=True)
class Doellijn:
    """The target: a reference line."""

    waarde: Decimal | float | int
    tekst: str = "doel"


@dataclass(frozen=True)
class Lijngrafiek:
    """Lines over time.

    `titel` names the drawing, `uitleg` says in words what it shows. `tijd` names the moments of the axis;
    `breuken` are moments just before which another way of counting began. `sleutel` makes ids unique on a page.
    `genoemd` are moments of the first line that the finding names: each gets its number. `kop` is written above the
    lines and `bron` below them, for a drawing that travels alone; `kleur` is the number of the colour to begin with.
    """

    sleutel: str
    titel: str
    uitleg: str
    eenheid: str
    reeksen: tuple[Reeks, ...]
    tijd: tuple[tuple[float, str], ...]
    breuken: tuple[float, ...] = ()
    breuk_tekst: str = "andere telling"
    doel: Doellijn | None = None
    decimalen: int | None = None
    stap: float = 1
    genoemd: tuple[float, ...] = ()
    kop: str = ""
    bron: str = ""
    kleur: int = 0
    # What lies behind the lines, and values that the scale must hold though no line has them.
    band: tuple[Bandstuk, ...] = ()
    ook: tuple[Decimal | float | int, ...] = ()


@dataclass(frozen=True)
class Staaf:
    """One bar. Without a value it may not be shown; `stil` is one of the past, beside the newest."""

    naam: str
    waarde: Decimal | float | int | None
    voorlopig: bool = False
    stil: bool = False

    def __post_init__(self) -> None:
        if self.waarde is None:
            return
        if not math.isfinite(self.waarde) or not 0 <= self.waarde <= GROOTSTE:
            raise ValueError(f"{self.waarde} is geen waarde voor een staaf.")


@dataclass(frozen=True)
class Staafgrafiek:
    """Bars beside each other, from zero."""

    sleutel: str
    titel: str
    uitleg: str
    eenheid: str
    staven: tuple[Staaf, ...]
    decimalen: int | None = None
    doel: Doellijn | None = None
    kop: str = ""
    bron: str = ""


@dataclass(frozen=True)
class Maat:
    """How large a drawing is: wide for a screen and paper, narrow for a telephone. Bars fill at least `laagste`."""

    naam: str
    breedte: float
    hoogte: float
    letter: int
    laagste: int = 0


BREED = Maat("breed", 900, 400, 16)
SMAL = Maat("smal", 300, 300, 12)
