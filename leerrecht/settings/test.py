"""Settings of the test run: the real database and broker given by the environment, quick hashing, mail in memory."""

import atexit
import os
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.utils import timezone

from leerrecht import databankklok

BRUSSEL = ZoneInfo("Europe/Brussels")


def _ruim_op(map_: str, maker: int) -> None:
    """Leave nothing behind; a fork that ends must not take the folder of its parent with it."""
    if os.getpid() == maker:
        shutil.rmtree(map_, ignore_errors=True)


if "LEERRECHT_VAR" not in os.environ:
    # In the environment, so that what a test starts (a worker) works in the same folder.
    os.environ["LEERRECHT_VAR"] = tempfile.mkdtemp(prefix="leerrecht-proef-")
    atexit.register(_ruim_op, os.environ["LEERRECHT_VAR"], os.getpid())

# Tests that run at the same time must not meet: each process its own folder (files, keys, SQLite, queue), its own
# database (pytest-django sees to that) and its own part of Redis. A program that a test starts inherits the folder.
_WERKER = os.environ.get("PYTEST_XDIST_WORKER", "")
if _WERKER and Path(os.environ["LEERRECHT_VAR"]).name != _WERKER:
    os.environ["LEERRECHT_VAR"] = str(Path(os.environ["LEERRECHT_VAR"]) / _WERKER)
    if os.environ.get("LEERRECHT_BROKER_URL", "").startswith("redis"):
        _redis = urlsplit(os.environ["LEERRECHT_BROKER_URL"])
        os.environ["LEERRECHT_BROKER_URL"] = _redis._replace(path=f"/{_WERKER.removeprefix('gw')}").geturl()

# A run has one date. What starts in the evening has the clock of that afternoon, and so have the programs it starts:
# nothing that asks for today twice meets midnight in between.
_ACHTER = os.environ.setdefault("LEERRECHT_PROEFKLOK", str(8 if timezone.now().astimezone(BRUSSEL).hour >= 18 else 0))
if int(_ACHTER):
    _echte_klok = timezone.now
    timezone.now = lambda: _echte_klok() - timedelta(hours=int(_ACHTER))
    _echte_databankklok = databankklok.nu
    databankklok.nu = lambda: _echte_databankklok() - timedelta(hours=int(_ACHTER))

from .base import *  # noqa: E402, F403
from .base import DATABASES, OPZOEKLIMIETEN, STORAGES, VAR  # noqa: E402
from .sleutels import blinde_sleutel, geheime_sleutel, versleutelsleutel  # noqa: E402

for _map in ("databank", "wachtrij", "wachtrij-beheer", "bestanden", "static"):
    (Path(VAR) / _map).mkdir(parents=True, exist_ok=True)

SECRET_KEY = geheime_sleutel(VAR / "sleutels")
VERSLEUTELSLEUTELS = [versleutelsleutel(VAR / "sleutels")]
BLINDE_SLEUTEL = blinde_sleutel(VAR / "sleutels")
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if "LEERRECHT_PROEFPOST" in os.environ:
    # A worker in a process of its own: what it sends must be seen from outside.
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = os.environ["LEERRECHT_PROEFPOST"]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
CONN_MAX_AGE = 0
DATABASES["default"]["CONN_MAX_AGE"] = 0
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: browser tests and a real worker must see the same rows.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / "databank" / "proef.sqlite3")}

# A test of rights walks along hundreds of addresses that are not there; the tests of the limit set the real one.
OPZOEKLIMIETEN = {**OPZOEKLIMIETEN, "misser": "100000/m/key"}
