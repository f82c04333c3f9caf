"""The Meldpunt as people meet it: without script, on a phone, with a keyboard only."""

import re

import pytest
from playwright.sync_api import Page, expect

from leerrecht.models import Netwerk, Organisatie
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis, tab_naar

pytestmark = pytest.mark.browser

FICHES = "main .rijen > li"


def _vouw_filter_open(page: Page, breedte: int) -> None:
    if breedte == 320:
        page.get_by_text(re.compile("^Zoek en filter het aanbod")).click()


def test_een_bezoeker_zonder_script_vindt_filtert_en_opent_aanbod(huis: Huis, breedte: int) -> None:
    page = huis.open("/meldpunt/", js=False, breedte=breedte)
    expect(page.get_by_role("link", name="112")).to_be_visible()
    huis.keur(page, "meldpunt")
    page.get_by_role("link", name="Bekijk het hele aanbod").click()
    expect(page.locator(FICHES)).to_have_count(20)
    huis.keur(page, "aanbod")

    _vouw_filter_open(page, breedte)
    page.get_by_label("Gebied").select_option("Halle")
    page.get_by_text("Meer filters").click()
    page.get_by_label("Soort").select_option("NAFT")
    page.get_by_role("button", name="Toon het aanbod").click()
    expect(page).to_have_url(re.compile("gebied=halle"))
    expect(page.locator(FICHES)).to_have_count(2)
    expect(page.get_by_text("2 vormen van aanbod").first).to_be_visible()
    huis.keur(page, "aanbod-gefilterd")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download wat je ziet (CSV)").click()
    assert len(download.value.path().read_text(encoding="utf-8-sig").splitlines()) == 3

    page.get_by_role("link", name="NAFT van Arktos").click()
    expect(page.get_by_text("Bron van 2023, nog niet bevestigd")).to_be_visible()
    huis.keur(page, "aanbodfiche")


def test_een_lege_uitkomst_zegt_wat_nu(huis: Huis) -> None:
    page = huis.open("/meldpunt/aanbod/?q=zeppelin", js=False)
    expect(page.get_by_text("Geen aanbod past bij wat je koos.")).to_be_visible()
    huis.keur(page, "aanbod-leeg")


def test_vijf_vragen_met_het_toetsenbord_en_zonder_script(huis: Huis) -> None:
    page = huis.open("/meldpunt/wie-kan-helpen/", js=False, reduced_motion="reduce")
    huis.keur(page, "wie-kan-helpen")
    tab_naar(page, "Weet ik niet, of zeg ik liever niet")  # the group of the first question
    page.keyboard.press("ArrowDown")  # round to the first answer
    tab_naar(page, "Weet ik niet, of zeg ik liever niet")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_naar(page, "Toon wie kan helpen")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/meldpunt/wie-kan-helpen/#uitkomst$"))
    expect(page.get_by_text(re.compile("^Waarom dit past")).first).to_be_visible()
    expect(page.get_by_role("link", name="112")).to_be_visible()
    huis.keur(page, "wie-kan-helpen-uitkomst")


@pytest.mark.parametrize("pad", ["voor-jongeren", "voor-ouders"])
def test_bladzijden_in_gewone_woorden(huis: Huis, pad: str) -> None:
    page = huis.open(f"/meldpunt/{pad}/", js=False)
    huis.keur(page, pad)
    page.get_by_role("link", name="Beantwoord vijf vragen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie kan helpen?")


def test_een_aanbieder_houdt_het_eigen_aanbod_vers(huis: Huis) -> None:
    arktos, netwerk = Organisatie.objects.get(bron_sleutel="arktos"), Netwerk.objects.get(slug="mechelen")
    page = huis.open("/", js=False, als=maak_gebruiker("aanbieder", netwerk=netwerk, organisatie=arktos))
    huis.keur(page, "mijn-werk-aanbieder")
    page.locator("main").get_by_role("link", name="Mijn aanbod", exact=True).click()
    expect(page.locator(FICHES)).to_have_count(2)
    page.get_by_role("button", name=re.compile("Klopt nog.*Onderwijsassistent")).click()
    expect(page.get_by_text("“Onderwijsassistent” is bevestigd.")).to_be_visible()
    huis.keur(page, "mijn-aanbod")

    page.get_by_role("link", name=re.compile("Meld vrije plaatsen.*Krachtige scholen")).click()
    page.get_by_label("Hoeveel plaatsen zijn nu vrij?").fill("veel")
    page.get_by_role("button", name="Meld de plaatsen").click()
    expect(page.get_by_role("link", name=re.compile("Schrijf een getal"))).to_be_visible()
    assert page.title().startswith("Fout: ")
    huis.keur(page, "plaatsen-fout")
    page.get_by_label("Hoeveel plaatsen zijn nu vrij?").fill("2")
    page.get_by_role("button", name="Meld de plaatsen").click()
    expect(page.get_by_text("2 plaatsen vrij")).to_be_visible()

    page.get_by_role("link", name="Bewerk : Krachtige scholen").click()
    huis.keur(page, "aanbod-bewerken")
    page.get_by_label("Duur").fill("2 schooljaren")
    page.get_by_role("button", name="Bewaar").click()
    page.get_by_role("link", name="Wijzig de stand : Krachtige scholen").click()
    huis.keur(page, "aanbod-stand")
    page.get_by_role("link", name="de pagina van Krachtige scholen").click()
    expect(page.get_by_text("2 schooljaren")).to_be_visible()
    expect(page.get_by_text("2 plaatsen vrij")).to_be_visible()
