"""Reads a CSV or XLSX that somebody sent into rows of plain cells. Trusts no name, type, encoding or size."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from leerrecht.diensten import Geweigerd

MAX_BYTES = 5 * 1024 * 1024
MAX_UITGEPAKT = 60 * 1024 * 1024
MAX_DELEN = 300
MAX_RIJEN = 50_000
MAX_KOLOMMEN = 60
# A few bytes name a cell far to the right, and all before it are then walked.
MAX_CELLEN = 2 * MAX_RIJEN * MAX_KOLOMMEN
_SEP = re.compile(r'\ufeff?"?sep=;"?\r?(?:\n|$)', re.IGNORECASE)
Rij = tuple[int, list[Any]]


class Formule(str):
    """The text of a formula cell: recognised later, never worked out."""

    __slots__ = ()


def lees_rijen(inhoud: bytes, naam: str, blad: str = "cijfers") -> Iterator[Rij]:
    """Yield (row number as the user sees it, cells) of the first table, without rows that are empty.

    `blad`: the sheet to read in a workbook that shows more than one.

    Raises Geweigerd with a remedy when the file is not what its name says.
    """
    if not inhoud:
        raise Geweigerd("Het bestand is leeg. Kies een ander bestand.", veld="bestand")
    if len(inhoud) > MAX_BYTES:
        raise Geweigerd("Het bestand is groter dan 5 MB. Splits het in delen, bijvoorbeeld per schooljaar.", "bestand")
    uitgang = naam.lower().rpartition(".")[2]
    if uitgang not in ("csv", "xlsx"):
        raise Geweigerd("Kies een bestand dat eindigt op .csv of .xlsx. Bewaar een .xls eerst als .xlsx.", "bestand")
    is_zip = inhoud.startswith(b"PK\x03\x04")
    if is_zip != (uitgang == "xlsx"):
        raise Geweigerd(f"De inhoud van het bestand is geen {uitgang}. Bewaar het opnieuw als {uitgang}.", "bestand")
    rijen = _xlsx(inhoud, blad) if is_zip else _csv(inhoud)
    return _begrensd(rijen)


def _begrensd(rijen: Iterator[Rij]) -> Iterator[Rij]:
    aantal = 0
    for nummer, cellen in rijen:
        while cellen and cellen[-1] in (None, ""):
            cellen.pop()
        if not cellen:
            continue
        aantal += 1
        if aantal > MAX_RIJEN + 1:
            raise Geweigerd(f"Het bestand heeft meer dan {MAX_RIJEN} rijen. Splits het in delen.", veld="bestand")
        if len(cellen) > MAX_KOLOMMEN:
            raise Geweigerd(f"Rij {nummer} heeft meer dan {MAX_KOLOMMEN} kolommen. Kijk het bestand na.", "bestand")
        yield nummer, cellen


def ontcijfer(inhoud: bytes) -> str:
    """Return the text: UTF-16 or UTF-8 by its mark, else UTF-8, else the Windows code page of old Excel."""
    for merk, codering in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if inhoud.startswith(merk):
            return _strikt(inhoud, codering)
    if b"\x00" in inhoud:
        raise Geweigerd("Het bestand is geen tekst. Bewaar het opnieuw als CSV (UTF-8).", veld="bestand")
    try:
        return inhoud.decode("utf-8")
    except UnicodeDecodeError:
        return _strikt(inhoud, "cp1252")


def _strikt(inhoud: bytes, codering: str) -> str:
    try:
        return inhoud.decode(codering)
    except UnicodeDecodeError:
        raise Geweigerd("We kunnen de letters niet lezen. Bewaar het bestand als CSV (UTF-8).", "bestand") from None


def _csv(inhoud: bytes) -> Iterator[Rij]:
    tekst = ontcijfer(inhoud)
    # Excel writes which sign stands between the columns as a first line of its own: no column, and still a row of it.
    sep = _SEP.match(tekst)
    kop = tekst[sep.end() if sep else 0 :].lstrip("\ufeff\r\n ").partition("\n")[0]
    if ";" not in kop:
        raise Geweigerd(
            "Tussen de kolommen hoort een puntkomma (;). Kies bij het bewaren voor CSV met puntkomma.", veld="bestand"
        )
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=";", strict=True)
    try:
        for cellen in lezer:
            if sep and lezer.line_num == 1:
                continue
            # A row that holds a line end in quotes ends later than it starts; the end is what the reader knows.
            yield lezer.line_num, [Formule(cel) if cel.lstrip().startswith("=") else cel for cel in cellen]
    except csv.Error:
        raise Geweigerd(
            f"Rond rij {lezer.line_num} klopt een aanhalingsteken niet. Kijk die rij na.", veld="bestand"
        ) from None


_ONLEESBAAR = (
    InvalidFileException,
    KeyError,
    ValueError,
    TypeError,
    SyntaxError,
    AttributeError,
    OverflowError,
    zipfile.BadZipFile,
)
_NIET_TE_OPENEN = "We kunnen dit Excelbestand niet openen. Bewaar het opnieuw als .xlsx."


def _xlsx(inhoud: bytes, gezocht: str) -> Iterator[Rij]:
    _keur_zip(inhoud)
    try:
        boek = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=False, keep_links=False)
        zichtbaar = [blad for blad in boek.worksheets if blad.sheet_state == "visible"]
    except _ONLEESBAAR:
        raise Geweigerd(_NIET_TE_OPENEN, "bestand") from None
    bladen = [blad for blad in zichtbaar if blad.title.strip().lower() == gezocht] or zichtbaar
    if len(bladen) != 1:
        raise Geweigerd(
            f"We weten niet welk blad we moeten lezen. Noem het blad met de {gezocht} “{gezocht}”.", veld="bestand"
        )
    # The size a file claims may be a lie that makes the reader walk a million empty rows.
    bladen[0].reset_dimensions()
    try:
        yield from _rijen_van(bladen[0])
    except _ONLEESBAAR:
        raise Geweigerd(_NIET_TE_OPENEN, "bestand") from None


def _rijen_van(blad: Any) -> Iterator[Rij]:
    cellen = 0
    for nummer, rij in enumerate(blad.iter_rows(values_only=True), start=1):
        cellen += len(rij)
        if nummer > MAX_RIJEN * 2:
            raise Geweigerd(f"Het blad heeft meer dan {MAX_RIJEN} rijen. Splits het in delen.", veld="bestand")
        if cellen > MAX_CELLEN:
            raise Geweigerd(
                "Het blad is te groot. Verwijder de lege kolommen rechts van de cijfers en bewaar opnieuw.", "bestand"
            )
        yield nummer, [_excelwaarde(cel) for cel in rij]


def _excelwaarde(cel: Any) -> Any:
    """Return what a cell holds; the workbook is opened for its formulas, so one shows as its own text."""
    if isinstance(cel, ArrayFormula | DataTableFormula):
        return Formule(cel.ref)
    return Formule(cel) if isinstance(cel, str) and cel.startswith("=") else cel


def _keur_zip(inhoud: bytes) -> None:
    """Refuse what unpacks to something huge, is not a workbook, or declares entities, before a parser sees it."""
    onbetrouwbaar = Geweigerd("Dit Excelbestand is niet te vertrouwen. Bewaar het opnieuw als .xlsx.", veld="bestand")
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            delen = zip_.infolist()
            if len(delen) > MAX_DELEN or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
                raise onbetrouwbaar
            if "xl/workbook.xml" not in zip_.namelist() or any("vbaProject" in deel.filename for deel in delen):
                raise onbetrouwbaar
            for deel in delen:
                if deel.filename.endswith((".xml", ".rels")):
                    with zip_.open(deel) as stroom:
                        if b"<!" in stroom.read(4096).replace(b"<!--", b""):
                            raise onbetrouwbaar
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError):
        raise onbetrouwbaar from None
