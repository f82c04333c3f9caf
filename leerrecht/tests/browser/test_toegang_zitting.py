"""The end of a session for who types with the keyboard or zooms in: warned ahead, prolonged by one key, place kept."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import Page, expect

from leerrecht.middleware.zitting import BEGIN
from leerrecht.models import Netwerk, Organisatie
from leerrecht.tests.bouwers import WACHTWOORD, maak_gebruiker
from leerrecht.tests.browser.huis import Huis

pytestmark = pytest.mark.browser
NIEUW = "/overleg/signalen/nieuw/"


@pytest.fixture
def partner(huis: Huis):
    voor = Organisatie.objects.get(bron_sleutel="stad-mechelen")
    return maak_gebruiker("partner", netwerk=Netwerk.objects.get(slug="mechelen"), organisatie=voor)


def halverwege_een_zin(huis: Huis, partner, hoe_lang: str) -> Page:
    """A form with a text begun and the cursor in it, after so many minutes and seconds by the clock of the browser."""
    page = huis.open(als=partner)
    page.clock.install()
    page.goto(NIEUW)
    page.get_by_label("In één zin").focus()
    page.clock.fast_forward(hoe_lang)
    return page


@pytest.mark.parametrize("hoe", ["F2", "knop"])
def test_toegang_B3_een_toets_verlengt_en_de_plek_blijft(huis: Huis, partner, hoe: str) -> None:
    page = halverwege_een_zin(huis, partner, "27:30")
    zitting, vak = page.locator("#zitting"), page.get_by_label("In één zin")
    expect(zitting.locator("> div")).to_contain_text("Druk op F2 om te blijven")
    expect(vak).to_be_focused()
    if hoe == "F2":
        page.keyboard.press("F2")
    else:
        zitting.get_by_role("button", name="Blijf ingelogd").focus()
        page.keyboard.press("Enter")
    expect(zitting.locator("> div")).to_have_text("Je blijft ingelogd.")
    expect(vak).to_be_focused()
    page.keyboard.type("Verder")
    expect(vak).to_have_value("Verder")


def test_toegang_B3_de_waarschuwing_laat_op_een_klein_scherm_plaats_voor_de_pagina(huis: Huis, partner) -> None:
    page = halverwege_een_zin(huis, partner, "27:30")
    page.set_viewport_size({"width": 320, "height": 256})
    balk = page.locator("#zitting > div")
    expect(balk).to_be_visible()
    assert balk.bounding_box()["height"] <= 256 * 0.4


def test_toegang_B3_zonder_waarschuwing_doet_de_toets_niets(huis: Huis, partner) -> None:
    page = halverwege_een_zin(huis, partner, "05:00")
    page.keyboard.press("F2")
    expect(page.locator("#zitting > div")).to_have_count(0)


def bijna_tien_uur_later(huis: Huis, partner) -> Page:
    """A form, five minutes before the longest session ends."""
    page = huis.open("/", als=partner)
    koekje = next(c for c in page.context.cookies() if c["name"] == settings.SESSION_COOKIE_NAME)
    zitting = SessionStore(koekje["value"])
    zitting[BEGIN] = time.time() - settings.ZITTING_ABSOLUUT_SECONDEN + 300
    zitting.save()
    page.clock.install()
    page.goto(NIEUW)
    return page


def test_toegang_B4_ook_de_langste_zitting_zegt_twee_minuten_vooraf_dat_ze_stopt(huis: Huis, partner) -> None:
    page = bijna_tien_uur_later(huis, partner)
    balk = page.locator("#zitting > div")
    expect(balk).to_have_count(0)
    page.clock.fast_forward("03:10")
    expect(balk).to_contain_text("Je sessie stopt over 2 minuten.")
    expect(balk).to_contain_text("dat kan je niet uitstellen")
    # The server was reached: that does not help against this limit, and the words stay.
    page.evaluate("document.dispatchEvent(new CustomEvent('leerrecht:bereikt'))")
    expect(balk).to_contain_text("dat kan je niet uitstellen")
    page.clock.fast_forward("02:00")
    expect(page.get_by_text(re.compile("Je sessie is gestopt"))).to_be_visible()


def test_toegang_B4_wie_dan_opnieuw_inlogt_staat_op_dezelfde_pagina_met_wat_hij_typte(huis: Huis, partner) -> None:
    page = bijna_tien_uur_later(huis, partner)
    page.get_by_label("In één zin").fill("Vijf jongeren wachten al weken.")
    page.clock.fast_forward("03:10")
    huis.keur(page, "zitting-lang", alleen=1280)
    # The second step has its own tests.
    Authenticator.objects.filter(user=partner).delete()
    page.locator("#zitting").get_by_role("button", name="Log nu opnieuw in").click()
    page.wait_for_url("**/account/inloggen/**")
    page.get_by_label("E-mailadres").fill(partner.email)
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    page.wait_for_url("**" + NIEUW)
    expect(page.get_by_label("In één zin")).to_have_value("Vijf jongeren wachten al weken.")


def test_toegang_B4_lukt_bijhouden_niet_dan_blijft_wie_typt_waar_hij_is(huis: Huis, partner) -> None:
    page = bijna_tien_uur_later(huis, partner)
    page.route("**/klad/**", lambda route: route.abort())
    page.get_by_label("In één zin").fill("Vijf jongeren wachten al weken.")
    page.clock.fast_forward("03:10")
    page.locator("#zitting").get_by_role("button", name="Log nu opnieuw in").click()
    expect(page.locator(".kladzin")).to_contain_text("Kopieer je tekst")
    expect(page.get_by_label("In één zin")).to_have_value("Vijf jongeren wachten al weken.")
    assert page.url.endswith(NIEUW)
