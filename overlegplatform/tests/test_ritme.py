"""The rhythm of a group and the tree of groups: from meetings that stand in the portal, for who may know of them."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from leerrecht.tests.bouwers import maak_netwerk
from overlegplatform.tests.bouwers import maak_groep, maak_vergadering
from overlegplatform.weergave.groep import als_boom, groepen_per_netwerk

pytestmark = pytest.mark.django_db


def vakken():
    return groepen_per_netwerk(AnonymousUser(), set())


def test_een_groep_toont_haar_vergaderingen_en_wat_niet_doorgaat_telt_niet():
    groep = maak_groep()
    maak_vergadering(groep, over_dagen=0)
    maak_vergadering(groep, over_dagen=0, stand="geannuleerd")
    (vak,) = vakken()
    assert len(vak.eigen[0].maanden.momenten) == 1


def test_een_groep_zonder_vergadering_krijgt_geen_lijn(client):
    maak_groep()
    assert "<svg" not in client.get(reverse("overleg:overleg")).content.decode().partition("<main")[2]


def test_een_groep_staat_onder_de_groep_waar_ze_bij_hoort():
    netwerk = maak_netwerk()
    los, boven = maak_groep(netwerk=netwerk), maak_groep(netwerk=netwerk)
    onder = maak_groep(netwerk=netwerk, ouder=boven)
    diep = maak_groep(netwerk=netwerk, ouder=onder)
    boom = als_boom([diep, onder, los, boven])
    assert [(groep, groep.diepte) for groep in boom] == [(los, 0), (boven, 0), (onder, 1), (diep, 2)]


def test_groepen_die_in_een_kring_bij_elkaar_horen_verdwijnen_niet():
    een, twee = maak_groep(), maak_groep()
    een.ouder_id, twee.ouder_id = twee.pk, een.pk
    assert set(als_boom([een, twee])) == {een, twee}


@pytest.mark.parametrize("aantal", [1, 12])
def test_meer_groepen_vragen_niet_meer_queries(aantal, django_assert_num_queries):
    netwerk = maak_netwerk()
    for _ in range(aantal):
        maak_vergadering(maak_groep(netwerk=netwerk), over_dagen=0)
    with django_assert_num_queries(2):
        (vak,) = vakken()
    assert len(vak.eigen) == aantal
