"""Who cancels a meeting, reads beforehand who will hear it: the same seats that the mails then go to."""

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.models import Bericht
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_organisatie
from leerrecht.tests.formulier import invoer
from overlegplatform.daden.vergadering import VergaderingAnnuleren
from overlegplatform.keuzes import Vergaderstand
from overlegplatform.tests.bouwers import geef_zetel, maak_groep, maak_vergadering, nodig_uit, zet_stand

pytestmark = pytest.mark.django_db


@pytest.fixture
def vergadering():
    """A meeting to which one seat with a person and one without anybody are invited."""
    groep = maak_groep()
    organisatie = maak_organisatie(netwerk=groep.netwerk)
    maak_gebruiker(Rol.PARTNER, netwerk=groep.netwerk, organisatie=organisatie)
    geef_zetel(groep, organisatie)
    geef_zetel(groep)
    return maak_vergadering(groep)


@pytest.fixture
def staf(vergadering) -> Client:
    browser = Client()
    log_in(browser, maak_gebruiker(Rol.STAF, netwerk=vergadering.groep.netwerk))
    return browser


def bladzijde(staf: Client, vergadering):
    return staf.get(reverse("overleg:vergadering_annuleren", args=[vergadering.sleutel]))


def test_vormgeving_B8_vooraf_staat_wie_de_mail_krijgt_die_dan_vertrekt(vergadering, staf):
    nodig_uit(vergadering)
    zet_stand(vergadering, Vergaderstand.UITGENODIGD, door=None)
    pagina = bladzijde(staf, vergadering)
    beloofd = pagina.context["horen"]
    assert [len(beloofd.bereikt), len(beloofd.stil)] == [1, 1]
    assert beloofd.telling.capitalize() in pagina.content.decode()
    staf.post(pagina.wsgi_request.path, invoer(pagina, reden="De zaal is dicht."))
    assert set(Bericht.objects.values_list("gebruiker", flat=True)) == {wie.pk for wie in beloofd.mensen}


def test_vormgeving_B8_is_niemand_uitgenodigd_dan_staat_er_dat_er_geen_mail_vertrekt(vergadering, staf):
    pagina = bladzijde(staf, vergadering)
    assert "er vertrekt geen mail" in pagina.content.decode()
    staf.post(pagina.wsgi_request.path, invoer(pagina, reden="De zaal is dicht."))
    assert not Bericht.objects.exists()


def test_vormgeving_B8_op_de_vergadering_staat_wat_er_geannuleerd_wordt(vergadering, staf):
    """ "Annuleer" alone reads as: leave this page."""
    assert VergaderingAnnuleren().geef_ingang() == "Annuleer de vergadering"
    assert ">Annuleer de vergadering<" in staf.get(vergadering.get_absolute_url()).content.decode()
