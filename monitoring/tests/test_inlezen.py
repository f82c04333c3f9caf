"""What people deliver is dirty: each fault gets its row, column, value and remedy, and nothing is guessed."""

import datetime
from decimal import Decimal

import pytest

from leerrecht.diensten import Geweigerd
from monitoring.keuzes import Aanleverstand, Toestand
from monitoring.models import Aanlevering, Cijfer
from monitoring.tests.bestanden import csv, lees_in, rij, xlsx, zip_met

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("proef", "aandeel")]


def een_fout(inhoud: bytes, staf, bron, naam: str = "cijfers.csv") -> dict:
    aanlevering = lees_in(inhoud, staf=staf, bron=bron, naam=naam)
    assert aanlevering.stand == Aanleverstand.GELADEN
    assert not Cijfer.objects.exists()
    assert len(aanlevering.fouten) == 1, aanlevering.fouten
    return aanlevering.fouten[0]


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_elke_gangbare_codering_wordt_gelezen(codering, staf, bron):
    lees_in(csv(rij(gebied="Sint-Katelijne-Waver en België"), codering=codering), staf=staf, bron=bron)
    assert Cijfer.objects.get().gebied == "Sint-Katelijne-Waver en België"


@pytest.mark.parametrize(
    "schrijfwijze", ["22-23", "2022/23", "2022-2023", "20222023", "sj 2022", "2022/2023", " 2022-2023 "]
)
def test_elke_schrijfwijze_van_een_schooljaar_wordt_gelezen(schrijfwijze, staf, bron):
    lees_in(csv(rij(schooljaar=schrijfwijze)), staf=staf, bron=bron)
    cijfer = Cijfer.objects.get()
    assert (cijfer.periode_start, cijfer.periode_tekst) == (2022, "2022-2023")


@pytest.mark.parametrize(("waarde", "getal"), [("0", "0"), ("12", "12"), (" 7 ", "7"), ("1234", "1234")])
def test_een_gewoon_getal_wordt_gelezen(waarde, getal, staf, bron):
    lees_in(csv(rij(waarde=waarde)), staf=staf, bron=bron)
    assert Cijfer.objects.get().waarde == Decimal(getal)


VUIL = {
    "<5": "waarde",
    "-": "waarde",
    ".": "waarde",
    "*": "waarde",
    "n.v.t.": "waarde",
    "": "waarde",
    "1.234": "waarde",
    "1 234": "waarde",
    "12.0": "waarde",
    "-3": "waarde",
    "3,5": "waarde",
    "=A1": "waarde",
    "+3": "waarde",
    "1e3": "waarde",
    "twaalf": "waarde",
    "١٢": "waarde",
    "99999999999": "waarde",
    "NaN": "waarde",
}


@pytest.mark.parametrize("waarde", VUIL)
def test_een_vuile_waarde_krijgt_rij_kolom_waarde_en_oplossing(waarde, staf, bron):
    fout = een_fout(csv(rij(waarde="8", schooljaar="2021-2022"), rij(waarde=waarde)), staf, bron)
    assert (fout["rij"], fout["kolom"]) == (3, "waarde")
    assert fout["waarde"] == waarde
    assert fout["fout"].endswith(".")
    assert fout["oplossing"].endswith(".")


@pytest.mark.parametrize(
    ("velden", "kolom", "in_oplossing"),
    [
        ({"schooljaar": "2022"}, "schooljaar", "2022-2023"),
        ({"schooljaar": "2022-2024"}, "schooljaar", "2022-2023"),
        ({"schooljaar": "44927"}, "schooljaar", "2022-2023"),
        ({"schooljaar": ""}, "schooljaar", "schooljaar"),
        ({"jaar": "2022"}, "schooljaar", "schooljaar"),
        ({"indicator": "bestaat-niet"}, "indicator", "proef"),
        ({"indicator": "Totaal"}, "indicator", "proef"),
        ({"eenheid": "gezinnen"}, "eenheid", "leerlingen"),
        ({"eenheid": ""}, "eenheid", "leerlingen"),
        ({"status": ""}, "status", "voorlopig"),
        ({"status": "final"}, "status", "voorlopig"),
        ({"nis": "99999"}, "nis", "02000"),
        ({"nis": "02000"}, "gebied", "laat"),
        ({"instellingsnummer": "12345"}, "instellingsnummer", "012345"),
        ({"instellingsnummer": "abc"}, "instellingsnummer", "tekst"),
        ({"geslacht": "kind"}, "geslacht", "m, v, x"),
        ({"graad": "4"}, "graad", "1, 2, 3"),
        ({"viewpoint": "thuis"}, "viewpoint", "woonplaats"),
        ({"teller": "11"}, "waarde", "gelijk"),
        ({"gebied": "=HYPERLINK(1)"}, "gebied", "zonder formule"),
        ({"opmerking": "@SUM(A1)"}, "opmerking", "gewone tekst"),
        ({"waarde": "niet beschikbaar", "teller": "3"}, "waarde", "leeg"),
    ],
)
def test_een_fout_in_een_rij_zegt_wat_je_moet_doen(velden, kolom, in_oplossing, staf, bron):
    fout = een_fout(csv(rij(**velden)), staf, bron)
    assert fout["kolom"] == kolom
    assert in_oplossing.lower() in fout["oplossing"].lower()


