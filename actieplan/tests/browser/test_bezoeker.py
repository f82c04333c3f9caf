"""Anyone reads the plans: without script, on a phone, on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from leerrecht.tests.browser.huis import Huis, zonder_dwarsrol

pytestmark = pytest.mark.browser

ACTIES = ".acties > li"


def test_een_bezoeker_zonder_script_leest_zoekt_en_filtert(huis: Huis, breedte: int) -> None:
    page = huis.open("/", js=False, breedte=breedte)
    huis.keur(page, "start", breedte)
    page.get_by_role("link", name="Het plan van Mechelen").click()
    expect(page.locator(ACTIES)).to_have_count(29)
    huis.keur(page, "plan-mechelen", breedte)

    _vouw_filter_open(page, breedte)
    page.get_by_label("Zoek in de acties").fill("creeren")
    page.get_by_role("button", name="Toon de acties").click()
    expect(page.locator(ACTIES).get_by_text("creëren").first).to_be_visible()
    assert 0 < page.locator(ACTIES).count() < 29

    page.get_by_role("link", name=re.compile("^Wis alle filters")).click()
    _vouw_filter_open(page, breedte)
    page.get_by_label("Trekker").select_option("Stad Mechelen")
    page.get_by_role("button", name="Toon de acties").click()
    expect(page).to_have_url(re.compile("trekker="))
    assert 0 < page.locator(ACTIES).count() < 29
    huis.keur(page, "plan-gefilterd", breedte)

    page.locator(ACTIES).get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Overlegplatform leerrecht")
    expect(page.get_by_role("heading", name="Geschiedenis")).to_have_count(0)
    huis.keur(page, "actie", breedte)
    page.go_back()
    expect(page).to_have_url(re.compile("trekker="))


def _vouw_filter_open(page: Page, breedte: int) -> None:
    """On a phone the filters are folded; without script the fold is the browser's own."""
    if breedte == 320:
        expect(page.get_by_label("Zoek in de acties")).to_be_hidden()
        page.get_by_text(re.compile("^Zoek en filter de acties")).click()


def test_menu_en_doelen_vouwen_zonder_script(huis: Huis) -> None:
    page = huis.open("/actieplan/mechelen/", js=False, breedte=320)
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    expect(menu.get_by_role("link", name="Over het netwerk")).to_be_hidden()
    menu.get_by_text("Menu").click()
    expect(menu.get_by_role("link", name="Over het netwerk")).to_be_visible()

    doel = page.locator("section.doel").first
    eerste = doel.get_by_role("link", name="Overlegplatform leerrecht")
    doel.get_by_text("22 acties").click()
    expect(eerste).to_be_hidden()
    doel.get_by_text("22 acties").click()
    expect(eerste).to_be_visible()


def test_het_plan_van_vlaams_brabant_toont_vijf_lagen_zonder_nummers(huis: Huis) -> None:
    page = huis.open("/actieplan/", js=False, breedte=320)
    page.get_by_role("link", name="Vlaams-Brabant").click()
    for diepte in (2, 3, 4, 5):
        expect(page.locator(f"{ACTIES}.diepte-{diepte}").first).to_be_visible()
    expect(page.locator(".acties__nr")).to_have_count(0)
    huis.keur(page, "plan-vlaams-brabant")


def test_versies_verschil_en_download(huis: Huis) -> None:
    page = huis.open("/actieplan/mechelen/", js=False)
    page.get_by_role("link", name="Alle versies").click()
    huis.keur(page, "versies")
    page.get_by_role("link", name="Actieplan 2016", exact=True).click()
    expect(page.locator(ACTIES)).to_have_count(29)
    huis.keur(page, "versie")
    page.goto("/actieplan/mechelen/versies/2016/verschil/")
    expect(page.get_by_text("Dit is de eerste versie die we kennen")).to_be_visible()
    huis.keur(page, "verschil")

    page.goto("/actieplan/mechelen/?q=creeren")
    getoond = page.locator(ACTIES).count()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download wat je ziet (CSV)").click()
    assert download.value.suggested_filename == "actieplan-mechelen.csv"
    regels = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(regels) == getoond + 1
    assert any("creëren" in regel for regel in regels)


def test_een_lege_uitkomst_zegt_wat_nu(huis: Huis) -> None:
    page = huis.open("/actieplan/mechelen/?q=zeppelin", js=False)
    expect(page.get_by_text("Geen enkele actie past bij wat je koos.")).to_be_visible()
    huis.keur(page, "plan-leeg")
    page.get_by_role("link", name="Toon het hele plan").click()
    expect(page.locator(ACTIES)).to_have_count(29)


def test_op_papier_staat_het_plan_zonder_menu_en_zonder_vouwen(huis: Huis) -> None:
    page = huis.open("/actieplan/mechelen/")
    page.locator("section.doel").first.get_by_text("22 acties").click()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for verborgen in (".hoofdnav", ".filter", ".voet", ".ik", ".kruimel", ".weergave"):
        expect(page.locator(verborgen).first).to_be_hidden()
    assert page.locator(f"{ACTIES}:visible").count() == 29
    zonder_dwarsrol(page)


def test_over_privacy_en_toegankelijkheid(huis: Huis) -> None:
    page = huis.open("/over/", js=False, breedte=320)
    expect(page.get_by_text("Per functie, nooit per persoon.")).to_be_visible()
    huis.keur(page, "over")
    for pad in ("/privacy/", "/toegankelijkheid/", "/account/inloggen/"):
        page.goto(pad)
        huis.keur(page, pad.strip("/").replace("/", "-"))
