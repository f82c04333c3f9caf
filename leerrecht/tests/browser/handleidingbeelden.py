"""The pictures of the manuals, made from example mode: `make handleiding-beelden`. Not part of the test run.

Every picture walks to its page as the manual says, by the words on the buttons, so a manual that no longer is true
stops here. Only invented people are in them: the accounts and rows that example mode loads.
"""

import io
import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings as instellingen
from django.core.management import call_command
from PIL import Image
from playwright.sync_api import Error as PlaywrightFout
from playwright.sync_api import Page

from leerrecht.models import Gebruiker
from leerrecht.tests.browser.huis import Huis
from leerrecht.voorbeeld.accounts import DOMEIN

pytestmark = pytest.mark.browser

MAP = Path(instellingen.BASIS) / "docs" / "handleiding" / "beelden"
BREEDTE, KLEUREN = 960, 256


@dataclass(frozen=True)
class Beeld:
    """One picture: whose page, where one starts, what one clicks, and from which heading it is shown."""

    naam: str
    pad: str = "/"
    als: str = ""
    klik: tuple[str, ...] = ()
    vanaf: str = "main"
    hoogte: int = 760


BEELDEN = (
    Beeld("bezoeker-plan", "/actieplan/", klik=("Mechelen",)),
    Beeld("bezoeker-wie-kan-helpen", "/meldpunt/", klik=("Wie kan helpen?",)),
    Beeld("bezoeker-cijfer", "/monitoring/", klik=("Lijn, tabel en definitie",)),
    Beeld("partner-mijn-werk", als="partner"),
    Beeld("partner-voortgang", als="partner", klik=("Meld hoe het loopt",)),
    Beeld("partner-evaluatie", pad="/evaluatie/", als="partner", klik=("Innovatieve projecten",)),
    Beeld("aanbieder-mijn-aanbod", als="aanbieder", klik=("Naar mijn aanbod",)),
    Beeld("aanbieder-vrije-plaatsen", als="aanbieder", klik=("Naar mijn aanbod", "Meld vrije plaatsen")),
    Beeld("aanbieder-vraag", als="aanbieder", klik=("MP-",)),
    Beeld("aanmelder-aanmelden", als="aanmelder", klik=("Naar aanmelden",)),
    Beeld("aanmelder-formulier", als="aanmelder", klik=("Naar aanmelden", "Een jongere aanmelden")),
    Beeld("meldpunt-werklijst", als="meldpunt", klik=("Naar de werklijst",)),
    Beeld("meldpunt-dossier", als="meldpunt", klik=("Naar de werklijst", "MP-")),
    Beeld("meldpunt-zoek-een-plek", als="meldpunt", klik=("Naar de werklijst", "MP-", "Zoek een plek")),
    Beeld("staf-werkbank", als="staf", klik=("Bewerk het plan", "Bewerk ")),
    Beeld("staf-vergadering", als="staf", klik=("Overleg", "Overlegplatform Leerrecht")),
    Beeld("staf-ronde", als="staf", klik=("Evaluatie", "Ronde 2025-2026")),
    Beeld("beheer-begin", als="beheer", klik=("Beheer",)),
    Beeld("beheer-nieuwe-gebruiker", als="beheer", klik=("Beheer", "Nieuwe gebruiker")),
    Beeld("portaalbeheer-netwerken", als="portaalbeheer", klik=("Beheer", "Netwerken")),
    Beeld("college-evaluaties", als="college", klik=("Evaluatie",)),
    Beeld("college-jaarevaluatie", als="college", klik=("Evaluatie", "Jaarevaluatie 2024-2025")),
    Beeld("gegevensbescherming-publicaties", als="dpo", klik=("Monitoring", "Wat verborgen is en waarom")),
    Beeld("verantwoordelijke-grondenkaart", "/meldpunt/grondenkaart/", klik=("Netwerk leerrecht Mechelen",)),
    Beeld("gegevensbescherming-lijst", als="dpo", klik=("Monitoring", "Wat verborgen is en waarom", "Mechelen, ")),
)


def _klik(page: Page, woorden: str) -> None:
    """Press the first button or link on the page that begins with these words."""
    begin = re.compile(f"^{re.escape(woorden)}")
    page.get_by_role("link", name=begin).or_(page.get_by_role("button", name=begin)).first.click(timeout=10_000)
    page.wait_for_load_state("networkidle")


def _bewaar(page: Page, beeld: Beeld) -> None:
    """Keep what is in the window as a small picture with few colours."""
    page.locator(beeld.vanaf).first.evaluate("e => scrollTo(0, e.getBoundingClientRect().top + scrollY + 2)")
    plaat = Image.open(io.BytesIO(page.screenshot(caret="initial"))).convert("RGB")
    hoogte = round(plaat.height * BREEDTE / plaat.width)
    klein = plaat.resize((BREEDTE, hoogte), Image.Resampling.LANCZOS)
    # Keeps a colour that is in a few points only, as the orange of a sign is.
    zuinig = klein.quantize(KLEUREN, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    MAP.mkdir(parents=True, exist_ok=True)
    zuinig.save(MAP / f"{beeld.naam}.png", optimize=True)


def _maak(huis: Huis, beeld: Beeld) -> None:
    """Walk to the page and keep its picture."""
    wie = Gebruiker.objects.get(email=f"{beeld.als}@{DOMEIN}") if beeld.als else None
    page = huis.open(beeld.pad, als=wie)
    for woorden in beeld.klik:
        _klik(page, woorden)
    page.set_viewport_size({"width": 1280, "height": beeld.hoogte})
    _bewaar(page, beeld)
    page.context.close()


def test_elk_beeld_van_de_handleiding(huis: Huis, settings) -> None:
    settings.VOORBEELD = True
    call_command("laad_voorbeeld", verbosity=0, stdout=io.StringIO())
    keuze, mis = os.environ.get("LEERRECHT_BEELD", ""), []
    for beeld in (beeld for beeld in BEELDEN if keuze in beeld.naam):
        try:
            _maak(huis, beeld)
        except PlaywrightFout as fout:
            mis.append(f"{beeld.naam}: {fout.message.splitlines()[-1]}")
    assert not mis, "\n".join(mis)
