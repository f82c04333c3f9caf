"""Requests per second against a real gunicorn on loopback, two pages in turns (ABAB) so that drift hits both."""

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

SECONDEN = 2.0
DRADEN = 4
RONDES = 5


@contextmanager
def server() -> Iterator[int]:
    """Start the portal on a free port and stop it afterwards."""
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    opdracht = [sys.executable, "-m", "gunicorn", "leerrecht.wsgi", "-b", f"127.0.0.1:{poort}"]
    opdracht += ["-w", "1", "--threads", "4", "--log-level", "error", "--no-control-socket"]
    proces = subprocess.Popen(opdracht, env=os.environ.copy())
    try:
        _wacht(poort)
        yield poort
    finally:
        proces.terminate()
        proces.wait(10)


def _wacht(poort: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", poort), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("de server antwoordt niet")


def _klop(poort: int, adres: str, tot: float, teller: list[int]) -> None:
    verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=10)
    while time.perf_counter() < tot:
        verbinding.request("GET", adres, headers={"Host": "localhost"})
        antwoord = verbinding.getresponse()
        antwoord.read()
        if antwoord.status != 200:
            raise RuntimeError(f"{adres} gaf {antwoord.status}")
        teller.append(1)


def per_seconde(poort: int, adres: str) -> float:
    """Return requests per second over two seconds with four visitors."""
    teller: list[int] = []
    begin = time.perf_counter()
    draden = [threading.Thread(target=_klop, args=(poort, adres, begin + SECONDEN, teller)) for _ in range(DRADEN)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    return len(teller) / (time.perf_counter() - begin)


def vergelijk(poort: int, eerste: str, tweede: str) -> tuple[float, float]:
    """Return the median requests per second of two addresses, measured in turns."""
    a, b = [], []
    per_seconde(poort, eerste)
    per_seconde(poort, tweede)
    for _ in range(RONDES):
        a.append(per_seconde(poort, eerste))
        b.append(per_seconde(poort, tweede))
    return statistics.median(a), statistics.median(b)
