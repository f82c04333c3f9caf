"""What a series says, in honest words: what was measured, and a trend word only where it is earned.

No trend over a break, over unequal coverage or two publications, with fewer than three values, from or to a provisional
value or a year of corona, or when the change is smaller than the rounding. The one writer of what a chart says: its
caption, its description on the screen and on paper. Pure: knows nothing of the database.
"""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from monitoring.getallen import getal, korte_eenheid, met_eenheid, platte_eenheid

MINSTENS = 3
# Schools were closed or half open: what was counted in these years is no measure for the others.
CORONAJAREN = frozenset(("2019-2020", "2020-2021", "2020", "2021"))


@dataclass(frozen=True)
class Dekking:
    """How many of how many schools are behind a value."""

    geleverd: int
    verwacht: int

    def __str__(self) -> str:
        return f"{getal(self.geleverd)} van {getal(self.verwacht)} scholen"

    @property
    def deel(self) -> Decimal:
        """The share that delivered."""
        return Decimal(self.geleverd) / Decimal(self.verwacht)


@dataclass(frozen=True)
class Meting:
    """One period of a series. `waarde` None: there is no number that may be shown; `waarom` says why."""

    plaats: float
    periode: str
    waarde: Decimal | None
    voorlopig: bool = False
    waarom: str = ""
    dekking: Dekking | None = None
    herkomst: str = ""

    @property
    def is_corona(self) -> bool:
        """Whether it was counted in a year of corona."""
        return self.periode in CORONAJAREN

    @property
    def wanneer(self) -> str:
        """The period as a sentence says it."""
        return f" in {self.periode}" if self.periode[:1].isdigit() else f", {self.periode}"

    @property
    def deel(self) -> Decimal | None:
        """The share of schools that delivered; None when nobody says."""
        return self.dekking.deel if self.dekking else None


@dataclass(frozen=True)
class Maatstaf:
    """How the values of an indicator are written."""

    eenheid: str
    decimalen: int
    soort: str = "aantal"

    def schrijf(self, waarde: Decimal) -> str:
        """Return the value with its unit; of a percentage not of what."""
        return met_eenheid(waarde, korte_eenheid(self.eenheid) or self.eenheid, self.decimalen)

    @property
    def waarvan(self) -> str:
        """Of what a percentage is: ` van de leerlingen`."""
        return self.eenheid[1:].rstrip() if self.eenheid.startswith("%") else ""

    @property
    def ruis(self) -> Decimal:
        """The largest difference that rounding alone can make: two half units. A count is not rounded."""
        return Decimal(0) if self.soort == "aantal" else Decimal(1).scaleb(-self.decimalen)

    def verschil(self, waarde: Decimal) -> str:
        """Return a difference: percentages differ in percentage points."""
        punt = "procentpunt" if self.soort == "percentage" else self.eenheid
        return met_eenheid(abs(waarde), punt, self.decimalen)


@dataclass(frozen=True)
class Zin:
    """A sentence around one number: `voor` <strong>`cijfer`</strong> `na`."""

    voor: str
    cijfer: str
    na: str

    def __str__(self) -> str:
        return f"{self.voor}{self.cijfer}{self.na}"


def gemeten(metingen: list[Meting]) -> list[Meting]:
    """Return the periods that have a number, oldest first."""
    return sorted((rij for rij in metingen if rij.waarde is not None), key=lambda rij: rij.plaats)


def vergelijkbaar(metingen: list[Meting], breuken: tuple[float, ...] = ()) -> list[Meting]:
    """Return the last stretch of numbers that compare: since the last break, of equal coverage and one publication."""
    rijen = gemeten(metingen)
    stuk = rijen[-1:]
    for vroeger, later in reversed(list(pairwise(rijen))):
        over_een_breuk = any(vroeger.plaats < breuk <= later.plaats for breuk in breuken)
        if over_een_breuk or vroeger.deel != later.deel or vroeger.herkomst != later.herkomst:
            break
        stuk.insert(0, vroeger)
    return stuk


def paar(metingen: list[Meting], breuken: tuple[float, ...] = ()) -> tuple[Meting, Meting] | None:
    """Return the last two numbers where a title may name both: they compare, follow each other, and are settled."""
    stuk = vergelijkbaar(metingen, breuken)[-2:]
    if len(stuk) < 2 or stuk[1].plaats - stuk[0].plaats > 1 or any(rij.voorlopig or rij.is_corona for rij in stuk):
        return None
    return stuk[0], stuk[1]


