"""The region as tiles: tiles, list and sentence count the same offers, and the page asks no query more for it."""

import re

import pytest
from django.urls import reverse

from meldpunt.tests.bouwers import maak_fiche, maak_gebied
from meldpunt.weergave.aanbod import maak_lijst

pytestmark = pytest.mark.django_db


@pytest.fixture
def provincie():
    gebied = maak_gebied("vlaams-brabant")
    leuven, halle = maak_gebied("leuven", ligt_in=gebied), maak_gebied("halle", ligt_in=gebied)
    wijk = maak_gebied("wijk", ligt_in=leuven)
    maak_fiche(gebieden=(leuven, halle))
    maak_fiche(gebieden=(wijk,))
    maak_fiche(gebieden=(gebied,))
    maak_fiche()
    return gebied


def test_tegels_lijst_en_zin_tellen_hetzelfde_aanbod(provincie):
    kaart = maak_lijst(filters={}).kaart
    assert kaart.rijen == [("Halle", 1), ("Leuven", 2)]
    assert re.findall(r'font-weight="700"[^>]*>(\d+)<', kaart.tegels.svg) == ["2", "1"]
    assert kaart.tegels.zin == "2 van de 64 gemeenten hebben aanbod dat hun naam noemt."
    assert kaart.zin == "2 van de 4 noemen geen gemeente."
    met_gemeente = 4 - kaart.ergens_anders
    assert met_gemeente == 2


def test_zonder_een_gemeente_is_er_geen_kaart(client):
    maak_fiche(gebieden=(maak_gebied("vlaams-brabant"),))
    assert "tegel" not in client.get(reverse("meldpunt:aanbod")).content.decode().lower()


def test_elke_gemeente_staat_op_een_eigen_tegel(provincie):
    tegels = re.findall(r"M(\d+ \d+)h56", maak_lijst(filters={}).kaart.tegels.svg)
    assert len(tegels) == len(set(tegels)) == 64


def test_de_kaart_vraagt_geen_query_meer(provincie, django_assert_num_queries):
    lijst = maak_lijst(filters={})
    with django_assert_num_queries(0):
        assert lijst.kaart.tegels.svg
