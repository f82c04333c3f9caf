"""Limits on trying: never a lock that a stranger can put on somebody else's door, and the true time to wait."""

import re
import time

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.account import rem
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import WACHTWOORD, maak_gebruiker
from leerrecht.tests.inlogstappen import INLOGGEN, app_code, code_uit_mail, is_ingelogd, stel_app_in, typ_wachtwoord

pytestmark = pytest.mark.django_db
FOUT = "dit is een fout wachtwoord"


@pytest.fixture
def krap(settings):
    """Limits that a test reaches quickly."""
    settings.ACCOUNT_RATE_LIMITS = {
        **settings.ACCOUNT_RATE_LIMITS,
        "login_account": "3/h/key",
        "code_account": "3/h/key",
    }


def toestel_van(gebruiker) -> Client:
    """A browser in which this person signed in once, and out again."""
    browser = Client(REMOTE_ADDR="192.0.2.10")
    typ_wachtwoord(browser, gebruiker)
    browser.post(reverse("account_logout"))
    return browser


def raad(gebruiker, hoe_vaak: int) -> None:
    """A stranger guesses from as many parts of the internet."""
    for nummer in range(hoe_vaak):
        typ_wachtwoord(Client(REMOTE_ADDR=f"198.51.{nummer}.7"), gebruiker, FOUT)


def test_veiligheid_B5_een_gekende_browser_raakt_nooit_op_slot(krap):
    partner = maak_gebruiker(Rol.PARTNER)
    thuis = toestel_van(partner)
    raad(partner, 4)
    typ_wachtwoord(thuis, partner)
    assert is_ingelogd(thuis)


def test_veiligheid_B5_ook_op_het_adres_van_de_rader_komt_een_gekende_browser_binnen():
    partner = maak_gebruiker(Rol.PARTNER)
    thuis = toestel_van(partner)
    for _ in range(12):
        typ_wachtwoord(Client(REMOTE_ADDR="192.0.2.10"), partner, FOUT)
    typ_wachtwoord(thuis, partner)
    assert is_ingelogd(thuis), "in een school deelt iedereen een adres"


def test_een_onbekende_browser_hoort_hoe_lang_het_echt_duurt(krap):
    partner = maak_gebruiker(Rol.PARTNER)
    raad(partner, 3)
    antwoord = typ_wachtwoord(Client(REMOTE_ADDR="203.0.113.1"), partner)
    assert antwoord.status_code == 429
    assert 3500 < int(antwoord["Retry-After"]) <= 3600
    assert "over 1 uur" in antwoord.content.decode()


def test_na_de_gezegde_tijd_lukt_het(krap, monkeypatch):
    partner = maak_gebruiker(Rol.PARTNER)
    raad(partner, 3)
    browser = Client(REMOTE_ADDR="203.0.113.1")
    wachten, nu = int(typ_wachtwoord(browser, partner)["Retry-After"]), time.time()
    monkeypatch.setattr(time, "time", lambda: nu + wachten - 5)
    typ_wachtwoord(browser, partner)
    assert not is_ingelogd(browser), "vijf seconden te vroeg"
    monkeypatch.setattr(time, "time", lambda: nu + wachten + 1)
    typ_wachtwoord(browser, partner)
    assert is_ingelogd(browser)


def test_wie_de_code_uit_de_mail_intikte_komt_ook_in_een_nieuwe_browser_binnen(krap):
    anna = maak_gebruiker(Rol.AANMELDER)
    raad(anna, 4)
    nieuw = Client(REMOTE_ADDR="203.0.113.1")
    nieuw.post("/account/inloggen/code/", {"email": anna.email})
    nieuw.post("/account/inloggen/code/invullen/", {"code": code_uit_mail(anna)})
    typ_wachtwoord(nieuw, anna)
    assert is_ingelogd(nieuw)


def test_een_gekende_browser_telt_zijn_eigen_missers():
    partner = maak_gebruiker(Rol.PARTNER)
    thuis = toestel_van(partner)
    for _ in range(5):
        typ_wachtwoord(thuis, partner, FOUT)
    typ_wachtwoord(thuis, partner)
    assert not is_ingelogd(thuis), "een gestolen toestel mag niet vrij raden"
    elders = Client(REMOTE_ADDR="203.0.113.1")
    typ_wachtwoord(elders, partner)
    assert is_ingelogd(elders)


