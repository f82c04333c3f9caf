"""The school year as a value."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.schooljaar import Schooljaar


@pytest.mark.parametrize(
    "tekst",
    [
        "22-23",
        "2022-2023",
        "2022/23",
        "22/23",
        "2022–2023",
        "20222023",
        "sj 2022",
        "SJ2022",
        " 2022 - 2023 ",
        "sj 22-23",
    ],
)
def test_elke_schrijfwijze_leest_hetzelfde_schooljaar(tekst):
    assert Schooljaar.lees(tekst) == Schooljaar(2022)


@pytest.mark.parametrize("tekst", ["", "2022", "2022-2024", "2023-2022", "22", "sj", "2022-2023-2024", "gisteren"])
def test_wat_geen_schooljaar_is_geeft_een_zin_met_een_voorbeeld(tekst):
    with pytest.raises(ValueError, match=r"is geen schooljaar. Schrijf het als 2022-2023\."):
        Schooljaar.lees(tekst)


@pytest.mark.parametrize("jaar", [1899, 2201, 0])
def test_een_onmogelijk_jaar_geeft_een_nederlandse_zin(jaar):
    with pytest.raises(ValueError, match="is geen beginjaar van een schooljaar"):
        Schooljaar(jaar)


@pytest.mark.parametrize(
    ("dag", "start"),
    [
        (datetime.date(2026, 8, 31), 2025),
        (datetime.date(2026, 9, 1), 2026),
        (datetime.date(2026, 12, 31), 2026),
        (datetime.date(2027, 1, 1), 2026),
        (datetime.date(2028, 2, 29), 2027),
    ],
)
def test_een_schooljaar_loopt_van_1_september_tot_en_met_31_augustus(dag, start):
    schooljaar = Schooljaar.van_dag(dag)
    assert schooljaar.start == start
    assert dag in schooljaar
    assert schooljaar.eerste_dag <= dag <= schooljaar.laatste_dag


def test_de_laatste_dag_en_de_eerste_van_het_volgende_sluiten_aan():
    jaar = Schooljaar(2026)
    assert jaar.laatste_dag + datetime.timedelta(days=1) == jaar.volgende().eerste_dag
    assert jaar.volgende().eerste_dag not in jaar


@pytest.mark.parametrize(
    ("moment", "start"),
    [
        # In Brussels it is already 1 September, 00.30 (summer time), while it is still August in UTC.
        (datetime.datetime(2026, 8, 31, 22, 30, tzinfo=datetime.UTC), 2026),
        (datetime.datetime(2026, 8, 31, 21, 30, tzinfo=datetime.UTC), 2025),
        # The night in which the clock goes back, and the one in which it goes forward.
        (datetime.datetime(2026, 10, 25, 0, 30, tzinfo=datetime.UTC), 2026),
        (datetime.datetime(2027, 3, 28, 1, 30, tzinfo=datetime.UTC), 2026),
    ],
)
def test_vandaag_is_vandaag_in_brussel_ook_rond_middernacht_en_de_zomertijd(monkeypatch, moment, start):
    monkeypatch.setattr(timezone, "now", lambda: moment)
    assert Schooljaar.huidig().start == start


def test_schooljaren_staan_op_volgorde_en_lezen_als_twee_jaren():
    assert sorted([Schooljaar(2024), Schooljaar(2016)]) == [Schooljaar(2016), Schooljaar(2024)]
    assert str(Schooljaar(2016)) == "2016-2017"
    assert Schooljaar.lees(str(Schooljaar(2016))) == Schooljaar(2016)
