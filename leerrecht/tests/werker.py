"""A real Celery worker for tests, in a process group of its own, and the ways to end it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from celery import current_app
from django.conf import settings
from django.db import connection

from leerrecht.models import Achtergrondtaak
from leerrecht.tests import langzaam

OPDRACHT = (
    "-W ignore::UserWarning:celery.platforms -m celery --quiet -A leerrecht.celery worker --pool prefork"
    " --concurrency 1 --loglevel warning --without-gossip --without-mingle --without-heartbeat"
    " --include leerrecht.tests.langzaam"
).split()


def adres_van_de_proefdatabank() -> str:
    """The database of this test, as the environment of another process names it."""
    naam = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{naam}"
    return urlsplit(os.environ["LEERRECHT_DATABASE_URL"])._replace(path=f"/{naam}").geturl()


def wacht_op(voorwaarde: Callable[[], bool], seconden: float = 90) -> None:
    einde = time.monotonic() + seconden
    while not voorwaarde():
        assert time.monotonic() < einde, "duurde te lang"
        time.sleep(0.1)


def werkomgeving(tmp_path: Path) -> dict[str, str]:
    """The environment of a process that works on the database and the queue of this test."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "leerrecht.settings.test",
        "LEERRECHT_VAR": str(settings.VAR),
        "LEERRECHT_DATABASE_URL": adres_van_de_proefdatabank(),
        "LEERRECHT_PROEFPOST": str(tmp_path / "post"),
    }


@pytest.fixture
def start_werker(tmp_path: Path) -> Iterator[Callable[[], subprocess.Popen]]:
    """`start_werker(...)` starts a worker in a process group of its own; all are killed afterwards."""
    werkers: list[subprocess.Popen] = []
    omgeving = werkomgeving(tmp_path)

    def start(*extra: str) -> subprocess.Popen:
        with (tmp_path / "werker.txt").open("ab") as uit:
            werkers.append(
                subprocess.Popen(
                    [sys.executable, *OPDRACHT, *extra],
                    cwd=settings.BASIS,
                    env=omgeving,
                    stdout=uit,
                    stderr=uit,
                    start_new_session=True,
                )
            )
        return werkers[-1]

    # What earlier tests left in the queue is about rows that no longer exist.
    current_app.control.purge()
    langzaam.BEGONNEN.unlink(missing_ok=True)
    yield start
    for werker in werkers:
        dood(werker)
    langzaam.BEGONNEN.unlink(missing_ok=True)


def dood(werker: subprocess.Popen) -> None:
    """End a worker and its children at once, as a power cut would."""
    if werker.poll() is None:
        os.killpg(werker.pid, signal.SIGKILL)
    werker.wait()


def na_de_pauze() -> None:
    """As if the pause after a fault were over."""
    Achtergrondtaak.objects.update(niet_voor=None)


def stand(rij) -> str:
    rij.refresh_from_db()
    return rij.stand
