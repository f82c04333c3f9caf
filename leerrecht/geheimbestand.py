"""A file that lies encrypted on the disk, in pieces: however long it is, only one piece is in memory.

Each piece is a line of its own, bound to its number and to the file, so that none can be moved, taken out or swapped.
"""

import io
import secrets
from collections.abc import Iterable, Iterator
from typing import IO, BinaryIO

from leerrecht.versleuteling import Onleesbaar, ontsleutel, versleutel

MERK = b"leerrecht-1 "
_BROK = 1 << 18


def versleuteld(brokken: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines of the encrypted file; the last says that it is the last."""
    eigen = secrets.token_hex(8)
    yield MERK + eigen.encode() + b"\n"
    nummer = 0
    for nummer, brok in enumerate(_gelijk(brokken), start=1):
        yield versleutel(f"{eigen}:{nummer}:" + brok.decode("latin-1")).encode() + b"\n"
    yield versleutel(f"{eigen}:{nummer + 1}:einde:").encode() + b"\n"


def _gelijk(brokken: Iterable[bytes]) -> Iterator[bytes]:
    for brok in brokken:
        for plek in range(0, len(brok), _BROK):
            yield brok[plek : plek + _BROK]


class _Ontsleuteld(io.RawIOBase):
    """The clear content, a piece at a time."""

    def __init__(self, bron: IO[bytes]) -> None:
        self._bron, self._rest, self._nummer, self._klaar = bron, b"", 0, False
        kop = bron.readline()
        self._heel = not kop.startswith(MERK)
        # A file from before files were encrypted is read as it is.
        self._rest = kop if self._heel else b""
        self._eigen = kop[len(MERK) :].strip().decode("ascii", "replace")

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, doel: memoryview) -> int:  # type: ignore[override]
        """Fill `doel` with what is next."""
        while not self._rest and not self._klaar:
            self._rest = self._bron.read(_BROK) if self._heel else self._volgende()
            self._klaar = self._klaar or (self._heel and not self._rest)
        aantal = min(len(doel), len(self._rest))
        doel[:aantal], self._rest = self._rest[:aantal], self._rest[aantal:]
        return aantal

    def _volgende(self) -> bytes:
        lijn = self._bron.readline()
        if not lijn:
            raise Onleesbaar("Een stuk van dit bestand ontbreekt.")
        self._nummer += 1
        hoort = f"{self._eigen}:{self._nummer}:"
        tekst = ontsleutel(lijn.strip().decode("ascii", "replace"))
        if not tekst.startswith(hoort):
            raise Onleesbaar("Een stuk van dit bestand staat niet op zijn plaats.")
        if tekst == f"{hoort}einde:":
            self._klaar = True
            return b""
        return tekst[len(hoort) :].encode("latin-1")

    def close(self) -> None:
        """Close what it reads from too."""
        if not self.closed:
            self._bron.close()
        super().close()


def ontsleuteld(bron: IO[bytes]) -> BinaryIO:
    """Return the clear content of a file written by `versleuteld`. Reading raises Onleesbaar when it was altered."""
    return io.BufferedReader(_Ontsleuteld(bron))
