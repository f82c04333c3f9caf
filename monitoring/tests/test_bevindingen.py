"""What an attack on the running portal found in this room: one test per finding, named after it."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from openpyxl import Workbook, load_workbook

from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht
from leerrecht import tabelbestand as bestand
from leerrecht.diensten import Geweigerd
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from monitoring.diensten.publicatie import publicatie_intrekken
from monitoring.inlezen.cel import Fout
from monitoring.inlezen.gebieden import NIS, naam_van_nis
from monitoring.models import Gegevensbron
from monitoring.tests.bouwers import maak_gegevensbron, maak_indicator, maak_publicatie, maak_telling
from monitoring.tests.rondebouwers import maak_vastgestelde_ronde

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


# -- a decided document outlives a release ----------------------------------------------------------------------------


def test_cijfers_B5_een_ingetrokken_publicatie_blijft_in_een_beslist_document_en_dat_staat_erbij():
    netwerk = maak_netwerk()
    staf, dpo = (maak_gebruiker(rol, netwerk=netwerk) for rol in (Rol.STAF, Rol.DPO))
    plan = maak_plan(netwerk=netwerk)
    actie = maak_actie(doelstelling=maak_doelstelling(plan=plan))
    maak_versie_van_kracht(plan=plan, jaar=2016)
    indicator = maak_telling(netwerk, actie)
    publicatie = maak_publicatie(netwerk=netwerk, cellen=[{"indicator": indicator, "waarde": 31}])
    ronde = maak_vastgestelde_ronde(plan=plan, staf=staf)
    blad = Client().get(ronde.leesadres).content.decode()
    assert "31" in blad and "ingetrokken" not in blad
    publicatie_intrekken(publicatie_id=publicatie.pk, reden="Een fout in de bron.", door=staf)
    assert Client().get(indicator.get_absolute_url()).status_code == 404
    blad = Client().get(ronde.leesadres).content.decode()
    assert "31" in blad and "ingetrokken: Een fout in de bron." in blad
    client = Client()
    log_in(client, dpo)
    lijst = client.get("/monitoring/bescherming/").content.decode()
    assert "Staat nog in de" in lijst and f'href="{ronde.leesadres}"' in lijst


def test_cijfers_B5_een_ander_netwerk_of_een_andere_dag_krijgt_geen_melding():
    netwerk, elders = maak_netwerk(), maak_netwerk("elders")
    staf = maak_gebruiker(Rol.STAF, netwerk=netwerk)
    plan = maak_plan(netwerk=netwerk)
    actie = maak_actie(doelstelling=maak_doelstelling(plan=plan))
    maak_versie_van_kracht(plan=plan, jaar=2016)
    indicator = maak_telling(netwerk, actie)
    maak_publicatie(netwerk=netwerk, cellen=[{"indicator": indicator, "waarde": 31}])
    ronde = maak_vastgestelde_ronde(plan=plan, staf=staf)
    nu = timezone.now()
    vorige = nu - timedelta(days=40)
    maak_publicatie(netwerk=elders, van_kracht=False, ingetrokken_op=nu, ingetrokken_reden="Elders.")
    maak_publicatie(netwerk=netwerk, op=vorige, van_kracht=False, ingetrokken_op=nu, ingetrokken_reden="Oud.")
    blad = Client().get(ronde.leesadres).content.decode()
    assert "ingetrokken" not in blad


# -- areas by their code ----------------------------------------------------------------------------------------------


def test_cijfers_A5_een_nis_code_is_die_van_haar_gemeente():
    """As two published lists print them: 12040 and 12041 are neighbours that are easily taken for each other."""
    assert {code: NIS[code] for code in ("12025", "12005", "12009", "12035", "12040", "12041")} == {
        "12025": "Mechelen",
        "12005": "Bonheiden",
        "12009": "Duffel",
        "12035": "Sint-Katelijne-Waver",
        "12040": "Willebroek",
        "12041": "Puurs-Sint-Amands",
    }
    assert naam_van_nis("12040", "Willebroek") == "Willebroek"
    with pytest.raises(Fout, match="12040|Puurs"):
        naam_van_nis("12041", "Willebroek")
