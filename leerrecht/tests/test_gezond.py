"""The page for probes: what decides, what is only named, and nothing else."""

import pytest
from django.conf import settings as instellingen
from django.db import OperationalError, connection

from leerrecht.tests.slagen import alles_klopt
from leerrecht.tests.stopwatch import Stopwatch
from leerrecht.uitgave import UITGAVE

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
KANARIE = "KANARIE-7391"


def test_een_gezond_portaal_zegt_dat(client):
    alles_klopt()
    antwoord = client.get("/gezond/")
    assert antwoord.status_code == 200
    delen = {"databank": "goed", "schijf": "goed", "werk": "goed", "post": "goed"}
    assert antwoord.json() == {"versie": UITGAVE, **delen}


@pytest.mark.parametrize("dode_broker", ["dicht", "zwijgt"], indirect=True)
def test_een_dode_broker_is_achterstand_en_houdt_het_portaal_niet_tegen(dode_broker, client):
    with Stopwatch() as tijd:
        antwoord = client.get("/gezond/")
    assert antwoord.status_code == 200
    assert antwoord.json()["werk"] == "achterstand"
    assert tijd.gewacht < 4


def test_zonder_databank_zegt_de_pagina_503_en_niet_waarom(client):
    def weg(*argumenten):
        raise OperationalError(f"password={KANARIE}")

    with connection.execute_wrapper(weg):
        antwoord = client.get("/gezond/")
    assert antwoord.status_code == 503
    assert antwoord.json() == {"versie": UITGAVE, "databank": "stuk", "schijf": "goed", "werk": "achterstand"}


def test_zonder_databank_leeft_het_proces_en_is_het_niet_klaar(client):
    def weg(*argumenten):
        raise OperationalError(f"password={KANARIE}")

    with connection.execute_wrapper(weg):
        stand = {wat: client.get(f"/gezond/{wat}/").status_code for wat in ("leeft", "klaar", "achterstand")}
    assert stand == {"leeft": 200, "klaar": 503, "achterstand": 503}


def test_bedrijf_B14_een_volle_schijf_die_ze_delen_haalt_geen_server_uit_de_rij(client, settings, tmp_path):
    settings.VAR = tmp_path / "bestaat-niet"
    assert client.get("/gezond/klaar/").status_code == 200


def test_zonder_schijf_zegt_de_pagina_503(client, settings, tmp_path):
    settings.VAR = tmp_path / "bestaat-niet"
    antwoord = client.get("/gezond/")
    assert antwoord.status_code == 503
    assert antwoord.json()["schijf"] == "stuk"


def test_er_staat_geen_geheim_en_geen_adres_op_de_pagina(client):
    tekst = client.get("/gezond/").content.decode()
    assert len(tekst) < 130
    for geheim in (instellingen.SECRET_KEY, str(instellingen.VAR), str(connection.settings_dict["NAME"])):
        assert geheim not in tekst
