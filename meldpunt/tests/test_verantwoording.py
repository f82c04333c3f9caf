"""Who answers for the files of a network: noted by beheer, never by the functionaris, and empty where it is empty."""

import datetime

import pytest
from django.urls import reverse

from leerrecht.diensten import Geweigerd
from leerrecht.models import Gebeurtenis, Lidmaatschap
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import ROLRECHTEN, Recht, Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from leerrecht.versies import Botst, waarden_van
from meldpunt.diensten.verantwoording import verantwoording_bewaren
from meldpunt.models import Verantwoording
from meldpunt.regels.verantwoording import LABELS, VELDEN, ontbreekt, verantwoording_van

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


def bewaar(door, origineel=None, netwerk=None, **velden) -> Verantwoording:
    netwerk = netwerk or maak_netwerk()
    nu = origineel or waarden_van(verantwoording_van(netwerk), VELDEN)
    return verantwoording_bewaren(netwerk_id=netwerk.pk, mijn={**nu, **velden}, origineel=nu, door=door)


def test_recht_10_wat_leeg_is_staat_leeg_en_zegt_wie_het_moet_invullen(client):
    maak_netwerk()
    pagina = client.get(reverse("meldpunt:grondenkaart", args=["mechelen"])).content.decode()
    assert pagina.count("nog niet ingevuld") >= 6
    leeg = ontbreekt(Verantwoording(netwerk=maak_netwerk()))
    assert {wat for wat, _ in leeg} == set(LABELS.values())
    assert all(wie in pagina for _, wie in leeg)


def test_beheer_vult_in_en_het_staat_op_de_kaart_met_een_spoor(client):
    beheer = maak_gebruiker(Rol.BEHEER)
    log_in(client, beheer)
    adres = reverse("meldpunt:verantwoording", args=[maak_netwerk().slug])
    velden = invoer(client.get(adres)) | {
        "verantwoordelijken": "Stad Ergens, Markt 1",
        "fg_mail": "fg@ergens.example",
        "clb_6": "e",
        "regeling_op": "12/9/2026",
    }
    client.post(adres, velden)
    rij = Verantwoording.objects.get()
    assert (rij.fg_mail, rij.clb_6, rij.regeling_op) == ("fg@ergens.example", "e", datetime.date(2026, 9, 12))
    pagina = client.get(reverse("meldpunt:grondenkaart", args=["mechelen"])).content.decode()
    assert "Stad Ergens, Markt 1" in pagina
    assert "6(1)(e)" in pagina
    assert "Stad Ergens, Markt 1" in client.get("/privacy/").content.decode()
    assert f"Nog in te vullen: {len(VELDEN) - 4}." in pagina
    spoor = Gebeurtenis.objects.over("verantwoording", "mechelen").first()
    assert spoor is not None
    assert "clb_6" in {rij["veld"] for rij in spoor.verschil}


def test_recht_16_de_functionaris_noteert_dit_nooit_ook_niet_met_een_tweede_rol():
    assert [rol for rol in Rol if Recht.VERANTWOORDING_NOTEREN in ROLRECHTEN[rol]] == [Rol.BEHEER]
    with pytest.raises(Geweigerd):
        bewaar(maak_gebruiker(Rol.DPO), klachtendeur="nieuw")
    beide = maak_gebruiker(Rol.BEHEER)
    with schrijven_toegestaan():
        Lidmaatschap.objects.create(
            gebruiker=beide,
            organisatie=maak_organisatie(),
            netwerk=maak_netwerk(),
            rol=Rol.DPO,
            van=datetime.date(2020, 1, 1),
        )
    with pytest.raises(Geweigerd, match="geeft advies en beslist niet"):
        bewaar(beide, klachtendeur="nieuw")
    with pytest.raises(Geweigerd):
        bewaar(maak_gebruiker(Rol.BEHEER, netwerk=maak_netwerk("elders")), klachtendeur="nieuw")
    assert not Verantwoording.objects.exists()


def test_twee_beheerders_tegelijk_wissen_elkaars_tekst_niet():
    begin = waarden_van(verantwoording_van(maak_netwerk()), VELDEN)
    bewaar(maak_gebruiker(Rol.BEHEER), origineel=begin, verwerkers="Host A, België")
    bewaar(maak_gebruiker(Rol.BEHEER), origineel=begin, protocollen="Protocol 1")
    with pytest.raises(Botst):
        bewaar(maak_gebruiker(Rol.BEHEER), origineel=begin, verwerkers="Host B, Frankrijk")
    rij = Verantwoording.objects.get()
    assert (rij.verwerkers, rij.protocollen) == ("Host A, België", "Protocol 1")
