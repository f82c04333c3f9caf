"""The log of who looked: it grows, nobody rewrites it, and it holds no name of a young person."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from leerrecht.models import Raadpleging
from leerrecht.models.gebeurtenis import AlleenToevoegen
from leerrecht.models.raadpleging import TERMIJN
from leerrecht.raadplegen import noteer_raadpleging
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def kijk(**velden) -> Raadpleging:
    return noteer_raadpleging(
        **{"referentie": "MP-26-PROEF", "wat": "dossier geopend", "door": maak_gebruiker(), **velden}
    )


def test_een_raadpleging_zegt_wie_wanneer_wat_en_tot_welke_trap():
    iemand = maak_gebruiker(naam="Mila Meldpunt")
    kijk(door=iemand, namens=maak_organisatie("CLB"), trap="B", netwerk=maak_netwerk())
    rij = Raadpleging.objects.over("MP-26-PROEF").get()
    assert (rij.door_naam, rij.door_sleutel, rij.namens, rij.trap) == ("Mila Meldpunt", iemand.sleutel, "CLB", "B")
    assert rij.netwerk_slug == "mechelen"
    assert abs(rij.op - timezone.now()) < timedelta(minutes=1)


def test_niemand_wijzigt_of_wist_een_raadpleging():
    rij = kijk()
    for daad in (
        rij.save,
        rij.delete,
        lambda: Raadpleging.objects.update(door_naam="iemand anders"),
        Raadpleging.objects.all().delete,
    ):
        with pytest.raises(AlleenToevoegen):
            daad()
    assert Raadpleging.objects.count() == 1


def test_na_haar_termijn_mag_ze_weg_maar_niet_samen_met_een_jongere():
    Raadpleging.objects.create(
        referentie="MP-20-OUD", wat="x", door_naam="x", op=timezone.now() - TERMIJN - timedelta(days=1)
    )
    kijk()
    with pytest.raises(AlleenToevoegen):
        Raadpleging.objects.all().delete()
    Raadpleging.objects.filter(referentie="MP-20-OUD").delete()
    assert Raadpleging.objects.count() == 1


@pytest.mark.alleen_postgres
@pytest.mark.parametrize(
    "sql", ["UPDATE leerrecht_raadpleging SET door_naam = 'x'", "DELETE FROM leerrecht_raadpleging"]
)
def test_ook_langs_de_databank_zelf_gaat_het_niet(sql):
    kijk()
    with pytest.raises(DatabaseError, match="alleen toevoegen"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
