"""Makes `var/` ready before a start: database, cache table, example content and static files.

One process for all of it, because starting Django four times would cost as many seconds. What did not change
since the last start is skipped; data are never removed.
"""

import hashlib
import os
import sys
from pathlib import Path

import django

BASIS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(BASIS))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerrecht.settings.voorbeeld")
django.setup()

from django.conf import settings  # noqa: E402  (Django must be set up first)
from django.contrib.staticfiles.finders import get_finders  # noqa: E402
from django.contrib.staticfiles.storage import staticfiles_storage  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

import leerrecht.celery  # noqa: E402, F401  (what the example plans reaches our own broker)
from leerrecht import herversleuteling, sleutelproef, zoekkolommen  # noqa: E402


class Stempel:
    """A small file in `var/` that remembers for which state of the sources a step was done."""

    def __init__(self, naam: str):
        self.pad = Path(settings.VAR) / "stempels" / naam

    def klopt(self, waarde: str) -> bool:
        return self.pad.exists() and self.pad.read_text() == waarde

    def zet(self, waarde: str) -> None:
        self.pad.parent.mkdir(parents=True, exist_ok=True)
        self.pad.write_text(waarde)


def databank() -> None:
    """Migrate always (cheap when there is nothing to do); load the content into a database that is new."""
    nieuw = not connection.introspection.table_names()
    if nieuw:
        print("Databank aanmaken...", flush=True)
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    if not sleutelproef.bezwaar():
        # As bereid_voor does: what an older version wrote opens only once it is bound to its row.
        herversleuteling.bind_oude()
    stempel = Stempel("inhoud")
    if nieuw or not stempel.klopt("geladen"):
        print("Inhoud laden...", flush=True)
        call_command("laad_inhoud")
        if settings.VOORBEELD:
            call_command("laad_voorbeeld")
        stempel.zet("geladen")
    if not sleutelproef.bezwaar():
        if not zoekkolommen.is_bij():
            zoekkolommen.herbouw()
        sleutelproef.onthoud()


def stand_van_static() -> str:
    """One hash over every static file Django can find and over the packages that process them."""
    som = hashlib.sha256((BASIS / "requirements.lock").read_bytes())
    for vinder in get_finders():
        for naam, opslag in sorted(vinder.list([]), key=lambda paar: paar[0]):
            stand = os.stat(opslag.path(naam))
            som.update(f"{naam} {stand.st_size} {stand.st_mtime_ns}\n".encode())
    return som.hexdigest()


def static() -> None:
    """Collect the static files when one of them changed or the collection is gone."""
    stempel, waarde = Stempel("static"), stand_van_static()
    if not (stempel.klopt(waarde) and staticfiles_storage.manifest_storage.exists(staticfiles_storage.manifest_name)):
        print("Stijl en scripts klaarzetten...", flush=True)
        call_command("collectstatic", interactive=False, verbosity=0)
        stempel.zet(waarde)


if __name__ == "__main__":
    Path(settings.VAR).mkdir(parents=True, exist_ok=True)
    databank()
    static()
