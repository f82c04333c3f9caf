"""A restore and the portal never at once; and nobody writes with a key that somebody who serves cannot read."""

import fcntl
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest
from cryptography.fernet import Fernet
from django.conf import settings as instellingen
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from leerrecht.aanwezigheid import bestand, regels, wacht
from leerrecht.aanwezigheid.fout import InGebruik
from leerrecht.reserve.maken import maak
from leerrecht.reserve.sleutel import nieuwe_sleutel
from leerrecht.tests.kopiehulp import eigen_opslag, staat_er, vul, wijzig
from leerrecht.tests.werker import adres_van_de_proefdatabank, wacht_op

pytestmark = pytest.mark.django_db(transaction=True)
OUD, NIEUW = (Fernet.generate_key().decode() for _ in range(2))
_DIEN = """
import sys, time, django; django.setup()
from django.conf import settings
if sys.argv[1:]:
    settings.VERSLEUTELSLEUTELS = sys.argv[1:]
{begin}
print("bezig", flush=True)
time.sleep(120)
"""
_MELD = "from leerrecht.aanwezigheid.wacht import meld_aan; meld_aan()"
_WEB = "import leerrecht.wsgi"


@pytest.fixture
def dien() -> Iterator:
    """`dien(*sleutels)` starts a process that serves, with these keys; all end with the test."""
    processen: list[subprocess.Popen] = []

    def start(*sleutels: str, begin: str = _MELD) -> subprocess.Popen:
        omgeving = os.environ | {
            "LEERRECHT_DATABASE_URL": adres_van_de_proefdatabank(),
            "LEERRECHT_VAR": str(instellingen.VAR),
            "PYTHONPATH": str(instellingen.BASIS),
        }
        opdracht = [sys.executable, "-c", _DIEN.format(begin=begin), *sleutels]
        proces = subprocess.Popen(opdracht, env=omgeving, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        processen.append(proces)
        assert proces.stdout and proces.stdout.readline() == "bezig\n", proces.stdout.read()
        return proces

    yield start
    for proces in processen:
        proces.kill()
        proces.wait()
        proces.stdout.close()


@pytest.mark.parametrize("begin", [_MELD, _WEB], ids=["zelf", "web"])
def test_bedrijf_B2_onder_verkeer_wordt_niets_teruggezet(tmp_path, settings, dien, begin):
    geheim, publiek = nieuwe_sleutel()
    (tmp_path / "geheim").write_text(geheim)
    vul(eigen_opslag(settings, tmp_path))
    kopie = maak(tmp_path / "kopie", publiek)
    wijzig()
    proces = dien(begin=begin)
    with pytest.raises(CommandError, match="Het portaal draait nog op deze gegevens"):
        call_command("reservekopie", "terug", str(kopie), sleutel=tmp_path / "geheim", overschrijf=True)
    assert not staat_er()
    proces.send_signal(signal.SIGKILL)  # also who dies without a word lets go
    proces.wait()
    wacht_op(lambda: not wacht.aanwezigen(), 30)
    call_command("reservekopie", "terug", str(kopie), sleutel=tmp_path / "geheim", overschrijf=True)
    assert staat_er()


def test_bedrijf_B2_tijdens_het_terugzetten_begint_niemand():
    with wacht.alleen():
        for woorden in (["proces", "web"], ["proces", "werk"], ["proces", "klok"], ["bereid_voor"]):
            with pytest.raises(CommandError, match="net een reservekopie teruggezet"):
                call_command(*woorden)
        with pytest.raises(InGebruik):
            wacht.Wacht().begin()
    with wacht.erbij(), wacht.erbij():
        pass  # afterwards there is room again, for as many as come


def test_bedrijf_B2_twee_terugzettingen_tegelijk_gaan_niet():
    with wacht.alleen(), pytest.raises(InGebruik), wacht.alleen():
        raise AssertionError("nu zijn er twee alleen")


def _houder() -> int | None:
    """The connection that holds the lock of who is there."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = %s", [0x4C52])
        rij = cursor.fetchone()
    return rij[0] if rij else None


@pytest.mark.alleen_postgres
def test_wie_zijn_verbinding_verliest_neemt_het_slot_opnieuw(monkeypatch):
    monkeypatch.setattr(wacht, "ELKE", 0.1)
    mijn = wacht.Wacht()
    mijn.begin()
    try:
        pid = _houder()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [pid])
        # Another connection than the one that ends: that one may still stand there for a moment.
        wacht_op(lambda: _houder() not in (None, pid), 20)
        with pytest.raises(InGebruik), wacht.alleen():
            raise AssertionError
    finally:
        mijn.stop()


def test_bedrijf_B11_niemand_schrijft_met_een_sleutel_die_een_ander_niet_kent(settings, dien):
    dien(OUD)
    settings.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    assert "niet bekend bij een proces van het portaal" in regels.bezwaar_tegen_start()
    for woorden in (["proces", "web"], ["proces", "werk"], ["proces", "klok"]):
        with pytest.raises(CommandError, match="eerst overal achteraan"):
            call_command(*woorden)
    settings.VERSLEUTELSLEUTELS = [OUD, NIEUW]
    assert regels.bezwaar_tegen_start() == "", "de nieuwe achteraan mag altijd"


def test_bedrijf_B11_wie_de_nieuwe_sleutel_niet_heeft_begint_niet_meer(settings, dien):
    dien(NIEUW, OUD)
    settings.VERSLEUTELSLEUTELS = [OUD]
    for woorden in (["proces", "web"], ["proces", "werk"], ["proces", "klok"]):
        with pytest.raises(CommandError, match="ontbreekt de sleutel waarmee een proces van het portaal nu schrijft"):
            call_command(*woorden)
    settings.VERSLEUTELSLEUTELS = [OUD, NIEUW]
    assert regels.bezwaar_tegen_start() == ""


def test_veel_processen_met_dezelfde_sleutels_beginnen_tegelijk_zonder_elkaar_te_weigeren(settings, dien):
    """Each lock of a mark is taken alone: who looked in between once took half a mark for an older process."""
    settings.VERSLEUTELSLEUTELS = [OUD]
    klaar, gezien = threading.Event(), []

    def kom_en_ga() -> None:
        while not klaar.is_set():
            with wacht.erbij():
                pass
        connection.close()

    drukte = [threading.Thread(target=kom_en_ga) for _ in range(3)]
    for draad in drukte:
        draad.start()
    try:
        einde = time.monotonic() + 3
        while time.monotonic() < einde:
            gezien.append(regels.bezwaar_tegen_start())
    finally:
        klaar.set()
        for draad in drukte:
            draad.join()
    assert len(gezien) > 10
    assert set(gezien) == {""}


def test_wie_enkel_kijkt_wordt_niet_voor_een_proces_genomen(settings, monkeypatch, tmp_path):
    """The lock of files: looking is holding, for an instant. Two may look at once at what a dead process left."""
    monkeypatch.setitem(connection.settings_dict, "NAME", str(tmp_path / "leerrecht.sqlite3"))
    settings.VERSLEUTELSLEUTELS = [OUD]
    dood = bestand.Bestandsslot(wacht.eigen_merk())
    dood.neem()
    dood.los()
    (merk,) = tmp_path.glob("*.aanwezig/*.merk")
    with merk.open("a") as kijker:
        fcntl.flock(kijker, fcntl.LOCK_EX)
        threading.Timer(0.01, fcntl.flock, [kijker, fcntl.LOCK_UN]).start()
        assert bestand.aanwezigen() == []


def test_bedrijf_B11_kent_iedereen_de_nieuwe_sleutel_dan_mag_ze_vooraan(settings, dien):
    dien(OUD, NIEUW)
    settings.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    assert regels.bezwaar_tegen_start() == ""


def test_bedrijf_B11_zolang_iemand_met_de_oude_schrijft_wordt_niets_opnieuw_versleuteld(settings, dien, capsys):
    oud = dien(OUD, NIEUW)
    dien(NIEUW, OUD)
    settings.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    with pytest.raises(CommandError, match="schrijft nog een proces van het portaal met oudere sleutels"):
        call_command("versleutel_opnieuw")
    call_command("versleutel_opnieuw", proef=True)  # counting harms nobody
    oud.kill()
    oud.wait()
    wacht_op(lambda: not regels.bezwaar_tegen_wissel(), 30)
    call_command("versleutel_opnieuw")
    assert "Klaar: alles staat onder de nieuwste sleutel" in capsys.readouterr().out


def test_het_merk_verraadt_geen_sleutel(settings, dien):
    settings.VERSLEUTELSLEUTELS = [NIEUW, OUD]
    dien(NIEUW, OUD)
    (merk,) = wacht.aanwezigen()
    assert merk == wacht.eigen_merk()
    assert all(0 <= afdruk < 2**31 for afdruk in (merk.schrijft, *merk.kent)), "te kort om iets te herkennen"
