"""Sending a concept: one aanmelding with all its rows, whatever happens on the way."""

import pytest
from django.urls import reverse

from leerrecht.models import Bericht, Gebeurtenis
from meldpunt.models import Aanmelding, Concept
from meldpunt.tests.aanmeldhulp import KANARIE, venster, verstuur, volledig
from meldpunt.tests.bouwers import medewerker
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_dienstpunt

pytestmark = pytest.mark.django_db


@pytest.fixture
def clb():
    maak_dienstpunt()
    return clb_medewerker(naam="Carla van het CLB")


def test_een_clb_medewerker_verstuurt_en_leest_wat_er_nu_gebeurt(clb):
    meldpunt, client = medewerker(), venster(clb)
    concept = volledig(clb)
    antwoord = verstuur(client, concept)
    aanmelding = Aanmelding.objects.get()
    assert antwoord["Location"] == reverse("meldpunt:ontvangen", args=[aanmelding.referentie])
    pagina = client.get(antwoord["Location"]).content.decode()
    assert aanmelding.referentie in pagina and KANARIE not in pagina
    assert not Concept.objects.exists()
    assert {bericht.aan for bericht in Bericht.objects.all()} == {clb.email, meldpunt.email}
    assert all(
        KANARIE not in f"{bericht.onderwerp} {bericht.tekst} {bericht.html}" for bericht in Bericht.objects.all()
    )
    (gebeurtenis,) = Gebeurtenis.objects.over("aanmelding", aanmelding.referentie)
    assert (gebeurtenis.wat, gebeurtenis.object_naam) == ("aanmelding ingediend", aanmelding.referentie)
    assert {"veld": "voornaam", "label": "Voornaam"} in gebeurtenis.verschil
