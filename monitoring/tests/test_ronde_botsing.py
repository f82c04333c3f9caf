"""Two people on one answer of the yearly round: nobody overwrites the other unseen, and history tells it all."""

import pytest
from django.test import Client

from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from monitoring.models import Gegevensbron
from monitoring.tests.bouwers import maak_gegevensbron, maak_indicator, maak_publicatie
from monitoring.tests.rondebouwers import Toneel

pytestmark = pytest.mark.django_db


def als(gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


@pytest.fixture
def t() -> Toneel:
    return Toneel()


@pytest.mark.parametrize("origineel", ["kapot", ""])
def test_T2_een_evaluatie_zonder_geldig_begin_overschrijft_een_collega_niet(t, origineel):
    client, adres = als(t.partner), t.evaluatie.get_absolute_url()
    pagina = client.get(adres)
    t.antwoord(indienen=False, gedaan="Tekst van An.")
    antwoord = client.post(adres, invoer(pagina, wat="bewaren", gedaan="Mijn tekst.", origineel=origineel))
    assert t.evaluatie.gedaan == "Tekst van An."
    tekst = antwoord.content.decode()
    assert "Tekst van An." in tekst
    assert "Mijn" in tekst
    opnieuw = client.post(adres, invoer(antwoord, wat="bewaren", gedaan="Mijn tekst."))
    assert opnieuw.status_code == 302
    assert t.evaluatie.gedaan == "Mijn tekst.", "wie beide zag, beslist"


def test_T3_cijfers_kiezen_staat_in_de_geschiedenis_en_wordt_niet_overschreven(t):
    een, twee = (maak_indicator(code) for code in ("aaa", "bbb"))
    cellen = [{"indicator": rij, "jaar": 2025, "waarde": 50} for rij in (een, twee)]
    maak_publicatie(netwerk=t.netwerk, cellen=cellen)
    client = als(t.staf)
    t.antwoord(indienen=True)
    adres = t.evaluatie.get_absolute_url() + "nalezen/"
    eerste, tweede = client.get(adres), client.get(adres)
    voor = Gebeurtenis.objects.count()
    assert client.post(adres, invoer(eerste, wat="bewaren", indicatoren=["aaa"])).status_code == 302
    assert Gebeurtenis.objects.count() == voor + 1
    assert Gebeurtenis.objects.first().verschil[0]["label"] == "Cijfers bij deze actie"
    assert client.post(adres, invoer(tweede, wat="bewaren", vervolg="Iets anders.")).status_code == 302
    assert set(t.evaluatie.actie.indicatoren.values_list("code", flat=True)) == {"aaa"}


def test_T3_twee_die_andere_cijfers_kiezen_zien_elkaars_keuze(t):
    maak_publicatie(
        netwerk=t.netwerk,
        cellen=[{"indicator": maak_indicator(code), "jaar": 2025, "waarde": 50} for code in ("aaa", "bbb")],
    )
    t.antwoord(indienen=True)
    client, adres = als(t.staf), t.evaluatie.get_absolute_url() + "nalezen/"
    eerste, tweede = client.get(adres), client.get(adres)
    client.post(adres, invoer(eerste, wat="bewaren", indicatoren=["aaa"]))
    antwoord = client.post(adres, invoer(tweede, wat="bewaren", indicatoren=["bbb"]))
    assert antwoord.status_code == 409
    assert [botsing["veld"] for botsing in antwoord.context["form"].botsingen] == ["indicatoren"]
    assert set(t.evaluatie.actie.indicatoren.values_list("code", flat=True)) == {"aaa"}


def test_een_drempel_die_intussen_anders_bepaald_is_wordt_niet_overschreven(t):
    bron = maak_gegevensbron(netwerk=t.netwerk)
    client = als(maak_gebruiker(Rol.DPO, netwerk=t.netwerk))
    adres = f"/monitoring/bescherming/drempels/{bron.code}/"
    eerste, tweede = client.get(adres), client.get(adres)
    assert client.post(adres, invoer(eerste, drempel="10", motivering="Kleine groepen.")).status_code == 302
    antwoord = client.post(adres, invoer(tweede, drempel="3", motivering="Mag lager."))
    assert antwoord.status_code == 422
    assert Gegevensbron.objects.get(pk=bron.pk).drempel == 10
