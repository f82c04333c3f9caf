"""Pasting a plan in the browser: read, changed, confirmed; by keyboard and on a telephone."""

import re

import pytest
from playwright.sync_api import expect

from actieplan.tests.browser.stappen import staf
from leerrecht.tests.browser.huis import Huis

pytestmark = pytest.mark.browser

TEKST = """Zie ook de nota van het college
Strategische doelstelling 3: Elke jongere een plan B
3.1 Time-out dicht bij huis
Trekker: CAW BML
3.2 Stageplaatsen in de zomer
- Bij de stad
"""


def test_staf_plakt_een_stuk_plan_kijkt_het_na_en_vindt_het_op_de_werkbank(huis: Huis, breedte: int) -> None:
    page = huis.open("/actieplan/mechelen/bewerken/", als=staf(), breedte=breedte)
    page.get_by_role("link", name="Plak acties of een heel plan").click()
    huis.keur(page, "plakken-leeg")
    page.get_by_label("Plak je plan").fill(TEKST)
    page.get_by_role("button", name="Lees de tekst").press("Enter")
    expect(page.get_by_text("1 doelstelling en 3 acties")).to_be_visible()
    expect(page.get_by_text("“Zie ook de nota van het college”.")).to_be_visible()
    huis.keur(page, "plakken-gelezen")

    rij = page.get_by_role("group", name=re.compile("^Rij 2"))
    rij.get_by_label("Titel").fill("")
    page.get_by_role("button", name="Zet dit in het plan").last.click()
    expect(page.locator(".foutlijst")).to_be_focused()
    huis.keur(page, "plakken-fout")
    rij.get_by_label("Titel").fill("Time-out in de buurt")
    page.get_by_role("button", name="Zet dit in het plan").last.click()
    expect(page.get_by_text("staan nu 1 doelstelling en 3 acties meer, als voorstel.")).to_be_visible()
    expect(page.get_by_role("link", name="Time-out in de buurt").first).to_be_visible()
