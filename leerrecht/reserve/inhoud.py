"""What a backup says of itself: which release, which database, how many rows of what, up to which migration."""

import hashlib
import json
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from leerrecht.reserve.fout import ReserveFout
from leerrecht.uitgave import UITGAVE

VORM = 1
MANIFEST, DATABANK = "manifest.json", "databank"


def aantallen() -> dict[str, int]:
    """Return the number of rows of every table as it is now: what a restore is held against."""
    with connection.cursor() as cursor:
        uit = {}
        for tabel in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(tabel)}")  # noqa: S608  (names of our tables)
            uit[tabel] = cursor.fetchone()[0]
        return uit


def migraties() -> list[list[str]]:
    """Return the migrations that the tables of now have behind them, as (app, name)."""
    return sorted([app, naam] for app, naam in MigrationRecorder(connection).applied_migrations())


def schrijf(dump: Path, rijen: dict[str, int], gezet: list[list[str]]) -> bytes:
    """Return the manifest of a backup of `dump`."""
    manifest = {
        "vorm": VORM,
        "versie": UITGAVE,
        "gemaakt_op": timezone.now().isoformat(),
        "databank": connection.vendor,
        "som": som(dump),
        "rijen": rijen,
        "migraties": gezet,
    }
    return json.dumps(manifest).encode()


def lees(map_: Path) -> dict[str, Any]:
    """Return the manifest of what was unpacked; raise ReserveFout when it cannot be put back here."""
    manifest = json.loads((map_ / MANIFEST).read_text())
    if manifest["vorm"] != VORM or _van_later(manifest.get("migraties", [])):
        raise ReserveFout(
            f"Deze kopie komt van een andere uitgave van het portaal ({manifest.get('versie', 'onbekend')}). Gebruik "
            "die uitgave om ze terug te zetten. Er is niets gewijzigd."
        )
    if manifest["databank"] != connection.vendor:
        raise ReserveFout(
            f"Deze kopie is van een databank van de soort {manifest['databank']}, hier staat {connection.vendor}."
        )
    if som(map_ / DATABANK) != manifest["som"]:
        raise ReserveFout("De databank in de kopie is beschadigd. Er is niets gewijzigd.")
    return manifest


def _van_later(gezet: list[list[str]]) -> bool:
    """Whether the tables went through a migration that this release does not have: no way back to it is known here."""
    bekend, hier = set(MigrationLoader(None).disk_migrations), {app.label for app in apps.get_app_configs()}
    return any(app in hier and (app, naam) not in bekend for app, naam in gezet)


def som(pad: Path) -> str:
    """Return the checksum of a file."""
    with pad.open("rb") as bestand:
        return hashlib.file_digest(bestand, "sha256").hexdigest()


def anders(toen: dict[str, int], nu: dict[str, int]) -> dict[str, tuple[int, int]]:
    """Return the tables whose number of rows is not what it was, as (then, now); empty when all is back."""
    return {tabel: (aantal, nu.get(tabel, 0)) for tabel, aantal in toen.items() if nu.get(tabel, 0) != aantal}


def verschillen(manifest: dict[str, Any]) -> dict[str, tuple[int, int]]:
    """Return the tables whose number of rows is not that of the manifest."""
    return anders(manifest["rijen"], aantallen())
