"""What a first visit weighs: a real browser with an empty cache counts bytes over the line and who was asked."""

import shutil
from dataclasses import dataclass
from urllib.parse import urlsplit

from benchmarks.belasting import server
from benchmarks.lijsten import BEHEER, CIJFERS, GEBRUIKERS, MELDPUNT, OVERLEG, WERKLIJST, koekje_van
from benchmarks.omgeving import STAF
from benchmarks.tabel import Tabel

GRENS_KB = 100
PAGINAS = (
    ("begin", "/", ""),
    ("plan van Mechelen", "/actieplan/mechelen/", ""),
    ("Meldpunt", "/meldpunt/", ""),
    ("aanbod", "/meldpunt/aanbod/", ""),
    ("overzicht van de cijfers", CIJFERS, ""),
    ("een indicator", "/monitoring/indicatoren/vsv-percentage/", ""),
    ("overleg", OVERLEG, ""),
    ("mijn werk, staf", "/", STAF),
    ("werkbank, staf", "/actieplan/mechelen/bewerken/", STAF),
    ("werklijst, Meldpunt", WERKLIJST, MELDPUNT),
    ("gebruikers, beheer", GEBRUIKERS, BEHEER),
)


@dataclass
class Gewicht:
    """Bytes over the line with headers, requests, and hosts that are not ours."""

    kb: float = 0
    vragen: int = 0
    elders: int = 0


def _weeg(browser, basis: str, adres: str, koekje: str) -> Gewicht:
    """Open one page with nothing in the cache."""
    gewicht = Gewicht()
    context = browser.new_context()
    if koekje:
        naam, _, waarde = koekje.partition("=")
        context.add_cookies([{"name": naam, "value": waarde, "url": basis}])
    pagina = context.new_page()
    lijn = context.new_cdp_session(pagina)
    lijn.send("Network.enable")

    def gevraagd(bericht: dict) -> None:
        doel = urlsplit(bericht["request"]["url"])
        if doel.scheme == "data":
            return
        gewicht.vragen += 1
        gewicht.elders += doel.netloc != urlsplit(basis).netloc

    def klaar(bericht: dict) -> None:
        gewicht.kb += bericht["encodedDataLength"] / 1024

    lijn.on("Network.requestWillBeSent", gevraagd)
    lijn.on("Network.loadingFinished", klaar)
    pagina.goto(basis + adres, wait_until="networkidle")
    context.close()
    return gewicht


def meet_gewicht(tabel: Tabel) -> None:
    """Weigh the main pages."""
    from playwright.sync_api import sync_playwright

    tabel.groep("Gewicht van een eerste bezoek (Chromium, lege cache, over de lijn met koppen)")
    programma = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if programma is None:
        tabel.zeg("niet gemeten: er is hier geen Chromium")
        return
    koekjes = {wie: koekje_van(wie) for _, _, wie in PAGINAS if wie}
    with server() as poort, sync_playwright() as spel:
        browser = spel.chromium.launch(executable_path=programma, args=["--no-sandbox", "--disable-dev-shm-usage"])
        for naam, adres, wie in PAGINAS:
            gewicht = _weeg(browser, f"http://localhost:{poort}", adres, koekjes.get(wie, ""))
            waarde = f"{gewicht.kb:.0f} kB in {gewicht.vragen}, {gewicht.elders} elders"
            goed = gewicht.kb < GRENS_KB and not gewicht.elders
            tabel.rij(naam, waarde, f"onder {GRENS_KB} kB, 0 elders", goed)
        browser.close()
