"""What a file is, by what stands in it and never by its name; and a name without anything that could mislead."""

import io
import re
import unicodedata
import zipfile
from pathlib import PurePosixPath

from leerrecht.bijlage.keuzes import Bestandsoort
from leerrecht.diensten import Geweigerd

WELKE = "een pdf, een foto (jpg of png), of een tekst (docx of odt)"
_GEEN_SOORT = f"Dit bestand nemen we niet aan. Neem {WELKE}."
_SLOT = "Op dit bestand staat een wachtwoord: geen scanner kan erin kijken. Bewaar het zonder wachtwoord."
_MACRO = "In deze tekst zitten macro’s (een programma). Bewaar hem als pdf en geef die."
_LANGST = 80
_BEGIN = (
    (b"%PDF-", Bestandsoort.PDF),
    (b"\xff\xd8\xff", Bestandsoort.JPG),
    (b"\x89PNG\r\n\x1a\n", Bestandsoort.PNG),
)
_ANDERE_EINDEN = {"jpeg": "jpg", "jpe": "jpg", "jfif": "jpg"}
_PDF_SLOT = re.compile(rb"/Encrypt\s+\d+\s+\d+\s+R")
_ODT = b"application/vnd.oasis.opendocument.text"


def soort_van(inhoud: bytes, naam: str) -> Bestandsoort:
    """Return what a file is by its content; raise Geweigerd for what is not taken, is locked, or is named otherwise."""
    soort = next((soort for begin, soort in _BEGIN if inhoud.startswith(begin)), None) or _in_een_zip(inhoud)
    if soort is None:
        raise Geweigerd(_GEEN_SOORT, veld="bestand")
    if soort == Bestandsoort.PDF and _PDF_SLOT.search(inhoud):
        raise Geweigerd(_SLOT, veld="bestand")
    genoemd = _einde(naam)
    if genoemd and genoemd != soort:
        raise Geweigerd(
            f"De naam eindigt op .{genoemd}, maar erin zit iets anders: {soort.label}. Bewaar het bestand opnieuw met "
            "het programma waarmee je het maakte.",
            veld="bestand",
        )
    return soort


def _einde(naam: str) -> str:
    einde = PurePosixPath(naam.replace("\\", "/")).suffix.removeprefix(".").lower()
    return _ANDERE_EINDEN.get(einde, einde)


def _in_een_zip(inhoud: bytes) -> Bestandsoort | None:
    """Which text of an office program this is. Only the list of the zip is read, and one small part of known length."""
    if not inhoud.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            delen = zip_.infolist()
            namen = {deel.filename for deel in delen}
            if any(deel.flag_bits & 1 for deel in delen):
                raise Geweigerd(_SLOT, veld="bestand")
            soort = _soort_van_delen(zip_, namen)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError):
        return None
    if soort and any(naam.lower().endswith("vbaproject.bin") or naam.startswith("Basic/") for naam in namen):
        raise Geweigerd(_MACRO, veld="bestand")
    return soort


def _soort_van_delen(zip_: zipfile.ZipFile, namen: set[str]) -> Bestandsoort | None:
    if {"[Content_Types].xml", "word/document.xml"} <= namen:
        return Bestandsoort.DOCX
    if "mimetype" not in namen:
        return None
    with zip_.open("mimetype") as deel:
        return Bestandsoort.ODT if deel.read(len(_ODT) + 1) == _ODT else None


def schone_naam(naam: str, soort: Bestandsoort) -> str:
    """Return the name to show: no folders, no signs that turn or hide text, not long, ending on what it is."""
    kaal = PurePosixPath(naam.replace("\\", "/")).name
    kaal = "".join(teken for teken in unicodedata.normalize("NFC", kaal) if unicodedata.category(teken)[0] != "C")
    stam, punt, einde = kaal.rpartition(".")
    if not punt or _ANDERE_EINDEN.get(einde.lower(), einde.lower()) != soort:
        stam = kaal
    stam = " ".join(re.sub(r'[<>:"/|?*]', " ", stam).split()).strip(". ")[:_LANGST].strip()
    return f"{stam or 'bijlage'}.{soort}"
