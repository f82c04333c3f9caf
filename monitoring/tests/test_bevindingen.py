"""What an attack on the running portal found in this room: one test per finding, named after it."""

import io

import pytest
from django.test import Client
from openpyxl import load_workbook

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from monitoring.models import Gegevensbron
from monitoring.tests.bouwers import maak_gegevensbron, maak_indicator, maak_publicatie

pytestmark = pytest.mark.django_db
BEL = "een\x07 en\x1b twee"


# -- control signs: no workbook, drawing or PDF holds one -------------------------------------------------------------


def test_een_stuurteken_in_een_aangeleverd_cijfer_breekt_het_excelbestand_niet():
    indicator = maak_indicator()
    maak_publicatie(cellen=[{"indicator": indicator, "waarde": 12, "opmerking": BEL, "bron": BEL}])
    antwoord = Client().get(f"{indicator.get_absolute_url()}cijfers.xlsx")
    assert antwoord.status_code == 200
    cellen = [
        cel.value for blad in load_workbook(io.BytesIO(antwoord.content)) for rij in blad.iter_rows() for cel in rij
    ]
    assert "een en twee" in cellen


def test_een_getypt_stuurteken_komt_de_databank_niet_in():
    bron = maak_gegevensbron(netwerk=maak_netwerk())
    client = Client()
    log_in(client, maak_gebruiker(Rol.DPO, netwerk=bron.netwerk))
    adres = f"/monitoring/bescherming/drempels/{bron.code}/"
    antwoord = client.post(adres, invoer(client.get(adres), motivering=BEL))
    assert antwoord.status_code == 302
    assert Gegevensbron.objects.get(pk=bron.pk).motivering == "een en twee"
