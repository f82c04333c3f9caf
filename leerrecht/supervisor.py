"""A small supervisor: keeps a few child processes running and stops them all together.

It knows nothing of Django or of what the children do; `manage.py draai` says which they are.
Every child leads its own process group, so that stopping it also stops what it started.
"""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

LANGSTE_WACHT = 30.0
GEZOND_NA = 60.0
HARTSLAG = 0.2


class AlActief(Exception):
    """Another supervisor already works on the same folder."""


def neem_slot(pad: Path) -> IO[str]:
    """Lock `pad` for as long as the returned file stays open; the kernel frees it when we die."""
    bestand = pad.open("a")
    try:
        fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        bestand.close()
        raise AlActief(str(pad)) from None
    return bestand


@dataclass
class Kind:
    """One child: its name, its command, and how often it failed in a row."""

    naam: str
    opdracht: Sequence[str]
    proces: subprocess.Popen[str] | None = None
    missers: int = 0
    gestart: float = 0.0
    volgende_start: float = 0.0

    def start(self) -> None:
        # setpriv lets the child get SIGTERM when we ourselves are killed, so that nothing stays behind.
        setpriv = shutil.which("setpriv")
        voorvoegsel = [setpriv, "--pdeathsig", "TERM", "--"] if setpriv else []
        self.gestart = time.monotonic()
        self.proces = subprocess.Popen(
            [*voorvoegsel, *self.opdracht],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        threading.Thread(target=self._toon, args=(self.proces.stdout,), daemon=True).start()

    def _toon(self, stroom: IO[str]) -> None:
        with stroom:
            for regel in stroom:
                meld(self.naam, regel.rstrip())

    @property
    def leeft(self) -> bool:
        return self.proces is not None and self.proces.poll() is None

    def vraag_te_stoppen(self) -> None:
        """SIGTERM to the child alone: gunicorn and Celery let their own workers finish what they are doing."""
        if self.proces and self.leeft:
            self.proces.terminate()

    def ruim_op(self) -> None:
        """Kill what is left of the group and reap the child; a group that is already empty is fine."""
        if self.proces:
            try:
                os.killpg(self.proces.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            self.proces.wait()
            self.proces = None


def meld(naam: str, tekst: str) -> None:
    """Print one line with the name of the child before it, whole, also when several speak at once."""
    sys.stdout.write(f"{naam:<8}| {tekst}\n")
    sys.stdout.flush()


class Supervisor:
    """Starts the children, restarts one that dies, stops all on SIGTERM, SIGINT or SIGHUP."""

    def __init__(self, kinderen: Sequence[Kind], bij_tik: Callable[[], None] | None = None, genade: float = 10.0):
        self.kinderen = kinderen
        self.bij_tik = bij_tik
        self.genade = genade
        self.stop = threading.Event()

    def draai(self) -> None:
        """Run until a stop signal comes; returns when no child is left."""
        for signaal in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(signaal, lambda *_: self.stop.set())
        try:
            while not self.stop.is_set():
                for kind in self.kinderen:
                    self._bewaak(kind)
                if self.bij_tik:
                    self.bij_tik()
                self.stop.wait(HARTSLAG)
        finally:
            self._stop_alles()

    def _bewaak(self, kind: Kind) -> None:
        nu = time.monotonic()
        if kind.proces is None:
            if nu >= kind.volgende_start:
                kind.start()
        elif (code := kind.proces.poll()) is not None:
            kind.ruim_op()  # what the dead child left behind would hold its port or its work
            kind.missers = 1 if nu - kind.gestart > GEZOND_NA else kind.missers + 1
            wacht = min(2.0 ** (kind.missers - 1), LANGSTE_WACHT)
            kind.volgende_start = nu + wacht
            meld("draai", f"{kind.naam} is gestopt (code {code}) en start opnieuw over {wacht:.0f} s.")

    def _stop_alles(self) -> None:
        for kind in self.kinderen:
            kind.vraag_te_stoppen()
        einde = time.monotonic() + self.genade
        while any(kind.leeft for kind in self.kinderen) and time.monotonic() < einde:
            time.sleep(0.05)
        for kind in self.kinderen:
            kind.ruim_op()
