"""Which release runs, and where to report a hole: what a stranger and an operator may know of a portal."""

import datetime
import re

import pytest
from django.conf import settings as instellingen
from django.core.management import call_command
from django.utils import timezone

from leerrecht.reserve.maken import maak
from leerrecht.reserve.sleutel import nieuwe_sleutel
from leerrecht.reserve.terugzetten import zet_terug
from leerrecht.tests.klok import het_wordt
from leerrecht.uitgave import UITGAVE

ADRES = "/.well-known/security.txt"


def test_een_uitgave_heet_naar_jaar_en_maand():
    assert re.fullmatch(r"20\d\d\.(1[0-2]|[1-9])\.[1-9]\d*", UITGAVE)


def test_manage_versie_zegt_welke_uitgave_waarop_draait(capsys):
    call_command("versie")
    assert re.match(
        rf"Leerrecht {re.escape(UITGAVE)} \(Python 3\.\d+\.\d+, Django 5[\d.]+, \w+\)$", capsys.readouterr().out
    )


@pytest.mark.django_db(transaction=True)
def test_een_reservekopie_zegt_van_welke_uitgave_ze_is(tmp_path):
    geheim, publiek = nieuwe_sleutel()
    kopie = maak(tmp_path, publiek)
    assert zet_terug(kopie, geheim, overschrijf=True)["versie"] == UITGAVE


def test_zonder_adres_is_er_geen_security_txt(client, db):
    assert client.get(ADRES).status_code == 404


def test_met_een_adres_staat_er_wat_rfc_9116_vraagt(client, settings, monkeypatch):
    settings.VEILIGHEIDSCONTACT = "mailto:veiligheid@jouwstad.be"
    het_wordt(monkeypatch, datetime.date(2026, 11, 28))
    antwoord = client.get(ADRES)
    assert antwoord["Content-Type"] == "text/plain; charset=utf-8"
    velden = dict(regel.split(": ", 1) for regel in antwoord.content.decode().splitlines())
    assert velden == {
        "Contact": "mailto:veiligheid@jouwstad.be",
        "Expires": velden["Expires"],
        "Preferred-Languages": "nl, en",
        "Canonical": instellingen.BASISADRES + ADRES,
    }
    vervalt = datetime.datetime.fromisoformat(velden["Expires"])
    assert datetime.timedelta(days=30) < vervalt - timezone.now() < datetime.timedelta(days=365)


def test_een_onderzoeker_vindt_in_de_bron_hoe_men_een_lek_meldt():
    tekst = (instellingen.BASIS / "SECURITY.md").read_text()
    assert ADRES in tekst
    assert "LEERRECHT_VEILIGHEIDSCONTACT" in tekst
