"""Reads a PDF as a test needs it: the words of a page, every dictionary, the outline, the tags."""

import io
import re
from collections.abc import Iterator

import pikepdf

GEEN_PDF = pikepdf.PdfError
_PAAR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_REEKS = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]{1,4})>")


def lees(inhoud: bytes) -> pikepdf.Pdf:
    """Return the opened file."""
    return pikepdf.open(io.BytesIO(inhoud))


def _tabel(letter) -> dict[int, str]:
    """What each glyph of a font reads as: its ToUnicode map, without which no words can be copied."""
    kaart = letter.ToUnicode.read_bytes()
    delen = b" ".join(re.findall(rb"beginbfchar(.*?)endbfchar", kaart, re.DOTALL))
    per_glief = {int(glief, 16): bytes.fromhex(wat.decode()).decode("utf-16-be") for glief, wat in _PAAR.findall(delen)}
    # A browser writes glyphs that follow each other as a range: first, last, what the first reads as.
    reeksen = b" ".join(re.findall(rb"beginbfrange(.*?)endbfrange", kaart, re.DOTALL))
    for eerste, laatste, wat in _REEKS.findall(reeksen):
        begin, teken = int(eerste, 16), int(wat, 16)
        per_glief |= {begin + stap: chr(teken + stap) for stap in range(int(laatste, 16) - begin + 1)}
    return per_glief


def tekst(bladzijde) -> str:
    """Return the words of one page without any white space, in the order of drawing."""
    letters = {naam: _tabel(letter) for naam, letter in bladzijde.Resources.get("/Font", {}).items()}
    tabel: dict[int, str] = {}
    woorden = []
    for stukken, opdracht in pikepdf.parse_content_stream(bladzijde):
        if str(opdracht) == "Tf":
            tabel = letters[str(stukken[0])]
        elif str(opdracht) in ("Tj", "TJ"):
            reeks = stukken[0] if str(opdracht) == "TJ" else [stukken[0]]
            for stuk in reeks:
                if isinstance(stuk, pikepdf.String):
                    ruw = bytes(stuk)
                    woorden += [tabel.get(int.from_bytes(ruw[i : i + 2], "big"), "") for i in range(0, len(ruw), 2)]
    return "".join("".join(woorden).split())


def alles(stuk: pikepdf.Pdf) -> str:
    """Return the words of the whole file, without white space."""
    return "".join(tekst(bladzijde) for bladzijde in stuk.pages)


def woordenboeken(stuk: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Every dictionary of the file, also of streams."""
    for ding in stuk.objects:
        if isinstance(ding, pikepdf.Dictionary | pikepdf.Stream):
            yield ding


def tags(stuk: pikepdf.Pdf, soort: str) -> list[pikepdf.Dictionary]:
    """All elements of the tag tree of one kind."""
    return [ding for ding in woordenboeken(stuk) if ding.get("/S") == soort and "/P" in ding and "/K" in ding]


def inhoudsopgave(stuk: pikepdf.Pdf) -> list[tuple[int, str, int]]:
    """The outline: depth, words, page (from 1)."""
    with stuk.open_outline() as boom:
        return list(_rijen(boom.root, stuk, 1))


def _rijen(takken, stuk, diepte) -> Iterator[tuple[int, str, int]]:
    for tak in takken:
        yield diepte, tak.title, _bladzijde(tak.destination, stuk)
        yield from _rijen(tak.children, stuk, diepte + 1)


def _bladzijde(doel, stuk) -> int:
    return next(nummer for nummer, blad in enumerate(stuk.pages, 1) if blad.obj.objgen == doel[0].objgen)


def gemerkt(bladzijde) -> dict[int, str]:
    """Return what stands behind each mark of a page as a reader of tags hears it, white space and all."""
    letters = {naam: _tabel(letter) for naam, letter in bladzijde.Resources.get("/Font", {}).items()}
    tabel: dict[int, str] = {}
    merk, woorden = -1, {}
    for stukken, opdracht in pikepdf.parse_content_stream(bladzijde):
        if str(opdracht) == "BDC" and isinstance(stukken[1], pikepdf.Dictionary):
            merk = int(stukken[1].get("/MCID", -1))
        elif str(opdracht) == "Tf":
            tabel = letters[str(stukken[0])]
        elif str(opdracht) in ("Tj", "TJ"):
            reeks = stukken[0] if str(opdracht) == "TJ" else [stukken[0]]
            ruw = b"".join(bytes(stuk) for stuk in reeks if isinstance(stuk, pikepdf.String))
            gezegd = "".join(tabel.get(int.from_bytes(ruw[i : i + 2], "big"), "") for i in range(0, len(ruw), 2))
            woorden[merk] = woorden.get(merk, "") + gezegd
    return woorden


def gehoord(element, stuk: pikepdf.Pdf) -> str:
    """Return the words below one element of the tag tree, as they follow each other."""
    bladen = {blad.obj.objgen: gemerkt(blad) for blad in stuk.pages}

    def lees_kind(kind, blad) -> str:
        if isinstance(kind, int):
            return bladen[blad].get(kind, "")
        if "/MCID" in kind:
            return bladen[kind.Pg.objgen if "/Pg" in kind else blad].get(int(kind.MCID), "")
        if "/K" not in kind:
            return ""
        hier = kind.Pg.objgen if "/Pg" in kind else blad
        kinderen = kind.K if isinstance(kind.K, pikepdf.Array) else [kind.K]
        return "".join(lees_kind(een, hier) for een in kinderen)

    return lees_kind(element, None)


def voorgelezen(stuk: pikepdf.Pdf) -> str:
    """Return the words of the file in the order of its tags, as who listens hears them, without white space."""
    merken = {blad.obj.objgen: gemerkt(blad) for blad in stuk.pages}
    return "".join("".join(_in_orde(stuk.Root.StructTreeRoot.K, None, merken)).split())


def _in_orde(ding, blad, merken) -> Iterator[str]:
    if isinstance(ding, pikepdf.Array):
        for deel in ding:
            yield from _in_orde(deel, blad, merken)
    elif isinstance(ding, pikepdf.Dictionary):
        blad = ding.get("/Pg", blad)
        if ding.get("/Type") == "/MCR":
            yield merken[blad.objgen].get(int(ding.MCID), "")
        elif "/K" in ding:
            yield from _in_orde(ding.K, blad, merken)
    elif blad is not None:
        yield merken[blad.objgen].get(int(ding), "")
