"""A scanner for tests: it speaks the protocol of clamd and knows one signature, in the form of ClamAV itself (.ndb)."""

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import timezone

# A "virus" of our own: words that stand nowhere else, and the signature that finds them. A real clamd reads it too.
VIRUS = b"LEERRECHT-PROEFVIRUS-7391"
HANDTEKENING = f"Leerrecht.Proef:0:*:{VIRUS.hex()}\n"
PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
BESMET_PDF = PDF.replace(b"trailer", b"% " + VIRUS + b"\ntrailer")


class Proefscanner:
    """One server. `zegt` overrules its answer; `stil`: it takes all and says nothing; `hoogstens`: its own limit."""

    def __init__(self, pad: Path | None = None) -> None:
        self.zegt: bytes | None = None
        self.stil = False
        self.hoogstens = 50 * 1024 * 1024
        self.gezien: list[bytes] = []
        self.handtekeningen = [regel.split(":") for regel in HANDTEKENING.split()]
        self._bus = socket.socket(socket.AF_UNIX if pad else socket.AF_INET)
        self._bus.bind(str(pad) if pad else ("127.0.0.1", 0))
        self._bus.listen()
        self.adres = ("unix", str(pad)) if pad else ("tcp", self._bus.getsockname())
        threading.Thread(target=self._luister, daemon=True).start()

    def stop(self) -> None:
        """Stop listening: whoever connects is refused."""
        with contextlib.suppress(OSError):
            self._bus.shutdown(socket.SHUT_RDWR)
        self._bus.close()

    def _luister(self) -> None:
        while True:
            try:
                lijn, _ = self._bus.accept()
            except OSError:
                return
            threading.Thread(target=self._help, args=(lijn,), daemon=True).start()

    def _help(self, lijn: socket.socket) -> None:
        with lijn, lijn.makefile("rb") as leest, contextlib.suppress(OSError):
            opdracht = b""
            while not opdracht.endswith(b"\0"):
                if not (teken := leest.read(1)):
                    return
                opdracht += teken
            antwoord = self._versie() if opdracht == b"zVERSION\0" else self._scan(leest)
            if self.stil:
                lijn.recv(1)  # until the other one gives up
            elif antwoord is not None:
                lijn.sendall((self.zegt if self.zegt is not None else antwoord) + b"\0")

    def _versie(self) -> bytes:
        return f"ClamAV 1.4.3/27800/{timezone.localtime():%a %b %d %H:%M:%S %Y}".encode()

    def _scan(self, leest) -> bytes | None:
        inhoud = b""
        while (lengte := struct.unpack("!L", leest.read(4))[0]) and len(inhoud) + lengte <= self.hoogstens:
            inhoud += leest.read(lengte)
        if lengte:
            return b"INSTREAM size limit exceeded. ERROR"
        self.gezien.append(inhoud)
        for naam, _, _, hex_ in self.handtekeningen:
            if bytes.fromhex(hex_) in inhoud:
                return f"stream: {naam}.UNOFFICIAL FOUND".encode()
        return b"stream: OK"


@pytest.fixture
def clamd(settings) -> Iterator[Proefscanner]:
    """A scanner that answers, set as that of the portal."""
    server = Proefscanner()
    settings.SCANNER = server.adres
    yield server
    server.stop()
