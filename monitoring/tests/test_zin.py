"""Honest sentences: a trend word only where it is earned."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring.getallen import getal, met_eenheid
from monitoring.weergave.zin import Dekking, Maatstaf, Meting, bevinding, kernzin, nuance, richting, vergelijkbaar

PROCENT = Maatstaf("%", 1, "percentage")
AANTAL = Maatstaf("buddy’s", 0, "aantal")


def reeks(*waarden: str | None, vanaf: int = 2014, **velden) -> list[Meting]:
    return [
        Meting(jaar, f"{jaar}-{jaar + 1}", None if waarde is None else Decimal(waarde), **velden)
        for jaar, waarde in enumerate(waarden, vanaf)
    ]


@pytest.mark.parametrize(
    ("waarde", "decimalen", "tekst"),
    [
        (44485, 0, "44.485"),
        (Decimal("12.5"), 1, "12,5"),
        (Decimal("12.0"), 1, "12,0"),
        (Decimal("1234567.891"), 2, "1.234.567,89"),
        (Decimal("0.05"), 1, "0,1"),
        (Decimal("-0.04"), 1, "0,0"),
        (-3, 0, "-3"),
        (Decimal("12.50"), None, "12,5"),
        (Decimal("1E+3"), None, "1.000"),
        (0, None, "0"),
    ],
)
def test_getallen_zoals_in_belgie(waarde, decimalen, tekst):
    assert getal(waarde, decimalen) == tekst


def test_getal_en_eenheid_breken_niet():
    assert met_eenheid(Decimal("12.5"), "%", 1) == "12,5\u00a0%"
    assert met_eenheid(44485, "euro") == "44.485\u00a0euro"


@given(st.decimals(-(10**9), 10**9, places=2))
def test_wat_geschreven_is_leest_terug_als_hetzelfde_getal(waarde):
    assert Decimal(getal(waarde, 2).replace(".", "").replace(",", ".")) == waarde


def test_de_zin_zegt_het_laatste_cijfer():
    assert str(kernzin("Mechelen", reeks("19.3", "13.5"), PROCENT)) == "In Mechelen was het 13,5\u00a0% (2015-2016)."
    assert str(kernzin("Mechelen", reeks("44"), AANTAL)) == "In Mechelen waren het 44\u00a0buddy’s (2014-2015)."


def test_een_indicator_mag_zijn_eigen_zin_hebben():
    sjabloon = "Van de jongeren in {gebied} ging {waarde} weg in {periode}."
    assert (
        str(kernzin("Lier", reeks("9"), PROCENT, sjabloon=sjabloon))
        == "Van de jongeren in Lier ging 9,0\u00a0% weg in 2014-2015."
    )


def test_zonder_cijfer_zegt_de_zin_dat_ook():
    assert "geen cijfer" in str(kernzin("Mechelen", reeks(None), AANTAL))
    assert nuance(reeks(None), AANTAL) == ""
    assert "geen cijfer" in bevinding("Mechelen", reeks(None), AANTAL)


def test_een_meting_is_geen_vergelijking():
    assert nuance(reeks("44"), AANTAL) == "Eén meting, dus nog geen vergelijking."


def test_met_twee_metingen_staan_beide_getallen_er_zonder_trendwoord():
    rijen = reeks("44", "70")
    assert nuance(rijen, AANTAL) == "In 2014-2015 was dat 44\u00a0buddy’s."
    assert bevinding("Mechelen", rijen, AANTAL) == "Mechelen: 70\u00a0buddy’s in 2015-2016, tegenover 44 in 2014-2015"


def test_drie_metingen_die_samen_stijgen_mogen_stijgen_heten():
    rijen = reeks("10.0", "11.0", "12.5")
    assert bevinding("Mechelen", rijen, PROCENT) == (
        "Mechelen steeg van 11,0\u00a0% in 2015-2016 naar 12,5\u00a0% in 2016-2017"
    )
    assert nuance(rijen, PROCENT) == "Dat is 1,5\u00a0procentpunt meer dan in 2015-2016."


def test_op_en_neer_krijgt_geen_trendwoord():
    assert richting(reeks("10.0", "14.0", "12.5"), PROCENT) == ""


def test_een_verschil_dat_afronding_kan_zijn_is_geen_verschil():
    rijen = reeks("12.0", "12.0", "12.1")
    assert nuance(rijen, PROCENT) == "Tegenover 2015-2016 is er geen duidelijk verschil."
    assert richting(rijen, PROCENT) == ""


def test_over_een_breuk_wordt_niets_vergeleken():
    rijen = reeks("10.0", "11.0", "12.0", "19.0")
    assert nuance(rijen, PROCENT, (2017,)) == "Vanaf 2017-2018 wordt anders geteld: vergelijk niet met de jaren ervoor."
    assert bevinding("Mechelen", rijen, PROCENT, (2017,)) == "Mechelen: 19,0\u00a0% in 2017-2018"
    assert richting(vergelijkbaar(rijen, (2016,)), PROCENT) == ""


def test_over_een_jaar_zonder_cijfer_heen_is_er_geen_trendwoord():
    assert richting(vergelijkbaar(reeks("10", "11", None, "13", "14")), PROCENT) == ""


def test_van_of_naar_een_voorlopig_cijfer_is_er_geen_trendwoord():
    rijen = [*reeks("44", "70"), *reeks("46", vanaf=2016, voorlopig=True)]
    assert nuance(rijen, AANTAL).startswith("In 2015-2016 was dat 70\u00a0buddy’s.")
    assert richting([*reeks("44", "45"), *reeks("46", vanaf=2016, voorlopig=True)], AANTAL) == ""


def test_een_deel_wordt_genoemd_en_een_percentage_zegt_waarvan():
    maatstaf = Maatstaf("% van de leerlingen", 1, "percentage")
    assert str(kernzin("Vlaanderen", reeks("3"), maatstaf, "voltijds")) == (
        "In Vlaanderen was het 3,0\u00a0% van de leerlingen, voltijds (2014-2015)."
    )


def test_ongelijke_dekking_wordt_niet_vergeleken():
    rijen = [*reeks("10", "11", "12", dekking=Dekking(12, 12)), *reeks("15", vanaf=2017, dekking=Dekking(9, 12))]
    assert nuance(rijen, PROCENT) == (
        "In 2017-2018 leverden 9 van 12 scholen cijfers en in 2016-2017 leverden 12 van 12 scholen cijfers: vergelijk"
        " die twee niet."
    )
    assert richting(vergelijkbaar(rijen), PROCENT) == ""


def test_evenveel_van_meer_scholen_mag_wel():
    rijen = [*reeks("10", "11", "12", dekking=Dekking(6, 12)), *reeks("15", vanaf=2017, dekking=Dekking(10, 20))]
    assert "vergelijk" not in nuance(rijen, PROCENT)


def test_een_eigen_zin_zegt_een_deel_nooit_als_het_geheel():
    eigen = "In {gebied} sloten scholen {waarde} van de leerlingen uit ({periode})."
    maatstaf = Maatstaf("% van de leerlingen", 2, "percentage")
    assert str(kernzin("Vlaanderen", reeks("0.75"), maatstaf, "voltijds", eigen)) == (
        "Voltijds: in Vlaanderen sloten scholen 0,75\u00a0% van de leerlingen uit (2014-2015)."
    )
    assert str(kernzin("Vlaanderen", reeks("0.75"), maatstaf, "", eigen)).startswith("In Vlaanderen sloten")


def test_voorlopig_en_verborgen_worden_gezegd():
    assert "nog voorlopig" in nuance(reeks("10", "11", "12", voorlopig=True), PROCENT)
    verborgen = [*reeks("10", "11"), Meting(2016, "2016-2017", None, waarom="het gaat over te weinig mensen")]
    assert "Voor 2016-2017 tonen we geen cijfer: het gaat over te weinig mensen." in nuance(verborgen, AANTAL)


TRENDWOORDEN = ("steeg", "daalde")


@given(st.lists(st.none() | st.decimals(0, 100, places=1), max_size=8), st.lists(st.integers(2012, 2024), max_size=3))
def test_nooit_een_trendwoord_zonder_drie_vergelijkbare_metingen_en_een_echt_verschil(waarden, breuken):
    rijen = reeks(*(None if w is None else str(w) for w in waarden))
    titel = bevinding("X", rijen, PROCENT, tuple(breuken))
    stuk = vergelijkbaar(rijen, tuple(breuken))
    if any(woord in titel for woord in TRENDWOORDEN):
        assert len(stuk) >= 3
        assert abs(stuk[-1].waarde - stuk[0].waarde) > Decimal("0.1")
        assert not [b for b in breuken if stuk[0].plaats < b <= stuk[-1].plaats]
    assert not [woord for woord in TRENDWOORDEN if woord in nuance(rijen, PROCENT, tuple(breuken))]
