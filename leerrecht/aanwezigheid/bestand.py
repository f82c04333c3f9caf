"""The lock on SQLite: of files beside the database. The kernel frees it when the process dies."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.db import connection

from leerrecht.aanwezigheid.fout import DRAAIT_NOG, WORDT_TERUGGEZET, InGebruik
from leerrecht.aanwezigheid.merk import Sleutelmerk

BEURTEN = 5


def _map() -> Path:
    databank = Path(str(connection.settings_dict["NAME"]))
    map_ = databank.with_name(f"{databank.name}.aanwezig")
    map_.mkdir(parents=True, exist_ok=True)
    return map_


def _neem(pad: Path, soort: int) -> IO[str] | None:
    bestand = pad.open("a")
    try:
        fcntl.flock(bestand, soort | fcntl.LOCK_NB)
    except OSError:
        bestand.close()
        return None
    return bestand


def _neem_even(pad: Path, soort: int) -> IO[str] | None:
    """As `_neem`, but who merely looks holds a file for an instant: that is waited for."""
    for beurt in range(BEURTEN):
        if (bestand := _neem(pad, soort)) is not None:
            return bestand
        # Two that look at the same time must not meet again at every turn.
        time.sleep((1 + os.getpid() % 7) * 0.002 * (beurt + 1))
    return None


class Bestandsslot:
    """The lock of one process, as long as its files are open."""

    def __init__(self, merk: Sleutelmerk) -> None:
        kent = "-".join(str(sleutel) for sleutel in sorted(merk.kent))
        self._naam = f"{merk.schrijft}-{kent}.merk"
        self._open: list[IO[str]] = []

    def neem(self) -> None:
        """Take the lock together with the others; raise InGebruik while a restore has it alone."""
        self.los()
        slot = _neem(_map() / "slot", fcntl.LOCK_SH)
        if slot is None:
            raise InGebruik(WORDT_TERUGGEZET)
        self._open.append(slot)
        if merk := _neem_even(_map() / self._naam, fcntl.LOCK_SH):  # None: the watch takes it again soon
            self._open.append(merk)

    def leeft(self) -> bool:
        """Whether all is held."""
        return len(self._open) == 2

    def los(self) -> None:
        """Let go."""
        while self._open:
            self._open.pop().close()


def aanwezigen() -> list[Sleutelmerk]:
    """Return the marks that processes serve with now; alike ones count once."""
    gevonden = []
    for pad in sorted(_map().glob("*.merk")):
        if (vrij := _neem_even(pad, fcntl.LOCK_EX)) is not None:
            vrij.close()
            continue
        schrijft, *kent = (int(deel) for deel in pad.stem.split("-"))
        gevonden.append(Sleutelmerk(schrijft, frozenset(kent)))
    return gevonden


@contextmanager
def alleen() -> Iterator[None]:
    """Hold the lock for this process alone; raise InGebruik while another serves."""
    slot = _neem(_map() / "slot", fcntl.LOCK_EX)
    if slot is None:
        raise InGebruik(DRAAIT_NOG)
    with slot:
        yield
