"""SQLite: the database as one file, copied while the portal goes on, and switched in whole."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection
from django.utils import timezone

from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.inhoud import anders


def dump(naar: Path) -> None:
    """Write the database as it is at this moment."""
    with closing(sqlite3.connect(connection.settings_dict["NAME"])) as van, closing(sqlite3.connect(naar)) as uit:
        van.backup(uit)


def zet(bron: Path, rijen: dict[str, int]) -> None:
    """Put `bron` in the place of the database. Until the very last step, a rename, the old one is there whole."""
    doel = Path(str(connection.settings_dict["NAME"]))
    doel.parent.mkdir(parents=True, exist_ok=True)
    nieuw = doel.with_name(f"{doel.name}.nieuw")
    try:
        _kopieer(bron, nieuw)  # beside it: the copy may have been unpacked on another disk
        keur(nieuw, rijen)
        connection.close()
        if doel.exists():
            _sluit(doel)
        os.replace(nieuw, doel)
    finally:
        nieuw.unlink(missing_ok=True)


def _kopieer(van: Path, naar: Path) -> None:
    with van.open("rb") as lezer, naar.open("wb") as uit:
        os.fchmod(uit.fileno(), 0o600)
        shutil.copyfileobj(lezer, uit)
        uit.flush()
        os.fsync(uit.fileno())


def keur(bestand: Path, rijen: dict[str, int]) -> None:
    """Raise ReserveFout unless the file is a sound database with these rows."""
    with closing(sqlite3.connect(bestand)) as databank:
        try:
            gezond = databank.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            nu = {tabel: _tel(databank, tabel) for tabel in rijen} if gezond else {}
        except sqlite3.DatabaseError:
            gezond = False
    if not gezond or anders(rijen, nu):
        raise ReserveFout("De databank in de kopie is niet volledig. Er is niets gewijzigd.")


def _tel(databank: sqlite3.Connection, tabel: str) -> int:
    return databank.execute(f"SELECT count(*) FROM {connection.ops.quote_name(tabel)}").fetchone()[0]  # noqa: S608


def _sluit(doel: Path) -> None:
    """Bring the log of the old database into its file, so that no log is left to be read into the new one.

    A database that is broken is put aside, never thrown away.
    """
    try:
        with closing(sqlite3.connect(doel, timeout=5)) as oud:
            oud.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            stand = oud.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    except sqlite3.OperationalError:
        stand = "bezet"
    except sqlite3.DatabaseError:
        _leg_opzij(doel)
        return
    if stand != "delete":
        raise ReserveFout("De databank is nog in gebruik. Stop het portaal eerst. Er is niets gewijzigd.")


def _leg_opzij(doel: Path) -> None:
    naam = f"{doel.name}.stuk-{timezone.localtime():%Y%m%d-%H%M%S}"
    for staart in ("", "-wal", "-shm"):
        oud = doel.with_name(doel.name + staart)
        if oud.exists():
            oud.rename(doel.with_name(naam + staart))
