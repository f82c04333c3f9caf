"""Downloads say exactly what the page says, and no cell is ever run as a formula."""

import io
import re

import pytest
from django.test import Client
from openpyxl import load_workbook

from actieplan.tests.bouwers import maak_actie, maak_versie_van_kracht
from leerrecht.models.basis import schrijven_toegestaan
from monitoring.keuzes import Cijferstatus, Richting
from monitoring.models import Actiecijfer, Streefwaarde
from monitoring.tests.bouwers import maak_breuk, maak_indicator, maak_publicatie

pytestmark = pytest.mark.django_db
GEVAAR = '=HYPERLINK("http://kwaad.test";"klik")'


@pytest.fixture
def indicator():
    rij = maak_indicator(
        "meting",
        soort="percentage",
        eenheid="% van de leerlingen",
        decimalen=1,
        voorbehoud="Besluit hier niets uit.",
        definitie={"omschrijving": GEVAAR},
    )
    maak_breuk(rij, 2021, "Anders geteld.")
    with schrijven_toegestaan():
        Streefwaarde.objects.create(
            indicator=rij, gebied="Mechelen", waarde="9.5", richting=Richting.HOOGSTENS, besluit="De gemeenteraad"
        )
    maak_publicatie(
        cellen=[
            {"indicator": rij, "jaar": 2020, "waarde": "12.34", "opmerking": GEVAAR, "geleverd": 11, "verwacht": 12},
            {"indicator": rij, "jaar": 2021, "waarde": None},
            {"indicator": rij, "jaar": 2022, "waarde": "13.5", "status": Cijferstatus.NADER_VOORLOPIG},
        ]
    )
    return rij


def excel(adres: str):
    return load_workbook(io.BytesIO(Client().get(adres).content))


def test_excel_heeft_echte_getallen_zoals_de_pagina_ze_afrondt_en_geen_verborgen_getal(indicator):
    blad = excel(f"{indicator.get_absolute_url()}cijfers.xlsx")["cijfers"]
    kop, *rijen = [[cel.value for cel in rij] for rij in blad.iter_rows()]
    waarde = kop.index("waarde")
    assert [rij[waarde] for rij in rijen] == [12.3, "onderdrukt", 13.5]
    assert rijen[0][kop.index("scholen die leverden")] == "11"


def test_geen_enkele_cel_van_een_download_is_een_formule(indicator):
    boek = excel(f"{indicator.get_absolute_url()}cijfers.xlsx")
    cellen = [cel for blad in boek for rij in blad.iter_rows() for cel in rij]
    gevaarlijk = [cel for cel in cellen if isinstance(cel.value, str) and "HYPERLINK" in cel.value]
    assert len(gevaarlijk) == 2
    assert all(cel.data_type == "s" and cel.value.startswith("'=") for cel in gevaarlijk)
    csv = Client().get(f"{indicator.get_absolute_url()}cijfers.csv").content.decode("utf-8-sig")
    assert "'=HYPERLINK" in csv


def test_excel_legt_uit_wat_de_cijfers_zijn(indicator):
    uitleg = excel(f"{indicator.get_absolute_url()}cijfers.xlsx")["uitleg"]
    woorden = " ".join(str(cel.value) for rij in uitleg.iter_rows() for cel in rij)
    for deel in ("Besluit hier niets uit.", "hoogstens 9,5", "De gemeenteraad", "Anders geteld.", "Proefbron"):
        assert deel in woorden


def test_het_overzicht_is_te_downloaden_met_alleen_wat_het_toont(indicator):
    boek = excel("/monitoring/cijfers.xlsx")
    assert boek.sheetnames == ["cijfers", "uitleg"]
    assert boek["cijfers"].max_row == 4
    assert excel("/monitoring/cijfers.xlsx")["cijfers"]["A2"].value == indicator.naam