def richting(stuk: list[Meting], maatstaf: Maatstaf) -> str:
    """Return `steeg` or `daalde` where every step goes that way or stays within the rounding; else nothing."""
    if len(stuk) < MINSTENS or stuk[0].voorlopig or stuk[-1].voorlopig or any(rij.is_corona for rij in stuk):
        return ""
    # A year without a number may hide a turn: the picture has no line there either.
    if any(later.plaats - vroeger.plaats > 1 for vroeger, later in pairwise(stuk)):
        return ""
    stappen = [later.waarde - vroeger.waarde for vroeger, later in pairwise(stuk)]
    totaal = stuk[-1].waarde - stuk[0].waarde
    if totaal > maatstaf.ruis and all(stap >= -maatstaf.ruis for stap in stappen):
        return "steeg"
    if totaal < -maatstaf.ruis and all(stap <= maatstaf.ruis for stap in stappen):
        return "daalde"
    return ""


def kernzin(gebied: str, metingen: list[Meting], maatstaf: Maatstaf, deel: str = "", sjabloon: str = "") -> Zin:
    """Return the latest number as a sentence about `gebied`, or `deel` of it.

    `sjabloon` may word it with {gebied}, {waarde} and {periode}.
    """
    rijen = gemeten(metingen)
    bij = f", {deel}" if deel and deel.casefold() != maatstaf.eenheid.casefold() else ""
    if not rijen:
        return Zin(f"Voor {gebied}{bij} is er geen cijfer dat we kunnen tonen.", "", "")
    laatste = rijen[-1]
    cijfer = maatstaf.schrijf(laatste.waarde)
    if sjabloon.count("{waarde}") == 1:
        voor, na = _vul_in(sjabloon, gebied, laatste.periode).split("{waarde}")
        # A part may never read as the whole.
        return Zin(f"{deel[:1].upper()}{deel[1:]}: {voor[:1].lower()}{voor[1:]}" if bij else voor, cijfer, na)
    werkwoord = "waren" if maatstaf.soort == "aantal" and maatstaf.eenheid not in ("euro", "€") else "was"
    return Zin(f"In {gebied} {werkwoord} het ", cijfer, f"{maatstaf.waarvan}{bij} ({laatste.periode}).")


def grootste_deel(gebied: str, delen: dict[str, Meting], maatstaf: Maatstaf) -> Zin:
    """Return which part is the largest, where only parts were published; two that are equal are both named."""
    hoogste = max(rij.waarde for rij in delen.values())
    namen = " en ".join(naam for naam, rij in delen.items() if rij.waarde == hoogste)
    periode = next(iter(delen.values())).periode
    voor = f"De meeste {maatstaf.eenheid} in {gebied}: {namen}, "
    return Zin(voor, maatstaf.schrijf(hoogste), f" ({periode}).")


def _vul_in(sjabloon: str, gebied: str, periode: str) -> str:
    return sjabloon.replace("{gebied}", gebied).replace("{periode}", periode)


def nuance(metingen: list[Meting], maatstaf: Maatstaf, breuken: tuple[float, ...] = ()) -> str:
    """Return what may honestly be said beside the latest number: change, break, coverage, provisional, hidden."""
    rijen = gemeten(metingen)
    if not rijen:
        return ""
    delen = [_verandering(rijen, vergelijkbaar(metingen, breuken), maatstaf, breuken)]
    if rijen[-1].voorlopig:
        delen.append(f"Het cijfer van {rijen[-1].periode} is nog voorlopig.")
    later = [rij for rij in metingen if rij.waarde is None and rij.plaats > rijen[-1].plaats]
    delen += [f"Voor {rij.periode} tonen we geen cijfer: {rij.waarom}." for rij in later if rij.waarom]
    return " ".join(delen)


