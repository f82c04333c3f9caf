"""The text of a Word document: headings, lists by their level, tables as cells. Trusts no size and no markup."""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from leerrecht.diensten import Geweigerd
from leerrecht.tabelbestand import MAX_DELEN
from leerrecht.tabeltekst import als_geplakte_cel

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEL = "word/document.xml"
_MAX_TEKST = 20 * 1024 * 1024
_KOPSTIJL = re.compile(r"(?:heading|kop)\s*([1-6])", re.IGNORECASE)
_ONLEESBAAR = (
    zipfile.BadZipFile,
    KeyError,
    ParseError,
    DefusedXmlException,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    ValueError,
)


def tekst_van_word(inhoud: bytes) -> str:
    """Return the text of a .docx as one would paste it. Raises Geweigerd with what to do."""
    onleesbaar = Geweigerd("We kunnen dit Worddocument niet openen. Kopieer de tekst en plak ze in het vak.", "bestand")
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            delen = zip_.infolist()
            deel = zip_.getinfo(_DEEL)
            if len(delen) > MAX_DELEN or deel.file_size > _MAX_TEKST or any("vbaProject" in d.filename for d in delen):
                raise onleesbaar
            with zip_.open(deel) as stroom:
                # The size a zip claims may be a lie: no more than this is unpacked.
                xml = stroom.read(_MAX_TEKST + 1)
        if len(xml) > _MAX_TEKST:
            raise onleesbaar
        lijf = fromstring(xml, forbid_dtd=True).find(f"{_W}body")
    except _ONLEESBAAR:
        raise onleesbaar from None
    return "\n".join(_regels(lijf)) if lijf is not None else ""


def _regels(lijf: Element) -> Iterator[str]:
    for kind in lijf:
        if kind.tag == f"{_W}p":
            yield _alinea(kind)
        elif kind.tag == f"{_W}tbl":
            for rij in kind.iter(f"{_W}tr"):
                yield "\t".join(map(_cel, rij.findall(f"{_W}tc")))


def _alinea(alinea: Element) -> str:
    tekst = _tekst(alinea)
    if not tekst.strip():
        return ""
    stijl = alinea.find(f"{_W}pPr/{_W}pStyle")
    if stijl is not None and (kop := _KOPSTIJL.fullmatch(stijl.get(f"{_W}val", ""))):
        return f"{'#' * int(kop[1])} {tekst.strip()}"
    if alinea.find(f"{_W}pPr/{_W}numPr") is not None:
        laag = alinea.find(f"{_W}pPr/{_W}numPr/{_W}ilvl")
        diep = laag.get(f"{_W}val", "0") if laag is not None else "0"
        return f"{'    ' * min(int(diep) if diep.isdecimal() else 0, 8)}- {tekst.strip()}"
    return tekst


def _tekst(element: Element) -> str:
    stukken = []
    for deel in element.iter():
        if deel.tag == f"{_W}t":
            stukken.append(deel.text or "")
        elif deel.tag == f"{_W}tab":
            stukken.append(" ")
        elif deel.tag == f"{_W}br":
            stukken.append("\n")
    return "".join(stukken)


def _cel(cel: Element) -> str:
    tekst = "\n".join(_tekst(alinea) for alinea in cel.iter(f"{_W}p")).strip()
    return als_geplakte_cel(tekst)
