"""The canary test goes on outside the server: what a real Chromium keeps on the disk of a shared PC."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, BrowserType, Page, Route, expect

from leerrecht.models import Netwerk
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from meldpunt.models import Aanmelding
from meldpunt.tests.aanmeldhulp import begin
from meldpunt.tests.dossierbouwers import clb_medewerker

pytestmark = pytest.mark.browser
KANARIES = {
    "wie_belde": "Kanariewie Zwaluw 0471 23 45 67",
    "voornaam": "Kanarievoor",
    "naam": "Kanarienaam",
    "geboren": "13/04/2012",
    "vraag": "Kanarievraag: wil weg van school.",
}
OUDER = {"naam_0": "Kanarieouder Reiger", "telefoon_0": "0472 34 56 78", "email_0": "kanarie.ouder@voorbeeld.test"}
GEZONGEN = re.compile(r"[Kk]anarie|Zwaluw|13/04/2012|23 45 67|34 56 78")
CONTROLE = "Lokvogel Controle"
OPSLAG = """async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
  (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]"""


class Profiel:
    """One folder of a Chromium that stays, as on the PC of an office, and the browser that works in it."""

    def __init__(self, soort: BrowserType, opties: dict, map_: Path, basis: str) -> None:
        self.map, self.basis = map_, basis
        self.context: BrowserContext = soort.launch_persistent_context(
            str(map_), **opties, base_url=basis, locale="nl-BE", timezone_id="Europe/Brussels"
        )

    def open(self, pad: str, als) -> Page:
        """Sign in as this person in this very browser, and go there."""
        client = Client()
        log_in(client, als)
        waarde = client.cookies[settings.SESSION_COOKIE_NAME].value
        self.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": waarde, "url": self.basis}])
        page = self.context.new_page()
        page.goto(pad)
        return page

    def zingt(self) -> dict[str, list[str]]:
        """Each file of the folder in which something was sung, in either way in which a browser writes letters."""
        gevonden = {}
        for pad in self.map.rglob("*"):
            if pad.is_file():
                rauw = pad.read_bytes()
                teksten = (
                    rauw.decode("utf-8", "ignore"),
                    rauw.decode("utf-16-le", "ignore"),
                    rauw[1:].decode("utf-16-le", "ignore"),
                )
                raak = {treffer for tekst in teksten for treffer in GEZONGEN.findall(tekst)}
                if CONTROLE in "".join(teksten):
                    raak.add(CONTROLE)
                if raak:
                    gevonden[str(pad.relative_to(self.map))] = sorted(raak)
        return gevonden


@pytest.fixture
def profiel(browser_type: BrowserType, browser_type_launch_args: dict, tmp_path: Path, huis: Huis) -> Iterator[Profiel]:
    profiel = Profiel(browser_type, browser_type_launch_args, tmp_path / "profiel", huis.basis)
    yield profiel
    profiel.context.close()


def _lok(profiel: Profiel) -> None:
    """A page of somebody else, whose form forbids nothing: what is typed there must be found, or we look badly."""

    def antwoord(route: Route) -> None:
        veld = '<form action="/lok/klaar/"><input name="lok" type="text"><button>Stuur</button></form>'
        route.fulfill(body=f"<!doctype html><title>Lok</title>{veld}", content_type="text/html")

    profiel.context.route("**/lok/**", antwoord)
    page = profiel.context.new_page()
    page.goto("/lok/")
    page.locator("[name=lok]").press_sequentially(CONTROLE)
    page.get_by_role("button").click()
    page.wait_for_url("**/lok/klaar/**")


def _telefoon(profiel: Profiel, mila) -> None:
    page = profiel.open("/meldpunt/telefoon/", mila)
    # A name is asked only once there is a ground for one.
    page.locator("main [name=grond]").select_option("jongere")
    for naam, tekst in KANARIES.items():
        page.locator(f"main [name={naam}]:visible").press_sequentially(tekst)
    # First with a fault: a page that answers a form by itself would be written to disk with all that was sent.
    # A person types longer than Chromium waits before it writes down where one is: else what was sent goes along.
    page.wait_for_timeout(3000)
    page.get_by_role("button", name="Noteer", exact=False).last.click()
    expect(page.locator("#foutlijst")).to_be_visible()
    page.locator("main [name=soort_vraag]").select_option("individueel")
    page.locator("main [name=grond_uitleg]").press_sequentially("Vandaag, aan de telefoon.")
    page.get_by_role("button", name="Noteer", exact=False).last.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("K.K.")
    zoek = profiel.open("/meldpunt/dossiers/", mila)
    zoek.locator("[name=gezocht]").press_sequentially("Kanarienaam")
    zoek.locator("[name=gezocht]").press("Enter")
    expect(zoek.get_by_role("heading", level=1)).to_contain_text("Gevonden op naam")
    zoek.get_by_role("link", name=re.compile("^MP-")).first.click()
    zoek.wait_for_load_state()
    # Half a call stays on the screen when the browser is closed.
    half = profiel.open("/meldpunt/telefoon/", mila)
    half.locator("main [name=naam]").press_sequentially(KANARIES["naam"])
    half.locator("main [name=vraag]").press_sequentially(KANARIES["vraag"])
    assert half.evaluate(OPSLAG) == zoek.evaluate(OPSLAG) == [0] * 5


def _aanmelding(profiel: Profiel, anna) -> None:
    """The case of an address: name, telephone and mail of a parent in one form."""
    concept = begin(anna)
    for slug, velden in (("jongere", {n: KANARIES[n] for n in ("voornaam", "naam", "geboren")}), ("ouders", OUDER)):
        page = profiel.open(f"/meldpunt/aanmelden/{concept.sleutel}/{slug}/", anna)
        for naam, tekst in velden.items():
            page.locator(f"main [name={naam}]").first.press_sequentially(tekst)
        page.get_by_role("button", name="Bewaar en ga verder").last.click()
        page.wait_for_load_state()
        assert page.evaluate(OPSLAG) == [0] * 5


def test_M17_het_profiel_van_een_echte_browser_bewaart_geen_kanarie(profiel: Profiel) -> None:
    netwerk = Netwerk.objects.get(slug="mechelen")
    _lok(profiel)
    _telefoon(profiel, maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk, naam="Mila"))
    _aanmelding(profiel, clb_medewerker(netwerk, naam="Anna"))
    assert Aanmelding.objects.filter(jongere__isnull=False).count() == 1
    profiel.context.close()
    gevonden = profiel.zingt()
    assert gevonden.get("Default/Web Data") == [CONTROLE], "zonder lokvogel vonden we ook geen kanarie"
    assert {pad: raak for pad, raak in gevonden.items() if raak != [CONTROLE]} == {}


def test_M17_na_het_uitloggen_toont_terug_geen_kanarie(profiel: Profiel) -> None:
    """No-store stays: neither the cache nor the memory for Back brings the page of a file to the next person."""
    mila = maak_gebruiker(Rol.MELDPUNT, netwerk=Netwerk.objects.get(slug="mechelen"), naam="Mila")
    _telefoon(profiel, mila)
    rij = Aanmelding.objects.get()
    page = profiel.open(f"{rij.get_absolute_url()}vraag-en-jongere/", mila)
    expect(page.locator("main")).to_contain_text("Kanarienaam")
    page.get_by_role("button", name="Uitloggen").first.click(force=True)
    page.wait_for_load_state()
    page.go_back()
    expect(page.locator("body")).not_to_contain_text("Kanarienaam")
