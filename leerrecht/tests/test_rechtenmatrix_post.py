"""Who may post to which address: as closed as the page itself, also for who holds the right somewhere else."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leerrecht.rechten import ROLLEN_MET_ACCOUNT, Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.rechtenrij import ALLE_ROLLEN
from leerrecht.tests.test_rechtenmatrix import MATRIX

pytestmark = pytest.mark.django_db


# Writes nothing and knows nobody: posted so that no answer stands in an address, and without a cookie for a visitor.
ZONDER_BEWIJS = {"meldpunt:wie_kan_helpen", "klas:klas", "bevraging:vragen"}


def test_wie_geen_bewijs_vraagt_schrijft_niets(wereld):
    client = Client(enforce_csrf_checks=True)
    for naam in ZONDER_BEWIJS:
        with CaptureQueriesContext(connection) as gesteld:
            assert client.post(wereld.adres(naam), {"titel": "x"}).status_code in (200, 422)
        # PostgreSQL reads a long list through a cursor.
        leest = re.compile(r'SELECT|DECLARE "\w+" NO SCROLL CURSOR \w+ HOLD FOR SELECT')
        assert not [vraag["sql"] for vraag in gesteld if not leest.match(vraag["sql"])]
        assert not client.cookies


@pytest.mark.parametrize("naam", sorted(set(MATRIX) - ZONDER_BEWIJS))
def test_een_post_zonder_bewijs_van_herkomst_wordt_overal_geweigerd(naam, hele_wereld):
    assert hele_wereld.met_controle.post(hele_wereld.adressen[naam], {"titel": "x"}).status_code == 403


# Lists of words belong to the whole portal: whoever keeps them in one network keeps them for all.
VAN_HET_HELE_PORTAAL = {"woord_nieuw", "woord_wijzigen", "woord_verplaatsen", "woord_verwijderen"}


# Stands above the networks: for this role there is no other one (see test_portaalbeheer).
ALLEEN_BOVEN = (Rol.PORTAALBEHEER,)


def _over_een_rij(naam: str) -> bool:
    """Whether the address names something, so that it can be of another network."""
    patroon = alle_namen()[naam].pattern
    return bool(patroon.converters or getattr(getattr(patroon, "regex", None), "groupindex", {}))


@pytest.mark.parametrize(
    "naam",
    [
        naam
        for naam, rij in MATRIX.items()
        if rij.mag not in (ALLE_ROLLEN, ALLEEN_BOVEN)
        and _over_een_rij(naam)
        and naam.rpartition(":")[2] not in VAN_HET_HELE_PORTAAL
    ],
)
def test_huis_e_een_post_met_het_recht_in_een_ander_netwerk_vindt_niets(naam, hele_wereld):
    """For every role that holds the right, not for staf alone."""
    adres = hele_wereld.adressen[naam]
    kreeg, neemt_post = {}, False
    binnen = [rol for rol in MATRIX[naam].mag if rol not in ALLEEN_BOVEN]
    for rol in binnen:
        client = hele_wereld.elders(rol)
        kreeg[rol] = client.post(adres, {"titel": "x"}).status_code
        neemt_post = "POST" in client.options(adres).headers["Allow"]
    # A page that takes no POST says so, whatever row it is about.
    assert kreeg == dict.fromkeys(binnen, 404 if neemt_post else 405)


@pytest.mark.parametrize("naam", [naam for naam, rij in MATRIX.items() if rij.mag != ALLE_ROLLEN])
def test_een_post_zonder_het_recht_is_even_dicht_als_een_get(naam, hele_wereld):
    adres = hele_wereld.adressen[naam]
    zonder = next(rol for rol in ROLLEN_MET_ACCOUNT if rol not in MATRIX[naam].mag)
    assert hele_wereld.browser(zonder).post(adres, {"titel": "x"}).status_code == 403
    assert Client().post(adres, {"titel": "x"}).status_code == 302