@pytest.mark.parametrize(
    ("velden", "kolom"),
    [
        ({"teller": "30", "noemer": "20"}, "teller"),
        ({"teller": "3", "noemer": "0"}, "noemer"),
        ({"teller": "3"}, "noemer"),
        ({"teller": "10", "noemer": "100", "waarde": "11,0"}, "waarde"),
        ({"waarde": "13,5"}, "teller"),
    ],
)
def test_een_percentage_moet_kloppen_en_te_beschermen_zijn(velden, kolom, staf, bron):
    leeg = rij(indicator="aandeel", eenheid="% van de leerlingen", waarde="", teller="", noemer="")
    assert een_fout(csv(leeg | velden), staf, bron)["kolom"] == kolom


def test_een_percentage_wordt_uit_teller_en_noemer_berekend(staf, bron):
    waarden = rij(indicator="aandeel", eenheid="% van de leerlingen", waarde="", teller="218", noemer="1615")
    lees_in(csv(waarden), staf=staf, bron=bron)
    assert Cijfer.objects.get().waarde == Decimal("13.5")


def test_niet_beschikbaar_en_niet_van_toepassing_blijven_uit_elkaar(staf, bron):
    rijen = (rij(waarde="niet beschikbaar"), rij(waarde="Niet van toepassing", schooljaar="2021-2022"))
    lees_in(csv(*rijen), staf=staf, bron=bron)
    assert set(Cijfer.objects.values_list("toestand", "waarde")) == {
        (Toestand.NIET_BESCHIKBAAR, None),
        (Toestand.NIET_VAN_TOEPASSING, None),
    }


def test_tweemaal_hetzelfde_in_een_bestand_wordt_geweigerd_met_de_eerste_rij(staf, bron):
    fout = een_fout(csv(rij(), rij(schooljaar="22-23", waarde="13")), staf, bron)
    assert fout["rij"] == 3
    assert "rij 2" in fout["fout"]


def test_een_periode_van_tot_krijgt_woorden(staf, bron):
    lees_in(csv(rij(schooljaar="", van="1/9/2020", tot="2020-12-31")), staf=staf, bron=bron)
    cijfer = Cijfer.objects.get()
    assert cijfer.periode_tekst == "september tot en met december 2020"
    assert (cijfer.van, cijfer.periode_start) == (datetime.date(2020, 9, 1), 2020)


def test_alle_fouten_komen_in_een_keer_en_geen_enkel_cijfer_blijft(staf, bron):
    goed = [rij(schooljaar=f"{jaar}-{jaar + 1}") for jaar in range(1950, 2020)]
    aanlevering = lees_in(csv(*goed, rij(waarde="<5"), rij(status="x"), rij(indicator="y")), staf=staf, bron=bron)
    assert [fout["rij"] for fout in aanlevering.fouten] == [72, 73, 74]
    assert not Cijfer.objects.exists()


def test_B2_elke_fout_wordt_geteld_en_de_eerste_500_staan_er_een_voor_een(staf, bron):
    aanlevering = lees_in(csv(*(rij(waarde="x") for _ in range(700))), staf=staf, bron=bron)
    assert (len(aanlevering.fouten), aanlevering.aantal_fouten) == (500, 700)
    assert aanlevering.foutsoorten[0] | {"oplossing": ""} == {
        "kolom": "waarde",
        "fout": "Dit is geen getal.",
        "oplossing": "",
        "aantal": 700,
    }
    assert "500 van 700 fouten" in aanlevering.waarschuwingen[0]


def test_B2_alle_fouten_van_een_rij_staan_er_in_een_keer(staf, bron):
    slecht = rij(schooljaar="2022", gebied="=A1", waarde="<5", status="misschien", geslacht="kind")
    fouten = lees_in(csv(slecht), staf=staf, bron=bron).fouten
    assert [fout["kolom"] for fout in fouten] == ["schooljaar", "gebied", "geslacht", "waarde", "status"]
    assert {fout["rij"] for fout in fouten} == {2}


