"""School days: the loaded holidays follow the decree, and counting goes right over weekends, holidays and years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerrecht.schooljaar import Schooljaar
from leerrecht.schoolkalender import (
    eerste_van,
    gekende_jaren,
    is_gekend,
    is_schooldag,
    schooldagen_tussen,
    schooldagen_verder,
    schooldagen_zonder_les,
    vrije_dagen,
)

DAGEN = st.dates(date(2023, 9, 1), date(2029, 8, 31))


def pasen(jaar: int) -> date:
    """Easter Sunday (Meeus, Jones and Butcher)."""
    a, b, c = jaar % 19, jaar // 100, jaar % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maand, dag = divmod(h + m - 7 * n + 114, 31)
    return date(jaar, maand, dag + 1)


def maandag_van(dag: date) -> date:
    return dag - timedelta(days=dag.weekday())


def volgens_het_besluit(jaar: Schooljaar) -> dict[str, tuple[date, date]]:
    """First and last day of the four moving holidays, from the rules of the decree."""
    zes, dertien = timedelta(days=6), timedelta(days=13)
    allerheiligen, kerst, paas = date(jaar.start, 11, 1), date(jaar.start, 12, 25), pasen(jaar.start + 1)
    herfst = maandag_van(allerheiligen) if allerheiligen.weekday() < 6 else allerheiligen + timedelta(days=1)
    winter = maandag_van(kerst) if kerst.weekday() < 5 else maandag_van(kerst) + timedelta(days=7)
    krokus = paas - timedelta(days=48)
    april = date(jaar.start + 1, 4, 1)
    lente = maandag_van(april + timedelta(days=6))
    if paas.month == 3:
        lente = paas + timedelta(days=1)
    elif paas > date(jaar.start + 1, 4, 15):
        lente = paas - timedelta(days=13)
    return {
        "herfstvakantie": (herfst, herfst + zes),
        "kerstvakantie": (winter, winter + dertien),
        "krokusvakantie": (krokus, krokus + zes),
        "paasvakantie": (lente, lente + dertien),
    }


@pytest.mark.parametrize("jaar", gekende_jaren(), ids=str)
def test_de_vakanties_zijn_die_van_het_besluit(jaar):
    vrij = vrije_dagen()
    for naam, (van, tot) in volgens_het_besluit(jaar).items():
        geladen = [dag for dag, waarvoor in vrij.items() if waarvoor == naam and dag in jaar]
        assert (min(geladen), max(geladen)) == (van, tot), naam
    paas = pasen(jaar.start + 1)
    hemelvaart = paas + timedelta(days=39)
    feesten = [paas + timedelta(days=1), hemelvaart, hemelvaart + timedelta(days=1), paas + timedelta(days=50)]
    feesten += [date(jaar.start, 11, 11), date(jaar.start + 1, 5, 1)]
    assert [dag for dag in feesten if is_schooldag(dag)] == []


def test_vier_schooljaren_zijn_geladen_en_daarbuiten_zeggen_we_dat_we_het_niet_weten():
    assert [str(jaar) for jaar in gekende_jaren()] == ["2024-2025", "2025-2026", "2026-2027", "2027-2028"]
    assert is_gekend(date(2026, 11, 24))
    assert not is_gekend(date(2028, 9, 1))


@pytest.mark.parametrize(
    ("na", "tot", "aantal"),
    [
        (date(2026, 11, 23), date(2026, 11, 24), 1),
        (date(2026, 11, 20), date(2026, 11, 23), 1),  # over a weekend
        (date(2026, 10, 30), date(2026, 11, 9), 1),  # over the autumn holiday
        (date(2026, 11, 10), date(2026, 11, 12), 1),  # over Armistice Day
        (date(2026, 6, 30), date(2026, 9, 1), 1),  # over the summer
        (date(2026, 11, 24), date(2026, 11, 24), 0),
        (date(2026, 11, 25), date(2026, 11, 24), 0),
    ],
)
def test_het_aantal_schooldagen_tussen_twee_dagen(na, tot, aantal):
    assert schooldagen_tussen(na, tot) == aantal


@given(DAGEN, st.integers(1, 400))
def test_verder_tellen_en_terugtellen_geven_hetzelfde(dag, aantal):
    later = schooldagen_verder(dag, aantal)
    assert is_schooldag(later)
    assert schooldagen_tussen(dag, later) == aantal


@given(DAGEN, DAGEN, DAGEN)
def test_de_som_van_twee_stukken_is_het_geheel(een, twee, drie):
    a, b, c = sorted([een, twee, drie])
    assert schooldagen_tussen(a, b) + schooldagen_tussen(b, c) == schooldagen_tussen(a, c)


@given(DAGEN)
def test_de_eerste_schooldag_vanaf_een_dag(dag):
    eerste = eerste_van(dag)
    assert is_schooldag(eerste)
    assert eerste >= dag
    assert schooldagen_tussen(dag, eerste) == (0 if is_schooldag(dag) else 1)


def test_zonder_laatste_lesdag_is_er_geen_getal():
    assert schooldagen_zonder_les(None) is None
    assert schooldagen_zonder_les(date(2026, 9, 1), date(2026, 9, 8)) == 5
