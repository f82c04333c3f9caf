"""What an attack on the running portal found in this room: one test per finding, named after it."""

import io
import zipfile

import pytest
from django.test import Client
from openpyxl import Workbook, load_workbook

from leerrecht import tabelbestand as bestand
from leerrecht.diensten import Geweigerd
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


# -- workbooks made by hand -------------------------------------------------------------------------------------------


def excel_met(rijen: str) -> bytes:
    """A workbook with these rows as its XML says them."""
    leeg = io.BytesIO()
    Workbook().save(leeg)
    uit = io.BytesIO()
    ruimte = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    blad = f'<worksheet xmlns="{ruimte}"><sheetData>{rijen}</sheetData></worksheet>'
    with zipfile.ZipFile(leeg) as van, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as naar:
        for naam in van.namelist():
            naar.writestr(naam, blad if naam == "xl/worksheets/sheet1.xml" else van.read(naam))
    return uit.getvalue()


def test_een_klein_excelbestand_met_cellen_ver_naar_rechts_houdt_het_portaal_niet_bezig(monkeypatch):
    monkeypatch.setattr(bestand, "MAX_CELLEN", 100_000)
    ver = "".join(f'<row r="{n}"><c r="XFD{n}" t="inlineStr"><is><t></t></is></c></row>' for n in range(1, 11))
    with pytest.raises(Geweigerd, match="lege kolommen"):
        list(bestand.lees_rijen(excel_met(ver), "cijfers.xlsx"))


def test_een_cel_op_een_plaats_die_niet_bestaat_is_een_zin_en_geen_fout():
    kapot = excel_met('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>')
    with pytest.raises(Geweigerd, match="niet openen"):
        list(bestand.lees_rijen(kapot, "cijfers.xlsx"))
