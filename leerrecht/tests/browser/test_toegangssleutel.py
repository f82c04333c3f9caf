"""A toegangssleutel in a real browser with a virtual authenticator: made, used to come in, to confirm, taken away."""

import json

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import CDPSession, Page, expect

from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import WACHTWOORD, maak_gebruiker
from leerrecht.tests.inlogstappen import laatste_mail

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
INLOGGEN, STAP = "/account/inloggen/", "/account/tweede-stap/"


class Toestel:
    """A device with a fingerprint reader, as Chromium plays it."""

    def __init__(self, page: Page) -> None:
        self.cdp: CDPSession = page.context.new_cdp_session(page)
        self.cdp.send("WebAuthn.enable")
        opties = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        self.id = self.cdp.send("WebAuthn.addVirtualAuthenticator", {"options": opties})["authenticatorId"]

    def herkent_je(self, ja: bool) -> None:
        self.cdp.send("WebAuthn.setUserVerified", {"authenticatorId": self.id, "isUserVerified": ja})
        self.cdp.send("WebAuthn.setAutomaticPresenceSimulation", {"authenticatorId": self.id, "enabled": ja})

    def vergeet(self) -> None:
        self.cdp.send("WebAuthn.clearCredentials", {"authenticatorId": self.id})


@pytest.fixture
def toestel(page: Page) -> Toestel:
    return Toestel(page)


def log_in(page: Page, basis: str, gebruiker) -> None:
    page.goto(basis + INLOGGEN)
    page.locator("main [name=login]").fill(gebruiker.email)
    page.locator("main [name=password]").fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen", exact=True).last.click()


def maak_sleutel(page: Page, naam: str) -> None:
    page.get_by_label("Naam van de sleutel").fill(naam)
    page.get_by_role("button", name="Maak de toegangssleutel").click()


@pytest.mark.beide  # the main work of this room
def test_wie_dossiers_leest_maakt_een_toegangssleutel_en_logt_er_voortaan_mee_in(page, live_server, axe, toestel):
    mila = maak_gebruiker(Rol.MELDPUNT, naam="Mila Meldpunt")
    log_in(page, live_server.url, mila)
    expect(page.locator("h1")).to_have_text("Stel je tweede stap in")
    page.get_by_role("link", name="maak een toegangssleutel").click()
    axe(page)
    maak_sleutel(page, "laptop van het werk")
    expect(page.locator("h1")).to_have_text("Je herstelcodes")
    sleutel = Authenticator.objects.get(user=mila, type=Authenticator.Type.WEBAUTHN)
    assert sleutel.wrap().name == "laptop van het werk"
    assert "toegangssleutel" in laatste_mail(mila).onderwerp
    assert Gebeurtenis.objects.filter(wat="toegangssleutel gemaakt", door_sleutel=mila.sleutel).exists()

    page.context.clear_cookies()
    log_in(page, live_server.url, mila)
    expect(page.locator("h1")).to_have_text("Tweede stap")
    axe(page)
    page.get_by_role("button", name="Gebruik je toegangssleutel").click()
    expect(page.locator("h1")).not_to_have_text("Tweede stap")
    page.goto(live_server.url + STAP)
    expect(page.locator("h1")).to_have_text("Je tweede stap")
    expect(page.get_by_text("laptop van het werk, gemaakt op")).to_be_visible()
    axe(page)


def test_zonder_de_vinger_komt_niemand_binnen_en_de_pagina_zegt_wat_je_dan_doet(page, live_server, toestel):
    mila = maak_gebruiker(Rol.MELDPUNT)
    log_in(page, live_server.url, mila)
    page.get_by_role("link", name="maak een toegangssleutel").click()
    maak_sleutel(page, "telefoon")
    expect(page.locator("h1")).to_have_text("Je herstelcodes")
    page.context.clear_cookies()
    log_in(page, live_server.url, mila)
    toestel.vergeet()
    page.get_by_role("button", name="Gebruik je toegangssleutel").click()
    expect(page.locator("#zegt")).to_contain_text("je toestel gaf geen toegangssleutel")
    expect(page.locator("h1")).to_have_text("Tweede stap")
    expect(page.get_by_label("Code uit je app, of een herstelcode")).to_be_visible()


def test_een_verzonnen_antwoord_van_een_sleutel_wordt_geweigerd(page, live_server, toestel):
    mila = maak_gebruiker(Rol.MELDPUNT)
    log_in(page, live_server.url, mila)
    page.get_by_role("link", name="maak een toegangssleutel").click()
    maak_sleutel(page, "telefoon")
    expect(page.locator("h1")).to_have_text("Je herstelcodes")
    page.context.clear_cookies()
    log_in(page, live_server.url, mila)
    for verzonnen in ({"id": "x"}, {"id": "QQ", "rawId": "QQ", "type": "public-key", "response": {}}):
        page.evaluate("tekst => { document.querySelector('[name=credential]').value = tekst; }", json.dumps(verzonnen))
        with page.expect_navigation():
            page.evaluate("document.querySelector('[name=credential]').form.submit()")
        expect(page.locator("#foutlijst")).to_contain_text("hoort niet bij je account")
    page.goto(live_server.url + "/account/")
    expect(page.locator("h1")).not_to_have_text("Mijn account")


def test_een_sleutel_wegnemen_vraagt_eerst_die_sleutel_en_laat_het_weten(page, live_server, toestel):
    mila = maak_gebruiker(Rol.MELDPUNT)
    log_in(page, live_server.url, mila)
    page.get_by_role("link", name="maak een toegangssleutel").click()
    maak_sleutel(page, "telefoon")
    expect(page.locator("h1")).to_have_text("Je herstelcodes")
    page.context.clear_cookies()
    log_in(page, live_server.url, mila)
    page.get_by_role("button", name="Gebruik je toegangssleutel").click()
    expect(page.locator("h1")).not_to_have_text("Tweede stap")
    page.goto(live_server.url + STAP)
    page.get_by_role("link", name="Neem weg").click()
    expect(page.locator("h1")).to_have_text("Bevestig dat jij het bent")
    page.get_by_role("button", name="Gebruik je toegangssleutel").click()
    expect(page.locator("h1")).to_have_text("Neem de toegangssleutel weg")
    page.get_by_role("button", name="Neem de sleutel weg").click()
    # Without any factor this role may do nothing else.
    expect(page.locator("h1")).to_have_text("Stel je tweede stap in")
    assert not Authenticator.objects.filter(user=mila).exists()
    assert "weggenomen" in Bericht.objects.filter(aan=mila.email).latest("pk").onderwerp
    assert Gebeurtenis.objects.filter(wat="toegangssleutel weggenomen", door_sleutel=mila.sleutel).exists()
