"""Backup and restore: database and files in one stream, encrypted for one receiver (age, X25519).

The server holds the public half only: who steals a backup and the server reads nothing. Keys of the portal are never in
it; without them names in a restored database stay unreadable (`docs/beheer/reservekopie.md`).
"""

import hashlib
import io
import json
import os
import sqlite3
import subprocess
import tarfile
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any

import pyrage
from django.apps import apps
from django.conf import settings
from django.core.files.storage import FileSystemStorage, storages
from django.db import connection, transaction
from django.utils import timezone

from leerrecht.uitgave import UITGAVE

VORM = 1
MANIFEST, DATABANK, BESTANDEN = "manifest.json", "databank", "bestanden"
STATIC = "staticfiles"


class ReserveFout(Exception):
    """Backup or restore cannot go on. The message is a Dutch sentence for the administrator."""


def nieuwe_sleutel() -> tuple[str, str]:
    """Return a new (secret, public) pair. The secret one never belongs on the server."""
    identiteit = pyrage.x25519.Identity.generate()
    return str(identiteit), str(identiteit.to_public())


def bewaarplaatsen() -> dict[str, Path]:
    """Return the named storages that lie on this disk, with their folder; what is collected anew is left out."""
    alle = {naam: storages[naam] for naam in settings.STORAGES if naam != STATIC}
    return {naam: Path(plek.location) for naam, plek in alle.items() if isinstance(plek, FileSystemStorage)}


def aantallen() -> dict[str, int]:
    """Return the number of rows of every table as it is now: what a restore is held against."""
    with connection.cursor() as cursor:
        uit = {}
        for tabel in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(tabel)}")  # noqa: S608  (names of our tables)
            uit[tabel] = cursor.fetchone()[0]
        return uit


# --- making -----------------------------------------------------------------------------------------------------


def maak(doel: Path, ontvanger: str) -> Path:
    """Write a backup into the folder `doel` and return the file. Half a backup is never left behind.

    Raises ReserveFout for a receiver that is none, or when the database cannot be dumped.
    """
    try:
        publiek = pyrage.x25519.Recipient.from_str(ontvanger)
    except pyrage.RecipientError:
        raise ReserveFout(
            "De ontvanger is geen publieke sleutel (age1...). Maak er een met: reservekopie sleutel"
        ) from None
    doel.mkdir(parents=True, exist_ok=True)
    eind = doel / f"leerrecht-{timezone.localtime():%Y%m%d-%H%M%S}.tar.age"
    deel = eind.with_suffix(".deel")
    try:
        with tempfile.TemporaryDirectory(dir=settings.VAR, prefix="reserve-") as map_, deel.open("xb") as uit:
            os.fchmod(uit.fileno(), 0o600)
            rijen = _dump(Path(map_) / DATABANK)
            with _stroom(Path(map_) / DATABANK, rijen) as lezer:
                pyrage.encrypt_io(lezer, uit, [publiek])
            uit.flush()
            os.fsync(uit.fileno())
        deel.rename(eind)
    finally:
        deel.unlink(missing_ok=True)
    return eind


def _dump(pad: Path) -> dict[str, int]:
    """Write the database as it is at one moment, while the portal goes on, and return its rows at that very moment."""
    if connection.vendor == "sqlite":
        with transaction.atomic():  # no writer in between
            rijen = aantallen()
            with (
                closing(sqlite3.connect(connection.settings_dict["NAME"])) as van,
                closing(sqlite3.connect(pad)) as naar,
            ):
                van.backup(naar)
        return rijen
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        foto = cursor.fetchone()[0]
        rijen = aantallen()
        _postgres("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={foto}", f"--file={pad}")
    return rijen


def _postgres(programma: str, *argumenten: str) -> None:
    """Run a program of PostgreSQL on our database; the password goes by the environment, never by the command line."""
    instelling = connection.settings_dict
    omgeving = os.environ | {"PGPASSWORD": instelling["PASSWORD"]}
    waar = ["-h", instelling["HOST"], "-p", str(instelling["PORT"] or 5432), "-U", instelling["USER"]]
    try:
        subprocess.run(
            [programma, *waar, "-d", instelling["NAME"], *argumenten],
            env=omgeving,
            check=True,
            capture_output=True,
            text=True,
        )
    except FileNotFoundError:
        raise ReserveFout(f"{programma} ontbreekt op deze machine. Installeer het pakket postgresql-client.") from None
    except subprocess.CalledProcessError as fout:
        raise ReserveFout(f"{programma} mislukte: {fout.stderr.strip()[-300:]}") from None


@contextmanager
def _stroom(dump: Path, rijen: dict[str, int]) -> Iterator[IO[bytes]]:
    """Yield the backup as a stream: a thread packs while the reader encrypts."""
    lees, schrijf = os.pipe()
    mislukt: list[BaseException] = []

    def pak() -> None:
        try:
            with os.fdopen(schrijf, "wb") as uit, tarfile.open(fileobj=uit, mode="w|") as tar:
                _pak_in(tar, dump, rijen)
        except BaseException as fout:
            mislukt.append(fout)

    draad = threading.Thread(target=pak)
    draad.start()
    with os.fdopen(lees, "rb") as lezer:
        yield lezer
    draad.join()
    if mislukt:
        raise ReserveFout("Het inpakken mislukte. Er is niets bewaard; probeer opnieuw.") from mislukt[0]


