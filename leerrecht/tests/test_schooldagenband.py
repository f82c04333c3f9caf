"""School days as a band: picture, sentence and table count the same days, and nothing is drawn that nobody knows."""

import datetime
import re

import pytest

from leerrecht.beeld.schooldagen import GEEN, LES, VRIJ, Schooldagenband
from leerrecht.schoolkalender import schooldagen_tussen

DAG = datetime.date


def getekend(band: Schooldagenband) -> dict[str, int]:
    """Squares and dots, counted from the drawing itself."""
    paden = dict(re.findall(r'<path d="([^"]+)" fill="(#?\w+)"', band.svg))
    per = {vulling: pad.count("M") for pad, vulling in paden.items()}
    return {LES: per.get("#0b5260", 0), GEEN: per.get("#ffffff", 0), VRIJ: per.get("none", 0)}


@pytest.mark.parametrize(
    ("les", "tot"),
    [
        (DAG(2026, 9, 11), DAG(2026, 11, 28)),
        (DAG(2026, 10, 30), DAG(2026, 11, 9)),
        (DAG(2026, 6, 20), DAG(2026, 9, 4)),
        (DAG(2026, 9, 12), DAG(2026, 9, 18)),
        (DAG(2026, 9, 11), DAG(2026, 9, 11)),
    ],
)
def test_beeld_zin_en_tabel_tellen_dezelfde_dagen_als_de_klok(les, tot):
    band = Schooldagenband(les, tot)
    klok = schooldagen_tussen(les, tot)
    assert getekend(band)[GEEN] == sum(week.geen for week in band.weken) == klok
    assert getekend(band)[VRIJ] == sum(week.vrij for week in band.weken)
    assert getekend(band)[LES] == 1
    assert band.zin.startswith(f"{klok} schooldag")


def test_een_vakantie_ertussen_staat_in_de_zin():
    band = Schooldagenband(DAG(2026, 10, 30), DAG(2026, 11, 9))
    assert band.zin == "1 schooldag zonder les sinds 30 oktober 2026, met 5 vrije dagen ertussen."


def test_van_voor_de_laatste_les_is_niets_getekend():
    band = Schooldagenband(DAG(2026, 9, 11), DAG(2026, 9, 14))
    assert [soort for _, soort in band.dagen] == [LES, GEEN]


def test_wat_geen_band_meer_is_krijgt_woorden_en_geen_tekening():
    band = Schooldagenband(DAG(2024, 9, 2), DAG(2026, 9, 4))
    assert band.svg == band.klein == ""
    assert band.zin


def test_de_tekening_heeft_een_naam_en_geen_stijl_en_in_een_lijst_zwijgt_ze():
    band = Schooldagenband(DAG(2026, 9, 11), DAG(2026, 9, 14))
    assert 'role="img"' in band.svg
    assert band.zin in band.svg
    assert 'aria-hidden="true"' in band.klein
    assert "style" not in band.svg + band.klein


def test_dagen_elders_tellen_niet_als_dagen_zonder_les_en_staan_apart():
    band = Schooldagenband(DAG(2026, 9, 11), DAG(2026, 9, 18), [(DAG(2026, 9, 16), DAG(2026, 9, 18))])
    assert (band.telling["geen"], band.telling["elders"]) == (2, 3)
    assert band.zin == "2 schooldagen zonder les sinds 11 september 2026 en 3 elders."
    assert [week.elders for week in band.weken] == [0, 3]
