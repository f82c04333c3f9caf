"""Signs of life: who beats, what a probe sees of it, and what beheer reads when nobody does."""

import subprocess
import sys
import time
from datetime import timedelta

import pytest
from django.conf import settings as instellingen
from django.utils import timezone

from leerrecht import databankklok, pols, processen, slag
from leerrecht.models import Slag
from leerrecht.tests.beheerhulp import beheerder
from leerrecht.tests.mailserver import schrijf
from leerrecht.tests.slagen import alles_klopt, zwijgt
from leerrecht.tests.werker import dood, start_werker, wacht_op, werkomgeving

__all__ = ["start_werker"]
pytestmark = pytest.mark.django_db


def test_een_proces_houdt_een_rij_en_een_bestand_bij():
    begonnen = databankklok.nu()
    for _ in range(2):
        slag.sla("werk", begonnen)
    rij = Slag.objects.get()
    assert (rij.soort, rij.begonnen) == ("werk", begonnen)
    assert abs(rij.verschil) < 5
    assert len(rij.sleutels.split(",")) == len(instellingen.VERSLEUTELSLEUTELS)
    assert instellingen.VERSLEUTELSLEUTELS[0] not in rij.sleutels
    assert pols.slag(str(instellingen.VAR), "werk") == ""


def test_de_pols_hoort_wie_zwijgt(tmp_path):
    (tmp_path / "slag").mkdir()
    assert pols.slag(str(tmp_path), "werk", "post") == "Geen slag meer van: werk, post"
    bestand = tmp_path / "slag" / f"werk-{pols.socket.gethostname()}"
    bestand.touch()
    assert pols.slag(str(tmp_path), "werk") == ""
    import os

    os.utime(bestand, (time.time() - 121, time.time() - 121))
    assert pols.slag(str(tmp_path), "werk") == "Geen slag meer van: werk"


def test_een_databank_die_weg_is_houdt_een_proces_niet_tegen(monkeypatch, logboek):
    monkeypatch.setattr(databankklok, "nu", lambda: 1 / 0)
    (instellingen.VAR / "slag").mkdir(exist_ok=True)
    bestand = instellingen.VAR / "slag" / f"post-{pols.socket.gethostname()}"
    bestand.unlink(missing_ok=True)
    slag.sla_of_zwijg("post", timezone.now())
    assert bestand.exists(), "een proef van buiten ziet dat het proces leeft"
    assert "slag van post overgeslagen" in logboek.text


def test_bedrijf_A4_zonder_werkers_en_klok_zegt_gezond_het(client):
    assert client.get("/gezond/").json()["werk"] == "achterstand"
    alles_klopt()
    assert client.get("/gezond/").json()["werk"] == "goed"
    zwijgt("klok")
    assert client.get("/gezond/").json()["werk"] == "achterstand"
    antwoord = client.get("/gezond/achterstand/")
    assert antwoord.status_code == 503
    gezegd = antwoord.json()
    assert gezegd["stil"] == ["klok"]
    assert gezegd["slag_seconden"]["klok"] >= 180 > gezegd["slag_seconden"]["werk"]


def test_bedrijf_A4_de_oudste_wachtende_rij_telt_ook_als_alles_klopt(client):
    alles_klopt()
    bericht = schrijf()
    assert client.get("/gezond/achterstand/").status_code == 200
    type(bericht).objects.update(gemaakt_op=timezone.now() - timedelta(hours=9))
    antwoord = client.get("/gezond/achterstand/")
    assert antwoord.status_code == 503
    assert antwoord.json()["oudste_seconden"]["post"] >= 9 * 3600
    assert antwoord.json()["stil"] == []


@pytest.mark.parametrize(
    ("soort", "zin"),
    [
        ("klok", "De klok staat stil"),
        ("post", "De werker voor mail staat stil"),
        ("werk", "De werker voor lang werk staat stil"),
    ],
)
def test_bedrijf_A4_beheer_leest_wie_er_stilstaat(client, soort, zin):
    beheerder(client)
    alles_klopt()
    assert "staat stil" not in client.get("/beheer/").content.decode()
    zwijgt(soort)
    tekst = client.get("/beheer/").content.decode()
    assert zin in tekst
    assert tekst.count("staat stil") == 1


@pytest.mark.worker
@pytest.mark.django_db(transaction=True)
def test_bedrijf_A4_een_echte_werker_en_klok_kloppen_en_een_gedode_zwijgt(start_werker, tmp_path):
    werker = start_werker("--queues", "post", "--pool", "threads")
    with (tmp_path / "klok.txt").open("wb") as uit:
        klok = subprocess.Popen(
            processen.klok(tmp_path), cwd=instellingen.BASIS, env=werkomgeving(tmp_path), stdout=uit, stderr=uit
        )
    try:
        wacht_op(lambda: set(Slag.objects.values_list("soort", flat=True)) == {"post", "klok"})
        assert slag.stil() == ["werk"]
    finally:
        klok.terminate()
        klok.wait(20)
    dood(werker)
    Slag.objects.update(laatst=databankklok.nu() - slag.STIL_NA - timedelta(seconds=1))
    time.sleep(1)
    assert slag.stil() == list(slag.NODIG)
    assert "Traceback" not in (tmp_path / "klok.txt").read_text()


def test_bedrijf_B9_de_proef_laadt_geen_django():
    """What a probe costs four times a minute: an interpreter and urllib, nothing of the portal."""
    vraag = "import sys, leerrecht.pols; print('django' in sys.modules, 'celery' in sys.modules)"
    uitvoer = subprocess.run(
        [sys.executable, "-c", vraag], cwd=instellingen.BASIS, capture_output=True, text=True, check=True
    )
    assert uitvoer.stdout.split() == ["False", "False"]


def test_bedrijf_B9_de_proef_vraagt_onder_de_naam_van_het_portaal(live_server):
    assert pols.web(f"{live_server.url}/gezond/klaar/", ".localhost, elders.be") == ""
    assert "400" in pols.web(f"{live_server.url}/gezond/klaar/", "vreemd.example")
    assert pols.web("http://127.0.0.1:9/gezond/").startswith("Niet gezond")
    assert "http" in pols.web("ftp://elders/")
