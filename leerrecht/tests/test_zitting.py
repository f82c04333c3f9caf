"""A session ends: by silence, by age, by a changed password, by a button. What was typed stays."""

import re
import time

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from leerrecht.account.toestel import toestel_in_woorden
from leerrecht.account.zittingen import mijn_zittingen
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.models import BewaardeInvoer, Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import WACHTWOORD, maak_gebruiker
from leerrecht.tests.formulier import druk
from leerrecht.tests.inlogstappen import is_ingelogd, typ_wachtwoord

pytestmark = pytest.mark.django_db
GEGEVENS = "/account/gegevens/"


class Klok:
    """Time that only moves when the test says so."""

    def __init__(self, monkeypatch) -> None:
        self.nu = time.time()
        monkeypatch.setattr(time, "time", lambda: self.nu)

    def verder(self, *, minuten: float) -> None:
        self.nu += minuten * 60


@pytest.fixture
def klok(monkeypatch) -> Klok:
    return Klok(monkeypatch)


@pytest.fixture
def partner(client):
    """Somebody signed in with `client`."""
    partner = maak_gebruiker(Rol.PARTNER)
    typ_wachtwoord(client, partner)
    assert is_ingelogd(client)
    return partner


@pytest.mark.parametrize(("minuten", "nog_binnen"), [(29, True), (31, False)])
def test_na_een_halfuur_stilte_is_de_zitting_voorbij(klok, client, partner, minuten, nog_binnen):
    klok.verder(minuten=minuten)
    assert is_ingelogd(client) is nog_binnen


def test_wie_bezig_blijft_blijft_ingelogd_tot_tien_uur(klok, client, partner):
    for _ in range(30):
        klok.verder(minuten=20)
        assert is_ingelogd(client)
    klok.verder(minuten=1)
    antwoord = client.get("/account/", follow=True)
    assert "Je was tien uur ingelogd. Log opnieuw in." in antwoord.content.decode()
    assert not is_ingelogd(client)


def test_opnieuw_inloggen_geeft_een_nieuwe_klok(klok, client, partner):
    for _ in range(29):
        klok.verder(minuten=20)
        client.get("/account/")
    client.post("/account/uitloggen/")
    typ_wachtwoord(client, partner)
    for _ in range(4):
        klok.verder(minuten=20)
        assert is_ingelogd(client)


def test_blijf_verlengt_en_zegt_niets(klok, client, partner):
    klok.verder(minuten=29)
    antwoord = client.post("/account/blijf/")
    assert (antwoord.status_code, antwoord.content) == (204, b"")
    klok.verder(minuten=29)
    assert is_ingelogd(client)
    assert client.get("/account/blijf/").status_code == 405


def test_blijf_wekt_geen_zitting_die_al_voorbij_is(klok, client, partner):
    klok.verder(minuten=31)
    assert client.post("/account/blijf/").status_code == 302
    assert not is_ingelogd(client)


def test_lezen_schrijft_de_zitting_hoogstens_een_keer_per_minuut(klok, client, partner, django_assert_num_queries):
    client.get("/privacy/")
    voor = Session.objects.get(session_key=client.session.session_key).session_data
    klok.verder(minuten=0.9)
    client.get("/privacy/")
    assert Session.objects.get(session_key=client.session.session_key).session_data == voor
    klok.verder(minuten=0.2)
    client.get("/privacy/")
    assert Session.objects.get(session_key=client.session.session_key).session_data != voor


def verstuur_gegevens(client, partner, **velden):
    sleutel = maak_formuliersleutel(partner)
    return client.post(GEGEVENS, {"naam": "Een Andere Naam", "formuliersleutel": sleutel, **velden})


def test_wat_getypt_was_ligt_klaar_na_opnieuw_inloggen(klok, client, partner):
    client.get(GEGEVENS)
    klok.verder(minuten=31)
    antwoord = verstuur_gegevens(client, partner)
    assert antwoord["Location"] == f"/account/inloggen/?next={GEGEVENS}"
    pagina = client.get(antwoord["Location"]).content.decode()
    assert "Je zat een halfuur stil. Log opnieuw in; wat je typte staat nog klaar." in pagina
    terug = client.post(antwoord["Location"], {"login": partner.email, "password": WACHTWOORD}, follow=True)
    assert terug.request["PATH_INFO"] == GEGEVENS
    assert 'value="Een Andere Naam"' in terug.content.decode()
    partner.refresh_from_db()
    assert partner.naam != "Een Andere Naam"


def test_wie_daarna_inlogt_als_iemand_anders_ziet_die_tekst_niet(klok, client, partner):
    ander = maak_gebruiker(Rol.PARTNER)
    client.get(GEGEVENS)
    klok.verder(minuten=31)
    verstuur_gegevens(client, partner)
    typ_wachtwoord(client, ander)
    assert "Een Andere Naam" not in client.get(GEGEVENS).content.decode()
    assert BewaardeInvoer.objects.count() == 1


