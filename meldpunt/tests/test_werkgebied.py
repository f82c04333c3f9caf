"""The areas of a network, made in the browser."""

import pytest

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import druk, invoer
from meldpunt.diensten.werkgebied import gebied_hernoemen, gebied_weghalen, gebieden_toevoegen
from meldpunt.models import Werkgebied
from meldpunt.tests.bouwers import maak_fiche

pytestmark = pytest.mark.django_db


@pytest.fixture
def limburg():
    return maak_netwerk("limburg")


@pytest.fixture
def beheer(limburg):
    return maak_gebruiker(Rol.BEHEER, netwerk=limburg)


def test_overleg_netwerk_A8_gebieden_komen_erbij_in_de_browser_en_liggen_in_het_netwerk(limburg, beheer, client):
    log_in(client, beheer)
    adres = "/meldpunt/gebieden/limburg/nieuw/"
    antwoord = client.post(adres, invoer(client.get(adres), namen="Hasselt\n  Genk \n\nHasselt"), follow=True)
    assert "Toegevoegd: Hasselt, Genk." in antwoord.content.decode()
    geheel = Werkgebied.objects.get(slug="limburg")
    assert [(rij.naam, rij.ligt_in) for rij in Werkgebied.objects.exclude(pk=geheel.pk)] == [
        ("Hasselt", geheel),
        ("Genk", geheel),
    ]
    # The link of the Meldpunt of this network to its aanbod knows the area by the word of the network.
    assert client.get("/meldpunt/aanbod/?gebied=limburg").status_code == 200


def test_een_wijk_ligt_in_haar_gemeente(limburg, beheer):
    (hasselt,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Hasselt"], door=beheer)
    (wijk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Runkst"], ligt_in=hasselt.slug, door=beheer)
    assert wijk.ligt_in == hasselt


def test_dezelfde_naam_in_een_ander_netwerk_blijft_van_dat_netwerk(limburg, beheer):
    with schrijven_toegestaan():
        Werkgebied.objects.create(netwerk=maak_netwerk(), slug="genk", naam="Genk")
    (genk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Genk"], door=beheer)
    assert (genk.netwerk, genk.slug) == (limburg, "genk-2")


def test_wat_er_staat_komt_niet_nog_eens(limburg, beheer):
    gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Genk"], door=beheer)
    with pytest.raises(Geweigerd, match="staan er al"):
        gebieden_toevoegen(netwerk_id=limburg.pk, namen=["genk"], door=beheer)


def test_een_gebied_krijgt_een_andere_naam_en_houdt_zijn_adres(limburg, beheer, client):
    (genk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Gnek"], door=beheer)
    log_in(client, beheer)
    adres = f"/meldpunt/gebieden/limburg/{genk.slug}/"
    antwoord = client.post(adres, invoer(client.get(adres), naam="Genk"), follow=True)
    assert "Het gebied heet nu Genk." in antwoord.content.decode()
    assert Werkgebied.objects.get(pk=genk.pk).slug == "gnek"


def test_een_gebied_gaat_weg_zolang_niets_ernaar_wijst(limburg, beheer, client):
    genk, as_ = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Genk", "As"], door=beheer)
    fiche = maak_fiche(netwerk=limburg, aanbieder=maak_organisatie(netwerk=limburg))
    with schrijven_toegestaan():
        fiche.werkgebieden.add(genk)
    with pytest.raises(Geweigerd, match="wordt gebruikt"):
        gebied_weghalen(gebied_id=genk.pk, door=beheer)
    log_in(client, beheer)
    antwoord = client.post(f"/meldpunt/gebieden/limburg/{as_.slug}/weghalen/", druk(client), follow=True)
    assert "As is weggehaald." in antwoord.content.decode()


def test_een_ander_netwerk_raakt_er_niet_aan(limburg, beheer):
    (genk,) = gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Genk"], door=beheer)
    ander = maak_gebruiker(Rol.BEHEER)
    with pytest.raises(Geweigerd):
        gebied_hernoemen(gebied_id=genk.pk, naam="X", door=ander)
    with pytest.raises(Geweigerd):
        gebieden_toevoegen(netwerk_id=limburg.pk, namen=["Y"], door=ander)
