"""Requests per second against a real gunicorn on loopback, pages in turns (ABAB) so that drift hits all alike."""

import http.client
import os
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SECONDEN = 2.0
DRADEN = 4
RONDES = 5


@dataclass(frozen=True)
class Blik:
    """What somebody must fetch to see one thing: one or more addresses on one server, perhaps signed in."""

    naam: str
    poort: int
    adressen: tuple[str, ...]
    koekje: str = ""


@contextmanager
def server(
    toepassing: str = "leerrecht.wsgi", python: str = sys.executable, map_: Path | None = None, **extra: str
) -> Iterator[int]:
    """Start a WSGI application on a free port, one worker with four threads, and stop it afterwards."""
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    opdracht = [python, "-m", "gunicorn", toepassing, "-b", f"127.0.0.1:{poort}"]
    opdracht += ["-w", "1", "--threads", str(DRADEN), "--graceful-timeout", "2"]
    opdracht += ["--log-level", "error", "--no-control-socket"]
    proces = subprocess.Popen(opdracht, env=os.environ | extra, cwd=map_)
    try:
        _wacht(poort)
        yield poort
    finally:
        proces.terminate()
        proces.wait(60)


def _wacht(poort: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", poort), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("de server antwoordt niet")


def _klop(blik: Blik, tot: float, teller: list[int]) -> None:
    verbinding = http.client.HTTPConnection("127.0.0.1", blik.poort, timeout=60)
    koppen = {"Host": "localhost"} | ({"Cookie": blik.koekje} if blik.koekje else {})
    while time.perf_counter() < tot:
        for adres in blik.adressen:
            verbinding.request("GET", adres, headers=koppen)
            antwoord = verbinding.getresponse()
            antwoord.read()
            if antwoord.status != 200:
                raise RuntimeError(f"{adres} gaf {antwoord.status}")
        teller.append(1)


def per_seconde(blik: Blik) -> float:
    """Return how many times per second four visitors see it, over two seconds."""
    teller: list[int] = []
    begin = time.perf_counter()
    draden = [threading.Thread(target=_klop, args=(blik, begin + SECONDEN, teller)) for _ in range(DRADEN)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    if not teller:
        raise RuntimeError(f"{blik.naam} antwoordde niet een keer")
    return len(teller) / (time.perf_counter() - begin)


def vergelijk(*blikken: Blik) -> list[float]:
    """Return the median times per second of each, measured in turns."""
    for blik in blikken:
        per_seconde(blik)
    rondes = [[per_seconde(blik) for blik in blikken] for _ in range(RONDES)]
    return [statistics.median(kolom) for kolom in zip(*rondes, strict=True)]
