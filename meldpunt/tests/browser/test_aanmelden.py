"""Referring as people do it: a CLB worker with the keyboard only, a school and its CLB without script."""

import pytest
from playwright.sync_api import Page, expect

from leerrecht.models import Netwerk, Organisatie
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis, focus_zichtbaar, tab_naar
from meldpunt.models import Aanmelding

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
    """The page that came is the one that is expected."""
    expect(page.get_by_role("heading", level=1)).to_have_text(tekst)


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
    expect(page.get_by_label("Geboortedatum")).to_be_focused()
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
    expect(page.get_by_text("Kanarina is 15. Vanaf 12 jaar beslist")).to_be_visible()
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
