"""The invented rounds of example mode: marked as such everywhere, and loaded once."""

import pytest
from django.test import Client

from actieplan.tests.bouwers import laad_echte_plannen
from leerrecht.models import Achtergrondtaak, Gebeurtenis
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from monitoring.inhoud import voorbeeldronde
from monitoring.jaarevaluatie.inhoud import lees
from monitoring.jaarevaluatie.pdf import maak_html
from monitoring.models import Editie, Evaluatie, Ronde

pytestmark = pytest.mark.django_db
MERK = "Verzonnen voorbeeld"


@pytest.fixture
def rondes() -> None:
    laad_echte_plannen()
    assert voorbeeldronde.laad() == {"voorbeeldrondes": 2}


def test_nog_eens_laden_verandert_niets(rondes):
    voor = list(Evaluatie.objects.order_by("pk").values()), Gebeurtenis.objects.count(), Editie.objects.count()
    assert voorbeeldronde.laad() == {"voorbeeldrondes": 0}
    na = list(Evaluatie.objects.order_by("pk").values()), Gebeurtenis.objects.count(), Editie.objects.count()
    assert voor == na


def test_zonder_plan_gebeurt_er_niets():
    assert voorbeeldronde.laad() == {"voorbeeldrondes": 0}
    assert not Ronde.objects.exists()


def test_elke_ronde_elke_tekst_en_het_stuk_zeggen_dat_het_verzonnen_is(rondes):
    assert set(Ronde.objects.values_list("synthetisch", flat=True)) == {True}
    beantwoord = Evaluatie.objects.filter(ingediend_op__isnull=False)
    assert beantwoord.count() == 27
    for rij in beantwoord:
        assert all(
            tekst.startswith(voorbeeldronde.MERK) for tekst in (rij.gedaan, rij.opgeleverd, rij.vervolg) if tekst
        )
        assert rij.namens == voorbeeldronde.WIE and rij.ingediend_door is None
    editie = Editie.objects.get()
    assert lees(editie.inhoud).synthetisch
    assert "verzonnen" in maak_html(editie.inhoud).lower()


def test_de_paginas_zeggen_het_ook(rondes):
    vorige, lopend = Ronde.objects.order_by("beginjaar")
    bezoeker, staf = Client(), Client()
    log_in(staf, maak_gebruiker("staf", netwerk=lopend.netwerk))
    assert MERK in bezoeker.get(vorige.leesadres).content.decode()
    evaluatie = lopend.evaluaties.select_related("ronde__plan", "actie").first()
    for adres in ("/evaluatie/", lopend.get_absolute_url(), evaluatie.nalezen):
        assert MERK in staf.get(adres).content.decode(), adres
    actie = vorige.evaluaties.first().actie
    assert "verzonnen voorbeeld" in bezoeker.get(actie.get_absolute_url()).content.decode()


def test_het_laden_plant_een_pdf_en_niet_meer(rondes):
    assert Achtergrondtaak.objects.get().object_sleutel == str(Editie.objects.get().pk)
