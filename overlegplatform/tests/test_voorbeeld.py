"""The invented meetings of example mode: they live, they say what they are, and they stay out of a real network."""

import pytest
from django.core.management import call_command
from django.test import Client

from leerrecht.inhoud import laad_alles
from leerrecht.models import Gebruiker
from leerrecht.tests.bouwers import log_in
from overlegplatform.diensten.verslag import is_bijgewerkt
from overlegplatform.keuzes import Stand
from overlegplatform.models import Signaal, Vergadering

pytestmark = pytest.mark.django_db


@pytest.fixture
def voorbeeld(settings, capsys):
    settings.VOORBEELD = True
    laad_alles()
    call_command("laad_voorbeeld")


def test_er_is_een_goedgekeurd_verslag_een_dat_wacht_en_er_komt_nog_een(voorbeeld):
    mechelen = Vergadering.objects.filter(groep__netwerk__slug="mechelen").order_by("begin")
    assert [rij.stand for rij in mechelen] == [Stand.GOEDGEKEURD, Stand.GEHOUDEN, Stand.UITGENODIGD]
    assert all(rij.voorbeeld for rij in Vergadering.objects.all())
    assert is_bijgewerkt(mechelen[1])
    assert mechelen[2].agendapunten.filter(verslag_van=mechelen[1]).exists()
    assert mechelen[2].agendapunten.filter(uitgesteld_van__vergadering=mechelen[1]).exists()


def test_opnieuw_laden_verandert_niets(voorbeeld):
    voor = list(Vergadering.objects.values()), Signaal.objects.count()
    call_command("laad_voorbeeld")
    assert (list(Vergadering.objects.values()), Signaal.objects.count()) == voor


def test_zonder_groepen_maakt_het_niets(settings, capsys, voorbeeld_zonder_inhoud):
    assert not Vergadering.objects.exists()


@pytest.fixture
def voorbeeld_zonder_inhoud(settings):
    from leerrecht.inhoud import netwerken

    settings.VOORBEELD = True
    netwerken.laad()
    call_command("laad_voorbeeld")


@pytest.mark.parametrize("wie", [None, "partner", "staf"])
def test_elke_pagina_zegt_dat_de_vergadering_verzonnen_is(voorbeeld, wie):
    client = Client()
    if wie:
        log_in(client, Gebruiker.objects.get(email=f"{wie}@leerrecht.example"))
    for rij in Vergadering.objects.all():
        antwoord = client.get(rij.get_absolute_url())
        assert antwoord.status_code == 200
        assert "voorbeeld, verzonnen" in antwoord.content.decode()
