"""The yearly evaluation as PDF beside headless Chromium printing the same HTML, and how it grows with the plan."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

ACTIES, FIGUREN = 60, 30
GROOT = 600
_GROOT = """
import json, resource, sys, time
from benchmarks.stuk import _druk, _inhoud
import django
django.setup()
_druk(_inhoud(2, 1))
begin = time.process_time()
_druk(_inhoud({aantal}, {aantal} // 2))
regels = open("/proc/self/status").read().splitlines()
nu = next(int(regel.split()[1]) for regel in regels if regel.startswith("VmRSS"))
piek = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([time.process_time() - begin, piek // 1000, nu // 1000]))
"""


@dataclass(frozen=True)
class Groot:
    """One large document in a process of its own, as a worker makes it: CPU seconds, megabytes at most and after it."""

    seconden: float
    piek: int
    erna: int
    vervangt: bool


def meet_groot(aantal: int = GROOT) -> Groot:
    """Make a document of so many actions in a fresh process, and see whether a worker that grew is replaced."""
    from leerrecht.processen import GROOTSTE_KB, werk

    opdracht = [sys.executable, "-c", _GROOT.replace("{aantal}", str(aantal))]
    klaar = subprocess.run(opdracht, check=True, text=True, stdout=subprocess.PIPE)
    seconden, piek, erna = json.loads(klaar.stdout.splitlines()[-1])
    return Groot(seconden, piek, erna, f"--max-memory-per-child {GROOTSTE_KB}" in " ".join(werk()))


def _inhoud(acties: int, figuren: int) -> dict:
    from monitoring.tests.jaarinhoud import maak_inhoud

    return json.loads(json.dumps(maak_inhoud(acties, figuren).naar_dict()))


def _druk(inhoud: dict) -> float:
    from monitoring.jaarevaluatie.pdf import maak_pdf

    begin = time.perf_counter()
    maak_pdf(inhoud, lambda percent, zin: None)
    return time.perf_counter() - begin


def _voor_chromium(inhoud: dict) -> str:
    """Return the same document with its stylesheet inside, since Chromium does not know our scheme."""
    from monitoring.jaarevaluatie.ophaler import lees_bestand
    from monitoring.jaarevaluatie.pdf import maak_html

    return maak_html(inhoud).replace("</head>", f"<style>{lees_bestand('evaluatie-druk.css')}</style></head>")


def _chromium(pagina, html: str) -> float:
    begin = time.perf_counter()
    pagina.set_content(html)
    pagina.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
    return time.perf_counter() - begin


def meet_stuk(keren: int = 3) -> tuple[float, float, float]:
    """Return seconds of ours, seconds of Chromium, and time per action at 60 actions over that at 20 (medians).

    In turns, both already started: a worker and a browser live long.
    """
    from playwright.sync_api import sync_playwright

    groot, klein = _inhoud(ACTIES, FIGUREN), _inhoud(ACTIES // 3, FIGUREN // 3)
    html = _voor_chromium(groot)
    _druk(_inhoud(2, 1))
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    programma = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    van_ons, van_klein, van_chromium = [], [], []
    with sync_playwright() as spel:
        browser = spel.chromium.launch(executable_path=programma, args=["--no-sandbox", "--disable-dev-shm-usage"])
        pagina = browser.new_page()
        _chromium(pagina, html)
        for _ in range(keren):
            van_ons.append(_druk(groot))
            van_klein.append(_druk(klein))
            van_chromium.append(_chromium(pagina, html))
        browser.close()
    ons, chromium = statistics.median(van_ons), statistics.median(van_chromium)
    return ons, chromium, (ons / ACTIES) / (statistics.median(van_klein) / (ACTIES // 3))
