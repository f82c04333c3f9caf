"""The database of a test run as a copy: migrated once, then kept as long as no migration changes.

Running all migrations takes longer than most test files; a copy takes a fraction of a second. What is kept stands in
`.pytest_cache/moeder/`, named after a hash of everything that decides how the tables look. A new migration runs on a
copy of the newest one that went through all the others, as it will on a server; the PostgreSQL one starts empty.
"""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg2
from django.apps import apps
from django.conf import settings

LIJST = ".json"  # beside each: the migrations it went through
BEWAARD = 24  # of as many branches as one works on


def migraties() -> dict[str, str]:
    """Return the hash of every migration file, ours and those of packages, and of the list of packages itself."""
    paden = {"requirements.lock": settings.BASIS / "requirements.lock"}
    for app in apps.get_app_configs():
        for pad in (Path(app.path) / "migrations").glob("*.py"):
            paden[f"{app.label}/{pad.name}"] = pad
    return {naam: hashlib.sha256(paden[naam].read_bytes()).hexdigest() for naam in sorted(paden)}


def stempel() -> str:
    """One hash over all of `migraties`."""
    return hashlib.sha256(json.dumps(migraties()).encode()).hexdigest()[:16]


def _map() -> Path:
    """Where copies stay between runs; with a read-only checkout, no longer than this run."""
    ouder = settings.BASIS if os.access(settings.BASIS, os.W_OK) else Path(settings.VAR)
    map_ = ouder / ".pytest_cache" / "moeder"
    map_.mkdir(parents=True, exist_ok=True)
    return map_


@contextmanager
def _slot(map_: Path) -> Iterator[None]:
    """One process at a time makes a mother."""
    with (map_ / "slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        yield


def _migreer(adres: str) -> None:
    """Migrate the database at `adres`, in a process of its own: this one has opened none yet."""
    with tempfile.TemporaryDirectory() as var:
        omgeving = {**os.environ, "LEERRECHT_DATABASE_URL": adres, "LEERRECHT_VAR": var}
        omgeving.pop("PYTEST_XDIST_WORKER", None)
        for woorden in (["migrate", "--verbosity", "0"], ["createcachetable"]):
            subprocess.run([sys.executable, "manage.py", *woorden], cwd=settings.BASIS, env=omgeving, check=True)


def _eenmaal(bestand: Path, maak: Callable[[Path], object]) -> Path:
    """Return `bestand`, made by `maak` when it is not there yet; a run that is cut off leaves no half of it."""
    with _slot(bestand.parent):
        if not bestand.exists():
            half = bestand.with_name(f"half-{bestand.name}")
            half.unlink(missing_ok=True)
            maak(half)
            half.replace(bestand)
            for pad in _van_oud_naar_nieuw(bestand)[:-BEWAARD]:
                pad.unlink()
                pad.with_suffix(LIJST).unlink(missing_ok=True)
    return bestand


def _van_oud_naar_nieuw(bestand: Path) -> list[Path]:
    return sorted(bestand.parent.glob(f"[!h]*{bestand.suffix}"), key=lambda pad: pad.stat().st_mtime)


def grootmoeder(bestand: Path) -> Path | None:
    """Return the newest kept database of which every migration still is one of today's: only later ones must run."""
    nu = migraties().items()
    for pad in reversed(_van_oud_naar_nieuw(bestand)):
        lijst = pad.with_suffix(LIJST)
        if lijst.exists() and json.loads(lijst.read_text()).items() <= nu:
            return pad
    return None


def _sqlite_moeder(half: Path) -> None:
    if ouder := grootmoeder(half):
        shutil.copyfile(ouder, half)
    _migreer(f"sqlite:///{half}")
    (half.parent / f"{stempel()}{LIJST}").write_text(json.dumps(migraties()))


def leg_sqlite_klaar(databank: Path) -> None:
    """Put a migrated database at `databank`."""
    moeder = _eenmaal(_map() / f"{stempel()}.sqlite3", _sqlite_moeder)
    databank.parent.mkdir(parents=True, exist_ok=True)
    for staart in ("-wal", "-shm"):
        Path(f"{databank}{staart}").unlink(missing_ok=True)
    shutil.copyfile(moeder, databank)


def postgres_moeder() -> str:
    """Return the name of a migrated database on the server of this run, to copy with CREATE DATABASE ... TEMPLATE."""
    adres, naam = urlsplit(os.environ["LEERRECHT_DATABASE_URL"]), f"moeder_{stempel()}"
    eigen = adres._replace(path=f"/{naam}").geturl()

    def migreer_en_bewaar(half: Path) -> None:
        _maak_leeg(adres.geturl(), naam)
        _migreer(eigen)
        subprocess.run(["pg_dump", "--no-owner", "--file", half, eigen], check=True)

    bestand = _eenmaal(_map() / f"{stempel()}.sql", migreer_en_bewaar)
    with _slot(bestand.parent):
        if not _bestaat(adres.geturl(), naam):
            _maak_leeg(adres.geturl(), naam)
            woorden = ["psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "--file", bestand, eigen]
            subprocess.run(woorden, check=True, stdout=subprocess.DEVNULL)
    return naam


def _op_de_server(adres: str, sql: str, *waarden: str) -> list[tuple]:
    with closing(psycopg2.connect(adres)) as verbinding:
        verbinding.autocommit = True
        with verbinding.cursor() as cursor:
            cursor.execute(sql, waarden)
            return cursor.fetchall() if cursor.description else []


def _bestaat(adres: str, naam: str) -> bool:
    return bool(_op_de_server(adres, "SELECT 1 FROM pg_database WHERE datname = %s", naam))


def _maak_leeg(adres: str, naam: str) -> None:
    _op_de_server(adres, f"DROP DATABASE IF EXISTS {naam}")
    _op_de_server(adres, f"CREATE DATABASE {naam}")
