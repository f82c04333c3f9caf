"""A class on its phones: a code, eight sentences, sent; by keyboard, without script, and the teacher beside it."""

import pytest
from playwright.sync_api import Page, expect

from leerrecht.tests.browser.huis import Huis, tab_naar
from monitoring.models import Welbevindensessie
from monitoring.tests.klashulp import blad, maak_leerkracht, open_sessie, stuur

pytestmark = pytest.mark.browser


def test_een_leerling_antwoordt_op_een_telefoon_zonder_script(huis: Huis) -> None:
    sessie = open_sessie()
    page = huis.open("/klas/", js=False, breedte=320)
    huis.wacht(page).verwacht.add(422)
    page.get_by_label("Welke code").fill("fout")
    page.get_by_role("button", name="Ga naar de zinnen").click()
    expect(page.get_by_text("Deze code werkt niet").first).to_be_visible()
    huis.keur(page, "klas-code")
    page.get_by_label("Welke code").fill(sessie.code_op_het_bord)
    page.get_by_role("button", name="Ga naar de zinnen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe ging het met jou?")
    expect(page.locator("fieldset")).to_have_count(8)
    page.get_by_role("group", name="Ik voelde me nuttig").get_by_text("vaak", exact=True).click()
    huis.keur(page, "klas-blad")
    page.get_by_role("button", name="Verstuur mijn antwoorden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Verstuurd. Dank je.")
    huis.keur(page, "klas-bedankt")
    assert sessie.bladen.get().waarden == {"nuttig": 4}
    assert page.context.cookies() == []


def test_een_blad_gaat_met_het_toetsenbord(huis: Huis) -> None:
    sessie = open_sessie()
    # Where the focus goes the page follows at once.
    page = huis.open("/klas/", breedte=320, reduced_motion="reduce")
    page.get_by_label("Welke code").fill(sessie.code)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe ging het met jou?")
    page.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    tab_naar(page, "Verstuur mijn antwoorden")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Verstuurd. Dank je.")
    assert sessie.bladen.get().waarden == {"optimistisch": 3}
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def _uitslag(page: Page, sessie: Welbevindensessie) -> None:
    page.goto(sessie.get_absolute_url())
    page.get_by_role("button", name="Sluit en tel").click()
    expect(page.get_by_text("De bladen zijn gewist.")).to_be_visible()


@pytest.mark.beide
def test_de_leerkracht_opent_en_leest(huis: Huis, breedte: int) -> None:
    leerkracht = maak_leerkracht()
    page = huis.open("/monitoring/", als=leerkracht, breedte=breedte)
    page.get_by_role("link", name="Hoe gaat het met de klas?").click()
    huis.keur(page, "klas-leeg")
    page.get_by_role("link", name="Noteer een gesprek").click()
    page.get_by_label("Hoe oud ongeveer?").select_option("15-17")
    huis.keur(page, "klas-gesprek")
    page.get_by_label("Waar was het gesprek?").select_option("buurt")
    page.get_by_role("group", name="Ik voelde me nuttig").get_by_text("vaak", exact=True).click()
    page.get_by_role("button", name="Noteer dit gesprek").click()
    expect(page.get_by_text("Het gesprek is genoteerd")).to_be_visible()
    page.get_by_role("link", name="Open een sessie").click()
    page.get_by_label("Welke klas of groep?").fill("4B")
    page.get_by_label("Welke graad?").select_option("2")
    page.get_by_label("Met hoeveel zijn ze?").fill("20")
    huis.keur(page, "klas-openen")
    page.get_by_role("button", name="Open de sessie").click()
    sessie = Welbevindensessie.objects.get(door=leerkracht)
    expect(page.get_by_text(sessie.code_op_het_bord)).to_be_visible()
    huis.keur(page, "klas-open")
    stuur(sessie, *[blad(4)] * 8, *[blad(2, gelukkig=5)] * 6)
    _uitslag(page, sessie)
    expect(page.get_by_text("14 antwoorden.")).to_be_visible()
    huis.keur(page, "klas-uitslag")
    page.goto("/monitoring/welbevinden/")
    huis.keur(page, "klas-sessies")
