"""What the law says and the code does: leerplicht, NAFT, who left, and numbers that both hold (recht 18, 26, 27)."""

import datetime

import pytest

from leerrecht import wet
from leerrecht.tests.pakketten import rijen
from meldpunt.keuzes.aanbod import SCHOOLEXTERN, Aanbodsoort, Niveau
from meldpunt.keuzes.dossier import Leeftijdsband
from meldpunt.models import Aanbodfiche
from meldpunt.regels import leeftijd, leerplicht
from meldpunt.regels.aanbodwoorden import niveaus_in_woorden
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.weergave.aanbod import niet_gezegd
from meldpunt.weergave.wegwijzer import zoek_hulp


def dag(iso: str) -> datetime.date:
    return datetime.date.fromisoformat(iso)


def test_de_leeftijden_in_de_code_zijn_die_van_de_levende_wet():
    assert wet.feit("leeftijd.bekwaam").waarde == leeftijd.BEKWAAM
    assert wet.feit("leeftijd.meerderjarig").waarde == leeftijd.MEERDERJARIG
    assert wet.feit("leerplicht.begin.leeftijd").waarde == leerplicht.BEGIN_LEEFTIJD
    assert wet.feit("leerplicht.einde.leeftijd").waarde == leerplicht.EINDE_LEEFTIJD
    assert wet.feit("leerplicht.begin.dag").waarde == "1 september"
    assert wet.feit("leerplicht.einde.dag").waarde == "30 juni" and leerplicht.EINDE == (6, 30)


@pytest.mark.parametrize(
    ("geboren", "laatste"),
    [
        ("2009-03-10", "2027-03-09"),  # the birthday comes first
        ("2009-06-30", "2027-06-29"),
        ("2009-07-01", "2027-06-30"),
        ("2009-10-05", "2027-06-30"),
        ("2008-02-29", "2026-02-28"),
    ],
)
def test_recht_18_de_leerplicht_eindigt_op_30_juni_of_de_verjaardag(geboren, laatste):
    assert leerplicht.laatste_dag_leerplicht(dag(geboren)) == dag(laatste)
    assert leerplicht.is_leerplichtig(dag(geboren), dag=dag(laatste))
    assert not leerplicht.is_leerplichtig(dag(geboren), dag=dag(laatste) + datetime.timedelta(days=1))


def test_recht_18_de_leerplicht_begint_op_1_september_van_het_jaar_van_vijf():
    for geboren in ("2021-01-01", "2021-12-31"):
        assert not leerplicht.is_leerplichtig(dag(geboren), dag=dag("2026-08-31"))
        assert leerplicht.is_leerplichtig(dag(geboren), dag=dag("2026-09-01"))


def test_recht_26_zonder_geboortedatum_telt_de_band():
    assert [band for band in Leeftijdsband if leerplicht.is_leerplichtig(None, band)] == [
        Leeftijdsband.TOT_12,
        Leeftijdsband.VANAF_12,
        Leeftijdsband.VANAF_15,
    ]
    assert not leerplicht.is_leerplichtig(None)


@pytest.mark.django_db
def test_recht_27_een_naft_is_nooit_voor_het_basisonderwijs():
    naft = maak_fiche(titel="NAFT", soort=Aanbodsoort.NAFT)
    maak_fiche(titel="andere", soort=Aanbodsoort.COACHING)
    basis = (Niveau.BASIS, Niveau.BUITENGEWOON_BASIS)
    for niveau in Niveau:
        gevonden = {fiche.titel for fiche in Aanbodfiche.objects.op_niveau(niveau)}
        assert ("NAFT" in gevonden) == (niveau not in basis), niveau
        uitkomst = zoek_hulp({"niveau": niveau.value})
        assert ("NAFT" in {r.fiche.titel for r in uitkomst.past}) == (niveau not in basis), niveau
    assert "NAFT" not in {fiche.titel for fiche in Aanbodfiche.objects.voor_leeftijd(11)}
    assert "NAFT" in {fiche.titel for fiche in Aanbodfiche.objects.voor_leeftijd(12)}
    assert niveaus_in_woorden(naft) == "OKAN, buitengewoon secundair, duaal leren, secundair onderwijs"
    assert niet_gezegd(naft, {"niveau"}) == []


@pytest.mark.django_db
def test_recht_27_het_kind_van_8_krijgt_geen_naft():
    maak_fiche(titel="NAFT", soort=Aanbodsoort.NAFT)
    uitkomst = zoek_hulp({"leeftijd": "6-11", "niveau": "basis"})
    assert not uitkomst.aantal


def test_recht_22_elke_plek_buiten_de_school_in_de_lijst_start_via_het_clb():
    fiches = [rij for rij in rijen("aanbod", "aanbod") if rij["soort"] in SCHOOLEXTERN]
    assert fiches
    assert [rij["slug"] for rij in fiches if rij.get("weg") != "clb"] == []
