"""The reference of a file: readable on the telephone, and a slip of the tongue is noticed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meldpunt.referentie import ALFABET, lees_referentie, maak_referentie


def test_een_referentie_heeft_de_vorm_van_het_ontwerp():
    assert re.fullmatch(rf"MP-\d\d-[{ALFABET}]{{8}}", maak_referentie())
    assert len({maak_referentie() for _ in range(500)}) == 500


def test_geen_tekens_die_op_elkaar_lijken_en_geen_klinkers():
    for paar in ("0O", "1IL", "5S", "8B", "2", "UV"):
        assert len(set(paar) & set(ALFABET)) <= 1
    assert not set("AEIOU") & set(ALFABET)


def test_ze_wordt_gelezen_hoe_ze_ook_getypt_is():
    referentie = maak_referentie()
    for getypt in (referentie.lower(), referentie.replace("-", " "), f"  {referentie} ", referentie.replace("-", "")):
        assert lees_referentie(getypt) == referentie


@given(st.integers(6, 13), st.sampled_from(ALFABET))
def test_een_verkeerd_teken_valt_op(plek, ander):
    referentie = maak_referentie()
    fout = referentie[:plek] + ander + referentie[plek + 1 :]
    assert lees_referentie(fout) == (referentie if fout == referentie else None)


@given(st.integers(6, 12))
def test_twee_omgewisselde_tekens_vallen_op(plek):
    referentie = maak_referentie()
    fout = referentie[:plek] + referentie[plek + 1] + referentie[plek] + referentie[plek + 2 :]
    assert lees_referentie(fout) == (referentie if fout == referentie else None)


@pytest.mark.parametrize("getypt", ["", "MP", "MP-26-", "../../etc", "MP-26-AAAAAAAA", "x" * 500])
def test_wat_geen_referentie_kan_zijn_is_er_geen(getypt):
    assert lees_referentie(getypt) is None
