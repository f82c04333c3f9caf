"""Making a backup: one moment of the database and every file, in one encrypted file, whole or not there at all."""

import io
import os
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pyrage
from django.utils import timezone

from leerrecht.reserve import bestanden, databank, inhoud
from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.sleutel import lees_ontvanger
from leerrecht.reserve.werkmap import werkmap


def maak(doel: Path, ontvanger: str, *, ook: str = "") -> Path:
    """Write a backup into the folder `doel`, for its receiver and one more (`ook`), and return the file.

    Raises ReserveFout for a receiver that is none, or when the database cannot be dumped.
    """
    voor = [lees_ontvanger(publiek) for publiek in (ontvanger, ook) if publiek or publiek is ontvanger]
    if bezwaar := databank.bezwaar():
        raise ReserveFout(bezwaar)
    doel.mkdir(parents=True, exist_ok=True)
    eind = doel / f"leerrecht-{timezone.localtime():%Y%m%d-%H%M%S}.tar.age"
    deel = eind.with_suffix(".deel")
    try:
        with werkmap() as map_, deel.open("xb") as uit:
            os.fchmod(uit.fileno(), 0o600)
            dump = map_ / inhoud.DATABANK
            rijen, gezet = databank.dump(dump)
            with _stroom(dump, inhoud.schrijf(dump, rijen, gezet)) as lezer:
                pyrage.encrypt_io(lezer, uit, voor)
            uit.flush()
            os.fsync(uit.fileno())
        deel.rename(eind)
    finally:
        deel.unlink(missing_ok=True)
    return eind


@contextmanager
def _stroom(dump: Path, manifest: bytes) -> Iterator[IO[bytes]]:
    """Yield the backup as a stream: a thread packs while the reader encrypts."""
    lees, schrijf = os.pipe()
    mislukt: list[BaseException] = []

    def pak() -> None:
        try:
            with os.fdopen(schrijf, "wb") as uit, tarfile.open(fileobj=uit, mode="w|") as tar:
                _pak_in(tar, dump, manifest)
        except BaseException as fout:
            mislukt.append(fout)

    draad = threading.Thread(target=pak)
    draad.start()
    with os.fdopen(lees, "rb") as lezer:
        yield lezer
    draad.join()
    if mislukt and isinstance(mislukt[0], ReserveFout):
        raise mislukt[0]
    if mislukt:
        raise ReserveFout("Het inpakken mislukte. Er is niets bewaard; probeer opnieuw.") from mislukt[0]


def _pak_in(tar: tarfile.TarFile, dump: Path, manifest: bytes) -> None:
    """Manifest first, so that a restore can refuse before it has read all; then the database, then the files."""
    kop = tarfile.TarInfo(inhoud.MANIFEST)
    kop.size = len(manifest)
    tar.addfile(kop, io.BytesIO(manifest))
    tar.add(dump, inhoud.DATABANK)
    bestanden.pak_in(tar)
