"""PostgreSQL: its own programs dump the database, and put it back into an emptied schema in one transaction."""

import os
import re
import subprocess
from pathlib import Path

from django.db import ProgrammingError, connection

from leerrecht.reserve.fout import ReserveFout

# Of a sentence of psql this much is told: the end says what was wrong.
_TEKENS = 300
# Of the weekly trial; there is never more than one.
PROEFDATABANK = "leerrecht_reserveproef"


def dump(naar: Path, foto: str) -> None:
    """Write the database as the snapshot `foto` sees it."""
    _programma("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={foto}", f"--file={naar}")


def zet(bron: Path, rijen: dict[str, int]) -> None:
    """Put `bron` in the place of all tables: emptied, filled and counted in one transaction, or not at all."""
    connection.close()
    # What another session holds is waited for half a minute: somebody works on this database.
    _vul(bron, rijen, "SET LOCAL lock_timeout = '30s';\nDROP SCHEMA public CASCADE;\nCREATE SCHEMA public;\n")


def beproef(bron: Path, rijen: dict[str, int]) -> None:
    """Put `bron` into a database of its own and count it there; that database is gone afterwards."""
    weg = f'DROP DATABASE IF EXISTS "{PROEFDATABANK}"'  # also what a killed trial left
    verbinding = connection.copy()
    verbinding.connect()
    try:
        with verbinding.cursor() as cursor:
            cursor.execute(weg)
            cursor.execute(f'CREATE DATABASE "{PROEFDATABANK}" TEMPLATE template0')
        try:
            _vul(bron, rijen, "", databank=PROEFDATABANK)
        finally:
            with verbinding.cursor() as cursor:
                cursor.execute(weg)
    except ProgrammingError:
        raise ReserveFout(
            "Een proefherstel lukt niet: dit account mag op deze server geen databank maken. Geef het CREATEDB."
        ) from None
    finally:
        verbinding.close()


def _vul(bron: Path, rijen: dict[str, int], eerst: str, databank: str = "") -> None:
    """Fill a database from a dump in one transaction, after the words `eerst`, and count it."""
    voor, script, na = (bron.with_name(f"{bron.name}.{deel}.sql") for deel in ("voor", "terug", "na"))
    voor.write_text(eerst)
    na.write_text(_telling(rijen))
    _programma("pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(bron), databank=None)
    _programma(
        "psql",
        *"-X -q -v ON_ERROR_STOP=1 -v VERBOSITY=terse --single-transaction".split(),
        *(f"--file={deel}" for deel in (voor, script, na)),
        databank=databank,
    )


def _telling(rijen: dict[str, int]) -> str:
    """The last words of the transaction: a table that does not hold its rows undoes all of it."""
    tellen = [
        f"IF (SELECT count(*) FROM public.{connection.ops.quote_name(tabel)}) <> {aantal} THEN "  # noqa: S608  (our tables)
        f"RAISE EXCEPTION 'niet alle rijen zijn terug: %', {_citaat(tabel)}; END IF;"
        for tabel, aantal in rijen.items()
    ]
    return "DO $telling$ BEGIN\n" + "\n".join(tellen) + "\nEND $telling$;\n"


def _citaat(tekst: str) -> str:
    return "'" + tekst.replace("'", "''") + "'"


def _programma(programma: str, *argumenten: str, databank: str | None = "") -> None:
    """Run a program of PostgreSQL, on our database or another, or on none (None).

    The password goes by the environment, never by the command line.
    """
    instelling = connection.settings_dict
    waar = ["-h", instelling["HOST"], "-p", str(instelling["PORT"] or 5432), "-U", instelling["USER"]]
    adres = [] if databank is None else [*waar, "-d", databank or instelling["NAME"]]
    try:
        subprocess.run(
            [programma, *adres, *argumenten],
            env=os.environ | {"PGPASSWORD": instelling["PASSWORD"]},
            check=True,
            capture_output=True,
            text=True,
        )
    except FileNotFoundError:
        raise ReserveFout(f"{programma} ontbreekt op deze machine. Installeer het pakket postgresql-client.") from None
    except subprocess.CalledProcessError as fout:
        raise ReserveFout(f"{programma} mislukte: {fout.stderr.strip()[-_TEKENS:]}") from None


def versies() -> tuple[int, int]:
    """Return the major versions of the client on this machine (0: none) and of the server."""
    connection.ensure_connection()
    server = connection.connection.server_version // 10000
    try:
        klaar = subprocess.run(["pg_dump", "--version"], capture_output=True, text=True, check=True)  # noqa: S607
    except (FileNotFoundError, subprocess.CalledProcessError):
        return 0, server
    gevonden = re.search(r"\(PostgreSQL\) (\d+)", klaar.stdout)
    return int(gevonden[1]) if gevonden else 0, server


def bezwaar() -> str:
    """Return why this machine cannot back the database up, "" when it can. A newer client reads an older server."""
    client, server = versies()
    if not client:
        return f"pg_dump ontbreekt op deze machine. Installeer het pakket postgresql-client-{server}."
    if client < server:
        return (
            f"pg_dump is hier van PostgreSQL {client} en de databank is van {server}: zo lukt er geen reservekopie. "
            f"Installeer het pakket postgresql-client-{server}."
        )
    return ""
