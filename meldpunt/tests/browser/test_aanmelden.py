"""Referring as people do it: a CLB worker with the keyboard only, a school and its CLB without script."""

import re

import pytest
from playwright.sync_api import Page, expect

from leerrecht.models import Netwerk, Organisatie
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis, focus_zichtbaar, tab_naar
from meldpunt.models import Aanmelding, Concept, Vooraanmelding
from meldpunt.tests.aanmeldhulp import WETEN, antwoorden, vul_in

pytestmark = pytest.mark.browser


def iemand_van(sleutel: str):
    """A person who refers for an organisation of the real network."""
    netwerk = Netwerk.objects.get(slug="mechelen")
    return maak_gebruiker(Rol.AANMELDER, netwerk=netwerk, organisatie=Organisatie.objects.get(bron_sleutel=sleutel))


def typ(page: Page, label: str, tekst: str) -> None:
    """Tab to a field and type in it."""
    tab_naar(page, label)
    page.keyboard.type(tekst)


def kies(page: Page, label: str, keer: int = 1) -> None:
    """Tab to a list or group and go down `keer` choices."""
    tab_naar(page, label)
    for _ in range(keer):
        page.keyboard.press("ArrowDown")


def vink(page: Page, label: str) -> None:
    """Tab to a box or radio and press the space bar."""
    tab_naar(page, label)
    page.keyboard.press("Space")


def druk(page: Page, knop: str) -> None:
    """Tab to a button or link and press Enter."""
    tab_naar(page, knop)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def kop(page: Page, tekst: str) -> None:
    """The page that came is the one that is expected; behind its name stands how far one is."""
    expect(page.get_by_role("heading", level=1)).to_contain_text(tekst)


def test_een_clb_medewerker_meldt_met_het_toetsenbord_aan_van_start_tot_referentie(huis: Huis) -> None:
    page = huis.open("/meldpunt/aanmelden/", als=iemand_van("clb"), reduced_motion="reduce")
    huis.keur(page, "aanmelden-start")
    druk(page, "Begin een aanmelding")
    kop(page, "Een jongere aanmelden")
    huis.keur(page, "aanmelden-concept-leeg")
    druk(page, "De jongere")
    typ(page, "Voornaam", "Kanarina")
    typ(page, "Familienaam", "Vogelaar")
    typ(page, "Geboortedatum", "31/2/2011")
    typ(page, "Gemeente", "Mechelen")
    druk(page, "Bewaar en ga verder")
    assert page.title().startswith("Fout: ")
    focus_zichtbaar(page)
    expect(page.get_by_text("Wat je typte, is bewaard.")).to_be_visible()
    huis.keur(page, "aanmelden-sectie-fout")
    tab_naar(page, "Geboortedatum:")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Geboortedatum", exact=True)).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("2.1.2011")
    druk(page, "Bewaar en ga verder")
    kop(page, "Ouders en steunfiguren")
    huis.keur(page, "aanmelden-ouders")
    kies(page, "Wie is dit? (persoon 1)")
    typ(page, "Naam (persoon 1)", "Ouder Vogelaar")
    druk(page, "Bewaar en ga verder")
    kop(page, "School en CLB")
    huis.keur(page, "aanmelden-school")
    vink(page, "ja")
    kies(page, "School", 3)
    kies(page, "Niveau", 3)
    druk(page, "Bewaar en ga verder")
    kop(page, "Wat we zien")
    huis.keur(page, "aanmelden-zien")
    typ(page, "Wat zegt de jongere zelf?", "Ik wil leren, maar niet in een klas van dertig.")
    typ(page, "Wat loopt goed?", "Werkt graag met machines.")
    vink(page, "motivatie")
    typ(page, "Wat zien anderen?", "Blijft op maandag vaak thuis.")
    druk(page, "Bewaar en ga verder")
    kop(page, "Afwezigheden")
    huis.keur(page, "aanmelden-afwezigheden")
    vink(page, "minder dan 5 halve dagen")
    vink(page, "ja")
    vink(page, "ja, bijna elke dag")
    druk(page, "Bewaar en ga verder")
    kop(page, "Wat al geprobeerd is")
    huis.keur(page, "aanmelden-geprobeerd")
    typ(page, "Wat is er gedaan? (stap 1)", "Elke maandag een gesprek")
    kies(page, "Door wie? (stap 1)")
    kies(page, "Wat bracht het op? (stap 1)")
    druk(page, "Bewaar en ga verder")
    kop(page, "Gewenst aanbod")
    huis.keur(page, "aanmelden-gewenst")
    typ(page, "Je vraag aan het Meldpunt", "Zoekt een rustige plek om weer te starten.")
    kies(page, "In welke buurt?")
    vink(page, "Weet ik niet")
    druk(page, "Bewaar en ga verder")
    kop(page, "Instemming en toestemming")
    expect(
        page.get_by_text("Kanarina is 15. De wet gaat ervan uit dat een jongere vanaf 12 jaar zelf beslist")
    ).to_be_visible()
    huis.keur(page, "aanmelden-instemming")
    vink(page, "nog niet gevraagd")
    page.keyboard.press("ArrowDown")
    typ(page, "Wanneer besprak je dit met Kanarina?", "2/11/2026")
    kies(page, "Hoe besprak je dit?")
    vink(page, "nog niet gevraagd")
    typ(page, "Weten de ouders het niet", "Kanarina vertelt het dit weekend zelf.")
    vink(page, "ja")
    druk(page, "Bewaar en ga verder")
    kop(page, "Controleer je antwoorden")
    huis.keur(page, "aanmelden-controleren")
    druk(page, "Verstuur naar het Meldpunt")
    kop(page, "De aanmelding is ontvangen")
    expect(page.get_by_text(Aanmelding.objects.get().referentie).first).to_be_visible()
    huis.keur(page, "aanmelden-ontvangen")


