"""The invented meetings of example mode: they live, they say what they are, and they stay out of a real network."""

import pytest
from django.test import Client

from actieplan.inhoud import plannen
from leerrecht.inhoud import netwerken
from leerrecht.models import Gebruiker
from leerrecht.tests.bouwers import log_in
from leerrecht.voorbeeld.diensten import voorbeeldaccounts_maken
from overlegplatform.diensten.verslag import is_bijgewerkt
from overlegplatform.inhoud import groepen
from overlegplatform.inhoud.voorbeeld import maak
from overlegplatform.keuzes import Stand
from overlegplatform.models import Signaal, Vergadering

pytestmark = pytest.mark.django_db


@pytest.fixture
def voorbeeld():
    """The content this room stands on, the example accounts, and its own invented rows."""
    netwerken.laad()
    plannen.laad()
    groepen.laad()
    voorbeeldaccounts_maken(door=None)
    assert maak() == {"voorbeeldvergaderingen": 4}


def test_er_is_een_goedgekeurd_verslag_een_dat_wacht_en_er_komt_nog_een(voorbeeld):
    mechelen = Vergadering.objects.filter(groep__netwerk__slug="mechelen").order_by("begin")
    assert [rij.stand for rij in mechelen] == [Stand.GOEDGEKEURD, Stand.GEHOUDEN, Stand.UITGENODIGD]
    assert all(rij.voorbeeld for rij in Vergadering.objects.all())
    assert is_bijgewerkt(mechelen[1])
    assert mechelen[2].agendapunten.filter(verslag_van=mechelen[1]).exists()
    assert mechelen[2].agendapunten.filter(uitgesteld_van__vergadering=mechelen[1]).exists()


def test_opnieuw_laden_verandert_niets(voorbeeld):
    voor = list(Vergadering.objects.values()), Signaal.objects.count()
    assert maak() == {"voorbeeldvergaderingen": 0}
    assert (list(Vergadering.objects.values()), Signaal.objects.count()) == voor


def test_zonder_groepen_maakt_het_niets():
    netwerken.laad()
    voorbeeldaccounts_maken(door=None)
    assert maak() == {"voorbeeldvergaderingen": 0}


@pytest.mark.parametrize("wie", [None, "partner", "staf"])
def test_elke_pagina_zegt_dat_de_vergadering_verzonnen_is(voorbeeld, wie):
    client = Client()
    if wie:
        log_in(client, Gebruiker.objects.get(email=f"{wie}@leerrecht.example"))
    for rij in Vergadering.objects.all():
        antwoord = client.get(rij.get_absolute_url())
        assert antwoord.status_code == 200
        assert "voorbeeld, verzonnen" in antwoord.content.decode()
