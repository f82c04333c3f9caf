"""Reads a CSV or XLSX that somebody sent into rows of plain cells. Trusts no name, type, encoding or size."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from leerrecht.diensten import Geweigerd
from leerrecht.tabeltekst import Formule, Openaar, lees_tekst

MAX_BYTES = 5 * 1024 * 1024
MAX_UITGEPAKT = 60 * 1024 * 1024
MAX_DELEN = 300
MAX_RIJEN = 50_000
# Of a text that a worker reads a piece at a time.
MAX_BYTES_LANG = 100 * 1024 * 1024
MAX_RIJEN_LANG = 1_000_000
MAX_KOLOMMEN = 60
# A few bytes name a cell far to the right, and all before it are then walked.
MAX_CELLEN = 2 * MAX_RIJEN * MAX_KOLOMMEN
Rij = tuple[int, list[Any]]


class Procent(float):
    """A number that Excel shows as a percentage, as it is shown: 0.036 in the file is 3.6."""

    __slots__ = ()


def lees_rijen(inhoud: bytes, naam: str, blad: str = "cijfers", *, streng: bool = False) -> Iterator[Rij]:
    """Yield (row number as the user sees it, cells) of the first table, without rows that are empty.

    `blad`: the sheet to read in a workbook that shows more than one. `streng`: a hidden sheet is refused by name.

    Raises Geweigerd with a remedy when the file is not what its name says.
    """
    return lees_openaar(lambda: io.BytesIO(inhoud), len(inhoud), naam, blad, streng=streng)


def lees_openaar(
    openaar: Openaar, grootte: int, naam: str, blad: str = "cijfers", *, streng: bool = True, lang: bool = False
) -> Iterator[Rij]:
    """The same for content that is not in memory: `openaar` gives it from its start. `lang`: a text may be long."""
    if not grootte:
        raise Geweigerd("Het bestand is leeg. Kies een ander bestand.", veld="bestand")
    uitgang = naam.lower().rpartition(".")[2]
    lang = lang and uitgang != "xlsx"
    if grootte > (meest := MAX_BYTES_LANG if lang else MAX_BYTES):
        mb = meest // 1024**2
        raise Geweigerd(
            f"Het bestand is groter dan {mb} MB. Splits het in delen, bijvoorbeeld per schooljaar.", "bestand"
        )
    if uitgang not in ("csv", "txt", "tsv", "xlsx"):
        raise Geweigerd("Kies een bestand dat eindigt op .csv of .xlsx. Bewaar een .xls eerst als .xlsx.", "bestand")
    with openaar() as stroom:
        is_zip = stroom.read(4) == b"PK\x03\x04"
    if is_zip != (uitgang == "xlsx"):
        raise Geweigerd(f"De inhoud van het bestand is geen {uitgang}. Bewaar het opnieuw als {uitgang}.", "bestand")
    rijen = _xlsx(openaar(), blad, streng) if is_zip else lees_tekst(openaar)
    return _begrensd(rijen, MAX_RIJEN_LANG if lang else MAX_RIJEN)


def _begrensd(rijen: Iterator[Rij], hoogstens: int) -> Iterator[Rij]:
    aantal = 0
    for nummer, cellen in rijen:
        while cellen and cellen[-1] in (None, ""):
            cellen.pop()
        if not cellen:
            continue
        aantal += 1
        if aantal > hoogstens + 1:
            raise Geweigerd(f"Het bestand heeft meer dan {hoogstens} rijen. Splits het in delen.", veld="bestand")
        if len(cellen) > MAX_KOLOMMEN:
            raise Geweigerd(f"Rij {nummer} heeft meer dan {MAX_KOLOMMEN} kolommen. Kijk het bestand na.", "bestand")
        yield nummer, cellen


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


def _xlsx(stroom: BinaryIO, gezocht: str, streng: bool) -> Iterator[Rij]:
    _keur_zip(stroom)
    try:
        boek = load_workbook(stroom, read_only=True, data_only=False, keep_links=False)
        bladen = _te_lezen(
            [(blad, blad.title, blad.sheet_state == "visible") for blad in boek.worksheets], gezocht, streng
        )
    except _ONLEESBAAR:
        raise Geweigerd(_NIET_TE_OPENEN, "bestand") from None
    # The size a file claims may be a lie that makes the reader walk a million empty rows.
    bladen[0].reset_dimensions()
    try:
        yield from _rijen_van(bladen[0])
    except _ONLEESBAAR:
        raise Geweigerd(_NIET_TE_OPENEN, "bestand") from None


def _te_lezen(bladen: list[tuple[Any, str, bool]], gezocht: str, streng: bool) -> list[Any]:
    """Return the one sheet to read. What is hidden may be a list of pupils: it is refused by its name."""
    verborgen = [titel[:40] for _, titel, zichtbaar in bladen if not zichtbaar]
    if streng and verborgen:
        raise Geweigerd(
            f"Er zit een verborgen blad in: “{verborgen[0]}”. Verwijder het en kies het bestand opnieuw. We hebben het"
            " bestand niet bewaard.",
            veld="bestand",
        )
    zichtbare = [(blad, titel) for blad, titel, zichtbaar in bladen if zichtbaar]
    zoek = gezocht.strip().casefold()
    gevonden = [blad for blad, titel in zichtbare if titel.strip().casefold() == zoek] or [b for b, _ in zichtbare]
    if len(gevonden) != 1:
        namen = ", ".join(f"“{titel[:40]}”" for _, titel in zichtbare[:12])
        raise Geweigerd(
            f"We weten niet welk blad we moeten lezen. Er zijn: {namen}. Schrijf de naam van het blad, of noem het"
            " “cijfers”.",
            veld="bestand",
        )
    return gevonden


def _rijen_van(blad: Any) -> Iterator[Rij]:
    cellen = 0
    for nummer, rij in enumerate(blad.iter_rows(), start=1):
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
    waarde = cel.value
    if isinstance(waarde, ArrayFormula | DataTableFormula):
        return Formule(waarde.ref)
    if isinstance(waarde, str):
        return Formule(waarde) if waarde.startswith("=") else waarde
    if isinstance(waarde, int | float) and not isinstance(waarde, bool) and "%" in (cel.number_format or ""):
        return Procent(waarde * 100)
    return waarde


def _keur_zip(stroom: BinaryIO) -> None:
    """Refuse what unpacks to something huge, is not a workbook, or declares entities, before a parser sees it."""
    onbetrouwbaar = Geweigerd("Dit Excelbestand is niet te vertrouwen. Bewaar het opnieuw als .xlsx.", veld="bestand")
    try:
        with zipfile.ZipFile(stroom) as zip_:
            delen = zip_.infolist()
            if len(delen) > MAX_DELEN or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
                raise onbetrouwbaar
            if "xl/workbook.xml" not in zip_.namelist() or any("vbaProject" in deel.filename for deel in delen):
                raise onbetrouwbaar
            for deel in delen:
                if deel.filename.endswith((".xml", ".rels")):
                    with zip_.open(deel) as deelstroom:
                        if b"<!" in deelstroom.read(4096).replace(b"<!--", b""):
                            raise onbetrouwbaar
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError):
        raise onbetrouwbaar from None
