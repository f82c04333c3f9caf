"""Adding, taking back and moving actions: with buttons, with a page, and by dragging."""

import pytest
from playwright.sync_api import Page, expect

from actieplan.diensten.plaats import actie_verplaatsen
from actieplan.tests.browser.stappen import WERKBANK, actie, open_op_zijn_plaats, rij, staf, volgorde
from leerrecht.tests.browser.huis import Huis

pytestmark = pytest.mark.browser

DOEL_1 = "1. Aangename en stimulerende"
DOEL_2 = "2. Onderwijs-welzijnstrajecten"


@pytest.mark.parametrize(("js", "breedte"), [(True, 1280), (False, 320)], ids=["htmx", "zonder-script-smal"])
def test_staf_voegt_een_actie_toe_en_trekt_ze_weer_in(huis: Huis, js: bool, breedte: int) -> None:
    page = huis.open(WERKBANK, als=staf(), js=js, breedte=breedte)
    page.get_by_role("link", name="Voeg een actie toe aan Onderwijs-welzijnstrajecten").click()
    page.get_by_role("button", name="Voeg de actie toe").click()
    expect(page.locator("#foutlijst")).to_contain_text("Titel")
    expect(page).to_have_title("Fout: Actie toevoegen | Mechelen | Leerrecht")
    huis.keur(page, "actie-nieuw-fout")
    page.get_by_label("Titel").fill("Huiswerkklas in de bib")
    page.get_by_role("button", name="Voeg de actie toe").click()
    expect(page.get_by_text("staat als voorstel in het plan")).to_be_visible()
    assert volgorde(page, DOEL_2)[-1] == "Huiswerkklas in de bib"

    formulier = open_op_zijn_plaats(huis, page, "Huiswerkklas in de bib")
    formulier.get_by_role("link", name="Trek het voorstel in").click()
    huis.keur(page, "intrekken")
    page.get_by_label("Waarom").fill("Bestaat al")
    page.get_by_role("button", name="Trek het voorstel in").click()
    expect(page.get_by_text("is ingetrokken")).to_be_visible()
    assert "Huiswerkklas in de bib" not in volgorde(page, DOEL_2)


@pytest.mark.parametrize("js", [True, False], ids=["met-script", "zonder-script"])
def test_knoppen_zetten_een_actie_hoger_en_lager(huis: Huis, js: bool) -> None:
    page = huis.open(WERKBANK, als=staf(), js=js, breedte=320)
    begin = volgorde(page, DOEL_1)
    page.get_by_role("button", name="Zet 2.1.2 Lokaal actieplan een plaats hoger").click()
    expect(page.get_by_text("staat nu op plaats 1 van 22")).to_be_visible()
    assert volgorde(page, DOEL_1)[:2] == [begin[1], begin[0]]
    expect(page.get_by_role("button", name="Zet 2.1.2 Lokaal actieplan een plaats hoger")).to_be_disabled()
    page.get_by_role("button", name="Zet 2.1.2 Lokaal actieplan een plaats lager").click()
    expect(page.get_by_text("staat nu op plaats 2 van 22")).to_be_visible()
    assert volgorde(page, DOEL_1) == begin


def test_de_pagina_verplaatsen_zet_een_actie_in_een_ander_doel(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf(), js=False, breedte=320)
    rij(page, "Talentenstages").get_by_role("link", name="Verplaats").click()
    huis.keur(page, "verplaatsen")
    page.get_by_label("Zet de actie onder").select_option("Onderwijs-welzijnstrajecten op maat")
    page.get_by_label("Op welke plaats").select_option("voor 2.1.2 Casusoverleg")
    page.get_by_role("button", name="Verplaats").click()
    expect(page.get_by_text("Talentenstages staat nu op plaats 2 van 8")).to_be_visible()
    assert volgorde(page, DOEL_2)[:3] == ["Youth At Risk", "Talentenstages", "Casusoverleg"]


def _sleep(page: Page, wat: str, voor: str) -> None:
    """Drag an action by its handle to just above another one."""
    van = rij(page, wat).locator(".greep").bounding_box()
    naar = rij(page, voor).bounding_box()
    page.mouse.move(van["x"] + van["width"] / 2, van["y"] + van["height"] / 2)
    page.mouse.down()
    page.mouse.move(naar["x"] + 60, naar["y"] + naar["height"] / 2 + 8)
    page.mouse.move(naar["x"] + 60, naar["y"] + naar["height"] * 0.12, steps=4)
    expect(page.locator(".boom__merk")).to_have_count(1)
    page.mouse.up()


def _hoge_werkbank(huis: Huis, breedte: int) -> Page:
    """The workbench in a window that is high enough to reach the other goal."""
    page = huis.open(als=staf(), breedte=breedte)
    page.set_viewport_size({"width": breedte, "height": 6000})
    page.goto(WERKBANK)
    return page


def test_slepen_verplaatst_en_zegt_het(huis: Huis, breedte: int) -> None:
    page = _hoge_werkbank(huis, breedte)
    zegt = page.locator("#zegt")
    _sleep(page, "Aanspreekpunt", voor="Overlegplatform leerrecht")
    expect(zegt).to_have_text("2.1.3 Aanspreekpunt staat nu op plaats 1 van 22.")
    expect(rij(page, "Aanspreekpunt").locator("[data-omhoog]")).to_be_disabled()
    expect(rij(page, "Overlegplatform leerrecht").locator("[data-omhoog]")).to_be_enabled()

    _sleep(page, "Zittenblijven", voor="Casusoverleg")
    expect(zegt).to_contain_text("2.1.16 Zittenblijven staat nu op plaats 2 van 8 in")
    huis.keur(page, alleen=breedte)
    page.reload()
    assert volgorde(page, DOEL_1)[:2] == ["Aanspreekpunt", "Overlegplatform leerrecht"]
    assert volgorde(page, DOEL_2)[:3] == ["Youth At Risk", "Zittenblijven", "Casusoverleg"]


def test_een_geweigerde_sleep_wordt_gezegd_en_hersteld(huis: Huis) -> None:
    page = _hoge_werkbank(huis, 1280)
    begin = volgorde(page, DOEL_2)
    casus, doel_1 = actie("Casusoverleg"), actie("Zittenblijven").doelstelling
    actie_verplaatsen(actie_id=casus.pk, doel_sleutel=doel_1.sleutel, door=staf("Karel Collega"))
    huis.wacht(page).verwacht.add(409)
    _sleep(page, "Youth@School", voor="Casusoverleg")
    expect(page.locator("#zegt")).to_contain_text("staat daar niet. Kies de plaats opnieuw.")
    assert volgorde(page, DOEL_2) == begin


def test_escape_breekt_een_sleep_af(huis: Huis) -> None:
    page = _hoge_werkbank(huis, 1280)
    begin = volgorde(page, DOEL_1)
    greep = rij(page, "Aanspreekpunt").locator(".greep").bounding_box()
    page.mouse.move(greep["x"] + 5, greep["y"] + 5)
    page.mouse.down()
    page.mouse.move(greep["x"] + 5, greep["y"] - 80, steps=4)
    page.keyboard.press("Escape")
    page.mouse.up()
    expect(page.locator("#zegt")).to_have_text("Niet verplaatst.")
    assert volgorde(page, DOEL_1) == begin