def test_de_figuur_is_een_bestand_met_het_doel_en_zonder_het_verborgen_punt(indicator):
    antwoord = Client().get(f"{indicator.get_absolute_url()}figuur.svg")
    svg = antwoord.content.decode()
    assert antwoord["Content-Type"] == "image/svg+xml"
    assert antwoord["Content-Disposition"].startswith("attachment")
    assert "streefwaarde: hoogstens" in svg and "9,5" in svg
    assert svg.count("<circle") == 2
    assert ">onderdrukt</text>" in svg


def test_vormgeving_de_figuur_die_alleen_reist_zegt_wat_ze_toont_in_welke_eenheid_en_van_wie(indicator):
    svg = Client().get(f"{indicator.get_absolute_url()}figuur.svg").content.decode()
    woorden = " ".join(re.findall("<text[^>]*>([^<]*)</text>", svg)).replace("\u00a0", " ")
    for deel in (f"{indicator.naam}. Mechelen: ", "procent van de leerlingen", "Bron: Proefbron"):
        assert deel in woorden, woorden


def test_zonder_figuur_is_er_geen_bestand(db):
    een = maak_indicator()
    maak_publicatie(cellen=[{"indicator": een, "waarde": 12}])
    assert Client().get(f"{een.get_absolute_url()}figuur.svg").status_code == 404
    assert "SVG" not in Client().get(een.get_absolute_url()).content.decode()


def test_de_pagina_zegt_streefwaarde_voorbehoud_dekking_en_hoe_vast_een_cijfer_is(indicator):
    pagina = Client().get(indicator.get_absolute_url()).content.decode().replace("\u00a0", " ")
    for deel in (
        "Streefwaarde voor Mechelen: hoogstens 9,5 %. De gemeenteraad.",
        "Besluit hier niets uit.",
        "11 van 12 scholen leverden",
        "13,5 °°",
        "nader voorlopig",
    ):
        assert deel in pagina, deel


def test_een_cijfer_en_een_actie_vinden_elkaar(indicator):
    actie = maak_actie(nummer="2.1.6")
    maak_versie_van_kracht(plan=actie.plan)
    with schrijven_toegestaan():
        Actiecijfer.objects.create(indicator=indicator, actie=actie, waarom="Het plan noemt dit.", door_redactie=True)
    heen = Client().get(actie.get_absolute_url()).content.decode()
    assert "Cijfers bij deze actie" in heen
    for deel in (indicator.get_absolute_url(), "Het plan noemt dit.", "toegewezen door de redactie", "13,5"):
        assert deel in heen
    assert actie.get_absolute_url() in Client().get(indicator.get_absolute_url()).content.decode()


def test_een_actie_die_niet_openbaar_is_staat_niet_bij_een_cijfer(indicator):
    actie = maak_actie(nummer="2.1.6", zichtbaarheid="intern")
    maak_versie_van_kracht(plan=actie.plan)
    with schrijven_toegestaan():
        Actiecijfer.objects.create(indicator=indicator, actie=actie, waarom="Het plan noemt dit.")
    assert "Het plan noemt dit." not in Client().get(indicator.get_absolute_url()).content.decode()


def test_zonder_totaal_zegt_de_zin_welk_deel_het_grootst_is():
    delen = maak_indicator(eenheid="facturen")
    aantallen = {"kleuter": 12, "lager": 38, "secundair": 43}
    maak_publicatie(cellen=[{"indicator": delen, "reeks": r, "waarde": n} for r, n in aantallen.items()])
    pagina = Client().get("/monitoring/").content.decode().replace("\u00a0", " ")
    assert "De meeste facturen in Mechelen: secundair, <strong>43 facturen</strong>" in pagina
    assert "De bron geeft geen totaal." in pagina


def test_met_een_verborgen_deel_zegt_niemand_welk_deel_het_grootst_is():
    delen = maak_indicator(eenheid="facturen")
    aantallen = {"kleuter": None, "lager": 38, "secundair": 43}
    maak_publicatie(cellen=[{"indicator": delen, "reeks": r, "waarde": n} for r, n in aantallen.items()])
    assert "De meeste" not in Client().get("/monitoring/").content.decode()