def test_het_toestel_van_een_ander_opent_geen_ruimere_limiet(krap):
    partner, kwaad = maak_gebruiker(Rol.PARTNER), maak_gebruiker(Rol.PARTNER)
    van_kwaad = toestel_van(kwaad)
    for _ in range(4):
        typ_wachtwoord(van_kwaad, partner, FOUT)
    assert typ_wachtwoord(van_kwaad, partner).status_code == 429


@pytest.mark.parametrize("koekje", ["onzin", "", "eyJhIjoxfQ:1abc:xyz"])
def test_een_verzonnen_koekje_maakt_geen_gekende_browser(krap, koekje):
    partner = maak_gebruiker(Rol.PARTNER)
    raad(partner, 3)
    browser = Client(REMOTE_ADDR="203.0.113.1")
    browser.cookies["toestel"] = koekje
    assert typ_wachtwoord(browser, partner).status_code == 429


def test_na_een_nieuw_wachtwoord_is_het_oude_toestel_vreemd(krap):
    partner = maak_gebruiker(Rol.PARTNER)
    thuis = toestel_van(partner)
    partner.set_password("een heel ander lang wachtwoord")
    partner.save()
    raad(partner, 4)
    assert typ_wachtwoord(thuis, partner, "een heel ander lang wachtwoord").status_code == 429


def test_wie_van_adres_wisselt_binnen_een_blok_is_dezelfde_bezoeker():
    assert rem.blok("198.51.100.7") == rem.blok("198.51.100.250") != rem.blok("198.51.101.7")
    assert rem.blok("2001:db8:1:2::1") == rem.blok("2001:db8:1:2:ffff::9") != rem.blok("2001:db8:1:3::1")
    partner = maak_gebruiker(Rol.PARTNER)
    for nummer in range(5):
        typ_wachtwoord(Client(REMOTE_ADDR=f"198.51.100.{nummer}"), partner, FOUT)
    assert typ_wachtwoord(Client(REMOTE_ADDR="198.51.100.99"), partner).status_code == 429


def bij_de_tweede_stap(gebruiker, adres: str) -> Client:
    """A browser where the password was typed and the code is asked."""
    browser = Client(REMOTE_ADDR=adres)
    typ_wachtwoord(browser, gebruiker)
    return browser


def geef_code(browser: Client, code: str):
    """Type a code of the app."""
    return browser.post(reverse("mfa_authenticate"), {"code": code})


def test_veiligheid_B5_wie_alleen_het_wachtwoord_heeft_verbruikt_de_codes_van_een_ander_niet(monkeypatch):
    staf = maak_gebruiker(Rol.STAF)
    begin = Client()
    typ_wachtwoord(begin, staf)
    geheim = stel_app_in(begin)
    for _ in range(6):
        laatste = geef_code(bij_de_tweede_stap(staf, "198.51.100.7"), "000000")
    assert laatste.status_code == 429
    assert re.search(r"over \d+ minuten|over 1 minuut", laatste.content.decode())
    elders = bij_de_tweede_stap(staf, "203.0.113.1")
    nu = time.time()
    monkeypatch.setattr(time, "time", lambda: nu + 60)  # a code works once
    geef_code(elders, app_code(geheim))
    assert is_ingelogd(elders)


def test_codes_raden_vanaf_veel_plekken_botst_op_de_limiet_van_het_account(krap):
    staf = maak_gebruiker(Rol.STAF)
    begin = Client(REMOTE_ADDR="192.0.2.10")
    typ_wachtwoord(begin, staf)
    geheim = stel_app_in(begin)
    for nummer in range(3):
        geef_code(bij_de_tweede_stap(staf, f"198.51.{nummer}.7"), "000000")
    vreemd = bij_de_tweede_stap(staf, "203.0.113.1")
    assert geef_code(vreemd, app_code(geheim, later=1)).status_code == 429
    begin.post(reverse("account_logout"))
    typ_wachtwoord(begin, staf)
    geef_code(begin, app_code(geheim, later=1))
    assert is_ingelogd(begin), "de eigen browser blijft open"


def test_het_koekje_zegt_niets_over_wie_het_is():
    partner = maak_gebruiker(Rol.PARTNER, email="pia@voorbeeld.test")
    browser = Client()
    antwoord = browser.post(INLOGGEN, {"login": partner.email, "password": WACHTWOORD})
    koekje = antwoord.cookies["toestel"]
    assert koekje["httponly"] and koekje["samesite"] == "Lax"
    assert "pia" not in koekje.value and partner.password not in koekje.value
