"""The accessibility statement says what is so, by the European model: of a network what it filled in, and no more."""

import html
import re

import pytest
from django.urls import reverse

from leerrecht.models import Gebeurtenis, Toegankelijkheid
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from leerrecht.toegankelijkheid import beperkingen
from leerrecht.toegankelijkheid.verklaring import LABELS, gemelde_pagina, ontbreekt, toegankelijkheid_van

pytestmark = pytest.mark.django_db
ADRES = "/toegankelijkheid/"
INGEVULD = {
    "bestuur": "Stad Mechelen",
    "meldpunt": "Dienst Onderwijs\nVoorbeeldstraat 1, 2800 Mechelen",
    "mail": "toegang@mechelen.test",
    "telefoon": "015 00 00 00",
    "termijn_dagen": "14",
    "klachtendienst": "Dienst Klachten, Voorbeeldstraat 2",
    "klachten_mail": "klachten@mechelen.test",
    "beperkingen": "De verslagen van 2019 zijn beelden. Vraag de tekst.",
    "nagekeken_op": "12/9/2026",
}


def lees(client, adres: str = ADRES) -> str:
    """The words of the page, with single spaces."""
    tekst = html.unescape(re.sub(r"<[^>]+>", " ", client.get(adres).content.decode().partition("<main")[2]))
    return " ".join(tekst.split())


def verstuur(client, adres: str, velden: dict[str, str]):
    """Fill in the form at this address and press its button; return the page one comes to."""
    return client.post(adres, invoer(client.get(adres)) | velden, follow=True)


@pytest.fixture
def beheer(client):
    """Who administers Mechelen, signed in."""
    log_in(client, maak_gebruiker(Rol.BEHEER, netwerk=maak_netwerk(), naam="Bea Beheer"))
    return client


def test_toegang_B14_de_verklaring_heeft_elk_deel_van_het_model(client):
    maak_netwerk()
    tekst = lees(client)
    for deel in (
        "voldoet gedeeltelijk aan de norm EN 301 549",
        "Het Bestuursdecreet van 7 december 2018 verplicht besturen",
        "richtlijn 2016/2102",
        "Deze verklaring geldt voor http",
        "Wat nog niet in orde is",
        "opgesteld op 28 november 2026",
        "We testten zelf",
        "hebben het portaal nog niet getest",
        "Is hier iets niet toegankelijk?",
        "Bij de klachtendienst van het bestuur",
        "Bij de Vlaamse Ombudsdienst, Leuvenseweg 86, 1000 Brussel, klachten@vlaamseombudsdienst.be",
    ):
        assert deel in tekst, deel
    assert tekst.index("klachtendienst van het bestuur") < tekst.index("Vlaamse Ombudsdienst"), "eerst het bestuur"


def test_toegang_B14_wat_niet_werkt_heeft_een_reden_en_een_andere_weg_en_bepaalt_of_de_norm_gehaald_is(monkeypatch):
    for een in beperkingen.BEPERKINGEN:
        assert all((een.wat, een.waarom, een.anders)), een.wat
        assert een.wat.endswith(".") and een.waarom.endswith(".") and een.anders.endswith(".")
    assert beperkingen.voldoet() == "gedeeltelijk"
    monkeypatch.setattr(beperkingen, "BEPERKINGEN", ())
    assert beperkingen.voldoet() == "volledig"


def test_toegang_B14_wat_een_netwerk_niet_invulde_staat_er_als_leeg_en_nooit_verzonnen(client):
    maak_netwerk()
    tekst = lees(client)
    assert "welk bestuur verantwoordelijk is, is nog niet ingevuld" in tekst
    assert "vulde nog niet in aan wie je dit meldt" in tekst
    assert "nog niet nagekeken door het netwerk zelf" in tekst
    assert "Je krijgt antwoord binnen" not in tekst


def test_toegang_B14_beheer_vult_in_en_elk_netwerk_heeft_het_zijne_met_een_spoor(beheer):
    maak_netwerk("vlaams-brabant")
    adres = reverse("beheer:toegankelijkheid_bewaren", args=["mechelen"])
    pagina = verstuur(beheer, adres, INGEVULD).content.decode()
    assert "Bewaard: het staat op de pagina “Toegankelijkheid”. Nog in te vullen: 0." in html.unescape(pagina)
    tekst = lees(beheer)
    for waarde in (
        "Stad Mechelen is verantwoordelijk",
        "toegang@mechelen.test",
        "binnen 14 dagen",
        "12 september 2026",
    ):
        assert waarde in tekst, waarde
    assert "De verslagen van 2019 zijn beelden." in tekst
    assert tekst.count("welk bestuur verantwoordelijk is, is nog niet ingevuld") == 1, "het andere netwerk is leeg"
    spoor = Gebeurtenis.objects.over("toegankelijkheid", "mechelen").get()
    assert (spoor.door_naam, spoor.netwerk_slug) == ("Bea Beheer", "mechelen")
    assert {rij["veld"] for rij in spoor.verschil} == set(LABELS)


def test_toegang_B14_wie_een_ander_netwerk_beheert_schrijft_hier_niet(beheer):
    maak_netwerk("vlaams-brabant")
    assert beheer.get(reverse("beheer:toegankelijkheid_bewaren", args=["vlaams-brabant"])).status_code == 404
    assert not Toegankelijkheid.objects.exists()


def test_toegang_B14_de_lijst_van_beheer_zegt_per_netwerk_wat_nog_leeg_is(beheer):
    tekst = lees(beheer, reverse("beheer:toegankelijkheid"))
    assert "Nog niet ingevuld: bestuur dat verantwoordelijk is;" in tekst
    verstuur(beheer, reverse("beheer:toegankelijkheid_bewaren", args=["mechelen"]), {**INGEVULD, "beperkingen": ""})
    assert ontbreekt(toegankelijkheid_van(maak_netwerk())) == [], "geen beperkingen kennen is geen gat"
    assert "Alles is ingevuld." in lees(beheer, reverse("beheer:toegankelijkheid"))


def test_toegang_B14_de_voet_van_elke_pagina_neemt_haar_pad_mee_en_nooit_wat_erachter_staat(client):
    maak_netwerk()
    voet = client.get("/over/?q=Jan+Peeters").content.decode()
    assert 'href="/toegankelijkheid/?pagina=%2Fover%2F#melden"' in voet
    assert "Het gaat om de pagina /over/" in lees(client, "/toegankelijkheid/?pagina=%2Fover%2F")


def test_toegang_B14_van_een_pagina_over_een_rij_gaat_alleen_mee_welke_soort_pagina_het_is(client):
    log_in(client, maak_gebruiker(Rol.MELDPUNT))
    voet = client.get("/meldpunt/dossiers/MP-26-ABCD2345/").content.decode()
    assert 'href="/toegankelijkheid/?pagina=%2Fmeldpunt%2Fdossiers%2F#melden"' in voet


def test_toegang_B14_een_geheim_in_een_adres_gaat_niet_mee(client):
    voet = client.get("/link/geheim-dat-niemand-mag-zien/").content.decode()
    assert 'href="/toegankelijkheid/#melden"' in voet
    assert "pagina=" not in voet
    assert gemelde_pagina("/meldpunt/dossiers/MP-26-ABC/") == "/meldpunt/dossiers/MP-26-ABC/"
    for raar in ("//elders.test/", "https://elders.test", "/x/?q=1", "/x/<b>", "javascript:1", "/" + "x" * 400):
        assert gemelde_pagina(raar) == "", raar
    assert "geheim" not in gemelde_pagina("/link/geheim/")
