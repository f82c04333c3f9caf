"""The file of a delivery while it is kept: encrypted, until it is decided about, and at most seven days."""

import io
import tempfile
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO

from django.core.files.base import File
from django.db import transaction

from leerrecht.diensten import Geweigerd
from leerrecht.geheimbestand import ontsleuteld, versleuteld
from leerrecht.opslag import OpslagWeg
from leerrecht.tabelbestand import lees_openaar
from leerrecht.tabeltekst import Openaar
from monitoring.inlezen.kop import Tabelbegin, lees_begin
from monitoring.models import Aanlevering

# How long a file that nobody decided about is kept.
BEWAARTIJD = timedelta(days=7)
# The sheet to read of a workbook that has more than one, when nobody named one.
BLAD = "cijfers"


# What came in: small in memory, large where the web server laid it down.
Inhoud = bytes | Path


def openaar_van(inhoud: Inhoud) -> Openaar:
    """Return what gives the content from its start."""
    return (lambda: io.BytesIO(inhoud)) if isinstance(inhoud, bytes) else (lambda: inhoud.open("rb"))


def grootte_van(inhoud: Inhoud) -> int:
    """Return how many bytes it is."""
    return len(inhoud) if isinstance(inhoud, bytes) else inhoud.stat().st_size


def brokken_van(inhoud: Inhoud) -> Iterator[bytes]:
    """Yield the content a piece at a time."""
    with openaar_van(inhoud)() as stroom:
        while brok := stroom.read(1 << 18):
            yield brok


def bewaar(aanlevering: Aanlevering, naam: str, brokken: Iterable[bytes]) -> None:
    """Write the file encrypted and save the row. Raises Geweigerd when the storage does not answer."""
    with tempfile.TemporaryFile() as geheim:
        for lijn in versleuteld(brokken):
            geheim.write(lijn)
        geheim.seek(0)
        try:
            aanlevering.bestand.save(naam, File(geheim))
        except OpslagWeg:
            raise Geweigerd(
                "Het bestand is niet bewaard: onze opslag antwoordt nu niet. Probeer over enkele minuten opnieuw.",
                veld="bestand",
            ) from None


def open_bestand(aanlevering: Aanlevering) -> BinaryIO:
    """Return the clear content, from its start."""
    return ontsleuteld(aanlevering.bestand.storage.open(aanlevering.bestand.name or "", "rb"))


def begin_van(aanlevering: Aanlevering) -> Tabelbegin:
    """Return the heads and rows of what was delivered. Raises Geweigerd when it cannot be read."""
    naam, grootte, blad = aanlevering.bestandsnaam, aanlevering.grootte or 1, aanlevering.blad or BLAD
    if naam.lower().endswith(".xlsx"):
        with open_bestand(aanlevering) as stroom:
            inhoud = stroom.read()
        return lees_begin(lees_openaar(lambda: io.BytesIO(inhoud), len(inhoud), naam, blad))
    return lees_begin(lees_openaar(lambda: open_bestand(aanlevering), grootte, naam, blad, lang=True))


def gooi_weg(aanlevering: Aanlevering) -> None:
    """Let go of the file; the caller saves the row. It goes from the disk once that is committed."""
    bestand, opslag = aanlevering.bestand.name, aanlevering.bestand.storage
    aanlevering.bestand = ""
    if bestand:
        transaction.on_commit(lambda: opslag.delete(bestand), robust=True)  # what is decided stays decided
