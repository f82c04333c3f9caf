"""Who sees which offer, on every road out: lists, page, search, choices, download, wegwijzer."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from meldpunt.diensten.aanbod import aanbod_stand_zetten
from meldpunt.keuzes.aanbod import PUBLIEKE_STANDEN, Aanbodsoort, Aanbodstand
from meldpunt.models import Aanbodfiche
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, medewerker

pytestmark = [pytest.mark.beide, pytest.mark.django_db]
GESLOTEN = [stand for stand in Aanbodstand if stand not in PUBLIEKE_STANDEN]
DICHT = pytest.mark.parametrize("stand", GESLOTEN)


def ziet(gebruiker) -> set[str]:
    return set(Aanbodfiche.objects.zichtbaar_voor(gebruiker).values_list("titel", flat=True))


def houdt_bij(gebruiker) -> set[str]:
    return set(Aanbodfiche.objects.bewerkbaar_voor(gebruiker).values_list("titel", flat=True))


@pytest.fixture
def fiches() -> dict[str, Aanbodfiche]:
    """One offer per stand of one provider, one suspended of another, one suspended in another network."""
    eigen = maak_organisatie("Eigen vzw")
    rij = {stand.value: maak_fiche(aanbieder=eigen, stand=stand, titel=stand.value) for stand in Aanbodstand}
    rij["ander"] = maak_fiche(stand=Aanbodstand.OPGESCHORT, titel="ander")
    elders = maak_netwerk("vlaams-brabant")
    # The very same organisation, in a network where this person has no membership.
    rij["elders"] = maak_fiche(aanbieder=eigen, netwerk=elders, stand=Aanbodstand.OPGESCHORT, titel="elders")
    return rij


def test_een_bezoeker_ziet_wat_open_is_of_proefdraait(fiches):
    assert ziet(AnonymousUser()) == {"open", "proefdraai"}


def test_een_aanbieder_ziet_en_houdt_bij_wat_van_de_eigen_organisatie_is_in_het_eigen_netwerk(fiches):
    gebruiker = aanbieder_van(fiches["open"])
    assert ziet(gebruiker) == {stand.value for stand in Aanbodstand}
    assert houdt_bij(gebruiker) == {stand.value for stand in Aanbodstand}


def test_het_meldpunt_ziet_en_houdt_alles_bij_van_het_eigen_netwerk(fiches):
    gebruiker = medewerker()
    assert ziet(gebruiker) == {"ander", *(stand.value for stand in Aanbodstand)}
    assert houdt_bij(gebruiker) == ziet(gebruiker)
    assert houdt_bij(medewerker(maak_netwerk("vlaams-brabant"))) == {"elders"}


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol not in (Rol.MELDPUNT, Rol.AANBIEDER)])
def test_elke_andere_rol_ziet_wat_een_bezoeker_ziet_ook_voor_de_eigen_organisatie(fiches, rol):
    gebruiker = maak_gebruiker(rol, organisatie=fiches["open"].aanbieder)
    assert ziet(gebruiker) == {"open", "proefdraai"}
    assert houdt_bij(gebruiker) == set()


def test_wie_vertrok_bij_de_aanbieder_houdt_niets_meer_bij(fiches):
    weg = maak_gebruiker(Rol.AANBIEDER, organisatie=fiches["open"].aanbieder, tot=datetime.date(2021, 1, 1))
    assert ziet(weg) == {"open", "proefdraai"}
    assert houdt_bij(weg) == set()


@DICHT
def test_een_gesloten_aanbod_is_op_geen_enkele_publieke_pagina_te_vinden(client, stand):
    fiche = maak_fiche(titel="Zilverreiger", soort=Aanbodsoort.ZORGBOERDERIJ, stand=stand, omschrijving="kanarie")
    for adres in (
        reverse("meldpunt:aanbod"),
        reverse("meldpunt:aanbod") + "?q=kanarie",
        reverse("meldpunt:download"),
        reverse("meldpunt:meldpunt"),
        "/",
    ):
        tekst = client.get(adres).content.decode()
        assert "Zilverreiger" not in tekst, adres
        assert "zorgboerderij" not in tekst, adres  # not even as a choice of the filter
    assert "Zilverreiger" not in client.post(reverse("meldpunt:wie_kan_helpen"), {"over": "vast"}).content.decode()
    assert client.get(fiche.get_absolute_url()).status_code == 404


@DICHT
def test_de_bijhouder_leest_de_gesloten_fiche_en_een_ander_krijgt_404(client, stand):
    fiche = maak_fiche(stand=stand)
    log_in(client, aanbieder_van(fiche))
    assert client.get(fiche.get_absolute_url()).status_code == 200
    log_in(client, maak_gebruiker(Rol.AANBIEDER))
    assert client.get(fiche.get_absolute_url()).status_code == 404


@DICHT
def test_ook_voor_het_meldpunt_toont_de_openbare_lijst_alleen_wat_open_is(client, stand):
    """Directory and download are the same for all: a link mailed from it shows the receiver the same list."""
    maak_fiche(titel="Zilverreiger", stand=stand)
    log_in(client, medewerker())
    assert "Zilverreiger" not in client.get(reverse("meldpunt:aanbod")).content.decode()
    assert "Zilverreiger" in client.get(reverse("meldpunt:mijn_aanbod")).content.decode()


@pytest.mark.parametrize("naam", ["aanbod_bewerken", "plaatsen", "stand", "bevestigen"])
def test_wie_het_niet_bijhoudt_krijgt_404_ook_bij_een_post(client, naam):
    fiche = maak_fiche()
    adres = reverse(f"meldpunt:{naam}", args=[fiche.slug])
    for vreemd in (maak_gebruiker(Rol.AANBIEDER), medewerker(maak_netwerk("vlaams-brabant"))):
        log_in(client, vreemd)
        if naam != "bevestigen":
            assert client.get(adres).status_code == 404
        assert client.post(adres, {"titel": "x"}).status_code == 404


def test_een_nieuwe_stand_verandert_de_pagina_van_een_bezoeker_meteen(client):
    fiche = maak_fiche(titel="Zilverreiger")
    adres = reverse("meldpunt:aanbod")
    assert "Zilverreiger" in client.get(adres).content.decode()
    aanbod_stand_zetten(
        fiche_id=fiche.pk,
        mijn={"stand": Aanbodstand.OPGESCHORT},
        origineel={"stand": Aanbodstand.OPEN},
        reden="ziek",
        door=aanbieder_van(fiche),
    )
    assert "Zilverreiger" not in client.get(adres).content.decode()
