"""The reference of a file: readable on the telephone, and a slip of the tongue is noticed."""

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerrecht.tests.klok import het_wordt
from meldpunt.referentie import ALFABET, lees_referenties, lijkt_referentie, maak_referentie

VREEMD = "01258ABEILOSU"


def test_een_referentie_heeft_de_vorm_van_het_ontwerp():
    assert re.fullmatch(rf"MP-\d\d-[{ALFABET}]{{8}}", maak_referentie())
    assert len({maak_referentie() for _ in range(500)}) == 500


def test_geen_tekens_die_op_elkaar_lijken_en_geen_klinkers():
    for paar in ("0O", "1IL", "5S", "8B", "2", "UV"):
        assert len(set(paar) & set(ALFABET)) <= 1
    assert not set("AEIOU") & set(ALFABET)


@given(st.sampled_from(["{}", "  {} ", "{} ."]), st.booleans())
def test_ze_wordt_gelezen_hoe_ze_ook_getypt_is(vorm, klein):
    referentie = maak_referentie()
    for getypt in (
        referentie,
        referentie.replace("-", " "),
        referentie.replace("-", ""),
        referentie.replace("-", "–"),
        referentie.removeprefix("MP-"),
        referentie.removeprefix("MP-").replace("-", ""),
    ):
        getypt = vorm.format(getypt.lower() if klein else getypt)
        assert lees_referenties(getypt) == [referentie], getypt


def test_zonder_jaar_kan_het_elk_jaar_van_het_portaal_zijn(monkeypatch):
    het_wordt(monkeypatch, datetime.date(2028, 3, 1))
    tekens = maak_referentie()[-8:]
    assert lees_referenties(tekens.lower()) == [f"MP-{jaar}-{tekens}" for jaar in (26, 27, 28)]
    assert lees_referenties(f"MP-{tekens}") == lees_referenties(tekens)


@given(st.integers(6, 13), st.sampled_from(VREEMD))
def test_een_teken_dat_er_niet_kan_staan_vult_het_controleteken_in(plek, teken):
    """An O for a D or a Q, a 0, an I, a 1: whatever the eye made of it, one character only can have stood there."""
    referentie = maak_referentie()
    assert lees_referenties(referentie[:plek] + teken + referentie[plek + 1 :]) == [referentie]


def test_ook_in_het_jaar_is_een_o_een_nul(monkeypatch):
    het_wordt(monkeypatch, datetime.date(2030, 3, 1))
    referentie = maak_referentie()
    assert lees_referenties(referentie.replace("30", "3O")) == [referentie]


@given(st.integers(6, 13), st.sampled_from(ALFABET))
def test_een_verkeerd_teken_valt_op(plek, ander):
    referentie = maak_referentie()
    fout = referentie[:plek] + ander + referentie[plek + 1 :]
    assert lees_referenties(fout) == ([referentie] if fout == referentie else [])


@given(st.integers(6, 12))
def test_twee_omgewisselde_tekens_vallen_op(plek):
    referentie = maak_referentie()
    fout = referentie[:plek] + referentie[plek + 1] + referentie[plek] + referentie[plek + 2 :]
    assert lees_referenties(fout) == ([referentie] if fout == referentie else [])


@pytest.mark.parametrize("getypt", ["", "MP", "MP-26-", "../../etc", "MP-26-AAAAAAAA", "x" * 500, "MP-26-K0RT0Q9X"])
def test_wat_geen_referentie_kan_zijn_is_er_geen(getypt):
    assert lees_referenties(getypt) == []


def test_een_naam_is_geen_verkeerde_referentie():
    assert not any(map(lijkt_referentie, ["D'Hondt", "Van den Broeck", "Kwartzvm", ""]))
    assert all(map(lijkt_referentie, ["MP-26-K7RT4Q9", "mp26k7rt4q9y", "26-K7RT4Q9Y", "k7rt4q9y"]))
