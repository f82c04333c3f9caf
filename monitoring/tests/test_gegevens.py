"""Figures for programs and other sites: names that stay, one page that may be framed, and nothing hidden in either."""

import re
from pathlib import Path

import pytest
from django.conf import settings as instellingen
from django.test import Client

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.test_koppen import controleer
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.models import Gegevensbron, Streefwaarde
from monitoring.tests.bouwers import maak_breuk, maak_indicator, maak_publicatie, maak_telling
from monitoring.tests.kubusbouwers import maak_kubus
from monitoring.weergave.gegevens import VERSIE

pytestmark = pytest.mark.django_db
ADRES = "/monitoring/indicatoren/afwezig/"
JSON = f"{ADRES}cijfers.json"
# Names of version 1. One that goes asks for another VERSIE; one that comes is added here and to the page that explains.
BLAD = {
    *("versie", "uitleg", "indicator", "definitie", "publicatie", "bronnen", "licentie", "breuken", "streefwaarden"),
    *("toestanden", "keuze", "deel", "cellen"),
}
CEL = {
    *("gebied", "reeks", "dimensies", "periode", "waarde", "toestand", "status", "bron", "uitgave", "geteld_volgens"),
    *("scholen_geleverd", "scholen_verwacht", "opmerking", "eerdere_uitgave", "verzonnen"),
}


def test_vragen_de_gegevens_hebben_de_namen_van_versie_1_en_de_uitleg_noemt_ze_allemaal():
    maak_kubus()
    inhoud = Client().get(JSON).json()
    assert VERSIE == inhoud["versie"] == "1"
    assert set(inhoud) == BLAD
    assert {frozenset(cel) for cel in inhoud["cellen"]} == {frozenset(CEL)}
    uitleg = Client().get("/monitoring/gegevens/").content.decode()
    genoemd = set(re.findall(r"<code>(\w+)</code>", uitleg))
    assert genoemd >= BLAD | CEL, (BLAD | CEL) - genoemd
    assert "JSON, versie 1" in uitleg and inhoud["uitleg"].endswith("/monitoring/gegevens/")


def test_vragen_de_gegevens_zeggen_bron_dag_definitie_breuk_doel_en_wat_verborgen_is(settings):
    indicator = maak_kubus()
    maak_breuk(indicator, 2021, "Anders geteld.")
    with schrijven_toegestaan():
        doel = {"waarde": "2.5", "richting": "hoogstens", "besluit": "De gemeenteraad", "tegen": 2030}
        Streefwaarde.objects.create(indicator=indicator, gebied="Mechelen", **doel)
    inhoud = Client().get(JSON).json()
    assert inhoud["licentie"] is None
    assert inhoud["bronnen"] == [{"naam": "Proefbron", "toont_vanaf": None}]
    assert inhoud["definitie"]["teller"] == "aantal leerlingen"
    assert inhoud["publicatie"]["sleutel"] == indicator.release.sleutel and inhoud["publicatie"]["laatste"] is True
    assert inhoud["breuken"] == [{"vanaf": "2021-2022", "reden": "Anders geteld."}]
    assert [(rij["waarde"], rij["tegen"]) for rij in inhoud["streefwaarden"]] == [(2.5, 2030)]
    verborgen = [cel for cel in inhoud["cellen"] if cel["toestand"] == "onderdrukt"]
    assert len(verborgen) == 12
    assert {(cel["waarde"], cel["status"], cel["opmerking"]) for cel in verborgen} == {(None, None, "")}
    settings.LICENTIE_CIJFERS = "CC BY 4.0"
    assert Client().get(f"{JSON}?jaar=2021-2022").json()["licentie"] == "CC BY 4.0"


def test_vragen_een_getal_in_de_gegevens_zegt_niet_meer_dan_de_pagina():
    indicator = maak_indicator("afwezig", soort="percentage", eenheid="%", decimalen=1)
    maak_publicatie(cellen=[{"indicator": indicator, "waarde": "12.3456"}])
    antwoord = Client().get(JSON)
    assert antwoord.json()["cellen"][0]["waarde"] == 12.3
    assert b"3456" not in antwoord.content


def test_vragen_de_drempel_van_de_bron_reist_mee_zoals_ze_was_bij_het_publiceren(staf):
    netwerk = maak_netwerk()
    indicator = maak_telling(netwerk)
    publicatie_maken(netwerk_id=netwerk.pk, reden="Proef.", door=staf)
    with schrijven_toegestaan():
        Gegevensbron.objects.update(drempel=10)
    bronnen = Client().get(f"{indicator.get_absolute_url()}cijfers.json").json()["bronnen"]
    assert [rij["toont_vanaf"] for rij in bronnen] == [5]


