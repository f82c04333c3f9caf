"""Who just came in to begin a network reads on mijn werk where to begin, and comes back to the steps after each."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.begin.kern import mensen
from leerrecht.begin.stappen import meet
from leerrecht.beheer.diensten.gebruiker import gebruiker_aanmaken
from leerrecht.dokter import machine
from leerrecht.dokter.bevinding import Ernst
from leerrecht.models import Leesvoorstel, Lidmaatschap, Organisatie
from leerrecht.rechten import Rol
from leerrecht.terug import met_verder
from leerrecht.tests.beheerhulp import dien_in
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie

pytestmark = pytest.mark.django_db
RUST = "Er wacht niets op jou."


def thuis(wie) -> str:
    client = Client()
    log_in(client, wie)
    return client.get(reverse("start")).content.decode()


def test_in_een_leeg_portaal_leest_de_portaalbeheerder_waar_te_beginnen():
    petra = maak_gebruiker(Rol.PORTAALBEHEER)
    tekst = thuis(petra)
    assert reverse("beheer:netwerk_nieuw") in tekst and RUST not in tekst
    maak_netwerk()
    assert reverse("beheer:netwerk_nieuw") not in thuis(petra)


@pytest.mark.parametrize("rol", [Rol.BEHEER, Rol.STAF])
def test_wie_een_netwerk_begint_leest_niet_dat_er_niets_wacht(rol):
    nieuw = maak_netwerk("limburg", missie="")
    wie = maak_gebruiker(rol, netwerk=nieuw)
    tekst = thuis(wie)
    assert "Missie en tekst ontbreken nog." in tekst and RUST not in tekst
    assert reverse("beheer:netwerk", args=["limburg"]) in tekst


def test_de_weg_naar_de_stappen_blijft_tot_er_cijfers_staan_en_een_ander_ziet_ze_niet(wereld):
    stappen = reverse("beheer:netwerk", args=[wereld.netwerk.slug])
    assert stappen not in thuis(wereld.gebruiker(Rol.PARTNER))
    zonder = maak_netwerk("limburg")
    assert reverse("beheer:netwerk", args=["limburg"]) in thuis(maak_gebruiker(Rol.STAF, netwerk=zonder))


def test_na_een_stap_komt_men_terug_bij_de_stappen_en_ook_zonder_bewaren():
    netwerk = maak_netwerk("limburg")
    client = Client()
    log_in(client, maak_gebruiker(Rol.BEHEER, netwerk=netwerk))
    hier = reverse("beheer:netwerk", args=["limburg"])
    adres = met_verder(reverse("beheer:aanspreekpunt_nieuw", args=["limburg"]), hier)
    assert adres in client.get(hier).content.decode()
    assert f'<a href="{hier}">Terug zonder bewaren</a>' in client.get(adres).content.decode()
    antwoord = dien_in(client, adres, functie="coördinator leerrecht", telefoon="011 23 45 67")
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, hier)


@pytest.mark.parametrize("elders", ["https://elders.test/", "//elders.test/", "elders"])
def test_een_adres_van_een_ander_is_geen_weg_terug(elders):
    netwerk = maak_netwerk("limburg")
    client = Client()
    log_in(client, maak_gebruiker(Rol.BEHEER, netwerk=netwerk))
    adres = met_verder(reverse("beheer:aanspreekpunt_nieuw", args=["limburg"]), elders)
    antwoord = dien_in(client, adres, functie="coördinator")
    assert antwoord.status_code == 302 and "elders" not in antwoord.headers["Location"]


def test_een_adres_met_een_vraag_en_een_plek_houdt_ze():
    assert met_verder("/a/?b=1#c", "/hier/") == "/a/?b=1&verder=%2Fhier%2F#c"


def test_wie_op_een_ja_wacht_staat_bij_de_stap_en_wordt_niet_nog_eens_gevraagd():
    netwerk = maak_netwerk("limburg")
    maak_gebruiker(Rol.PORTAALBEHEER)
    lies = maak_gebruiker(Rol.BEHEER, netwerk=netwerk)
    wat = {"functie": "", "organisatie": Organisatie.objects.get(), "netwerk": netwerk, "van": _van()}
    maak_organisatie("Meldpunt Limburg", netwerk)
    gebruiker_aanmaken(email="mila@limburg.test", naam="Mila", rol=Rol.MELDPUNT, uitnodigen=True, **wat, door=lies)
    assert Leesvoorstel.objects.count() == 1
    stap = next(een for een in meet(netwerk, lies).stappen if een.naam == "Mensen van het Meldpunt")
    assert (stap.wacht, stap.is_aan_jou) == ("wacht op een ja", False)
    assert "Wacht op een ja van iemand anders: 1." in mensen(netwerk, lies).gemeten


def _van():
    return Lidmaatschap.objects.first().van


def test_een_geplakte_lijst_kent_de_woorden_van_de_pagina(client):
    netwerk = maak_netwerk("limburg")
    maak_organisatie("Provincie", netwerk)
    log_in(client, maak_gebruiker(Rol.BEHEER, netwerk=netwerk))
    adres = reverse("beheer:inlezen", args=["limburg"])
    assert "Soorten: school, CLB" in client.get(adres).content.decode()
    lijst = "organisatie;naam;e-mail;rol\nProvincie;Bram;bram@x.test;beheerder\nProvincie;Dirk;dirk@x.test;functionaris"
    tekst = dien_in(client, adres, tekst=lijst).content.decode()
    assert "kennen we niet" not in tekst and tekst.count("nieuw account, krijgt een uitnodiging") == 2


def test_de_dokter_zegt_dat_stijl_en_scripts_er_niet_staan(settings, tmp_path, monkeypatch):
    from leerrecht.opslag import Stijlbestanden

    settings.STATIC_ROOT = str(tmp_path / "verzameld")
    monkeypatch.setattr(machine, "staticfiles_storage", Stijlbestanden())
    assert [bevinding.ernst for bevinding in machine.stijl()] == [Ernst.NU]
    (tmp_path / "verzameld-lijst").mkdir()
    (tmp_path / "verzameld-lijst" / "staticfiles.json").write_text('{"paths": {}, "version": "1.1", "hash": ""}')
    assert machine.stijl() == []


def test_zonder_iets_om_te_tellen_leidt_typen_naar_kiezen(client):
    log_in(client, maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("limburg")))
    tekst = client.get(reverse("monitoring:cijfers_typen")).content.decode()
    assert "Er is nog niet gekozen wat je telt." in tekst and reverse("monitoring:indicator_nieuw") in tekst
    assert "Kijk de cijfers na" not in tekst and not re.search(r"<button[^>]*>\s*</button>", tekst)
