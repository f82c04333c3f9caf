"""Holding the lock as long as a process serves: a thread that takes it again when the connection was lost."""

import logging
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from types import ModuleType

from django.db import DatabaseError, InterfaceError, connection

from leerrecht.aanwezigheid import bestand, postgres
from leerrecht.aanwezigheid.fout import InGebruik
from leerrecht.aanwezigheid.merk import Sleutelmerk, eigen_merk
from leerrecht.foutmelding import spoor

log = logging.getLogger("leerrecht.aanwezigheid")
ELKE = 5.0
_WEG = (DatabaseError, InterfaceError)


def _slot() -> bestand.Bestandsslot | postgres.Databankslot:
    klasse = bestand.Bestandsslot if connection.vendor == "sqlite" else postgres.Databankslot
    return klasse(eigen_merk())


def _soort() -> ModuleType:
    return bestand if connection.vendor == "sqlite" else postgres


def aanwezigen() -> list[Sleutelmerk]:
    """Return the marks of who serves now."""
    return _soort().aanwezigen()


def alleen() -> AbstractContextManager[None]:
    """`with alleen():` nobody serves, and nobody begins to, as long as the block lasts. Else raises InGebruik."""
    return _soort().alleen()


@contextmanager
def erbij() -> Iterator[None]:
    """`with erbij():` this process works on the database, as one of many. Raises InGebruik during a restore."""
    sessie = _slot()
    sessie.neem()
    try:
        yield
    finally:
        sessie.los()


class Wacht:
    """The lock of this process, until it ends. Begin it once, where the process begins to serve."""

    def __init__(self) -> None:
        self._sessie = _slot()
        self._klaar = threading.Event()

    def begin(self) -> None:
        """Take the lock. Raises InGebruik during a restore; a database that is away is tried again and again."""
        try:
            self._sessie.neem()
        except _WEG as fout:
            log.warning("slot van het portaal nog niet genomen: %s", spoor(fout))
        threading.Thread(target=self._waak, name="aanwezigheid", daemon=True).start()

    def stop(self) -> None:
        """Let go, as at the end of the process."""
        self._klaar.set()
        self._sessie.los()

    def _waak(self) -> None:
        while not self._klaar.wait(ELKE):
            try:
                if not self._sessie.leeft():
                    self._sessie.neem()
            except InGebruik as fout:
                # The database came back with a restore at work: what we remember is no longer so.
                log.error("%s", fout)
                os.kill(os.getpid(), signal.SIGTERM)
                return
            except _WEG as fout:
                log.warning("slot van het portaal nog niet genomen: %s", spoor(fout))


def meld_aan() -> Wacht:
    """Begin to serve, until this process ends."""
    wacht = Wacht()
    wacht.begin()
    return wacht
