"""Every form over one row that two people may have open: no colleague is overwritten, nothing typed is lost."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from overlegplatform.keuzes import Uitkomstsoort, Vergaderstand
from overlegplatform.tests.bouwers import (
    maak_actiepunt,
    maak_groep,
    maak_punt,
    maak_uitkomst,
    maak_vergadering,
    zet_stand,
)

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Geval:
    """A form with two fields of text: one that two people change, one that only I change."""

    maak: Callable[[Any], tuple[Any, str]]
    samen: str
    alleen: str


def _punt(staf) -> tuple[Any, str]:
    rij = maak_punt(maak_vergadering())
    return rij, reverse("overleg:punt_bewerken", args=[rij.vergadering.sleutel, rij.sleutel])


def _groep(staf) -> tuple[Any, str]:
    rij = maak_groep()
    return rij, reverse("overleg:groep_bewerken", args=[rij.slug])


def _vergadering(staf) -> tuple[Any, str]:
    rij = maak_vergadering()
    return rij, reverse("overleg:vergadering_wijzigen", args=[rij.sleutel])


def _uitkomst(staf) -> tuple[Any, str]:
    organisatie = staf.lidmaatschappen.get().organisatie
    punt = maak_punt(maak_vergadering(over_dagen=0))
    zet_stand(punt.vergadering, Vergaderstand.BEZIG, door=staf)
    actiepunt = maak_actiepunt(organisatie, netwerk=punt.vergadering.groep.netwerk)
    rij = maak_uitkomst(punt, Uitkomstsoort.ACTIEPUNT, door=staf, actiepunt=actiepunt)
    return rij, reverse("overleg:uitkomst", args=[punt.vergadering.sleutel, rij.sleutel])


FORMULIEREN = {
    "agendapunt": Geval(_punt, "titel", "brenger"),
    "groep": Geval(_groep, "doel", "wie"),
    "vergadering": Geval(_vergadering, "plaats", "thema"),
    "uitkomst": Geval(_uitkomst, "tekst", "tegen"),
}
MIJN, HUN = "Mijn tekst, op één dag", "Tekst van een collega"


class Tweespraak:
    """The form, open in two browsers."""

    def __init__(self, soort: Geval) -> None:
        self.soort = soort
        staf, self.collega = (maak_gebruiker(Rol.STAF, naam=naam) for naam in ("Stien Staf", "Carl Collega"))
        self.rij, self.adres = soort.maak(staf)
        self.ik = self._browser(staf)

    @staticmethod
    def _browser(wie) -> Client:
        client = Client()
        log_in(client, wie)
        return client

    def mijn(self, **typ: str) -> dict:
        """What I have on my page."""
        return invoer(self.ik.get(self.adres), **{getattr(self.soort, veld): tekst for veld, tekst in typ.items()})

    def collega_bewaart(self) -> None:
        """The field that both change."""
        client = self._browser(self.collega)
        antwoord = client.post(self.adres, invoer(client.get(self.adres), **{self.soort.samen: HUN}))
        assert antwoord.status_code == 302

    def bewaar(self, post: dict):
        """Send my page."""
        return self.ik.post(self.adres, post)

    @property
    def eigen_tekst(self) -> str:
        """Something that fits the field that only I change."""
        return "29/01/2027" if self.soort.alleen == "tegen" else "Van mij alleen"

    def staat(self, veld: str) -> str:
        """What a fresh form shows."""
        return invoer(self.ik.get(self.adres))[veld]

    @property
    def bewaard(self) -> str:
        """What is stored of the field that both change."""
        self.rij.refresh_from_db()
        return getattr(self.rij, self.soort.samen)


@pytest.fixture(params=FORMULIEREN)
def twee(request) -> Tweespraak:
    return Tweespraak(FORMULIEREN[request.param])


def test_wat_alleen_ik_wijzig_wordt_bewaard_en_de_collega_houdt_zijn_tekst(twee):
    mijn = twee.mijn(alleen=twee.eigen_tekst)
    twee.collega_bewaart()
    assert twee.bewaar(mijn).status_code == 302
    assert twee.bewaard == HUN
    assert twee.staat(twee.soort.alleen) == twee.eigen_tekst


def test_wat_we_allebei_wijzigen_toont_beide_en_overschrijft_niets(twee):
    mijn = twee.mijn(samen=MIJN, alleen=twee.eigen_tekst)
    twee.collega_bewaart()
    botsing = twee.bewaar(mijn)
    tekst = botsing.content.decode()
    assert botsing.status_code == 422
    assert "Houd de tekst van <bdi>Carl Collega</bdi>" in tekst
    assert twee.bewaard == HUN
    assert twee.bewaar({**invoer(botsing), "keuze": f"mijn:{twee.soort.samen}"}).status_code == 302
    assert twee.bewaard == MIJN
    assert twee.staat(twee.soort.alleen) == twee.eigen_tekst


@pytest.mark.parametrize("origineel", ["", "stuk"])
def test_huis_A2_zonder_ons_begin_wordt_niets_bewaard_en_staat_alles_er_nog(twee, origineel):
    mijn = twee.mijn(samen=MIJN) | {"origineel": origineel}
    twee.collega_bewaart()
    antwoord = twee.bewaar(mijn)
    assert antwoord.status_code == 422
    assert "We konden niet nagaan waar je tekst van vertrok." in antwoord.content.decode()
    assert invoer(antwoord)[twee.soort.samen] == MIJN
    assert twee.staat(twee.soort.samen) == MIJN, "op de pagina zelf staat de bewaarde invoer"
    assert twee.bewaard == HUN
