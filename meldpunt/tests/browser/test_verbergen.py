"""Somebody may look over the shoulder of who reads here: one press hides the page, and no answer stays behind."""

import pytest
from playwright.sync_api import Page, Route, expect

from leerrecht.tests.browser.huis import Huis, tab_naar
from leerrecht.wet import lijn

pytestmark = pytest.mark.browser
WEER = lijn("weer").website


def _met_weer(page: Page) -> None:
    """The other site, without going out."""

    def antwoord(route: Route) -> None:
        route.fulfill(body="<title>Het weer</title><p>Het weer</p>", content_type="text/html")

    page.route(f"{WEER}**", antwoord)


def _toont_het_weer(huis: Huis, page: Page) -> None:
    expect(page).to_have_url(WEER)
    huis.wacht(page).fouten.discard(f"ander adres: {WEER}")  # the one address that a page of ours leads to


def test_recht_23_verberg_deze_pagina_zet_het_weer_in_haar_plaats(huis: Huis, breedte: int) -> None:
    page = huis.open("/toegankelijkheid/", breedte=breedte)
    _met_weer(page)
    page.goto(page.url.replace("/toegankelijkheid/", "/meldpunt/voor-jongeren/"))
    page.mouse.wheel(0, 3000)
    knop = page.get_by_role("link", name="Verberg deze pagina")
    expect(knop).to_be_in_viewport()
    knop.click()
    _toont_het_weer(huis, page)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Toegankelijkheid")


def test_recht_23_de_knop_is_de_tweede_plek_met_het_toetsenbord(huis: Huis) -> None:
    page = huis.open("/meldpunt/voor-jongeren/")
    _met_weer(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Verberg deze pagina")).to_be_focused()
    page.keyboard.press("Enter")
    _toont_het_weer(huis, page)


def test_recht_23_zonder_script_is_het_een_gewone_link(huis: Huis) -> None:
    page = huis.open("/meldpunt/wie-kan-helpen/", js=False)
    _met_weer(page)
    page.get_by_role("link", name="Verberg deze pagina").click()
    _toont_het_weer(huis, page)


def test_recht_23_terug_na_de_vijf_vragen_toont_geen_antwoord(huis: Huis) -> None:
    page = huis.open("/meldpunt/wie-kan-helpen/", reduced_motion="reduce")
    page.get_by_label("Voor mezelf").check()
    page.get_by_label("Het loopt vast").check()
    tab_naar(page, "Toon wie kan helpen")
    page.keyboard.press("Enter")
    expect(page.get_by_text("vormen van aanbod").first).to_be_visible()
    assert "?" not in page.url
    page.locator("main .rijen h3 a").first.click()
    expect(page.get_by_role("heading", name="Wat het is")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie kan helpen?")
    assert page.locator("#uitkomst").count() == 0, "terug toont de lege vragen"
    page.reload()
    assert page.locator("#uitkomst").count() == 0
