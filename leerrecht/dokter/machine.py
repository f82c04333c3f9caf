"""Database, disk, keys and Python of this machine."""

import platform
import shutil
import time
from ctypes.util import find_library
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage, staticfiles_storage
from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.executor import MigrationExecutor

from leerrecht import sleutelproef
from leerrecht.dokter.bevinding import Bevinding, Ernst

_TRAAG_MS = 100
_VOL, _BIJNA_VOL = 95, 85


def _versie() -> str:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT sqlite_version()")
            return f"SQLite {cursor.fetchone()[0]}"
        cursor.execute("SHOW server_version")
        return f"PostgreSQL {cursor.fetchone()[0].split()[0]}"


def databank() -> list[Bevinding]:
    """Ask the database something small, and whether its tables are those of this release."""
    begin = time.monotonic()
    try:
        versie = _versie()
    except (DatabaseError, InterfaceError):
        doe = "Kijk of de databank draait: `docker compose ps db`, en waarom niet: `docker compose logs db`."
        return [Bevinding("databank", Ernst.NU, "De databank antwoordt niet.", doe)]
    duur = round((time.monotonic() - begin) * 1000)
    maat = {"gemeten": f"{duur} ms", "hoort": f"onder {_TRAAG_MS} ms"}
    if duur > _TRAAG_MS:
        doe = "Kijk of de server genoeg geheugen en een vrije processor heeft, en meet opnieuw."
        return [Bevinding("databank", Ernst.BINNENKORT, f"De databank ({versie}) antwoordt traag.", doe, **maat)]
    zin = f"De databank antwoordt: {versie}. Het portaal draait op Python {platform.python_version()}."
    return [Bevinding("databank", Ernst.IN_ORDE, zin, **maat), _tabellen()]


def _tabellen() -> Bevinding:
    uitvoerder = MigrationExecutor(connection)
    wacht = uitvoerder.migration_plan(uitvoerder.loader.graph.leaf_nodes())
    if not wacht:
        return Bevinding("tabellen", Ernst.IN_ORDE, "De databank is mee met deze uitgave.")
    doe = "Voer uit: `docker compose run --rm bereid_voor`. Lees docs/beheer/upgrade.md."
    zin = "De databank is van een andere uitgave dan het portaal."
    return Bevinding("tabellen", Ernst.NU, zin, doe, f"{len(wacht)} stappen te doen", "0")


def schijf() -> list[Bevinding]:
    """See how full the disk is that holds the files."""
    maat = shutil.disk_usage(Path(settings.VAR))
    vol = round(100 * (maat.total - maat.free) / maat.total)
    gemeten = f"{(maat.total - maat.free) / 1e9:.0f} van {maat.total / 1e9:.0f} GB"
    zin, hoort = f"De schijf is voor {vol} procent vol.", f"onder {_BIJNA_VOL} procent"
    if vol < _BIJNA_VOL:
        return [Bevinding("schijf", Ernst.IN_ORDE, zin, gemeten=gemeten, hoort=hoort)]
    doe = "Maak plaats of vergroot de schijf. Is ze vol, dan mislukken PDF's, bijlagen en reservekopieën."
    return [Bevinding("schijf", Ernst.NU if vol >= _VOL else Ernst.BINNENKORT, zin, doe, gemeten, hoort)]


def sleutels() -> list[Bevinding]:
    """See whether the keys of this process belong to this database."""
    if bezwaar := sleutelproef.bezwaar():
        return [Bevinding("sleutels", Ernst.NU, bezwaar, "Lees docs/beheer/sleutels.md voor je iets verandert.")]
    aantal = len(settings.VERSLEUTELSLEUTELS)
    wat = "1 versleutelsleutel" if aantal == 1 else f"{aantal} versleutelsleutels"
    return [Bevinding("sleutels", Ernst.IN_ORDE, "De sleutels passen bij deze databank.", gemeten=wat)]


def pdf() -> list[Bevinding]:
    """See whether the text engine is here that makes PDFs; the worker runs the same image."""
    if find_library("pango-1.0"):
        return [Bevinding("pdf", Ernst.IN_ORDE, "Alles is er om een PDF te maken.")]
    doe = "Installeer het: `apt install libpango-1.0-0 libpangoft2-1.0-0`, of op macOS `brew install pango`."
    return [Bevinding("pdf", Ernst.BINNENKORT, "Er komt geen PDF van een jaarevaluatie: pango ontbreekt.", doe)]


def stijl() -> list[Bevinding]:
    """See whether style and scripts were collected: without their list no page comes at all."""
    if not isinstance(staticfiles_storage, ManifestStaticFilesStorage) or staticfiles_storage.read_manifest():
        return []
    zin = "De stijl en de scripts van de pagina's staan niet klaar: elke pagina is een fout."
    doe = "Voer uit: `python manage.py collectstatic --noinput`, en herstart web. In het beeld van Docker zit het al."
    return [Bevinding("stijl", Ernst.NU, zin, doe)]


def onderzoek() -> list[Bevinding]:
    """All of it."""
    return [*databank(), *schijf(), *sleutels(), *pdf(), *stijl()]