def test_zonder_tekst_belooft_de_melding_niets(klok, client, partner):
    klok.verder(minuten=31)
    pagina = client.get("/account/", follow=True).content.decode()
    assert "Je zat een halfuur stil. Log opnieuw in." in pagina
    assert "staat nog klaar" not in pagina


def test_ook_een_publieke_pagina_zegt_dat_de_zitting_voorbij_is(klok, client, partner):
    klok.verder(minuten=31)
    assert "Je zat een halfuur stil" in client.get("/privacy/").content.decode()


def test_een_geplante_cookie_is_na_het_inloggen_niets_waard(client):
    partner = maak_gebruiker(Rol.PARTNER)
    client.get("/account/inloggen/")
    geplant = client.cookies["sessionid"].value
    typ_wachtwoord(client, partner)
    assert client.cookies["sessionid"].value != geplant
    indringer = Client()
    indringer.cookies["sessionid"] = geplant
    assert not is_ingelogd(indringer)


def test_een_oude_cookie_is_na_het_uitloggen_niets_waard(client, partner):
    oud = client.cookies["sessionid"].value
    client.post("/account/uitloggen/")
    indringer = Client()
    indringer.cookies["sessionid"] = oud
    assert not is_ingelogd(indringer)


def test_uitloggen_doet_niets_op_get(client, partner):
    assert "Wil je uitloggen" in client.get("/account/uitloggen/").content.decode()
    assert is_ingelogd(client)


def test_de_knop_sluit_alle_andere_zittingen_en_die_van_niemand_anders(client, partner):
    elders, collega = Client(), Client()
    typ_wachtwoord(elders, partner)
    typ_wachtwoord(collega, maak_gebruiker(Rol.PARTNER))
    assert "Je bent ook hier ingelogd" in client.get("/account/").content.decode()
    antwoord = client.post("/account/zittingen/sluiten/", druk(client), follow=True)
    assert "Een andere zitting is afgesloten." in antwoord.content.decode()
    assert [is_ingelogd(browser) for browser in (client, elders, collega)] == [True, False, True]
    assert Gebeurtenis.objects.filter(wat="andere zittingen gesloten", door_sleutel=partner.sleutel).count() == 1


FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1"


def test_elke_andere_zitting_staat_er_met_toestel_en_moment_en_kan_apart_dicht(client, partner):
    thuis, gsm = Client(headers={"User-Agent": FIREFOX}), Client(headers={"User-Agent": IPHONE})
    for browser in (thuis, gsm):
        typ_wachtwoord(browser, partner)
        is_ingelogd(browser)
    pagina = client.get("/account/").content.decode()
    assert "Firefox op Windows" in pagina and "Safari op iPhone" in pagina
    assert thuis.session.session_key not in pagina and client.session.session_key not in pagina
    knop = r'<strong>Safari op iPhone</strong>.*?action="(/account/zittingen/[0-9a-f]{16}/sluiten/)"'
    adres = re.search(knop, pagina, re.DOTALL)[1]
    antwoord = client.post(adres, druk(client), follow=True)
    assert "Safari op iPhone is uitgelogd." in antwoord.content.decode()
    assert [is_ingelogd(browser) for browser in (client, thuis, gsm)] == [True, True, False]
    assert client.post(adres, druk(client)).status_code == 404
    assert Gebeurtenis.objects.filter(wat="een zitting gesloten", door_sleutel=partner.sleutel).count() == 1


def test_de_zitting_van_een_ander_of_die_waarin_je_zit_kan_je_hier_niet_sluiten(client, partner):
    ander = maak_gebruiker(Rol.PARTNER)
    elders = Client()
    typ_wachtwoord(elders, ander)
    for zitting in (*mijn_zittingen(ander), *mijn_zittingen(partner)):
        assert client.post(f"/account/zittingen/{zitting.kenmerk}/sluiten/", druk(client)).status_code == 404
    assert is_ingelogd(client) and is_ingelogd(elders)


@pytest.mark.parametrize(
    ("zegt", "woorden"),
    [
        (FIREFOX, "Firefox op Windows"),
        (IPHONE, "Safari op iPhone"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36 EdgA/140.0", "Edge op Android"),
        ("Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) CriOS/140.0 Mobile/15E148 Safari/604.1", "Chrome op iPad"),
        ("", "Onbekende browser"),
        ("<script>alert(1)</script>", "Onbekende browser"),
    ],
)
def test_wat_een_browser_van_zichzelf_zegt_wordt_een_naam_zonder_versie(zegt, woorden):
    assert toestel_in_woorden(zegt) == woorden


def test_een_nieuw_wachtwoord_sluit_de_andere_zittingen(client, partner):
    elders = Client()
    typ_wachtwoord(elders, partner)
    nieuw = "een andere zin over brood en kaas"
    client.post("/account/wachtwoord/", {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw})
    assert is_ingelogd(client)
    assert not is_ingelogd(elders)
