"""PostgreSQL: its own programs dump the database, and put it back into an emptied schema in one transaction."""

import os
import re
import subprocess
from pathlib import Path

from django.db import connection

from leerrecht.reserve.fout import ReserveFout

# Of a sentence of psql this much is told: the end says what was wrong.
_TEKENS = 300


def dump(naar: Path, foto: str) -> None:
    """Write the database as the snapshot `foto` sees it."""
    _programma("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={foto}", f"--file={naar}")


def zet(bron: Path, rijen: dict[str, int]) -> None:
    """Put `bron` in the place of all tables: emptied, filled and counted in one transaction, or not at all."""
    voor, script, na = (bron.with_name(f"{bron.name}.{deel}.sql") for deel in ("voor", "terug", "na"))
    # What another session holds is waited for half a minute: somebody works on this database.
    voor.write_text("SET LOCAL lock_timeout = '30s';\nDROP SCHEMA public CASCADE;\nCREATE SCHEMA public;\n")
    na.write_text(_telling(rijen))
    connection.close()
    _programma("pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(bron), op_databank=False)
    _programma(
        "psql",
        *"-X -q -v ON_ERROR_STOP=1 -v VERBOSITY=terse --single-transaction".split(),
        *(f"--file={deel}" for deel in (voor, script, na)),
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


def _programma(programma: str, *argumenten: str, op_databank: bool = True) -> None:
    """Run a program of PostgreSQL on our database; the password goes by the environment, never by the command line."""
    instelling = connection.settings_dict
    waar = ["-h", instelling["HOST"], "-p", str(instelling["PORT"] or 5432), "-U", instelling["USER"]]
    adres = [*waar, "-d", instelling["NAME"]] if op_databank else []
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
