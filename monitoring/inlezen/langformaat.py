"""The long format: columns, closed codes, and one row read into values or into faults with a remedy."""

import datetime
import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from leerrecht.schooljaar import Schooljaar
from leerrecht.tabelbestand import Formule
from monitoring.keuzes import Cijferstatus, Periodesoort, Toestand, Viewpoint

PERIODE = ("schooljaar", "jaar", "van", "tot")
UITSPLITSINGEN = ("school", "niveau", "graad", "onderwijsvorm", "finaliteit", "geslacht", "doelgroep", "reeks")
KOLOMMEN = frozenset(
    {
        "indicator",
        *PERIODE,
        "gebied",
        "nis",
        "instellingsnummer",
        "viewpoint",
        *UITSPLITSINGEN[1:],
        "teller",
        "noemer",
        "waarde",
        "eenheid",
        "status",
        "geleverd",
        "verwacht",
        "bron",
        "gepubliceerd",
        "opmerking",
    }
)
VERPLICHT = ("indicator", "eenheid", "status")
# Columns that only a list of pupils has. Such a file is refused before it is kept.
PERSOONLIJK = re.compile(r"naam$|rijksregister|^insz|geboorte|leerlingnummer|adres|telefoon|e-?mail|stamnummer")
GEBIEDEN = {"02000": "Vlaanderen", "10000": "provincie Antwerpen", "12025": "Mechelen"}
CODES = {
    "graad": {"1": "1e graad", "2": "2e graad", "3": "3e graad"},
    "geslacht": {"m": "jongens", "v": "meisjes", "x": "andere"},
    "finaliteit": {"doorstroom": "doorstroom", "dubbel": "dubbele finaliteit", "arbeidsmarkt": "arbeidsmarkt"},
    "onderwijsvorm": {
        code: code for code in ("aso", "tso", "bso", "kso", "dbso", "buso", "okan", "duaal", "ov1", "ov2", "ov3", "ov4")
    },
    "niveau": {code: code for code in ("kleuter", "lager", "basis", "secundair", "schoolverlater")},
}
# The lists of values once: asking an enumeration for them on every row is slow.
_VIEWPOINTS, _STATUSSEN = frozenset(Viewpoint.values), frozenset(Cijferstatus.values)
_GETAL = re.compile(r"[0-9]{1,10}(,[0-9]{1,4})?")
_MAAND = ("januari februari maart april mei juni juli augustus september oktober november december").split()
_RUIS = {"-", ".", "*", "x", "c", "z", "n.v.t.", "nvt", "nb", "?", "geen"}


class Fout(Exception):
    """What is wrong with one cell, and what to do."""

    def __init__(self, kolom: str, fout: str, oplossing: str) -> None:
        super().__init__(fout)
        self.kolom, self.fout, self.oplossing = kolom, fout, oplossing


@dataclass
class Bestandsregel:
    """One row by column name; reading a cell may raise Fout."""

    nummer: int
    cellen: dict[str, Any]

    def tekst(self, kolom: str, hoogstens: int = 250) -> str:
        """Return the text of a cell without white space around; a formula or a formula in disguise is a fault."""
        waarde = self.cellen.get(kolom)
        if waarde is None:
            return ""
        if isinstance(waarde, Formule):
            raise Fout(kolom, "Hier staat een formule.", "Plak alleen de waarde, zonder formule.")
        if isinstance(waarde, bool):
            raise Fout(kolom, "Hier staat waar of onwaar.", "Schrijf een tekst of een getal.")
        if isinstance(waarde, datetime.datetime | datetime.date):
            return f"{waarde:%Y-%m-%d}"
        if isinstance(waarde, float) and waarde.is_integer():
            waarde = int(waarde)
        schoon = str(waarde).replace("\u00a0", " ").strip()
        if schoon.startswith(("=", "+", "@")):
            raise Fout(kolom, "Een cel mag niet met =, + of @ beginnen.", "Schrijf gewone tekst.")
        if len(schoon) > hoogstens:
            raise Fout(kolom, f"De tekst is langer dan {hoogstens} tekens.", "Maak de tekst korter.")
        return schoon

    def getal(self, kolom: str) -> Decimal | None:
        """Return the number in a cell; None when empty. Text needs a decimal comma and nothing else."""
        waarde = self.cellen.get(kolom)
        if isinstance(waarde, int | float) and not isinstance(waarde, bool):
            return _excelgetal(kolom, waarde)
        if isinstance(waarde, datetime.datetime | datetime.date | datetime.time):
            raise Fout(kolom, "Hier staat een datum.", "Zet de kolom in Excel op getal en typ het getal opnieuw.")
        tekst = self.tekst(kolom)
        if not tekst:
            return None
        if _GETAL.fullmatch(tekst):
            return Decimal(tekst.replace(",", "."))
        raise _geen_getal(kolom, tekst)


