"""The invented meetings of example mode: they live, they say what they are, and they stay out of a real network."""

import pytest
from django.test import Client

from leerrecht.inhoud import laad_alles
from leerrecht.models import Gebruiker
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.eenmaal import teruggedraaid
from leerrecht.tests.gevuld import gevuld
from leerrecht.voorbeeld.diensten import voorbeeldaccounts_maken
from overlegplatform.diensten.verslag import is_bijgewerkt
from overlegplatform.inhoud.voorbeeld import maak
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.models import Groep, Signaal, Vergadering, Vertegenwoordiging


@pytest.fixture(scope="class")
def inhoud(django_db_setup, django_db_blocker):
    """The content this room stands on, the example accounts, and its own invented rows."""
    with django_db_blocker.unblock(), teruggedraaid():
        laad_alles()
        voorbeeldaccounts_maken(door=None)
        assert maak() == {"voorbeeldvergaderingen": 4}
        yield


@pytest.fixture
def voorbeeld(inhoud):
    with teruggedraaid():
        yield


class TestVoorbeeld:
    def test_er_is_een_goedgekeurd_verslag_een_dat_wacht_en_er_komt_nog_een(self, voorbeeld):
        mechelen = Vergadering.objects.filter(groep__netwerk__slug="mechelen").order_by("begin")
        assert [rij.stand for rij in mechelen] == [
            Vergaderstand.GOEDGEKEURD,
            Vergaderstand.GEHOUDEN,
            Vergaderstand.UITGENODIGD,
        ]
        assert all(rij.voorbeeld for rij in Vergadering.objects.all())
        assert is_bijgewerkt(mechelen[1])
        assert mechelen[2].agendapunten.filter(verslag_van=mechelen[1]).exists()
        assert mechelen[2].agendapunten.filter(uitgesteld_van__vergadering=mechelen[1]).exists()

    def test_opnieuw_laden_verandert_niets(self, voorbeeld):
        voor = list(Vergadering.objects.values()), Signaal.objects.count()
        assert maak() == {"voorbeeldvergaderingen": 0}
        assert (list(Vergadering.objects.values()), Signaal.objects.count()) == voor

    @pytest.mark.parametrize("wie", [None, "partner", "staf"])
    def test_elke_pagina_zegt_dat_de_vergadering_verzonnen_is(self, voorbeeld, wie):
        client = Client()
        if wie:
            log_in(client, Gebruiker.objects.get(email=f"{wie}@leerrecht.example"))
        for rij in gevuld(Vergadering.objects.all()):
            antwoord = client.get(rij.get_absolute_url())
            assert antwoord.status_code == 200
            assert "voorbeeld, verzonnen" in antwoord.content.decode()


@pytest.mark.django_db
def test_zonder_groepen_maakt_het_niets():
    laad_alles()
    with schrijven_toegestaan():
        Vertegenwoordiging.objects.all().delete()
        Groep.objects.update(ouder=None)
        Groep.objects.all().delete()
    voorbeeldaccounts_maken(door=None)
    assert maak() == {"voorbeeldvergaderingen": 0}
