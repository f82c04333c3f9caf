"""What an attack on the running portal found in this room: one test per finding, named after it."""

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.tests.bouwers import log_in
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.tests.toeleidinghulp import Zaak

pytestmark = pytest.mark.django_db
KOEKOEK = "<img src=x data-koekoek>"


def venster(gebruiker) -> Client:
    client = Client()
    log_in(client, gebruiker)
    return client


# -- text of one person in the page of another ------------------------------------------------------------------------


def test_de_titel_van_een_aanbieder_wordt_nooit_opmaak_bij_het_meldpunt():
    zaak = Zaak()
    zaak.stel_voor(maak_fiche(titel=f"Leerplek {KOEKOEK}"))
    adres = reverse("meldpunt:plek_voorstellen", args=[zaak.aanmelding.referentie, zaak.fiche.slug])
    pagina = venster(zaak.meldpunt).get(adres).content.decode()
    assert "&lt;img src=x data-koekoek&gt;" in pagina, "de hulptekst noemt wat al loopt"
    assert KOEKOEK not in pagina