def _excelgetal(kolom: str, waarde: int | float) -> Decimal:
    getal = Decimal(str(waarde))
    if not getal.is_finite() or getal < 0 or getal >= 10**10:
        raise Fout(kolom, "Dit getal kan niet.", "Schrijf een getal van 0 of meer.")
    # Excel keeps 13,5 as 13.499999999999998.
    return getal.quantize(Decimal("0.0001")).normalize() if getal else Decimal(0)


def _geen_getal(kolom: str, tekst: str) -> Fout:
    if tekst.startswith("<"):
        return Fout(
            kolom,
            "Dit is geen getal.",
            "Schrijf het echte aantal: het portaal verbergt kleine aantallen zelf. Ken je het niet, schrijf dan in de"
            " kolom waarde “niet beschikbaar”.",
        )
    if tekst.lower() in _RUIS:
        return Fout(kolom, "Dit is geen getal.", "Schrijf “niet beschikbaar” of “niet van toepassing” voluit.")
    if re.fullmatch(r"[0-9.\s]+(,[0-9]+)?", tekst):
        return Fout(
            kolom,
            "We weten niet of de punt of de spatie duizendtallen of decimalen scheidt.",
            "Schrijf 1234,5: een komma voor de decimalen en niets tussen de duizendtallen.",
        )
    if tekst.startswith("-"):
        return Fout(kolom, "Dit getal is kleiner dan 0.", "Schrijf een getal van 0 of meer.")
    return Fout(kolom, "Dit is geen getal.", "Schrijf alleen cijfers, met een komma voor de decimalen, zoals 13,5.")


@dataclass(frozen=True)
class Periode:
    """The period of a row."""

    soort: str
    start: int
    tekst: str
    van: datetime.date | None = None
    tot: datetime.date | None = None

    @property
    def velden(self) -> dict[str, Any]:
        """The fields of a Cijfer that hold it."""
        eigen = {f"periode_{naam}": getattr(self, naam) for naam in ("soort", "start", "tekst")}
        return eigen | {"van": self.van, "tot": self.tot}


def lees_periode(regel: Bestandsregel) -> Periode:
    """Return the one period that a row names: schooljaar, jaar, or van and tot."""
    gevuld = [kolom for kolom in PERIODE if regel.tekst(kolom)]
    if gevuld == ["schooljaar"]:
        return _schooljaar(regel)
    if gevuld == ["jaar"]:
        tekst = regel.tekst("jaar")
        if not re.fullmatch(r"(19|20)[0-9]{2}", tekst):
            raise Fout("jaar", "Dit is geen jaar.", "Schrijf een kalenderjaar met vier cijfers, zoals 2023.")
        return Periode(Periodesoort.KALENDERJAAR, int(tekst), tekst)
    if gevuld == ["van", "tot"]:
        van, tot = _dag(regel, "van"), _dag(regel, "tot")
        if tot < van:
            raise Fout("tot", "De periode eindigt voor ze begint.", "Wissel van en tot om.")
        return Periode(Periodesoort.VAN_TOT, van.year, periode_tekst(van, tot), van, tot)
    raise Fout(
        gevuld[0] if gevuld else "schooljaar",
        "Een rij heeft precies één periode nodig.",
        "Vul schooljaar in, of jaar, of van en tot.",
    )


def _schooljaar(regel: Bestandsregel) -> Periode:
    tekst = regel.tekst("schooljaar")
    if isinstance(regel.cellen["schooljaar"], datetime.date | datetime.datetime):
        raise Fout("schooljaar", "Excel maakte hier een datum van.", "Zet de kolom op tekst en schrijf 2022-2023.")
    try:
        jaar = Schooljaar.lees(tekst)
    except ValueError:
        raise Fout("schooljaar", "Dit is geen schooljaar.", "Schrijf het als 2022-2023.") from None
    return Periode(Periodesoort.SCHOOLJAAR, jaar.start, str(jaar))


def _dag(regel: Bestandsregel, kolom: str) -> datetime.date:
    tekst = regel.tekst(kolom)
    if re.fullmatch(r"[0-9]{5}", tekst):
        raise Fout(kolom, "Zo bewaart Excel een datum vanbinnen.", "Zet de kolom op datum, of schrijf 2020-09-01.")
    try:
        if gevonden := re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", tekst):
            dag, maand, jaar = map(int, gevonden.groups())
            return datetime.date(jaar, maand, dag)
        return datetime.date.fromisoformat(tekst)
    except ValueError:
        raise Fout(kolom, "Dit is geen datum.", "Schrijf de datum als 1/9/2020 of 2020-09-01.") from None