def _pak_in(tar: tarfile.TarFile, dump: Path, rijen: dict[str, int]) -> None:
    """Manifest first, so that a restore can refuse before it has read all; then the database, then the files."""
    manifest = {
        "vorm": VORM,
        "versie": UITGAVE,
        "gemaakt_op": timezone.now().isoformat(),
        "databank": connection.vendor,
        "som": _som(dump),
        "rijen": rijen,
    }
    tekst = json.dumps(manifest).encode()
    kop = tarfile.TarInfo(MANIFEST)
    kop.size = len(tekst)
    tar.addfile(kop, io.BytesIO(tekst))
    tar.add(dump, DATABANK)
    for naam, map_ in bewaarplaatsen().items():
        for pad in sorted(map_.rglob("*")) if map_.exists() else ():
            if pad.is_file() and not pad.is_symlink():
                tar.add(pad, f"{BESTANDEN}/{naam}/{pad.relative_to(map_)}")


def _som(pad: Path) -> str:
    with pad.open("rb") as bestand:
        return hashlib.file_digest(bestand, "sha256").hexdigest()


# --- putting back -----------------------------------------------------------------------------------------------


def zet_terug(bron: Path, geheim: str, *, overschrijf: bool = False) -> dict[str, Any]:
    """Put a backup back and return its manifest. The portal must be stopped.

    Raises ReserveFout for a wrong key, a damaged file, another kind of database, or a database that holds data while
    `overschrijf` was not asked. Until the file has been read to its end and found whole, nothing is changed.
    """
    try:
        identiteit = pyrage.x25519.Identity.from_str(geheim.strip())
    except pyrage.IdentityError:
        raise ReserveFout("Dat is geen geheime sleutel van een reservekopie (AGE-SECRET-KEY-...).") from None
    with tempfile.TemporaryDirectory(dir=settings.VAR, prefix="reserve-") as map_:
        uitgepakt = Path(map_) / "uit"
        _pak_uit(bron, identiteit, Path(map_) / "kopie.tar", uitgepakt)
        manifest = _lees_manifest(uitgepakt)
        if not overschrijf and _heeft_gegevens():
            raise ReserveFout("In deze databank staan al gegevens. Kies een lege databank, of vraag --overschrijf.")
        _zet_databank(uitgepakt / DATABANK)
        _zet_bestanden(uitgepakt / BESTANDEN)
    return manifest


def _pak_uit(bron: Path, identiteit: Any, tarbestand: Path, naar: Path) -> None:
    try:
        with bron.open("rb") as lezer, tarbestand.open("wb") as uit:
            os.fchmod(uit.fileno(), 0o600)
            pyrage.decrypt_io(lezer, uit, [identiteit])
    except FileNotFoundError:
        raise ReserveFout(f"{bron} bestaat niet.") from None
    except (pyrage.DecryptError, OSError):
        # A stream that was cut off or altered halfway is an OSError to this package.
        raise ReserveFout("De kopie is niet te openen: verkeerde sleutel, of het bestand is beschadigd.") from None
    with tarfile.open(tarbestand) as tar:
        tar.extractall(naar, filter="data")
    tarbestand.unlink()


def _lees_manifest(map_: Path) -> dict[str, Any]:
    manifest = json.loads((map_ / MANIFEST).read_text())
    if manifest["vorm"] != VORM:
        raise ReserveFout(
            "Deze kopie komt van een andere uitgave van het portaal. Gebruik die uitgave om ze terug te zetten."
        )
    if manifest["databank"] != connection.vendor:
        raise ReserveFout(
            f"Deze kopie is van een databank van de soort {manifest['databank']}, hier staat {connection.vendor}."
        )
    if _som(map_ / DATABANK) != manifest["som"]:
        raise ReserveFout("De databank in de kopie is beschadigd. Er is niets gewijzigd.")
    return manifest


def _heeft_gegevens() -> bool:
    tabel = apps.get_model("leerrecht", "Netwerk")._meta.db_table
    return bool(aantallen().get(tabel))


def _zet_databank(dump: Path) -> None:
    if connection.vendor == "sqlite":
        doel = Path(str(connection.settings_dict["NAME"]))
        connection.close()
        # Over the open file would mix with its write-ahead log: the old database goes, the new one takes its place.
        for staart in ("-wal", "-shm"):
            doel.with_name(doel.name + staart).unlink(missing_ok=True)
        doel.parent.mkdir(parents=True, exist_ok=True)
        os.replace(dump, doel)
        return
    connection.close()
    _postgres(
        "pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error", str(dump)
    )


def _zet_bestanden(map_: Path) -> None:
    for naam, doel in bewaarplaatsen().items():
        for pad in sorted((map_ / naam).rglob("*")) if (map_ / naam).exists() else ():
            if pad.is_file():
                nieuw = doel / pad.relative_to(map_ / naam)
                nieuw.parent.mkdir(parents=True, exist_ok=True)
                os.replace(pad, nieuw)


def verschillen(manifest: dict[str, Any]) -> dict[str, tuple[int, int]]:
    """Return the tables whose number of rows is not that of the manifest, as (then, now); empty when all is back."""
    nu = aantallen()
    return {tabel: (toen, nu.get(tabel, 0)) for tabel, toen in manifest["rijen"].items() if nu.get(tabel, 0) != toen}
