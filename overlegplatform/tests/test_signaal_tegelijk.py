"""Two people with the same signal open: the answer is a version field, and a move that was made is not made again."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from overlegplatform.diensten import doorgeven
from overlegplatform.diensten import signaal as diensten
from overlegplatform.keuzes import Beleidsniveau, Signaalstand
from overlegplatform.models import Agendapunt, Signaal
from overlegplatform.tests.bouwers import beantwoord, maak_signaal, maak_vergadering

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf():
    return maak_gebruiker(Rol.STAF, naam="Stien Staf")


@pytest.fixture
def collega():
    return maak_gebruiker(Rol.STAF, naam="Carl Collega")


@pytest.fixture
def signaal():
    melder = maak_gebruiker(Rol.PARTNER)
    return maak_signaal(melder.lidmaatschappen.get().organisatie, door=melder)


def browser(wie) -> Client:
    client = Client()
    log_in(client, wie)
    return client


def adres(signaal: Signaal) -> str:
    return reverse("overleg:signaal_beantwoorden", args=[signaal.sleutel])


def test_huis_A2_twee_antwoorden_op_een_signaal_staan_naast_elkaar(signaal, staf, collega):
    client = browser(staf)
    mijn = invoer(client.get(adres(signaal)), antwoord="De school belt na een week.")
    beantwoord(signaal, "De school belt na drie dagen.", collega)
    botsing = client.post(adres(signaal), mijn)
    tekst = botsing.content.decode()
    assert botsing.status_code == 422
    assert "Houd de tekst van <bdi>Carl Collega</bdi>" in tekst
    signaal.refresh_from_db()
    assert signaal.antwoord == "De school belt na drie dagen."
    assert Bericht.objects.filter(soort__startswith="overleg.signaal").count() == 1, "één antwoord, één mail"
    assert client.post(adres(signaal), {**invoer(botsing), "keuze": "mijn:antwoord"}).status_code == 302
    signaal.refresh_from_db()
    assert signaal.antwoord == "De school belt na een week."


def test_wie_het_antwoord_van_de_collega_houdt_verstuurt_niets_opnieuw(signaal, staf, collega):
    client = browser(staf)
    mijn = invoer(client.get(adres(signaal)), antwoord="Anders.")
    beantwoord(signaal, "Zo.", collega)
    botsing = client.post(adres(signaal), mijn)
    voor = Bericht.objects.count()
    assert client.post(adres(signaal), {**invoer(botsing), "keuze": "hun:antwoord"}).status_code == 302
    signaal.refresh_from_db()
    assert (signaal.antwoord, Bericht.objects.count()) == ("Zo.", voor)


@pytest.mark.parametrize("origineel", ["", "stuk"])
def test_huis_A2_een_antwoord_op_een_signaal_zonder_ons_begin_bewaart_niets(signaal, staf, collega, origineel):
    client = browser(staf)
    mijn = invoer(client.get(adres(signaal)), antwoord="Anders.") | {"origineel": origineel}
    beantwoord(signaal, "Zo.", collega)
    antwoord = client.post(adres(signaal), mijn)
    assert antwoord.status_code == 422
    assert "We konden niet nagaan waar je tekst van vertrok." in antwoord.content.decode()
    signaal.refresh_from_db()
    assert signaal.antwoord == "Zo."


def test_na_heropenen_kan_hetzelfde_antwoord_opnieuw_gegeven_worden(signaal, staf):
    beantwoord(signaal, "Opgelost.", staf)
    diensten.signaal_heropenen(signaal_id=signaal.pk, reden="Nog niet.", door=staf)
    client = browser(staf)
    assert client.post(adres(signaal), invoer(client.get(adres(signaal)))).status_code == 302
    signaal.refresh_from_db()
    assert (signaal.stand, signaal.antwoord) == (Signaalstand.BEANTWOORD, "Opgelost.")


def test_wie_na_een_collega_doorgeeft_overschrijft_niet_aan_wie(signaal, staf, collega):
    vast = {"signaal_id": signaal.pk, "niveau": Beleidsniveau.LOKAAL, "op": timezone.localdate()}
    doorgeven.signaal_doorgeven(**vast, aan="LOP", door=collega)
    with pytest.raises(Geweigerd, match="al doorgegeven aan LOP"):
        doorgeven.signaal_doorgeven(**vast, aan="Departement", door=staf)
    signaal.refresh_from_db()
    assert signaal.doorgegeven_aan == "LOP"


def test_twee_zetten_een_signaal_niet_op_twee_agendas(signaal, staf, collega):
    een, twee = maak_vergadering(), maak_vergadering(over_dagen=20)
    diensten.signaal_agenderen(signaal_id=signaal.pk, vergadering_sleutel=een.sleutel, duur=20, door=collega)
    with pytest.raises(Geweigerd, match="al op een agenda"):
        diensten.signaal_agenderen(signaal_id=signaal.pk, vergadering_sleutel=twee.sleutel, duur=20, door=staf)
    assert Agendapunt.objects.get().vergadering == een


def test_huis_A2_twee_lezers_van_een_postvak_overschrijven_elkaars_antwoord_niet(signaal, staf):
    doorgeven.signaal_per_mail(
        signaal_id=signaal.pk,
        niveau=Beleidsniveau.VLAAMS,
        aan="Kabinet",
        naam="",
        email="kabinet@voorbeeld.test",
        door=staf,
    )
    woorden = Bericht.objects.get(aan="kabinet@voorbeeld.test").tekst.split()
    woord = next(woord for woord in woorden if "/link/" in woord)
    pad = woord[woord.index("/link/") :]
    een, twee = Client(), Client()
    mijn = invoer(een.get(pad), antwoord="Neen.")
    assert twee.post(f"{pad}antwoord-op-signaal/", invoer(twee.get(pad), antwoord="Ja.")).status_code == 302
    botsing = een.post(f"{pad}antwoord-op-signaal/", mijn)
    assert botsing.status_code == 422
    assert "Houd de tekst van <bdi>Iemand anders</bdi>" in botsing.content.decode()
    signaal.refresh_from_db()
    assert signaal.ontvangen_antwoord == "Ja."
    zelfde = een.post(f"{pad}antwoord-op-signaal/", {**invoer(botsing), "keuze": "hun:antwoord"}, follow=True)
    assert "Je antwoord stond er al zo." in zelfde.content.decode()
