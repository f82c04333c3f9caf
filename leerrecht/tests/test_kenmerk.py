"""The mark of a request, the lines of a server log, and what never stands in them."""

import json
import logging
import re

import pytest
from django.test import Client

from leerrecht import kenmerk
from leerrecht.foutmelding import JsonFormatter, ZonderGeheimFilter
from leerrecht.rechten import Rol
from leerrecht.settings.logboek import logboek as instelling
from leerrecht.tests.bouwers import log_in, maak_gebruiker

KANARIE = "KANARIE-7391"
pytestmark = pytest.mark.django_db


@pytest.fixture
def regels():
    """What the logger of requests writes on a server, each line read back from its JSON."""
    gezien: list[dict] = []

    class Vang(logging.Handler):
        def emit(self, record):
            gezien.append(json.loads(self.format(record)))

    vanger = Vang()
    vanger.setFormatter(JsonFormatter())
    vanger.addFilter(ZonderGeheimFilter())
    loggers = [logging.getLogger(naam) for naam in ("leerrecht.verkeer", "django.request")]
    eerst = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.INFO)  # by its own door: a logger remembers what it did not have to write
        logger.addHandler(vanger)
    yield gezien
    for logger, niveau in zip(loggers, eerst, strict=True):
        logger.setLevel(niveau)
        logger.removeHandler(vanger)


def test_bedrijf_B14_het_kenmerk_staat_op_de_foutpagina_in_de_kop_en_in_het_logboek(monkeypatch, regels):
    monkeypatch.setattr("leerrecht.views.over.render", lambda *a, **k: 1 / 0)
    antwoord = Client(raise_request_exception=False).get("/over/")
    merk = antwoord["X-Request-ID"]
    assert re.fullmatch(r"[a-z2-9]{8}", merk)
    assert antwoord.status_code == 500
    assert f"<strong>{merk}</strong>" in antwoord.content.decode()
    fout = next(regel for regel in regels if regel["van"] == "django.request")
    assert fout["kenmerk"] == merk
    assert fout["fout"].startswith("ZeroDivisionError")
    assert "leerrecht/views/over.py" in fout["fout"]


def test_elk_verzoek_heeft_zijn_eigen_kenmerk_ook_een_pagina_die_er_niet_is(client):
    een, twee = client.get("/dit-bestaat-niet/"), client.get("/dit-bestaat-niet/")
    assert een["X-Request-ID"] != twee["X-Request-ID"]
    assert f"({een['X-Request-ID']})" in een.content.decode()


def test_bedrijf_B14_het_verkeer_staat_in_het_logboek_zonder_vraag_geheim_of_mens(client, regels):
    persoon = maak_gebruiker(Rol.PARTNER)
    log_in(client, persoon)
    client.get(f"/over/?naam={KANARIE}", HTTP_REFERER=f"https://elders/{KANARIE}", HTTP_USER_AGENT=KANARIE)
    client.get(f"/link/{KANARIE}/")
    client.post("/account/inloggen/", {"login": KANARIE, "password": KANARIE})
    tekst = json.dumps(regels)
    assert len(regels) >= 3
    assert KANARIE not in tekst
    assert persoon.email not in tekst and "127.0.0.1" not in tekst
    over = next(regel for regel in regels if regel.get("pagina") == "over")
    assert re.fullmatch(r"GET /over/ 200 \d+ ms", over["zin"])
    assert re.search(r"\+00:00$", over["tijd"]), "met zijn tijdzone"


def test_een_regel_van_het_logboek_is_een_regel_ook_met_een_fout_en_zegt_geen_zin(logboek):
    try:
        raise ValueError(KANARIE)
    except ValueError:
        logging.getLogger("leerrecht").exception("mislukt")
    regel = JsonFormatter().format(logboek.records[-1])
    assert "\n" not in regel
    assert json.loads(regel)["fout"].startswith("ValueError")
    assert KANARIE not in regel


def test_proeven_en_bestanden_staan_er_niet_in(client, regels):
    client.get("/gezond/leeft/")
    client.get("/static/leerrecht.css")
    assert [regel for regel in regels if regel["van"] == "leerrecht.verkeer"] == []


def test_op_een_server_is_het_logboek_json_en_voor_een_mens_niet():
    assert instelling(als_json=True)["formatters"]["regel"] == {"()": "leerrecht.foutmelding.JsonFormatter"}
    assert instelling(als_json=False)["loggers"]["leerrecht.verkeer"] == {"level": "WARNING"}
    assert kenmerk.huidig() == "" or len(kenmerk.huidig()) == 8
