"""The buttons of mijn agenda do what they say: the link opens or stops, the weekly mail comes or not."""

import pytest
from django.urls import reverse

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.formulier import invoer
from overlegplatform.models import Agendavoorkeur

pytestmark = pytest.mark.django_db
HIER = reverse("overleg:mijn_agenda")


@pytest.fixture
def browser(client):
    log_in(client, maak_gebruiker(Rol.PARTNER))
    return client


def druk(browser, naam: str, **velden: str) -> list[str]:
    """Press a button of the page and return what is said."""
    antwoord = browser.post(reverse(f"overleg:{naam}"), invoer(browser.get(HIER), **velden), follow=True)
    return [str(zin) for zin in antwoord.context["messages"]]


def feed(browser) -> str:
    return reverse("overleg:feed", args=[Agendavoorkeur.objects.get().feed_geheim])


def test_een_nieuwe_link_staat_klaar_en_werkt(browser):
    assert druk(browser, "feed_maken") == ["Je link staat klaar. Kopieer ze naar je agenda."]
    assert browser.get(feed(browser)).status_code == 200


def test_een_gestopte_link_werkt_niet_meer(browser):
    druk(browser, "feed_maken")
    adres = feed(browser)
    assert druk(browser, "feed_stoppen") == ["De link werkt niet meer. Verwijder ze ook uit je agenda."]
    assert browser.get(adres).status_code == 404


def test_het_weekbericht_gaat_uit_en_weer_aan(browser):
    assert druk(browser, "weekbericht", aan="nee") == ["Je krijgt geen weekbericht meer."]
    assert Agendavoorkeur.objects.get().weekbericht is False
    assert druk(browser, "weekbericht", aan="ja") == ["Je krijgt elke maandag een overzicht."]
    assert Agendavoorkeur.objects.get().weekbericht is True
