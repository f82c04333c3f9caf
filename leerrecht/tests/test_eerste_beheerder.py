"""The first account on a new server: made once, from the server, and invited like everybody."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from leerrecht.models import Bericht, Gebeurtenis, Gebruiker, Lidmaatschap
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie

pytestmark = pytest.mark.django_db


def maak(**velden: str) -> None:
    velden = {"email": "Bea@stad.test", "naam": "Bea", "netwerk": "mechelen", **velden}
    call_command("eerste_beheerder", *(deel for naam, waarde in velden.items() for deel in (f"--{naam}", waarde)))


@pytest.fixture
def stad():
    return maak_organisatie("Stad", maak_netwerk(), soort="lokaal_bestuur")


def test_de_eerste_beheerder_krijgt_een_uitnodiging_en_kan_nog_niet_inloggen(stad):
    maak()
    bea = Gebruiker.objects.get(email="bea@stad.test")
    assert not bea.has_usable_password()
    lid = Lidmaatschap.objects.get(gebruiker=bea)
    assert (lid.rol, lid.organisatie, lid.netwerk.slug) == (Rol.BEHEER, stad, "mechelen")
    assert Bericht.objects.get().aan == "bea@stad.test"
    gebeurtenis = Gebeurtenis.objects.get(wat="eerste beheerder gemaakt")
    assert (gebeurtenis.door_naam, gebeurtenis.netwerk_slug) == ("het portaal", "mechelen")


def test_een_tweede_maakt_alleen_beheer_zelf(stad):
    maak()
    with pytest.raises(CommandError, match="heeft al een functioneel beheerder"):
        maak(email="iemand@stad.test")
    assert Gebruiker.objects.count() == 1


def test_wie_al_een_account_heeft_krijgt_de_rol_erbij(stad):
    bestaand = maak_gebruiker(Rol.STAF, organisatie=stad, email="bea@stad.test")
    maak()
    assert set(bestaand.lidmaatschappen.values_list("rol", flat=True)) == {Rol.STAF, Rol.BEHEER}
    assert not Bericht.objects.exists(), "kan al inloggen: geen uitnodiging"


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"email": "geen adres"}, "volledig e-mailadres"),
        ({"netwerk": "atlantis"}, "Er zijn: mechelen"),
        ({"organisatie": "Onbekend"}, "staat niet in dit netwerk"),
    ],
)
def test_een_tikfout_krijgt_een_zin_en_maakt_niets(stad, velden, zin):
    with pytest.raises(CommandError, match=zin):
        maak(**velden)
    assert not Gebruiker.objects.exists()