@pytest.mark.parametrize("wat", ["", "cijfers.csv", "cijfers.xlsx", "cijfers.json", "figuur.svg", "insluiten/"])
def test_vragen_elke_weg_antwoordt_kort_op_wie_het_al_heeft_en_op_head(wat):
    maak_kubus()
    client = Client()
    adres = f"{ADRES}{wat}?gebied=Mechelen"
    eerste = client.get(adres)
    assert eerste.status_code == 200 and not eerste.cookies
    weer = client.get(adres, headers={"If-None-Match": eerste["ETag"]})
    assert weer.status_code == 304 and not weer.content
    kop = client.head(adres)
    assert kop.status_code == 200 and not kop.content and kop["ETag"] == eerste["ETag"]
    maak_publicatie(cellen=[{"indicator": maak_indicator("ander"), "waarde": 12}], van_kracht=False)
    assert client.get(adres, headers={"If-None-Match": '"iets-anders"'}).status_code == 200


def test_vragen_alleen_de_pagina_om_in_te_sluiten_mag_in_een_kader():
    maak_kubus()
    kader = Client().get(f"{ADRES}insluiten/")
    beleid = {deel.split()[0]: deel.split()[1:] for deel in kader["Content-Security-Policy"].split("; ")}
    assert beleid["frame-ancestors"] == ["*"]
    assert beleid["script-src"] == beleid["form-action"] == beleid["default-src"] == ["'none'"]
    assert "X-Frame-Options" not in kader.headers and kader["Cross-Origin-Resource-Policy"] == "cross-origin"
    for pad in (ADRES, f"{ADRES}cijfers.csv", JSON, "/monitoring/", "/monitoring/gegevens/", f"{ADRES}insluiten/x"):
        antwoord = Client().get(pad)
        controleer(antwoord)
    # A fault in the frame is a page as any other.
    controleer(Client().get("/monitoring/indicatoren/bestaat-niet/insluiten/"))


def test_vragen_het_kader_heeft_geen_koekje_geen_script_en_raakt_geen_zitting():
    maak_kubus()
    client = Client()
    log_in(client, maak_gebruiker(Rol.STAF))
    client.get(ADRES)
    voor = dict(client.session.items())
    antwoord = client.get(f"{ADRES}insluiten/")
    assert not antwoord.cookies and dict(client.session.items()) == voor
    tekst = antwoord.content.decode()
    assert tekst == Client().get(f"{ADRES}insluiten/").content.decode()
    for verboden in ("<script", "<form", "csrf", "hx-", " style=", "onload"):
        assert verboden not in tekst, verboden
    assert 'target="_top"' in tekst and "Proefbron" in tekst and '<table class="tabel' in tekst


def test_vragen_de_pagina_geeft_het_kader_dat_ze_belooft():
    maak_kubus()
    pagina = Client().get(f"{ADRES}?gebied=Mechelen&graad=2").content.decode()
    kader = re.search(r"&lt;iframe src=&quot;([^&]*(?:&amp;[^&]*)*?)&quot;|&lt;iframe src=\"([^\"]*)\"", pagina)
    adres = (kader[1] or kader[2]).replace("&amp;", "&").removeprefix(instellingen.BASISADRES)
    assert adres == f"{ADRES}insluiten/?gebied=Mechelen&graad=2"
    assert "2e graad" in Client().get(adres).content.decode()


def test_vragen_wat_alleen_partners_lezen_heeft_geen_kader_en_geen_gegevens():
    indicator = maak_indicator("afwezig", voor="partner")
    publicatie = maak_publicatie(cellen=[{"indicator": indicator, "waarde": 12}])
    client = Client()
    log_in(client, maak_gebruiker(Rol.PARTNER, netwerk=publicatie.netwerk))
    assert client.get(JSON).status_code == 200
    assert "iframe" not in client.get(ADRES).content.decode()
    assert client.get(f"{ADRES}insluiten/").status_code == Client().get(JSON).status_code == 404


def test_vragen_elke_andere_site_mag_lezen_wat_een_bezoeker_leest():
    maak_kubus()
    antwoord = Client().get(JSON)
    assert antwoord["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in antwoord.headers
    assert Path(antwoord.request["PATH_INFO"]).suffix == ".json" and antwoord["Content-Type"] == "application/json"
