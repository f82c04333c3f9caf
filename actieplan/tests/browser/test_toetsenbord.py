"""The whole journey of a stafmedewerker with Tab, Enter and Space; the focus is seen at every step."""

import pytest
from playwright.sync_api import expect

from actieplan.tests.browser.stappen import WERKBANK, actie, rij, staf, volgorde
from leerrecht.tests.browser.huis import Huis, focus_zichtbaar, tab_naar

pytestmark = pytest.mark.browser


def test_staf_bewerkt_en_verplaatst_zonder_muis(huis: Huis) -> None:
    page = huis.open(WERKBANK, als=staf(), reduced_motion="reduce")
    tab_naar(page, "Naar de inhoud")
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()

    tab_naar(page, "Bewerk 2.1.2 Lokaal actieplan")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Lokaal actieplan bewerken")).to_be_focused()
    tab_naar(page, "Tekst")
    page.keyboard.press("Control+A")
    page.keyboard.type("Een plan dat elk jaar wordt nagekeken.")
    tab_naar(page, "Voor wie en waarover")
    page.keyboard.press("Space")
    tab_naar(page, "Welbevinden")
    page.keyboard.press("Space")
    tab_naar(page, "Bewaar")
    page.keyboard.press("Enter")

    expect(page.locator(".foutlijst")).to_be_focused()
    focus_zichtbaar(page)
    tab_naar(page, "Waarom deze wijziging", hoogstens=1)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Waarom deze wijziging")).to_be_focused()
    focus_zichtbaar(page)
    page.keyboard.type("Gevraagd in mei")
    page.keyboard.press("Enter")

    expect(rij(page, "Lokaal actieplan").get_by_role("link", name="Bewerk")).to_be_focused()
    focus_zichtbaar(page)
    assert actie("Lokaal actieplan").themas.count() == 1

    tab_naar(page, "Verplaats 2.1.2 Lokaal actieplan", terug=True, hoogstens=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Actie verplaatsen")).to_be_visible()
    tab_naar(page, "Zet de actie onder")
    page.keyboard.type("Onderwijs-welzijn")
    tab_naar(page, "Op welke plaats")
    tab_naar(page, "Verplaats")
    page.keyboard.press("Enter")
    expect(page.locator("#zegt")).to_contain_text("Lokaal actieplan staat nu op plaats 8 van 8")
    assert volgorde(page, "2. Onderwijs-welzijnstrajecten")[-1] == "Lokaal actieplan"


def test_alles_op_de_openbare_pagina_is_met_tab_te_bereiken(huis: Huis, breedte: int) -> None:
    page = huis.open("/actieplan/mechelen/", breedte=breedte, reduced_motion="reduce")
    if breedte == 320:
        tab_naar(page, "Menu")
        page.keyboard.press("Space")
        tab_naar(page, "Over het netwerk")
        tab_naar(page, "Zoek en filter de acties")
        page.keyboard.press("Enter")
    tab_naar(page, "Zoek in de acties")
    page.keyboard.type("creeren")
    page.keyboard.press("Enter")
    expect(page.get_by_text("creëren").first).to_be_visible()
    tab_naar(page, "Toegankelijkheid")
