"""Answering for a seat that several people may answer for: signed in, or by the personal link; always for its day."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from overlegplatform.diensten import vergadering as diensten
from overlegplatform.models import Deelname
from overlegplatform.tests.bouwers import geef_zetel, maak_groep, maak_punt, maak_vergadering

pytestmark = pytest.mark.django_db


class Zetel:
    """One seat, invited, with Wim and An who may both answer for it."""

    def __init__(self) -> None:
        self.staf = maak_gebruiker(Rol.STAF)
        self.wim = maak_gebruiker(Rol.PARTNER, naam="Wim")
        self.organisatie = self.wim.lidmaatschappen.get().organisatie
        self.an = maak_gebruiker(Rol.PARTNER, naam="An", organisatie=self.organisatie)
        self.vergadering = maak_vergadering(maak_groep())
        maak_punt(self.vergadering)
        geef_zetel(self.vergadering.groep, self.organisatie, persoon=self.wim, plaatsvervanger=self.an)
        diensten.vergadering_uitnodigen(vergadering_id=self.vergadering.pk, door=self.staf)
        self.adres = reverse("overleg:antwoord", args=[self.vergadering.sleutel])

    @property
    def antwoord(self) -> list[str]:
        """What stands there."""
        return Deelname.objects.get().antwoordwaarde

    def link(self, wie) -> str:
        """The personal link in the mail of somebody."""
        woorden = Bericht.objects.filter(gebruiker=wie).latest("pk").tekst.split()
        woord = next(woord for woord in woorden if "/link/" in woord)
        return woord[woord.index("/link/") :]

    def zeg(self, wie, antwoord: str, **velden: str) -> None:
        """Open the page, answer, and save."""
        client = browser(wie)
        assert client.post(self.adres, invoer(client.get(self.adres), antwoord=antwoord, **velden)).status_code == 302

    def verplaats(self, dagen: int) -> None:
        """Another day."""
        self.vergadering.refresh_from_db()
        begin = diensten.plat(self.vergadering)
        datum = (timezone.localdate() + datetime.timedelta(days=dagen)).isoformat()
        diensten.vergadering_wijzigen(
            vergadering_id=self.vergadering.pk, mijn=begin | {"datum": datum}, origineel=begin, door=self.staf
        )


def browser(wie) -> Client:
    client = Client()
    log_in(client, wie)
    return client


@pytest.fixture
def zetel() -> Zetel:
    return Zetel()


def test_de_pagina_opent_met_wat_er_geantwoord_is(zetel):
    zetel.zeg(zetel.wim, "vervanger", vervanger="Een collega")
    staat = invoer(browser(zetel.an).get(zetel.adres))
    assert (staat["antwoord"], staat["vervanger"]) == ("vervanger", "Een collega")


def test_huis_A2_wie_na_een_collega_anders_antwoordt_ziet_beide_en_kiest(zetel):
    wim = browser(zetel.wim)
    mijn = invoer(wim.get(zetel.adres), antwoord="ja")
    zetel.zeg(zetel.an, "vervanger", vervanger="Een collega")
    botsing = wim.post(zetel.adres, mijn)
    tekst = botsing.content.decode()
    assert botsing.status_code == 422
    assert "Houd de tekst van <bdi>An</bdi>" in tekst
    assert "Een collega" in tekst
    assert zetel.antwoord == ["vervanger", "Een collega"]
    sleutel = Deelname.objects.get().sleutel
    assert wim.post(zetel.adres, {**invoer(botsing), "keuze": f"mijn:{sleutel}"}).status_code == 302
    assert zetel.antwoord == ["ja", ""]


def test_wie_de_tekst_van_de_collega_houdt_verandert_niets(zetel):
    wim = browser(zetel.wim)
    mijn = invoer(wim.get(zetel.adres), antwoord="ja")
    zetel.zeg(zetel.an, "nee")
    botsing = wim.post(zetel.adres, mijn)
    sleutel = Deelname.objects.get().sleutel
    na = wim.post(zetel.adres, {**invoer(botsing), "keuze": f"hun:{sleutel}"}, follow=True)
    assert "Je antwoord is bewaard: komt niet." in na.content.decode()
    assert zetel.antwoord == ["nee", ""]


@pytest.mark.parametrize("origineel", ["", "stuk"])
def test_huis_A2_een_antwoord_zonder_ons_begin_bewaart_niets(zetel, origineel):
    wim = browser(zetel.wim)
    mijn = invoer(wim.get(zetel.adres), antwoord="ja") | {"origineel": origineel}
    zetel.zeg(zetel.an, "nee")
    antwoord = wim.post(zetel.adres, mijn)
    assert antwoord.status_code == 422
    assert "We konden niet nagaan waar je tekst van vertrok." in antwoord.content.decode()
    assert zetel.antwoord == ["nee", ""]


def test_huis_A2_ook_achter_de_persoonlijke_link_ziet_men_beide(zetel):
    """A visitor without a session meets the conflict page too."""
    bezoeker, pad = Client(), zetel.link(zetel.wim)
    mijn = invoer(bezoeker.get(pad), antwoord="ja")
    zetel.zeg(zetel.an, "nee")
    botsing = bezoeker.post(f"{pad}kom-je/", mijn)
    assert botsing.status_code == 422
    assert "Houd de tekst van <bdi>An</bdi>" in botsing.content.decode()
    assert zetel.antwoord == ["nee", ""]
    sleutel = Deelname.objects.get().sleutel
    assert bezoeker.post(f"{pad}kom-je/", {**invoer(botsing), "keuze": f"mijn:{sleutel}"}).status_code == 302
    assert zetel.antwoord == ["ja", ""]


def test_M11_een_antwoord_uit_een_venster_van_voor_de_verplaatsing_telt_niet_voor_de_nieuwe_dag(zetel):
    zetel.zeg(zetel.wim, "ja")
    wim = browser(zetel.wim)
    mijn = invoer(wim.get(zetel.adres))
    assert mijn["antwoord"] == "ja"
    zetel.verplaats(9)
    antwoord = wim.post(zetel.adres, mijn)
    zetel.vergadering.refresh_from_db()
    assert antwoord.status_code == 422
    assert f"Ze is op {zetel.vergadering.datum_tekst}" in antwoord.content.decode()
    assert zetel.antwoord == ["", ""]
    assert wim.post(zetel.adres, invoer(antwoord)).status_code == 302, "nu ging het over de dag die er staat"
    assert zetel.antwoord == ["ja", ""]


def test_wat_men_op_de_pagina_van_de_link_typt_staat_er_na_een_weigering_nog(zetel):
    bezoeker, pad = Client(), zetel.link(zetel.wim)
    mijn = invoer(bezoeker.get(pad), antwoord="vervanger", vervanger="")
    assert bezoeker.post(f"{pad}kom-je/", mijn).status_code == 422
    assert invoer(bezoeker.get(pad))["antwoord"] == "vervanger"


def test_de_geschiedenis_zegt_dat_er_geantwoord_is_en_niet_wat(zetel):
    zetel.zeg(zetel.wim, "vervanger", vervanger="Kanarie Persoon")
    laatste = Gebeurtenis.objects.over("vergadering", zetel.vergadering.sleutel)[0]
    assert laatste.verschil == [{"veld": Deelname.objects.get().sleutel, "label": "Antwoord"}]
