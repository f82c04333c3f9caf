"""Text with columns: which letters, which sign between the cells. Guesses from what is there."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from leerrecht.diensten import Geweigerd

# Gives the content from its start, each time it is asked: what is long is read twice, never held.
Openaar = Callable[[], BinaryIO]
_BROK = 1 << 16
# So much of a long file says how its letters are kept.
_KIJK = 8 * 1024 * 1024
_SEP = re.compile(r'\ufeff?"?sep=(.)"?\r?(?:\n|$)', re.IGNORECASE)
_TEKENS = ";\t,|"
_MERKEN = (
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)


class Formule(str):
    """The text of a formula cell: recognised later, never worked out."""

    __slots__ = ()


def codering(openaar: Openaar) -> str:
    """Return how the letters are kept: by its mark, by the zeros of UTF-16, else UTF-8, else old Windows.

    Raises Geweigerd for what is no text.
    """
    with openaar() as stroom:
        begin = stroom.read(_BROK)
        for merk, naam in _MERKEN:
            if begin.startswith(merk):
                return naam
        if b"\x00" in begin:
            return _zonder_merk(begin)
        lezer, bekeken = codecs.getincrementaldecoder("utf-8")(), len(begin)
        try:
            lezer.decode(begin)
            while bekeken < _KIJK and (brok := stroom.read(_BROK)):
                bekeken += len(brok)
                if b"\x00" in brok:
                    raise _geen_tekst()
                lezer.decode(brok)
            lezer.decode(b"", final=bekeken < _KIJK)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def _zonder_merk(begin: bytes) -> str:
    """UTF-16 without its mark: of Latin letters every second byte is a zero."""
    even, oneven = begin[0::2].count(0), begin[1::2].count(0)
    if oneven > len(begin) * 0.4 and not even:
        return "utf-16-le"
    if even > len(begin) * 0.4 and not oneven:
        return "utf-16-be"
    raise _geen_tekst()


def _geen_tekst() -> Geweigerd:
    return Geweigerd("Het bestand is geen tekst. Bewaar het opnieuw als CSV (UTF-8).", veld="bestand")


def scheiding(begin: str) -> str:
    """Return the sign between the cells that makes the most rows equally wide. "" when no sign stands between cells."""
    beste, hoogste = "", 0.0
    for teken in _TEKENS:
        try:
            breedtes = Counter(len(rij) for rij in csv.reader(begin.splitlines()[:50], delimiter=teken) if any(rij))
        except csv.Error:
            continue
        breedtes.pop(1, None)
        if not breedtes:
            continue
        breedte, keer = breedtes.most_common(1)[0]
        # Many rows alike say more than many columns; the order of the signs decides between equals.
        punten = keer + min(breedte, 20) / 100
        if punten > hoogste:
            beste, hoogste = teken, punten
    return beste


def lees_tekst(openaar: Openaar) -> Iterator[tuple[int, list[Any]]]:
    """Yield (line number, cells) of a text with columns, a piece at a time. Raises Geweigerd with a remedy."""
    hoe = codering(openaar)
    try:
        with io.TextIOWrapper(openaar(), encoding=hoe, newline="") as tekst:
            begin = tekst.read(_BROK)
        sep = _SEP.match(begin)
        teken = sep.group(1) if sep else scheiding(begin.lstrip("\ufeff\r\n "))
        if not teken:
            raise Geweigerd(
                "We zien maar één kolom. Zet elke kolom in een eigen cel en bewaar als CSV of als Excel.",
                veld="bestand",
            )
        with io.TextIOWrapper(openaar(), encoding=hoe, newline="") as tekst:
            yield from _rijen(tekst, teken, bool(sep))
    except UnicodeError:
        raise Geweigerd("We kunnen de letters niet lezen. Bewaar het bestand als CSV (UTF-8).", "bestand") from None


def _rijen(tekst: io.TextIOWrapper, teken: str, met_sep: bool) -> Iterator[tuple[int, list[Any]]]:
    lezer = csv.reader(tekst, delimiter=teken, strict=True)
    try:
        for cellen in lezer:
            # Excel writes which sign stands between the columns as a first line of its own: no column, still a row.
            if met_sep and lezer.line_num == 1:
                continue
            # A row that holds a line end in quotes ends later than it starts; the end is what the reader knows.
            yield lezer.line_num, [Formule(cel) if cel.lstrip().startswith("=") else cel for cel in cellen]
    except csv.Error:
        raise Geweigerd(
            f"Rond rij {lezer.line_num} klopt een aanhalingsteken niet. Kijk die rij na.", veld="bestand"
        ) from None


def als_geplakte_cel(tekst: str) -> str:
    """Return a cell as Excel copies it: one with a line end, a tab or a quote stands in quotes."""
    if any(teken in tekst for teken in '\n\t"'):
        return '"' + tekst.replace('"', '""') + '"'
    return tekst
