"""A file at work: what stays in sight, by keyboard and on a phone; a question that opens; a call on one screen."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from leerrecht.models import Netwerk
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from meldpunt.keuzes.dossier import Dossierstand
from meldpunt.models import Aanmelding
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding, maak_jongere, maak_toeleiding, maak_vraag
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht

pytestmark = pytest.mark.browser
# A screen of 1920 x 1080 at 125 %, as municipalities have it.
BLAD = {"width": 1536, "height": 730}


@pytest.fixture
def mila(huis: Huis):
    return maak_gebruiker(Rol.MELDPUNT, netwerk=Netwerk.objects.get(slug="mechelen"), naam="Mila")


@pytest.fixture
def dossier(huis: Huis) -> Aanmelding:
    netwerk = Netwerk.objects.get(slug="mechelen")
    rij = maak_aanmelding(
        netwerk=netwerk,
        door=clb_medewerker(netwerk, naam="Anna"),
        jongere=maak_jongere(netwerk, voornaam="Kanarie", naam="Vogelaar"),
        stand=Dossierstand.IN_BEHANDELING,
        laatste_les_op=timezone.localdate() - datetime.timedelta(days=60),
        delen={"zien": {"zegt": "Ik wil terug, maar niet in dezelfde klas.", "woorden": "Zit stil in de les."}},
    )
    maak_vraag(rij)
    maak_toeleiding(rij)
    return rij


def onder(page: Page, kiezer: str) -> float:
    """Where the last of these ends, in pixels from the top of the window."""
    onderkant = page.locator(kiezer).evaluate_all(
        "(alle) => Math.max(...alle.map((e) => e.getBoundingClientRect().bottom))"
    )
    return float(onderkant)


@pytest.mark.parametrize("aanzicht", Dossieraanzicht)
def test_vormgeving_B7_de_strook_blijft_in_elk_aanzicht(huis: Huis, mila, dossier, breedte: int, aanzicht) -> None:
    page = huis.open(aanzicht.adres(dossier), als=mila, breedte=breedte)
    expect(page.get_by_role("heading", level=1)).to_contain_text("K.V.")
    expect(page.get_by_role("navigation", name="In dit dossier").locator("[aria-current]")).to_contain_text(
        aanzicht.label
    )
    huis.keur(page, f"dossier-{aanzicht}", alleen=breedte)
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(200)
    strook = page.locator(".strook").bounding_box()
    assert strook["y"] >= 0 and strook["y"] + strook["height"] <= 130, strook


def test_vormgeving_B7_op_een_laptop_staan_volgende_stap_en_daden_meteen_in_beeld(huis: Huis, mila, dossier) -> None:
    page = huis.open(dossier.get_absolute_url(), als=mila)
    page.set_viewport_size(BLAD)
    assert page.locator(".strook__naam").evaluate("(e) => getComputedStyle(e).fontSize") == "22px"
    assert onder(page, ".volgende") < 420
    assert page.get_by_role("heading", name="Doe iets").bounding_box()["y"] < BLAD["height"]
    assert page.locator(".btn-primary").count() == 1


def test_vormgeving_B7_ook_terwijl_je_iets_invult_staat_er_welk_dossier_het_is(huis: Huis, mila, dossier) -> None:
    page = huis.open(f"{dossier.get_absolute_url()}afsluiten/", als=mila)
    page.set_viewport_size(BLAD)
    page.mouse.wheel(0, 4000)
    expect(page.locator(".strook")).to_be_in_viewport()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dossier afsluiten")
    page.locator(".strook").get_by_role("link").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{huis.basis}{dossier.get_absolute_url()}")


@pytest.mark.parametrize("js", [True, False], ids=["script", "geen script"])
def test_vormgeving_B11_een_vraag_gaat_open_bij_haar_antwoord_en_verbergt_nooit_wat_er_staat(
    huis: Huis, mila, dossier, js: bool
) -> None:
    page = huis.open(f"{dossier.get_absolute_url()}afsluiten/", als=mila, js=js)
    ander = page.get_by_label("Referentie van het andere dossier")
    expect(ander).to_be_hidden()
    page.get_by_label("dubbel: samengevoegd met een ander dossier").check()
    expect(ander).to_be_visible()
    ander.fill("MP-26-K7RT4Q9X")
    page.get_by_label("het advies volstaat").check()
    expect(ander).to_be_visible()
    ander.fill("")
    expect(ander).to_be_hidden()


def test_vormgeving_B11_een_telefoon_past_op_een_scherm(huis: Huis, mila, dossier) -> None:
    page = huis.open("/meldpunt/telefoon/", als=mila)
    page.set_viewport_size(BLAD)
    knop = page.get_by_role("button", name="Noteer")
    expect(page.get_by_label("Voornaam van de jongere")).to_be_hidden()
    assert onder(page, ".tweeluik .veld, .knoppen") <= BLAD["height"]
    page.get_by_label("Waarom mag de naam in het dossier?").select_option(index=1)
    expect(page.get_by_label("Voornaam van de jongere")).to_be_visible()
    expect(page.get_by_label("Initialen van de jongere")).to_be_hidden()
    assert onder(page, ".tweeluik .veld") <= knop.bounding_box()["y"], "niets ligt achter de knop"
    huis.keur(page, "telefoon-naam")
