"""Twenty people at once on one page: how long the slowest wait, beside the bare page under the same crowd."""

import http.client
import statistics
import threading
import time

from benchmarks.belasting import Blik, server
from benchmarks.lijsten import MELDPUNT, WERKLIJST, koekje_van
from benchmarks.tabel import Tabel

MENSEN, KEREN, RONDES = 20, 4, 3
KAAL, MIJN_WERK = "/toegankelijkheid/", "/"


def _een(blik: Blik, start: threading.Barrier, tijden: list[float]) -> None:
    verbinding = http.client.HTTPConnection("127.0.0.1", blik.poort, timeout=120)
    koppen = {"Host": "localhost", "Cookie": blik.koekje}
    start.wait()
    for _ in range(KEREN):
        begin = time.perf_counter()
        verbinding.request("GET", blik.adressen[0], headers=koppen)
        antwoord = verbinding.getresponse()
        antwoord.read()
        if antwoord.status != 200:
            raise RuntimeError(f"{blik.adressen[0]} gaf {antwoord.status}")
        tijden.append(time.perf_counter() - begin)


def p95(blik: Blik) -> float:
    """Return what 95 in 100 stay under, in milliseconds, with twenty asking at once."""
    tijden: list[float] = []
    start = threading.Barrier(MENSEN)
    draden = [threading.Thread(target=_een, args=(blik, start, tijden)) for _ in range(MENSEN)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    if len(tijden) != MENSEN * KEREN:
        raise RuntimeError(f"{blik.naam}: {len(tijden)} van {MENSEN * KEREN} antwoorden")
    return statistics.quantiles(tijden, n=20)[18] * 1000


def meet_drukte(tabel: Tabel) -> None:
    """The lists of the Meldpunt beside the bare page, in turns: medians of the rounds."""
    from benchmarks.dossiers import vul_tot

    vul_tot(1000)
    tabel.groep(
        f"{MENSEN} mensen tegelijk (gunicorn, 1 werker, 4 draden; p95 van {MENSEN * KEREN}, mediaan van {RONDES})"
    )
    with server() as poort:
        koekje = koekje_van(MELDPUNT)
        blikken = [
            Blik(naam, poort, (adres,), koekje)
            for naam, adres in (
                ("kale pagina", KAAL),
                ("Mijn werk van het Meldpunt", MIJN_WERK),
                ("werklijst van het Meldpunt", WERKLIJST),
            )
        ]
        rondes = [[p95(blik) for blik in blikken] for _ in range(RONDES + 1)][1:]
    kaal, *lijsten = (statistics.median(kolom) for kolom in zip(*rondes, strict=True))
    tabel.rij("kale pagina", f"{kaal:.0f} ms")
    for blik, wacht in zip(blikken[1:], lijsten, strict=True):
        tabel.rij(blik.naam, f"{wacht:.0f} ms")
        tabel.rij(f"{blik.naam} : kale pagina", f"{wacht / kaal:.1f} x", "hoogstens 6 x", wacht <= 6 * kaal)
