"""A session that ends while somebody types: they are warned, and what they typed waits for them."""

import re

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from actieplan.tests.browser.stappen import WERKBANK, actie, bewaar, open_op_zijn_plaats, staf
from leerrecht.tests.browser.huis import Huis, maak_zitting_oud

pytestmark = pytest.mark.browser

GETYPT = "Een lange tekst waar ik een halfuur aan schreef."


@pytest.fixture
def stella(huis: Huis, settings) -> Page:
    """The workbench of the example stafmedewerker, who signs in again with one click."""
    settings.VOORBEELD = True
    call_command("laad_voorbeeld", verbosity=0)
    page = huis.open("/account/inloggen/?next=" + WERKBANK)
    _log_in(page)
    return page


def _log_in(page: Page) -> None:
    page.get_by_role("button", name="Inloggen als stafmedewerker (Mechelen)").click()


@pytest.mark.parametrize("op_zijn_plaats", [True, False], ids=["op-zijn-plaats", "eigen-pagina"])
def test_na_het_einde_van_de_zitting_staat_de_tekst_er_nog(huis: Huis, stella: Page, op_zijn_plaats: bool) -> None:
    if op_zijn_plaats:
        formulier = open_op_zijn_plaats(huis, stella, "Lokaal actieplan")
    else:
        stella.goto(f"{WERKBANK}acties/{actie('Lokaal actieplan').sleutel}/")
        formulier = stella.locator("form.boom__open")
    maak_zitting_oud(stella, 3600)
    huis.wacht(stella).verwacht.add(403)  # the script may keep the text once more after the session ended
    bewaar(formulier, Tekst=GETYPT, Waarom_deze_wijziging="Nieuw")

    expect(stella).to_have_url(re.compile("/account/inloggen/"), timeout=3000)
    expect(stella.get_by_text("wat je typte staat nog klaar")).to_be_visible()
    huis.keur(stella, "inloggen-verlopen")
    _log_in(stella)
    expect(stella.get_by_label("Tekst")).to_have_value(GETYPT)
    expect(stella.get_by_text("We bewaarden wat je typte")).to_be_visible()
    bewaar(stella.locator("form.boom__open"))
    expect(stella.get_by_text("Bewaard: tekst.")).to_be_visible()
    assert actie("Lokaal actieplan").omschrijving == GETYPT


def open_en_wacht(huis: Huis, hoe_lang: str) -> Page:
    """The workbench after so many minutes and seconds in which nothing happened, by the clock of the browser."""
    page = huis.open(als=staf())
    page.clock.install()
    page.goto(WERKBANK)
    page.clock.fast_forward(hoe_lang)
    return page


# The page counts on a minute less than the 30 of the server: the session is touched at most once a minute.
def test_de_balk_waarschuwt_voor_het_einde_en_blijven_kan(huis: Huis) -> None:
    page = open_en_wacht(huis, "27:30")
    blijf = page.get_by_role("button", name="Blijf ingelogd")
    expect(blijf).to_be_visible()
    huis.keur(page, "zitting-bijna")
    blijf.click()
    expect(page.get_by_text("Je blijft ingelogd.")).to_be_visible()


def test_wie_te_lang_wacht_hoort_dat_de_zitting_gestopt_is(huis: Huis) -> None:
    page = open_en_wacht(huis, "29:30")
    expect(page.get_by_text("Je sessie is gestopt.")).to_be_visible()
