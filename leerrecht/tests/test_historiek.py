"""The log of who did what: it grows and nothing else."""

import pytest
from django.db import DatabaseError, connection, transaction

from leerrecht.historiek import persoonsverschil, registreer_los, verschil
from leerrecht.models import Gebeurtenis
from leerrecht.models.gebeurtenis import AlleenToevoegen
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def schrijf(**velden) -> Gebeurtenis:
    return registreer_los(**{"wat": "plan gewijzigd", "soort": "plan", "sleutel": "abc", **velden})


def test_een_gebeurtenis_zegt_wie_wat_waar_en_waarom():
    netwerk, staf = maak_netwerk(), maak_gebruiker(Rol.STAF, naam="Stella")
    rij = schrijf(door=staf, netwerk=netwerk, reden="Besluit van de stuurgroep", naam="Actie 2.1.1")
    rij.refresh_from_db()
    assert (rij.door_naam, rij.door_sleutel) == ("Stella", staf.sleutel)
    assert (rij.netwerk_slug, rij.object_soort, rij.object_sleutel) == (netwerk.slug, "plan", "abc")
    assert rij.reden == "Besluit van de stuurgroep"


def test_wat_het_portaal_zelf_doet_staat_op_naam_van_het_portaal():
    assert schrijf().door_naam == "het portaal"


def test_een_verschil_houdt_beide_waarden_een_persoonsverschil_geen_enkele():
    rij = schrijf(verschillen=[verschil("titel", "Titel", "oud", "nieuw"), persoonsverschil("email", "E-mailadres")])
    rij.refresh_from_db()
    assert rij.verschil == [
        {"veld": "titel", "label": "Titel", "was": "oud", "wordt": "nieuw"},
        {"veld": "email", "label": "E-mailadres"},
    ]


def test_een_te_lange_naam_maakt_een_daad_niet_onmogelijk():
    assert len(schrijf(naam="x" * 900).object_naam) == 200


def test_het_nieuwste_staat_eerst():
    eerste, tweede = schrijf(), schrijf()
    assert list(Gebeurtenis.objects.over("plan", "abc")) == [tweede, eerste]
    assert not Gebeurtenis.objects.over("actie", "abc").exists()


@pytest.mark.parametrize(
    "daad",
    [
        lambda rij: rij.save(),
        lambda rij: rij.delete(),
        lambda rij: Gebeurtenis.objects.update(wat="iets anders"),
        lambda rij: Gebeurtenis.objects.all().delete(),
        lambda rij: Gebeurtenis.objects.filter(pk=rij.pk).delete(),
        lambda rij: Gebeurtenis.objects.bulk_update([rij], ["wat"]),
        lambda rij: Gebeurtenis.objects.update_or_create(pk=rij.pk, defaults={"wat": "anders"}),
    ],
    ids=["save", "delete", "update", "queryset delete", "filter delete", "bulk_update", "update_or_create"],
)
def test_wat_geschreven_is_verandert_of_verdwijnt_niet_meer(daad):
    rij = schrijf()
    with pytest.raises(AlleenToevoegen), transaction.atomic():
        daad(rij)
    assert Gebeurtenis.objects.get().wat == "plan gewijzigd"


@pytest.mark.alleen_postgres
@pytest.mark.parametrize(
    "zin", ["UPDATE leerrecht_gebeurtenis SET wat = 'anders'", "DELETE FROM leerrecht_gebeurtenis"]
)
def test_ook_wie_de_databank_zelf_aanspreekt_verandert_het_logboek_niet(zin):
    schrijf()
    with pytest.raises(DatabaseError, match="alleen toevoegen"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(zin)
    assert Gebeurtenis.objects.get().wat == "plan gewijzigd"
