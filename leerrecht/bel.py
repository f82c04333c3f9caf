"""The bell of the workers: it carries no ids, since the rows are the record. Many rows of one commit are one ring.

A broker that is away or hangs costs the commit that meets it less than a second, and the thirty seconds after it
nothing: what was not rung, the sweeper finds.
"""

import logging
import threading
import time
from enum import StrEnum
from typing import Any

from celery import current_app
from django.conf import settings
from django.db import connection, transaction

from leerrecht.foutmelding import spoor

log = logging.getLogger("leerrecht.achtergrond")
# Opening and asking may each take this long: together less than a second.
TERMIJN = 0.4
STIL_NA_MISSER = 30.0
OPTIES = {"socket_timeout": TERMIJN, "socket_connect_timeout": TERMIJN, "max_retries": 0}


class Wachtrij(StrEnum):
    """The queues: mail must never wait behind long work, nor long work behind a mail server that hangs."""

    POST = "post"
    WERK = "werk"

    @property
    def taak(self) -> str:
        """The Celery task that looks at the rows of this queue."""
        return {"post": "leerrecht.verzend_wachtende", "werk": "leerrecht.voer_volgende_uit"}[self]


class _Broker:
    """What this process knows of the broker: until when it is thought to be away."""

    def __init__(self) -> None:
        self._slot, self._weg_tot = threading.Lock(), 0.0

    def is_weg(self) -> bool:
        with self._slot:
            return time.monotonic() < self._weg_tot

    def onthoud(self, *, weg: bool) -> None:
        with self._slot:
            self._weg_tot = time.monotonic() + STIL_NA_MISSER if weg else 0.0


broker = _Broker()


def _stuur(rij: Wachtrij) -> None:
    if not settings.CELERY_BROKER_URL.startswith("redis"):
        current_app.send_task(rij.taak, queue=rij.value, retry=False)
        return
    with current_app.connection_for_write(connect_timeout=TERMIJN, transport_options=OPTIES) as verbinding:
        current_app.send_task(rij.taak, queue=rij.value, retry=False, connection=verbinding)


def bel(rij: Wachtrij) -> bool:
    """Ask the workers of a queue to look at their rows; tell whether the broker took it. Never fails the caller."""
    if broker.is_weg():
        return False
    try:
        _stuur(rij)
    except Exception as fout:
        broker.onthoud(weg=True)
        log.warning("werker niet bereikt voor %s: %s", rij.taak, spoor(fout))
        return False
    broker.onthoud(weg=False)
    return True


def broker_antwoordt() -> bool:
    """Ask the broker whether it is there; costs less than a second."""
    if not settings.CELERY_BROKER_URL.startswith("redis"):
        return True
    try:
        with current_app.connection_for_write(connect_timeout=TERMIJN, transport_options=OPTIES) as verbinding:
            verbinding.ensure_connection(max_retries=0, timeout=1)
        return True
    except Exception:
        return False


class _Beurt:
    """One ring after a commit. Rows of the same transaction share `gebeld`, so that only the first that stays rings."""

    def __init__(self, rij: Wachtrij, gebeld: set[Wachtrij]) -> None:
        self.rij, self.gebeld = rij, gebeld

    def __call__(self) -> None:
        if self.rij not in self.gebeld:
            self.gebeld.add(self.rij)
            bel(self.rij)


def bel_na_vastlegging(rij: Wachtrij) -> None:
    """Ring once the current transaction has committed, however often it is asked for."""
    eerder: list[Any] = [haak[1] for haak in connection.run_on_commit]
    samen = next((beurt.gebeld for beurt in eerder if isinstance(beurt, _Beurt)), set())
    transaction.on_commit(_Beurt(rij, samen), robust=True)
