"""Days and hours: every usual way of writing is read, and never as another day."""

import datetime

import pytest
from django import forms
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from leerrecht.formulieren.datum import (
    HOE_DATUM,
    HOE_UUR,
    Datumveld,
    Geboortedatumveld,
    Uurveld,
    lees_datum,
    lees_uur,
)
from leerrecht.tests.alleformulieren import alle_velden

DAG = datetime.date(2012, 9, 12)
VANDAAG = datetime.date(2026, 11, 28)


@pytest.fixture(autouse=True)
def klok(monkeypatch):
    monkeypatch.setattr("leerrecht.formulieren.datum.timezone.localdate", lambda: VANDAAG)


@pytest.mark.parametrize(
    "tekst",
    [
        "12/9/2012",
        "12-9-2012",
        "12.9.2012",
        "12.9.12",
        "12/9/12",
        "12-09-12",
        "12092012",
        "20120912",
        "2012-09-12",
        "12 september 2012",
        "12 sept 2012",
        "12 sept. 2012",
        "12 Sep 12",
        "12-sep-2012",
        "12september2012",
        "12de september 2012",
        "woensdag 12 september 2012",
        "wo 12/9/2012",
        "12 / 9 / 2012",
        " 12  9  2012 ",
        "12, 9, 2012",
        "12.09.2012.",
    ],
)
def test_M19_een_datum_wordt_gelezen_zoals_mensen_ze_schrijven(tekst):
    assert lees_datum(tekst) == DAG


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("31/2/2011", "De dag “31/2/2011” bestaat niet."),
        ("29/2/2011", "De dag “29/2/2011” bestaat niet."),
        ("9/25/2012", "De dag “9/25/2012” bestaat niet."),
        ("31 april 2012", "De dag “31 april 2012” bestaat niet."),
        ("0/9/2012", "De dag “0/9/2012” bestaat niet."),
        ("32092012", "De dag “32092012” bestaat niet."),
        ("12/9/0012", "Kijk het jaar na: 12."),
        ("12/9/3012", "Kijk het jaar na: 3012."),
        ("12/9", ""),
        ("12 september", ""),
        ("september 2012", ""),
        ("gisteren", ""),
        ("12/9/201", ""),
        ("120912", ""),
        ("12 brumaire 2012", ""),
    ],
)
def test_een_onmogelijke_of_halve_datum_wordt_geweigerd_met_wat_men_kan_doen(tekst, zin):
    with pytest.raises(ValidationError) as fout:
        lees_datum(tekst)
    assert fout.value.messages == [f"{HOE_DATUM} {zin}".strip()]


@pytest.mark.parametrize(
    ("tekst", "jaar", "geboorte"),
    [
        ("1/1/12", 2012, 2012),
        ("1/1/26", 2026, 2026),
        ("1/1/27", 2027, 1927),
        ("1/1/75", 2075, 1975),
        ("1/1/76", 1976, 1976),
    ],
)
def test_een_jaar_van_twee_cijfers_is_nooit_een_geboorte_in_de_toekomst(tekst, jaar, geboorte):
    assert lees_datum(tekst).year == jaar
    assert lees_datum(tekst, is_geboorte=True).year == geboorte


def test_een_geboorte_die_nog_moet_komen_wordt_geweigerd():
    assert Geboortedatumveld().clean("28/11/26") == VANDAAG
    for tekst in ("29/11/26", "29/11/2026", "1/1/2030"):
        with pytest.raises(ValidationError, match="ligt in het verleden"):
            Geboortedatumveld().clean(tekst)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)))
def test_elke_dag_wordt_in_elke_vorm_dezelfde_dag(dag):
    maanden = "januari februari maart april mei juni juli augustus september oktober november december".split()
    for tekst in (
        f"{dag:%d/%m/%Y}",
        f"{dag.day}.{dag.month}.{dag.year}",
        dag.isoformat(),
        f"{dag.day} {maanden[dag.month - 1]} {dag.year}",
    ):
        assert lees_datum(tekst) == dag
    if dag.year < 2100:
        assert lees_datum(f"{dag:%d%m%Y}") == lees_datum(f"{dag:%Y%m%d}") == dag


@given(st.text(alphabet="0123456789/.- jansept"))
def test_wat_men_ook_typt_geeft_een_dag_of_een_zin(tekst):
    try:
        assert 1900 <= lees_datum(tekst).year <= 2199
    except ValidationError as fout:
        assert fout.messages[0].startswith(HOE_DATUM)


@pytest.mark.parametrize(
    "tekst",
    ["13.30", "13:30", "13u30", "13h30", "13 h 30", "13.30 uur", "13.30u", "13 uur 30", "13:30:00", "1330", "13,30"],
)
def test_M19_een_uur_wordt_gelezen_zoals_mensen_het_schrijven(tekst):
    assert lees_uur(tekst) == datetime.time(13, 30)


@pytest.mark.parametrize("tekst", ["9", "9u", "9 uur", "09.00", "900", "0900", "9h", "9:00"])
def test_een_heel_uur_ook(tekst):
    assert lees_uur(tekst) == datetime.time(9)


@pytest.mark.parametrize("tekst", ["24.00", "12.60", "half twee", "13.3", "9 -", "99", "13.30.30.30"])
def test_een_onmogelijk_uur_wordt_geweigerd(tekst):
    with pytest.raises(ValidationError, match=HOE_UUR):
        lees_uur(tekst)


def test_M18_elk_veld_voor_een_dag_of_een_uur_is_hetzelfde_en_elk_toetsenbord_kan_het_typen():
    """The keypad of digits of an iPhone has no slash and no letters."""
    dagen = [(naam, veld) for naam, veld in alle_velden() if isinstance(veld, forms.DateField | forms.TimeField)]
    assert len(dagen) > 25
    for naam, veld in dagen:
        assert isinstance(veld, Datumveld | Uurveld), naam
        assert "inputmode" not in veld.widget.attrs, naam
        assert veld.widget.input_type == "text", naam
        assert "geboren" not in naam or isinstance(veld, Geboortedatumveld), naam


def test_een_dag_die_er_al_staat_leest_men_zoals_men_ze_schrijft():
    formulier = type("Proef", (forms.Form,), {"dag": Datumveld(), "uur": Uurveld()})(
        initial={"dag": DAG, "uur": datetime.time(9, 5)}
    )
    assert 'value="12/09/2012"' in str(formulier["dag"])
    assert 'value="09.05"' in str(formulier["uur"])
