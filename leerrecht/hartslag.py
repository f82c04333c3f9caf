"""A heartbeat beside long work: a thread that says the worker lives while the work itself has nothing to say."""

import logging
import threading
import time
from collections.abc import Callable
from typing import Self

from django.db import connection

from leerrecht.foutmelding import spoor

log = logging.getLogger("leerrecht.achtergrond")
# Well within the two minutes after which a worker is thought dead, also when a beat or two is lost.
ELKE = 20.0
# Work that says nothing itself for so long hangs: the heart stops, and another worker may take over.
HOOGSTENS_STIL = 60 * 60.0


class Hartslag:
    """`with Hartslag(klop)`: calls `klop` every 20 seconds until the block ends or `klop` says the work is not ours.

    It has a database connection of its own, so that it beats outside any transaction of the work; each beat is one
    short write. A beat that fails (a lock, a database that restarts) is tried again at the next one.
    """

    def __init__(self, klop: Callable[[], bool], *, elke: float | None = None) -> None:
        self._klop, self._elke = klop, elke or ELKE
        self._klaar = threading.Event()
        self._teken = time.monotonic()
        self._draad = threading.Thread(target=self._klop_tot_het_klaar_is, name="hartslag", daemon=True)

    def __enter__(self) -> Self:
        self._draad.start()
        return self

    def __exit__(self, *fout: object) -> None:
        self._klaar.set()
        self._draad.join()  # a beat waits for a lock at most as long as the database does

    def teken(self) -> None:
        """The work itself said something: from here the hour of silence counts."""
        self._teken = time.monotonic()

    def _klop_tot_het_klaar_is(self) -> None:
        try:
            while not self._klaar.wait(self._elke) and time.monotonic() - self._teken < HOOGSTENS_STIL:
                try:
                    if not self._klop():
                        return
                except Exception as fout:
                    log.warning("hartslag overgeslagen: %s", spoor(fout))
                    connection.close()  # a broken one would fail at every beat
        finally:
            connection.close()
