"""Backup and restore: a round trip that loses nothing, on the database at hand; unreadable without the secret half."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings as instellingen
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from leerrecht.models import Netwerk, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.reserve import databank, maken
from leerrecht.reserve.fout import ReserveFout
from leerrecht.reserve.inhoud import aantallen, verschillen
from leerrecht.reserve.maken import maak
from leerrecht.reserve.sleutel import nieuwe_sleutel
from leerrecht.reserve.terugzetten import zet_terug
from leerrecht.tests.bouwers import maak_netwerk
from leerrecht.tests.kopiehulp import KANARIE, eigen_opslag, vul

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def bijlagen(tmp_path, settings) -> FileSystemStorage:
    """The storages of this test alone, each in a folder of its own."""
    return eigen_opslag(settings, tmp_path)


@pytest.fixture
def sleutel() -> tuple[str, str]:
    return nieuwe_sleutel()


def maak_leeg() -> None:
    """As a new server: tables, no rows."""
    call_command("flush", interactive=False, verbosity=0)


def test_heen_en_terug_blijft_alles_gelijk(tmp_path, bijlagen, sleutel):
    vul(bijlagen)
    voor = aantallen()
    kopie = maak(tmp_path / "kopie", sleutel[1])
    maak_leeg()
    for pad in ("jaar/evaluatie.pdf", "los.txt"):
        bijlagen.delete(pad)

    manifest = zet_terug(kopie, sleutel[0])

    assert verschillen(manifest) == {}
    assert aantallen() == voor == manifest["rijen"]
    assert Organisatie.objects.filter(naam=KANARIE).exists()
    assert Path(bijlagen.path("jaar/evaluatie.pdf")).read_bytes() == b"%PDF " + KANARIE.encode()
    assert Path(bijlagen.path("los.txt")).read_bytes() == b"los"


def test_zonder_de_geheime_helft_is_er_niets_te_lezen(tmp_path, bijlagen, sleutel):
    vul(bijlagen)
    kopie = maak(tmp_path, sleutel[1])
    assert KANARIE.encode() not in kopie.read_bytes()
    assert kopie.stat().st_mode & 0o077 == 0
    with pytest.raises(ReserveFout, match="verkeerde sleutel"):
        zet_terug(kopie, nieuwe_sleutel()[0], overschrijf=True)


@pytest.mark.parametrize("plek", [0, 200, -20], ids=["kop", "midden", "einde"])
def test_een_beschadigde_kopie_verandert_niets(tmp_path, bijlagen, sleutel, plek):
    vul(bijlagen)
    kopie = maak(tmp_path, sleutel[1])
    inhoud = bytearray(kopie.read_bytes())
    inhoud[plek] ^= 0xFF
    kopie.write_bytes(inhoud)
    voor = aantallen()
    with pytest.raises(ReserveFout):
        zet_terug(kopie, sleutel[0], overschrijf=True)
    assert aantallen() == voor


def test_een_afgebroken_kopie_verandert_niets(tmp_path, bijlagen, sleutel):
    vul(bijlagen)
    kopie = maak(tmp_path, sleutel[1])
    kopie.write_bytes(kopie.read_bytes()[:-1000])
    with pytest.raises(ReserveFout, match="beschadigd"):
        zet_terug(kopie, sleutel[0], overschrijf=True)
    assert Netwerk.objects.exists()


def test_over_bestaande_gegevens_gaat_het_alleen_als_je_het_vraagt(tmp_path, bijlagen, sleutel):
    vul(bijlagen)
    kopie = maak(tmp_path, sleutel[1])
    with schrijven_toegestaan():
        Organisatie.objects.update(naam="later gewijzigd")
    with pytest.raises(ReserveFout, match="staan al gegevens"):
        zet_terug(kopie, sleutel[0])
    assert not Organisatie.objects.filter(naam=KANARIE).exists()
    zet_terug(kopie, sleutel[0], overschrijf=True)
    assert Organisatie.objects.filter(naam=KANARIE).exists()


def test_mislukt_het_maken_dan_blijft_er_geen_half_bestand(tmp_path, bijlagen, sleutel, monkeypatch):
    vul(bijlagen)

    def stuk(*_):
        raise OSError("schijf vol")

    monkeypatch.setattr(maken, "_pak_in", stuk)
    with pytest.raises(ReserveFout, match="niets bewaard"):
        maak(tmp_path / "kopie", sleutel[1])
    assert list((tmp_path / "kopie").iterdir()) == []
    assert list(Path(instellingen.VAR).glob("reserve-*")) == []


def test_de_drie_opdrachten_spreken_klare_taal(tmp_path, bijlagen, capsys):
    vul(bijlagen)
    geheim = tmp_path / "reserve.sleutel"
    call_command("reservekopie", "sleutel", "--naar", str(geheim))
    ontvanger = capsys.readouterr().out.strip().rpartition("=")[2]
    assert geheim.stat().st_mode & 0o777 == 0o600
    with pytest.raises(CommandError, match="bestaat al"):
        call_command("reservekopie", "sleutel", "--naar", str(geheim))
    with pytest.raises(CommandError, match="ontbreekt"):
        call_command("reservekopie", "maak", "--naar", str(tmp_path))
    with pytest.raises(CommandError, match="geen publieke sleutel"):
        call_command("reservekopie", "maak", "--naar", str(tmp_path), "--ontvanger", "age1nee")
    call_command("reservekopie", "maak", "--naar", str(tmp_path), "--ontvanger", ontvanger)
    (kopie,) = tmp_path.glob("*.tar.age")
    call_command("reservekopie", "terug", str(kopie), "--sleutel", str(geheim), "--overschrijf")
    assert "Alles is terug" in capsys.readouterr().out


def test_een_kopie_van_een_andere_soort_databank_wordt_geweigerd(tmp_path, bijlagen, sleutel, monkeypatch):
    maak_netwerk()
    kopie = maak(tmp_path, sleutel[1])
    monkeypatch.setattr(connection, "vendor", "anders")
    with pytest.raises(ReserveFout, match="soort"):
        zet_terug(kopie, sleutel[0], overschrijf=True)


def test_op_sqlite_is_de_kopie_een_gezonde_databank(tmp_path, bijlagen, sleutel):
    if connection.vendor != "sqlite":
        pytest.skip("alleen waar de databank een bestand is")
    vul(bijlagen)
    databank.dump(tmp_path / "dump")
    with closing(sqlite3.connect(tmp_path / "dump")) as kopie:
        assert kopie.execute("PRAGMA integrity_check").fetchone() == ("ok",)