def periode_tekst(van: datetime.date, tot: datetime.date) -> str:
    """Return a period in words; whole months without their days."""
    heel = van.day == 1 and (tot + datetime.timedelta(days=1)).day == 1
    begin = "" if heel else f"{van.day} "
    einde = "" if heel else f"{tot.day} "
    jaar = "" if van.year == tot.year else f" {van.year}"
    return f"{begin}{_MAAND[van.month - 1]}{jaar} tot en met {einde}{_MAAND[tot.month - 1]} {tot.year}"


@dataclass(frozen=True)
class Plaats:
    """The place of a row: area, codes, and the breakdown."""

    gebied: str
    nis: str = ""
    instellingsnummer: str = ""
    viewpoint: str = ""
    uitsplitsing: dict[str, str] = field(default_factory=dict)


def lees_plaats(regel: Bestandsregel, eigen_gebied: str) -> Plaats:
    """Return where and about whom a row speaks; unknown codes are a fault with the codes we know."""
    nis, gebied = regel.tekst("nis"), regel.tekst("gebied", 120)
    if nis and nis not in GEBIEDEN:
        uitleg = ", ".join(f"{code} ({naam})" for code, naam in GEBIEDEN.items())
        raise Fout("nis", "Deze NIS-code kennen we niet.", f"We kennen {uitleg}. Of vul alleen de kolom gebied in.")
    if nis and gebied and gebied.lower() != GEBIEDEN[nis].lower():
        raise Fout("gebied", f"De NIS-code is van {GEBIEDEN[nis]}.", "Laat een van de twee weg of verbeter ze.")
    nummer = regel.tekst("instellingsnummer")
    if nummer and not re.fullmatch(r"[0-9]{6}", nummer):
        kort = f" Bedoel je {nummer.zfill(6)}?" if re.fullmatch(r"[0-9]{3,5}", nummer) else ""
        raise Fout("instellingsnummer", "Een instellingsnummer heeft zes cijfers.", f"Zet de kolom op tekst.{kort}")
    uitsplitsing = {kolom: _code(regel, kolom) for kolom in UITSPLITSINGEN[1:] if regel.tekst(kolom)}
    if nummer:
        uitsplitsing["school"] = nummer
    return Plaats(GEBIEDEN.get(nis) or gebied or eigen_gebied, nis, nummer, _viewpoint(regel), uitsplitsing)


def _code(regel: Bestandsregel, kolom: str) -> str:
    tekst = regel.tekst(kolom, 80)
    codes = CODES.get(kolom)
    if codes is None:
        return tekst
    if tekst.lower() not in codes:
        raise Fout(kolom, "Deze code kennen we niet.", f"Kies uit: {', '.join(codes)}.")
    return tekst.lower()


def _viewpoint(regel: Bestandsregel) -> str:
    tekst = regel.tekst("viewpoint").lower()
    if tekst not in _VIEWPOINTS:
        raise Fout("viewpoint", "Dit kennen we niet.", "Schrijf woonplaats, vestigingsplaats of onbekend.")
    return tekst


def lees_status(regel: Bestandsregel) -> str:
    """Return how settled a value is; required, since a provisional value must look like one."""
    tekst = regel.tekst("status").lower().replace(" ", "_")
    if tekst not in _STATUSSEN:
        raise Fout("status", "De status ontbreekt of is onbekend.", "Schrijf voorlopig, nader voorlopig of definitief.")
    return tekst


def lees_toestand(regel: Bestandsregel) -> str:
    """Return GETAL, or the reason written out in the column waarde."""
    waarde = regel.cellen.get("waarde")
    if isinstance(waarde, str) and not isinstance(waarde, Formule):
        woorden = waarde.strip().lower()
        for toestand in (Toestand.NIET_BESCHIKBAAR, Toestand.NIET_VAN_TOEPASSING):
            if woorden == toestand.label:
                return toestand
    return Toestand.GETAL


def lees_dekking(regel: Bestandsregel) -> tuple[int | None, int | None]:
    """Return how many of how many schools are behind a value; both or none."""
    geleverd, verwacht = regel.getal("geleverd"), regel.getal("verwacht")
    if geleverd is None and verwacht is None:
        return None, None
    for kolom, getal in (("geleverd", geleverd), ("verwacht", verwacht)):
        if getal is None or getal != int(getal) or getal > 1_000_000:
            raise Fout(kolom, "Dit is geen aantal scholen.", "Vul geleverd en verwacht allebei in, als geheel getal.")
    if not verwacht or geleverd > verwacht:
        raise Fout("geleverd", "Er leverden meer scholen dan er zijn.", "Kijk na of geleverd en verwacht juist staan.")
    return int(geleverd), int(verwacht)


def reeksnaam(uitsplitsing: dict[str, str]) -> str:
    """Return the label of a breakdown as people read it; "" for the total."""
    delen = (
        "school " + waarde if naam == "school" and waarde.isdigit() else CODES.get(naam, {}).get(waarde, waarde)
        for naam, waarde in uitsplitsing.items()
    )
    return ", ".join(delen)
