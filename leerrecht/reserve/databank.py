"""The database of a backup, whichever kind it is."""

from pathlib import Path

from django.db import connection, transaction

from leerrecht.reserve import postgres, sqlite
from leerrecht.reserve.inhoud import aantallen, migraties


def bezwaar() -> str:
    """Return why no backup of this database can be made from here, "" when it can."""
    return "" if connection.vendor == "sqlite" else postgres.bezwaar()


def dump(pad: Path) -> tuple[dict[str, int], list[list[str]]]:
    """Write the database as it is at one moment, while the portal goes on; return its rows and migrations of then."""
    with transaction.atomic():  # on SQLite no writer comes in between
        if connection.vendor == "sqlite":
            sqlite.dump(pad)
            return aantallen(), migraties()
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SELECT pg_export_snapshot()")
            foto = cursor.fetchone()[0]
        rijen, gezet = aantallen(), migraties()
        postgres.dump(pad, foto)
    return rijen, gezet


def beproef(bron: Path, rijen: dict[str, int]) -> None:
    """Put a dump into a database that is thrown away, and count it there. Raises ReserveFout when it is not whole."""
    (sqlite.keur if connection.vendor == "sqlite" else postgres.beproef)(bron, rijen)


def zet(bron: Path, rijen: dict[str, int]) -> None:
    """Put a dump in the place of the database, whole and counted, or leave all as it was."""
    (sqlite.zet if connection.vendor == "sqlite" else postgres.zet)(bron, rijen)
