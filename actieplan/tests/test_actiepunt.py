"""To-dos: for who must do them, done once, with who said so."""

import datetime

import pytest
from django.utils import timezone

from actieplan.diensten.actiepunt import actiepunt_afvinken, maak_actiepunt
from actieplan.models import Actiepunt
from leerrecht.diensten import Geweigerd, dienst
from leerrecht.models import Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer

pytestmark = pytest.mark.django_db
LIJST = "/actieplan/actiepunten/"


@dienst
def maak(**velden) -> Actiepunt:
    velden = {"netwerk": maak_netwerk(), "wat": "Een brief schrijven", "persoon": None, "tegen": None, **velden}
    return maak_actiepunt(**velden)


@pytest.fixture
def organisatie():
    return maak_organisatie("Emmaüs")


def test_wie_wat_te_doen_heeft_ziet_het_en_anderen_niet(organisatie):
    genoemd, collega = (maak_gebruiker(Rol.PARTNER, organisatie=organisatie) for _ in range(2))
    voor_allen, voor_een = maak(organisatie=organisatie), maak(organisatie=organisatie, persoon=genoemd)
    zien = {
        "genoemd": genoemd,
        "collega": collega,
        "staf": maak_gebruiker(Rol.STAF),
        "ander": maak_gebruiker(Rol.PARTNER),
        "beheer van dezelfde organisatie": maak_gebruiker(Rol.BEHEER, organisatie=organisatie),
        "staf elders": maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("vlaams-brabant")),
    }
    assert {naam: set(Actiepunt.objects.zichtbaar_voor(wie)) for naam, wie in zien.items()} == {
        "genoemd": {voor_allen, voor_een},
        "collega": {voor_allen},
        "staf": {voor_allen, voor_een},
        "ander": set(),
        "beheer van dezelfde organisatie": set(),
        "staf elders": set(),
    }


def test_wie_de_organisatie_verliet_leest_het_actiepunt_op_eigen_naam_niet_meer(organisatie):
    weg = maak_gebruiker(Rol.PARTNER, organisatie=organisatie)
    maak(organisatie=organisatie, persoon=weg)
    with schrijven_toegestaan():
        weg.lidmaatschappen.update(tot=timezone.localdate() - datetime.timedelta(days=1))
    weg = type(weg).objects.get(pk=weg.pk)
    assert not Actiepunt.objects.zichtbaar_voor(weg).exists()


def test_een_organisatie_van_een_ander_netwerk_wordt_geweigerd_bij_het_veld(organisatie):
    elders = maak_organisatie(netwerk=maak_netwerk("vlaams-brabant"))
    with pytest.raises(Geweigerd, match="organisatie van dit netwerk") as nee:
        maak(organisatie=elders)
    assert (nee.value.veld, Actiepunt.objects.count()) == ("wie", 0)


def test_een_persoon_van_een_andere_organisatie_wordt_geweigerd_bij_het_veld(organisatie):
    with pytest.raises(Geweigerd) as geweigerd:
        maak(organisatie=organisatie, persoon=maak_gebruiker(Rol.PARTNER))
    assert geweigerd.value.veld == "wie"
    assert not Actiepunt.objects.exists()


def test_afvinken_schrijft_wie_en_wanneer_en_een_tweede_keer_niets(organisatie):
    doet = maak_gebruiker(Rol.PARTNER, organisatie=organisatie)
    punt = maak(organisatie=organisatie)
    for _ in range(2):
        punt = actiepunt_afvinken(actiepunt_id=punt.pk, gedaan=True, door=doet)
    assert (punt.gedaan_op, punt.gedaan_door) == (timezone.localdate(), doet)
    assert Gebeurtenis.objects.filter(wat="actiepunt gedaan").count() == 1
    punt = actiepunt_afvinken(actiepunt_id=punt.pk, gedaan=False, door=doet)
    assert (punt.gedaan_op, punt.gedaan_door) == (None, None)


def test_niemand_vinkt_af_voor_een_ander(organisatie, client):
    punt, ander = maak(organisatie=organisatie), maak_gebruiker(Rol.PARTNER)
    with pytest.raises(Geweigerd, match="niet voor jou"):
        actiepunt_afvinken(actiepunt_id=punt.pk, gedaan=True, door=ander)
    log_in(client, ander)
    assert client.post(f"{LIJST}{punt.sleutel}/afvinken/").status_code == 404


def test_wat_het_eerst_moet_staat_eerst_en_zonder_datum_staat_laatst(organisatie):
    vandaag = timezone.localdate()
    for wat, dagen in (("later", 9), ("geen datum", None), ("eerst", 1)):
        maak(organisatie=organisatie, wat=wat, tegen=vandaag + datetime.timedelta(days=dagen) if dagen else None)
    assert [str(punt) for punt in Actiepunt.objects.open()] == ["eerst", "later", "geen datum"]


def test_twee_keer_op_de_knop_is_een_keer_en_weer_openen_kan(organisatie, client):
    punt = maak(organisatie=organisatie)
    log_in(client, maak_gebruiker(Rol.PARTNER, organisatie=organisatie))
    post = invoer(client.get(LIJST))
    adres = f"{LIJST}{punt.sleutel}/afvinken/"
    for _ in range(2):
        assert client.post(adres, post).status_code == 302
    assert Gebeurtenis.objects.filter(wat="actiepunt gedaan").count() == 1
    gedaan = client.get(LIJST + "?toon=gedaan")
    assert "Open weer" in gedaan.content.decode()
    client.post(adres, invoer(gedaan))
    punt.refresh_from_db()
    assert punt.gedaan_op is None


def test_staf_ziet_de_eigen_actiepunten_en_op_vraag_die_van_het_netwerk(organisatie, client):
    maak(organisatie=organisatie, wat="Voor Emmaüs")
    log_in(client, maak_gebruiker(Rol.STAF))
    assert "Voor Emmaüs" not in client.get(LIJST).content.decode()
    assert "Voor Emmaüs" in client.get(LIJST + "?van=netwerk").content.decode()
