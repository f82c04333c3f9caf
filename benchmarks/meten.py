"""How much a page calculates inside the process, and how many questions it asks the database."""

import statistics
import time
from dataclasses import dataclass

from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


@dataclass(frozen=True)
class Meting:
    """One page: milliseconds of CPU (median), queries, kilobytes."""

    naam: str
    ms: float
    vragen: int
    kb: float

    @property
    def tekst(self) -> str:
        """The three in a cell of the table."""
        return f"{self.ms:.1f} ms {self.vragen} vr {self.kb:.0f} kB"


def bezoeker() -> Client:
    """Return a visitor."""
    return Client(HTTP_HOST="localhost")


def ingelogd(email: str) -> Client:
    """Return somebody who is signed in."""
    from leerrecht.models import Gebruiker

    client = Client(HTTP_HOST="localhost")
    client.force_login(Gebruiker.objects.get(email=email))
    return client


def meet(naam: str, client: Client, adres: str, *, koud: bool = True, keren: int = 25) -> Meting:
    """Measure one address; `koud` empties the page cache before each request."""
    client.get(adres)
    tijden = []
    for _ in range(keren):
        if koud:
            caches["pagina"].clear()
        # Of this process alone: what else the machine does is not counted.
        begin = time.process_time()
        antwoord = client.get(adres)
        tijden.append((time.process_time() - begin) * 1000)
    if koud:
        caches["pagina"].clear()
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.get(adres)
    if antwoord.status_code != 200:
        raise RuntimeError(f"{adres} gaf {antwoord.status_code}")
    return Meting(naam, statistics.median(tijden), len(vragen), len(antwoord.content) / 1024)


def teken_grafieken(keren: int = 200) -> tuple[float, float, float]:
    """Return median and slowest-of-twenty milliseconds per chart, and the kilobytes of one."""
    from monitoring.grafiek import BREED, SMAL, Doellijn, Lijngrafiek, Punt, Reeks, lijn

    jaren = range(2014, 2024)
    reeksen = tuple(
        Reeks(f"Gebied {nummer}", tuple(Punt(jaar, nummer * 4 + jaar % 5, jaar == 2023) for jaar in jaren))
        for nummer in range(1, 5)
    )
    tijd = tuple((float(jaar), f"{jaar}-{(jaar + 1) % 100:02}") for jaar in jaren)
    grafiek = Lijngrafiek("maat", "Titel", "Uitleg", "%", reeksen, tijd, (2019,), doel=Doellijn(9))
    tijden = []
    for nummer in range(keren):
        # Drawing waits for nothing, so only the time of this thread counts: what else the machine does stays out.
        begin = time.thread_time()
        svg = lijn(grafiek, BREED if nummer % 2 else SMAL)
        tijden.append((time.thread_time() - begin) * 1000)
    return statistics.median(tijden), statistics.quantiles(tijden, n=20)[-1], len(svg) / 1024
