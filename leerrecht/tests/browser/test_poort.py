"""Pasting a long text, a refused form and a long name in a real browser: nothing is cut off, all of it is said."""

import pytest
from playwright.sync_api import Page, expect

from leerrecht.models import Netwerk, Organisatie
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from overlegplatform.tests.bouwers import maak_signaal

pytestmark = pytest.mark.browser
NIEUW = "/overleg/signalen/nieuw/"


@pytest.fixture
def partner():
    voor = Organisatie.objects.get(bron_sleutel="stad-mechelen")
    return maak_gebruiker("partner", netwerk=Netwerk.objects.get(slug="mechelen"), organisatie=voor)


def plak(page: Page, label: str, tekst: str) -> None:
    page.get_by_label(label).focus()
    page.keyboard.insert_text(tekst)


def test_M01_wat_men_plakt_blijft_heel_en_een_teller_spreekt(huis: Huis, partner, breedte) -> None:
    page = huis.open(NIEUW, als=partner, breedte=breedte)
    vak, tekst = page.get_by_label("Wat zie je gebeuren"), "Vijf jongeren wachten al weken.\n" * 320
    expect(page.locator(".teller")).to_have_count(0)
    plak(page, "Wat zie je gebeuren", tekst)
    assert vak.input_value() == tekst
    over = f"{len(tekst) - 10_000} tekens te veel."
    expect(page.locator(".teller--over")).to_contain_text(over)
    expect(page.locator("#teller[role=status]")).to_contain_text(over)
    huis.keur(page, "teller-over", alleen=breedte)
    plak(page, "In één zin", "Wachten")
    page.get_by_role("button", name="Geef het signaal").click()
    expect(page.locator("#foutlijst")).to_contain_text("Maak dit korter: hoogstens 10000 tekens.")
    assert vak.input_value().strip() == tekst.strip()
    expect(page.locator(".teller--over")).to_be_visible()
    vak.fill(tekst[:9_500])
    expect(page.locator(".teller")).to_have_text("Nog 500 tekens.")
    vak.fill("Kort.")
    expect(page.locator(".teller")).to_have_count(0)


def test_M04_een_geplakte_tekst_toont_elk_jaar_elk_nummer_en_elk_teken(huis: Huis, partner, breedte) -> None:
    stad, mechelen = Organisatie.objects.get(bron_sleutel="stad-mechelen"), Netwerk.objects.get(slug="mechelen")
    lang = f"Zie https://school.be/{'x' * 1900} en {'Onafbreekbaar' * 300}"
    tekst = f"# Kop\n2024. Eerste gesprekken\n+ 3 terug\n- 2 weg\n\n120. punt\n121. punt\n\n* 2 scholen\n\n{lang}"
    signaal = maak_signaal(stad, door=partner, netwerk=mechelen, titel="Lang", tekst=tekst)
    page = huis.open(signaal.get_absolute_url(), als=partner, breedte=breedte)
    expect(page.get_by_role("heading", name="Kop", level=2)).to_be_visible()
    expect(page.locator(".inleiding p").first).to_have_text("2024. Eerste gesprekken + 3 terug - 2 weg")
    expect(page.locator(".inleiding ol")).to_have_attribute("start", "120")
    expect(page.get_by_role("link", name="https://school.be/xx")).to_be_visible()
    huis.keur(page, "geplakte-tekst", alleen=breedte)


def test_M22_een_foutlijst_wordt_een_keer_voorgelezen(huis: Huis, partner) -> None:
    page = huis.open(NIEUW, als=partner)
    page.get_by_role("button", name="Geef het signaal").click()
    lijst = page.locator("#foutlijst")
    expect(lijst).to_be_focused()
    assert lijst.get_attribute("role") is None
    assert lijst.get_attribute("aria-labelledby") is None
    expect(lijst.get_by_role("alert").get_by_role("heading", name="Dit klopt nog niet")).to_be_visible()
    expect(lijst.get_by_role("alert").get_by_role("link")).not_to_have_count(0)


def test_M22_ook_bewaren_dat_mislukt_wordt_een_keer_voorgelezen(huis: Huis, partner) -> None:
    page = huis.open(NIEUW, als=partner)
    plak(page, "In één zin", "Wachten")
    page.locator("form[data-bewaak]").dispatch_event("htmx:sendError")
    melding = page.locator(".bericht--mislukt")
    expect(melding).to_be_focused()
    expect(melding).to_contain_text("Wat je typte staat er nog.")
    assert melding.get_attribute("role") is None
    expect(melding.get_by_role("alert")).to_have_count(0)


def test_M23_een_heel_lang_woord_in_het_kruimelpad_rolt_niet_dwars(huis: Huis, partner) -> None:
    stad, mechelen = Organisatie.objects.get(bron_sleutel="stad-mechelen"), Netwerk.objects.get(slug="mechelen")
    signaal = maak_signaal(stad, door=partner, netwerk=mechelen, titel="Langdurig" * 9, tekst="Zin.")
    page = huis.open(signaal.get_absolute_url(), als=partner, breedte=320)
    expect(page.locator(".kruimel [aria-current]")).to_have_text("Langdurig" * 9)
    huis.keur(page, "lang-kruimelpad", alleen=320)
