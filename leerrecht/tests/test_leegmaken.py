"""After a test with real transactions nothing of it is left, in whatever table it wrote."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection

from leerrecht.tests.leegmaken import gevulde_tabellen, maak_leeg
from leerrecht.tests.wereld import Wereld

pytestmark = [pytest.mark.beide, pytest.mark.django_db(transaction=True)]
VAST = {"django_content_type", "auth_permission", "django_migrations"}


def _vul() -> set[str]:
    wereld = Wereld()
    wereld.adres("meldpunt:dossier")
    wereld.client("staf").get("/actieplan/")
    return {naam for naam, aantal in _telling().items() if aantal}


def _telling() -> dict[str, int]:
    tabellen = sorted(set(connection.introspection.django_table_names(only_existing=True)) - VAST)
    telling = {}
    with connection.cursor() as cursor:
        for een in tabellen:
            cursor.execute(f'SELECT count(*) FROM "{een}"')
            telling[een] = cursor.fetchone()[0]
    return telling


def test_een_wereld_gaat_weg_tot_de_laatste_rij_en_wat_niemand_schrijft_blijft():
    gevuld = _vul()
    assert len(gevuld) > 20, "anders zegt dit niets"
    assert gevuld >= {"leerrecht_gebruiker", "leerrecht_organisatie_netwerken", "django_session"}
    assert set(gevulde_tabellen()) == gevuld
    rechten = Permission.objects.count()
    maak_leeg()
    assert gevulde_tabellen() == []
    assert not any(_telling().values())
    assert Permission.objects.count() == rechten > 0
    maak_leeg()  # of what is empty already it makes nothing


@pytest.mark.parametrize("beurt", [1, 2])
def test_een_volgende_proef_begint_leeg(beurt):
    """Whichever comes first fills the database; the other would find that."""
    assert gevulde_tabellen() == []
    _vul()