def test_een_school_vraagt_en_haar_clb_neemt_op_zonder_script(huis: Huis) -> None:
    sam, carla = iemand_van("colomaplus"), iemand_van("clb")
    page = huis.open("/meldpunt/aanmelden/", als=sam, js=False)
    page.get_by_role("button", name="Begin een vooraanmelding").click()
    huis.keur(page, "vooraanmelding-zonder-clb")
    page.get_by_label("Naar welk CLB?").select_option(label="CLB's")
    page.get_by_role("button", name="Begin een vooraanmelding").click()
    kop(page, "Een vooraanmelding voor het CLB")
    concept = Concept.objects.get()
    delen = ("jongere", "zien", "afwezigheden", "geprobeerd")
    vul_in(concept, sam, {naam: antwoorden()[naam] for naam in delen} | {"weten": WETEN})
    page.get_by_role("link", name="School en CLB").click()
    page.get_by_label("Niveau").select_option(label="secundair, 2de graad")
    page.get_by_label("Wie volgt de jongere op school?").fill("Zorgleerkracht")
    page.get_by_role("button", name="Bewaar en ga verder").click()
    kop(page, "Controleer je antwoorden")
    page.get_by_role("button", name="Verstuur naar het CLB").click()
    expect(page.get_by_text("bij het CLB", exact=True)).to_be_visible()
    huis.keur(page, "vooraanmelding-school")

    page = huis.open("/meldpunt/aanmelden/", als=carla, js=False)
    expect(page.get_by_text("K.V.")).to_be_visible()
    huis.keur(page, "vooraanmelding-clb-start")
    page.get_by_role("link", name=re.compile("^MP-")).click()
    huis.keur(page, "vooraanmelding-clb")
    page.get_by_role("button", name="Neem op en vul aan").click()
    expect(page.get_by_text("begonnen").first).to_be_visible()
    page.get_by_role("link", name=re.compile("^Wat we zien")).click()
    expect(page.get_by_label("Wat zegt de jongere zelf?")).to_have_value("Ik wil leren, niet in een klas van dertig.")
    page.go_back()
    page.get_by_label("Kruimelpad").get_by_role("link", name="Aanmelden").click()
    page.locator("#scholen + ul").get_by_role("link", name=re.compile("^MP-")).click()
    page.get_by_role("link", name="Niet aanmelden").click()
    page.get_by_label("Waarom meldt jullie CLB niet aan?").fill("Praat eerst met de ouders.")
    page.get_by_role("button", name="Laat het de school weten").click()
    rij = Vooraanmelding.objects.get()
    page = huis.open(f"/meldpunt/vooraanmelding/{rij.referentie}/", als=sam, js=False)
    expect(page.get_by_text("Praat eerst met de ouders.")).to_be_visible()
    huis.keur(page, "vooraanmelding-afgewezen")


@pytest.mark.beide  # the main work of this room
def test_een_partner_vraagt_een_consult(huis: Huis) -> None:
    netwerk = Netwerk.objects.get(slug="mechelen")
    organisatie = Organisatie.objects.get(bron_sleutel="emmaus")
    page = huis.open("/", als=maak_gebruiker(Rol.PARTNER, netwerk=netwerk, organisatie=organisatie))
    page.locator("main").get_by_role("link", name="Vraag een consult").click()
    page.get_by_role("button", name="Vraag een consult").click()
    kop(page, "Je vraag")
    page.get_by_label("12 tot en met 14 jaar").check()
    page.get_by_role("button", name="Bewaar en ga verder").click()
    expect(page.get_by_text("Wat je typte, is bewaard.")).to_be_visible()
    huis.keur(page, "consult-fout")
    page.get_by_label("In welke buurt?").select_option(label="Mechelen")
    page.get_by_label("Je vraag aan het Meldpunt").fill("Wie kan een jongere begeleiden die thuis blijft?")
    page.get_by_label("Op welk nummer bereiken we jou?").fill("015 00 00 00")
    page.get_by_role("button", name="Bewaar en ga verder").click()
    page.get_by_role("button", name="Verstuur naar het Meldpunt").click()
    kop(page, "Je consult is ontvangen")
