"""A wide table for who has little room: heads and first column stay, no focus is covered, a row reads by itself."""

import pytest
from playwright.sync_api import Page, expect

from leerrecht.models import Netwerk
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis

pytestmark = pytest.mark.browser
INDICATOR = "/monitoring/indicatoren/problematische-afwezigheid/"
# Where a cell stands in the window of its region, after the region was slid as far as it goes.
PLEK = """(vak) => {
  vak.style.maxHeight = "12rem";
  vak.scrollTo(vak.scrollWidth, vak.scrollHeight);
  const rand = vak.getBoundingClientRect(), plaats = (e) => e.getBoundingClientRect();
  const kop = plaats(vak.querySelector("thead th:last-child"));
  const rij = plaats(vak.querySelector("tbody tr:last-child > *"));
  return { gerold: vak.scrollLeft > 0 && vak.scrollTop > 0, kop: kop.top - rand.top, rij: rij.left - rand.left };
}"""
# What lies on top of the middle of the link that has the focus.
BEDEKT = """() => {
  const e = document.activeElement, v = e.getBoundingClientRect();
  return !e.contains(document.elementFromPoint(v.x + v.width / 2, v.y + v.height / 2));
}"""


def tabel(page: Page):
    return page.get_by_role("region", name="Problematische afwezigheid", exact=False).first


def test_kop_en_eerste_kolom_blijven_in_het_vak_van_een_brede_tabel(huis: Huis) -> None:
    page = huis.open(INDICATOR, breedte=320)
    stand = tabel(page).evaluate(PLEK)
    assert stand["gerold"]
    assert -1 <= stand["kop"] <= 2
    assert -1 <= stand["rij"] <= 2


def test_een_rij_leest_op_een_telefoon_als_een_lijst_ook_zonder_script(huis: Huis) -> None:
    page = huis.open(INDICATOR, breedte=320, js=False)
    knop = page.get_by_text("Lees rij per rij").first
    knop.focus()
    page.keyboard.press("Enter")
    vak = tabel(page)
    assert vak.evaluate("e => e.scrollWidth <= e.clientWidth")
    rij = vak.get_by_role("row").nth(1)
    expect(rij.get_by_role("rowheader")).to_have_text("2015-2016")
    voor = rij.get_by_role("cell").first.evaluate("e => getComputedStyle(e, '::before').content")
    assert "Vlaanderen" in voor or "attr(data-kop)" in voor
    assert rij.get_by_role("cell").first.get_attribute("data-kop") == "Vlaanderen"
    huis.keur(page, "rij-per-rij", alleen=320)


def test_een_kop_die_blijft_bedekt_nooit_wat_de_focus_heeft(huis: Huis) -> None:
    beheer = maak_gebruiker("beheer", netwerk=Netwerk.objects.get(slug="mechelen"))
    page = huis.open("/beheer/organisaties/", als=beheer, reduced_motion="reduce")  # or it is still sliding there
    rijen = page.locator("tbody th a")
    assert rijen.count() > 20
    rijen.nth(rijen.count() - 1).focus()
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        assert not page.evaluate(BEDEKT)
