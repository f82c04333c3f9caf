"""Mijn werk is one list by date: the order, and what each room gives to it."""

import datetime

import pytest

from leerrecht.mijnwerk import OPEN_LATER, OPEN_LOOPT, Kamer, MijnWerk, Snelweg, Wanneer, Werkrij, een_hoofdweg

MAANDAG = datetime.date(2026, 11, 30)


def over_dagen(aantal: int) -> datetime.date:
    return MAANDAG + datetime.timedelta(days=aantal)


def rij(wat: str, **velden) -> Werkrij:
    return Werkrij(**{"kamer": Kamer.OVERLEG, "wat": wat, "adres": "/", **velden})


def namen(werk: MijnWerk) -> dict[str, list[str]]:
    return {groep.wanneer.value: [regel.rij.wat for regel in (*groep.open, *groep.rest)] for groep in werk.groepen}


def test_vormgeving_B2_wat_te_laat_is_staat_boven_wat_later_komt_uit_welke_kamer_het_ook_is():
    rijen = [
        rij("vergadering", wanneer=over_dagen(17)),
        rij("donderdag", wanneer=over_dagen(3), kamer=Kamer.EVALUATIE),
        rij("gisteren", wanneer=over_dagen(-1), kamer=Kamer.AANBOD),
        rij("vandaag", wanneer=MAANDAG),
        rij("zondag", wanneer=over_dagen(6)),
        rij("volgende maandag", wanneer=over_dagen(7)),
        rij("aan hen", loopt=True, wanneer=over_dagen(-4)),
    ]
    assert namen(MijnWerk(rijen, MAANDAG)) == {
        "nu": ["gisteren", "vandaag"],
        "week": ["donderdag", "zondag"],
        "later": ["volgende maandag", "vergadering"],
        "loopt": ["aan hen"],
    }


def test_vormgeving_B2_van_wat_te_laat_is_gaan_jongeren_voor():
    rijen = [
        rij("verslag", wanneer=over_dagen(-30)),
        rij("jongere", wanneer=over_dagen(-2), jongere=True),
        rij("jongere die langer wacht", wanneer=over_dagen(-5), jongere=True),
        rij("jongere vandaag", wanneer=MAANDAG, jongere=True),
    ]
    assert namen(MijnWerk(rijen, MAANDAG))["nu"] == [
        "jongere die langer wacht",
        "jongere",
        "verslag",
        "jongere vandaag",
    ]


def test_wie_wacht_zonder_beloofde_dag_staat_bij_nu_en_wat_niemand_vroeg_bij_later():
    werk = MijnWerk(
        [rij("vraag", sinds=over_dagen(-4)), rij("mag eens"), rij("in maart", wanneer=over_dagen(99))], MAANDAG
    )
    assert namen(werk) == {"nu": ["vraag"], "later": ["in maart", "mag eens"]}


@pytest.mark.parametrize(
    ("velden", "woorden", "laat"),
    [
        ({"wanneer": over_dagen(-3)}, "27\u00a0november, te laat", True),
        ({"wanneer": MAANDAG}, "vandaag", False),
        ({"wanneer": over_dagen(1)}, "dinsdag 1\u00a0december", False),
        ({"wanneer": datetime.date(2027, 2, 8)}, "8\u00a0februari\u00a02027", False),
        ({"sinds": over_dagen(-4)}, "sinds 26\u00a0november", False),
        ({"wanneer": over_dagen(2), "noot": "open tot woensdag"}, "open tot woensdag", False),
        ({"wanneer": over_dagen(-2), "loopt": True}, "28\u00a0november", False),
        ({}, "geen datum", False),
    ],
)
def test_een_rij_zegt_haar_dag_in_woorden_en_alleen_wat_jij_te_laat_bent_is_te_laat(velden, woorden, laat):
    gemaakt = rij("iets", **velden)
    assert (gemaakt.datum(MAANDAG), gemaakt.te_laat(MAANDAG)) == (woorden, laat)


def test_vormgeving_B2_een_ding_staat_er_een_keer_zoals_de_kamer_het_eerst_geeft():
    vraagt = rij("zeg of je komt", wanneer=over_dagen(2), ding="vergadering 1")
    komt = rij("kom", wanneer=over_dagen(1), ding="vergadering 1")
    werk = MijnWerk([vraagt, komt, rij("kom elders", wanneer=over_dagen(1), ding="vergadering 2")], MAANDAG)
    assert namen(werk) == {"week": ["kom elders", "zeg of je komt"]}
    assert werk.telling[Kamer.OVERLEG] == 2


def test_vormgeving_B2_een_kamer_is_een_filter_en_een_onbekende_is_geen():
    rijen = [rij("a", wanneer=MAANDAG), rij("b", wanneer=MAANDAG, kamer=Kamer.EVALUATIE)]
    assert namen(MijnWerk(rijen, MAANDAG, "evaluatie")) == {"nu": ["b"]}
    for onzin in ("", "bestaat-niet", "meldpunt"):
        assert namen(MijnWerk(rijen, MAANDAG, onzin)) == {"nu": ["a", "b"]}
    assert MijnWerk(rijen, MAANDAG).kamers == [("overleg", "Overleg", 1), ("evaluatie", "Evaluatie", 1)]
    assert MijnWerk(rijen[:1], MAANDAG).kamers == []


def test_vormgeving_B2_wacht_er_niets_dan_staat_er_een_zin_met_wat_eerst_komt():
    straks = rij("Kom naar het overlegplatform", wanneer=over_dagen(17))
    aan_hen = rij("aan hen", loopt=True, wanneer=over_dagen(1))
    assert MijnWerk([], MAANDAG).rust == "Er wacht niets op jou."
    zin = "Er wacht niets op jou. Het eerstvolgende: Kom naar het overlegplatform, donderdag 17\u00a0december."
    assert MijnWerk([straks, aan_hen], MAANDAG).rust == zin
    assert MijnWerk([straks, rij("nu", wanneer=MAANDAG)], MAANDAG).rust == ""
    elders = rij("nu", wanneer=MAANDAG, kamer=Kamer.EVALUATIE)
    assert MijnWerk([aan_hen, elders], MAANDAG, "overleg").rust == "Bij Overleg wacht niets op jou."


def test_wat_later_is_en_wat_zonder_jou_loopt_vouwt_en_wat_nu_is_nooit():
    for groep, velden, grens in (
        (Wanneer.NU, {"wanneer": MAANDAG}, 20),
        (Wanneer.LATER, {}, OPEN_LATER),
        (Wanneer.LOOPT, {"loopt": True}, OPEN_LOOPT),
    ):
        (gemaakt,) = MijnWerk([rij(f"{nummer:02}", **velden) for nummer in range(20)], MAANDAG).groepen
        assert (gemaakt.wanneer, len(gemaakt.open), gemaakt.aantal) == (groep, grens, 20)
    (net_een_meer,) = MijnWerk([rij(str(nummer), loopt=True) for nummer in range(OPEN_LOOPT + 1)], MAANDAG).groepen
    assert net_een_meer.rest == []


def test_vormgeving_B2_naast_de_titel_staat_hoogstens_een_hoofdknop():
    wegen = een_hoofdweg([Snelweg("plan", "/", True), Snelweg("lijst", "/"), Snelweg("beheer", "/", True)])
    assert [(weg.naam, weg.hoofd) for weg in wegen] == [("lijst", False), ("beheer", False), ("plan", True)]
    assert [weg.hoofd for weg in een_hoofdweg([Snelweg("lijst", "/")])] == [False]