def _verandering(rijen: list[Meting], stuk: list[Meting], maatstaf: Maatstaf, breuken: tuple[float, ...]) -> str:
    if len(rijen) == 1:
        return "Eén meting, dus nog geen vergelijking."
    laatste, vorige = rijen[-1], rijen[-2]
    if len(stuk) == 1:
        if any(vorige.plaats < breuk <= laatste.plaats for breuk in breuken):
            return f"Vanaf {laatste.periode} wordt anders geteld: vergelijk niet met de jaren ervoor."
        if vorige.deel != laatste.deel:
            return _ongelijk(vorige, laatste)
        return (
            f"De cijfers van {vorige.periode} en {laatste.periode} komen uit twee publicaties: vergelijk die twee niet."
        )
    if vorige.is_corona:
        return f"In {vorige.periode}, een coronajaar, was dat {maatstaf.schrijf(vorige.waarde)}."
    if laatste.is_corona:
        return f"In {vorige.periode} was dat {maatstaf.schrijf(vorige.waarde)}. {laatste.periode} is een coronajaar."
    # A provisional value may still be half a count: both numbers, no judgement.
    if len(stuk) < MINSTENS or laatste.voorlopig or vorige.voorlopig:
        return f"In {vorige.periode} was dat {maatstaf.schrijf(vorige.waarde)}."
    verschil = laatste.waarde - vorige.waarde
    if abs(verschil) <= maatstaf.ruis:
        return f"Tegenover {vorige.periode} is er geen duidelijk verschil."
    meer = "meer" if verschil > 0 else "minder"
    return f"Dat is {maatstaf.verschil(verschil)} {meer} dan in {vorige.periode}."


def _ongelijk(vorige: Meting, laatste: Meting) -> str:
    """Two values with another share of the schools behind them: say so instead of comparing."""
    delen = [
        f"in {rij.periode} leverden {rij.dekking} cijfers"
        if rij.dekking
        else f"van {rij.periode} weten we niet hoeveel scholen leverden"
        for rij in (laatste, vorige)
    ]
    tekst = " en ".join(delen)
    return f"{tekst[:1].upper()}{tekst[1:]}: vergelijk die twee niet."


def bevinding(onderwerp: str, metingen: list[Meting], maatstaf: Maatstaf, breuken: tuple[float, ...] = ()) -> str:
    """Return what a chart shows of one series: the newest number, and the one before it only where the two compare."""
    rijen = gemeten(metingen)
    if not rijen:
        return f"{onderwerp}: geen cijfer dat we kunnen tonen"
    einde = f"{maatstaf.schrijf(rijen[-1].waarde)}{rijen[-1].wanneer}"
    if (twee := paar(metingen, breuken)) is None:
        return f"{onderwerp}: {einde}"
    vorige, laatste = twee
    percentage = maatstaf.soort == "percentage"
    waarde = maatstaf.schrijf(vorige.waarde) if percentage else getal(vorige.waarde, maatstaf.decimalen)
    begin = f"{waarde}{vorige.wanneer}"
    stuk, verschil = vergelijkbaar(metingen, breuken), laatste.waarde - vorige.waarde
    if len(stuk) >= MINSTENS and abs(verschil) <= maatstaf.ruis:
        return f"{onderwerp}: {einde}, geen duidelijk verschil met {begin}"
    if woord := richting(stuk, maatstaf):
        return f"{onderwerp} {woord} van {begin} naar {einde}"
    return f"{onderwerp}: {einde}, tegenover {begin}"


def onderwerp(naam: str, gebied: str, eenheid: str) -> str:
    """Return what a finding is about, as a sentence begins: a name that only repeats the unit says nothing."""
    gekozen = gebied if naam.casefold() == eenheid.casefold() else naam
    return f"{gekozen[:1].upper()}{gekozen[1:]}"


def beeldnaam(soort: str, over: str, eenheid: str) -> str:
    """Return the name of a picture: what kind it is and of what. What it shows stands beside it, and is heard once."""
    return f"{soort}: {over}, in {platte_eenheid(eenheid) or 'aantallen'}"


def beschrijving(zinnen: list[str], breuken: list[str], extra: list[str], waar: str = "in de tabel") -> str:
    """Return a picture in words, for who does not see it; `zinnen` are findings that stand nowhere else."""
    delen = [*dict.fromkeys(zinnen), *(f"Vanaf {periode} wordt anders geteld" for periode in breuken), *extra]
    return ". ".join([*delen, f"Alle waarden staan {waar}"]) + "."