@pytest.mark.parametrize(
    ("inhoud", "naam", "zin"),
    [
        (b"", "a.csv", "leeg"),
        (b"PK\x03\x04" + b"x" * (5 * 1024 * 1024), "a.xlsx", "5 MB"),
        (b"x", "a.xls", ".xlsx"),
        (b"x", "a", ".csv"),
        (b"<?php", "a.xlsx", "geen xlsx"),
        (xlsx(rij()), "a.csv", "geen csv"),
        (b"een zin zonder kolommen\r\nnog een zin\r\n", "a.csv", "maar één kolom"),
        (b"indicator;eenheid\x00;status", "a.csv", "geen tekst"),
        (zip_met(xl__andere=b"<x/>"), "a.xlsx", "vertrouwen"),
        (zip_met(xl__workbook=b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'), "a.xlsx", "vertrouwen"),
        (zip_met(xl__workbook=b"<x/>", xl__groot=b" " * (61 * 1024 * 1024)), "a.xlsx", "vertrouwen"),
        (zip_met(xl__workbook=b"<x/>"), "a.xlsx", "openen"),
        (b"indicator;indicator;eenheid;status\r\n", "a.csv", "twee keer"),
        (xlsx(rij(), extra=("nog een",), blad="blad 1"), "a.xlsx", "welk blad"),
    ],
)
def test_een_bestand_dat_niet_is_wat_het_zegt_wordt_niet_bewaard(inhoud, naam, zin, staf, bron, bijlagen):
    with pytest.raises(Geweigerd, match=zin):
        lees_in(inhoud, staf=staf, bron=bron, naam=naam)
    assert not Aanlevering.objects.exists()
    assert not bijlagen.exists()


@pytest.mark.parametrize(
    "inhoud",
    [
        csv(rij(**{"": "x", "bron": "y"})),
        csv(rij(Kwaliteit="x")),
        csv({"indicator": "proef", "eenheid": "leerlingen"}),
    ],
    ids=["zonder naam", "onbekend", "zonder status"],
)
def test_B2_andere_kolommen_worden_niet_geweigerd_maar_gevraagd(inhoud, staf, bron):
    aanlevering = lees_in(inhoud, staf=staf, bron=bron)
    assert (aanlevering.kolommen_open, aanlevering.stand, aanlevering.fouten) == (True, Aanleverstand.GELADEN, [])
    assert not Cijfer.objects.exists()


@pytest.mark.parametrize("kolom", ["naam", "Voornaam", "rijksregisternummer", "INSZ", "geboortedatum", "e-mail"])
def test_een_lijst_van_leerlingen_komt_niet_op_de_schijf(kolom, staf, bron, bijlagen):
    with pytest.raises(Geweigerd, match="gegevens van personen") as geweigerd:
        lees_in(csv(rij(**{kolom: "Kanarie Vogels"})), staf=staf, bron=bron)
    assert "Kanarie" not in str(geweigerd.value)
    assert not bijlagen.exists()


def test_excel_wordt_gelezen_met_getallen_als_getallen(staf, bron):
    rijen = (rij(waarde=12), rij(waarde=7.0, schooljaar="2021-2022"), rij(waarde="9", schooljaar="2020-2021"))
    lees_in(xlsx(*rijen), staf=staf, bron=bron, naam="Cijfers.XLSX")
    assert sorted(Cijfer.objects.values_list("waarde", flat=True)) == [7, 9, 12]


@pytest.mark.parametrize(
    ("velden", "kolom"),
    [
        ({"waarde": "=1+1"}, "waarde"),
        ({"waarde": True}, "waarde"),
        ({"waarde": datetime.date(2023, 1, 22)}, "waarde"),
        ({"waarde": -4}, "waarde"),
        ({"waarde": 3.5}, "waarde"),
        ({"schooljaar": datetime.date(2023, 1, 22)}, "schooljaar"),
        ({"schooljaar": 44927}, "schooljaar"),
        ({"instellingsnummer": 12345}, "instellingsnummer"),
        ({"gebied": "=CMD()"}, "gebied"),
    ],
)
def test_wat_excel_ervan_maakt_wordt_niet_vertrouwd(velden, kolom, staf, bron):
    assert een_fout(xlsx(rij(**velden)), staf, bron, "a.xlsx")["kolom"] == kolom


def test_een_afgerond_getal_van_excel_blijft_wat_er_stond(staf, bron):
    waarden = rij(
        indicator="aandeel", eenheid="% van de leerlingen", waarde=13.499999999999998, teller=218, noemer=1615
    )
    lees_in(xlsx(waarden), staf=staf, bron=bron, naam="a.xlsx")
    assert Cijfer.objects.get().waarde == Decimal("13.5")


def test_een_school_wordt_een_uitsplitsing_met_haar_nummer(staf, bron):
    lees_in(csv(rij(instellingsnummer="012345", geslacht="M")), staf=staf, bron=bron)
    cijfer = Cijfer.objects.get()
    assert cijfer.instellingsnummer == "012345"
    assert cijfer.uitsplitsing == {"geslacht": "m", "school": "012345"}
