"""Asking a virus scanner what it thinks of a file: clamd, over TCP or a socket on this machine (INSTREAM).

A small client of our own: of the packages that speak this protocol the one still kept up (clamav-client) is GPL-2.0,
and it is no longer than this. The protocol: https://docs.clamav.net/manual/Usage/Scanning.html#clamd
"""

import re
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from leerrecht.bijlage.keuzes import Bijlagestand

_STUK = 64 * 1024
_GEDULD = 60.0  # seconds without a sign; a scanner takes some for a large pdf
_PING = 4.0
_ANTWOORD = 4096
_VERSIE = re.compile(r"^ClamAV (?P<versie>\S+?)(?:/(?P<lijst>\d+)/(?P<van>.+))?$")


class ScannerWeg(OSError):
    """The scanner is not set, does not answer, or answers something that says nothing about the file: try later."""


@dataclass(frozen=True)
class Scanuitslag:
    """What the scanner said: where the file goes, and for the log of beheer the name of what was found."""

    stand: Bijlagestand
    gevonden: str = ""


@dataclass(frozen=True)
class Scannerversie:
    """What a scanner says about itself; `van`: of which day its list of viruses is, None when it does not say."""

    naam: str
    van: datetime | None


def is_ingesteld() -> bool:
    """Whether this portal has a scanner. Without one every file waits."""
    return bool(settings.SCANNER)


def scan(inhoud: bytes) -> Scanuitslag:
    """Return what the scanner says of this content; raise ScannerWeg when it says nothing."""
    with _lijn(_GEDULD) as lijn:
        lijn.sendall(b"zINSTREAM\0")
        try:
            for begin in range(0, len(inhoud), _STUK):
                stuk = inhoud[begin : begin + _STUK]
                lijn.sendall(struct.pack("!L", len(stuk)) + stuk)
            lijn.sendall(struct.pack("!L", 0))
        except (BrokenPipeError, ConnectionResetError):
            pass  # it stopped listening, at its own limit: what it said about that is still to be read
        return _lees_uitslag(_antwoord(lijn))


def _lees_uitslag(tekst: str) -> Scanuitslag:
    wat = tekst.removeprefix("stream:").strip()
    if wat == "OK":
        return Scanuitslag(Bijlagestand.SCHOON)
    if wat.endswith(" FOUND"):
        naam = wat.removesuffix(" FOUND")
        # Locked so that it could not look inside: that is no virus, and it is no yes either.
        stand = Bijlagestand.ONLEESBAAR if naam.startswith("Heuristics.Encrypted") else Bijlagestand.BESMET
        return Scanuitslag(stand, naam)
    if "size limit exceeded" in wat:
        return Scanuitslag(Bijlagestand.ONLEESBAAR, "groter dan de scanner aanneemt")
    raise ScannerWeg("De virusscanner gaf geen uitslag.")


def vraag_versie() -> Scannerversie:
    """Return what the scanner says about itself, within seconds; raise ScannerWeg when it does not answer."""
    with _lijn(_PING) as lijn:
        lijn.sendall(b"zVERSION\0")
        treffer = _VERSIE.match(_antwoord(lijn))
    if treffer is None:
        raise ScannerWeg("Op dit adres antwoordt geen virusscanner.")
    try:
        van = datetime.strptime(treffer["van"] or "", "%a %b %d %H:%M:%S %Y")  # noqa: DTZ007 (it names no zone; days count)
    except ValueError:
        van = None
    return Scannerversie(treffer["versie"], van)


@contextmanager
def _lijn(geduld: float) -> Iterator[socket.socket]:
    if settings.SCANNER is None:
        raise ScannerWeg("Er is geen virusscanner ingesteld.")
    soort, waar = settings.SCANNER
    lijn = socket.socket(socket.AF_UNIX) if soort == "unix" else None
    try:
        if lijn is None:
            lijn = socket.create_connection(waar, timeout=_PING)  # type: ignore[arg-type]  # a pair when it is TCP
        else:
            lijn.settimeout(_PING)
            lijn.connect(waar)
        with lijn:
            lijn.settimeout(geduld)
            yield lijn
    except ScannerWeg:
        raise
    except OSError as fout:
        raise ScannerWeg(f"De virusscanner antwoordt niet ({type(fout).__name__}).") from None
    finally:
        if lijn is not None:
            lijn.close()


def _antwoord(lijn: socket.socket) -> str:
    """The one answer: it ends with a zero, or with the line."""
    delen = b""
    while b"\0" not in delen and len(delen) < _ANTWOORD:
        stuk = lijn.recv(_ANTWOORD)
        if not stuk:
            break
        delen += stuk
    return delen.split(b"\0")[0].decode("utf-8", "replace").strip()
