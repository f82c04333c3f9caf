"""The long format: columns, closed codes, and one row read into values or into faults with a remedy."""

import datetime
import re
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from leerrecht.schooljaar import Schooljaar
from leerrecht.tabeltekst import Formule
from monitoring.inlezen.cel import Bestandsregel, Fout, Verzamelaar
from monitoring.inlezen.codes import CODES, GENOEMD, is_alles, lees_code
from monitoring.inlezen.gebieden import Gebieden, naam_van_nis
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
# The lists of values once: asking an enumeration for them on every row is slow.
_VIEWPOINTS, _STATUSSEN = frozenset(Viewpoint.values), frozenset(Cijferstatus.values)
_MAAND = ("januari februari maart april mei juni juli augustus september oktober november december").split()


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
        if int(tekst) > timezone.localdate().year:
            raise Fout("jaar", "Dit jaar moet nog beginnen.", "Kijk het jaar na.")
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
        jaar = Schooljaar.lees(zonder_woord(tekst))
    except ValueError:
        raise Fout("schooljaar", "Dit is geen schooljaar.", "Schrijf het als 2022-2023.") from None
    if jaar > Schooljaar.huidig():
        raise Fout("schooljaar", "Dit schooljaar moet nog beginnen.", "Kijk het jaar na.")
    return Periode(Periodesoort.SCHOOLJAAR, jaar.start, str(jaar))


def zonder_woord(tekst: str) -> str:
    """Return "schooljaar 2014-2015", "2013-'14" and "201112" as a school year is read."""
    kort = re.sub(r"^(schooljaar|sj\.?)\s+(?=[0-9]{2,4}\s*[-/–])", "", tekst.lower()).replace("'", "").replace("’", "")
    aaneen = re.fullmatch(r"((?:19|20)[0-9]{2})([0-9]{2})", kort)
    return f"{aaneen.group(1)}-{aaneen.group(1)[:2]}{aaneen.group(2)}" if aaneen else _eeuw(kort)


def _eeuw(tekst: str) -> str:
    """Two signs of a second year get the century of the first: 1999-00 is 1999-2000."""
    gevonden = re.fullmatch(r"((?:19|20)[0-9]{2})\s*[-/–]\s*([0-9]{2})", tekst)
    return (
        f"{gevonden.group(1)}-{int(gevonden.group(1)) + 1}"
        if gevonden and ((int(gevonden.group(1)) + 1) % 100 == int(gevonden.group(2)))
        else tekst
    )


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


def lees_plaats(regel: Bestandsregel, eigen_gebied: str, gebieden: Gebieden) -> Plaats:
    """Return where and about whom a row speaks; unknown codes are a fault with the codes we know."""
    probeer = Verzamelaar()
    gebied, nis = probeer(_gebied, regel, eigen_gebied, gebieden) or ("", "")
    nummer = probeer(_instellingsnummer, regel) or ""
    codes = {kolom: probeer(_code, regel, kolom) for kolom in UITSPLITSINGEN[1:]}
    viewpoint = probeer(_viewpoint, regel) or ""
    probeer.sluit()
    uitsplitsing = {kolom: code for kolom, code in codes.items() if code}
    if nummer:
        uitsplitsing["school"] = nummer
    return Plaats(gebied, nis, nummer, viewpoint, uitsplitsing)


def _gebied(regel: Bestandsregel, eigen_gebied: str, gebieden: Gebieden) -> tuple[str, str]:
    nis, gebied = regel.tekst("nis"), regel.tekst("gebied", 120)
    if re.fullmatch(r"[0-9]{4}", nis):
        # Excel ate the zero in front.
        nis = nis.zfill(5)
    if nis:
        return naam_van_nis(nis, gebied), nis
    return (gebieden.lees(gebied) if gebied else eigen_gebied), ""


def _instellingsnummer(regel: Bestandsregel) -> str:
    nummer = regel.tekst("instellingsnummer")
    if nummer and not re.fullmatch(r"[0-9]{6}", nummer):
        kort = f" Bedoel je {nummer.zfill(6)}?" if re.fullmatch(r"[0-9]{3,5}", nummer) else ""
        raise Fout("instellingsnummer", "Een instellingsnummer heeft zes cijfers.", f"Zet de kolom op tekst.{kort}")
    return nummer


def _code(regel: Bestandsregel, kolom: str) -> str:
    tekst = regel.tekst(kolom, 80)
    # "totaal" in the column geslacht is every pupil: no breakdown.
    if not tekst or is_alles(tekst):
        return ""
    codes = CODES.get(kolom)
    if codes is None:
        return tekst
    code = lees_code(kolom, tekst)
    if code is None:
        raise Fout(kolom, "Deze code kennen we niet.", f"Kies uit: {', '.join(codes)}.")
    return code


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
        woorden = " ".join(waarde.split()).lower()
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
    return ", ".join(_reeksdeel(naam, waarde) for naam, waarde in uitsplitsing.items())


def _reeksdeel(naam: str, waarde: str) -> str:
    if naam in GENOEMD:
        return f"{naam}: {waarde}"
    return "school " + waarde if naam == "school" and waarde.isdigit() else CODES.get(naam, {}).get(waarde, waarde)
