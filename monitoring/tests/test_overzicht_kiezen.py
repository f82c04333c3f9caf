"""The overview narrowed by its address: to an area, to a network; what the file holds, and what is not known."""

import io

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.models import Netwerk
from leerrecht.models.basis import schrijven_toegestaan
from monitoring.diensten.aanlevering import bevestigen
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.models import Indicator
from monitoring.tests.bestanden import csv, lees_in, rij
from monitoring.weergave.dashboard import VLAAMS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("proef")]
GEBIEDEN = ("Vlaanderen", "Mechelen")


@pytest.fixture(autouse=True)
def uit(proef, staf, bron):
    """One indicator for two areas, of a Flemish source."""
    aanlevering = lees_in(csv(*[rij(waarde=12 + nr, gebied=g) for nr, g in enumerate(GEBIEDEN)]), staf=staf, bron=bron)
    bevestigen(aanlevering_id=aanlevering.pk, gezien=True, door=staf)
    return publicatie_maken(netwerk_id=aanlevering.netwerk_id, reden="Nieuw jaar.", door=staf)


def lees(**vraag: str) -> str:
    return " ".join(Client().get(reverse("monitoring:dashboard"), vraag).content.decode().split())


def test_zonder_keuze_staat_het_eigen_gebied_eerst_en_is_elk_gebied_met_een_getal_te_kiezen():
    html = lees()
    for gebied in GEBIEDEN:
        assert f'<option value="{gebied}">{gebied}</option>' in html


@pytest.mark.parametrize("gebied", GEBIEDEN)
def test_een_gekozen_gebied_toont_alleen_dat_gebied_en_het_bestand_ook(gebied):
    getal = str(12 + GEBIEDEN.index(gebied))
    html = lees(gebied=gebied).split("cijfergroep")[1]
    andere = {str(12 + nr) for nr in range(2)} - {getal}
    zin = html.split('class="zin"')[1].split("</p>")[0]
    assert getal in zin and not [ander for ander in andere if ander in zin.replace("2012", "")]
    bestand = Client().get(reverse("monitoring:dashboard_xlsx"), {"gebied": gebied}).content
    cellen = {str(cel) for blad in openpyxl.load_workbook(io.BytesIO(bestand)) for r in blad.values for cel in r}
    assert gebied in cellen and not cellen & (set(GEBIEDEN) - {gebied})


def test_het_bestand_van_de_pagina_houdt_de_keuze():
    assert f"{reverse('monitoring:dashboard_xlsx')}?gebied=Mechelen" in lees(gebied="Mechelen")


def test_een_gebied_zonder_cijfers_zegt_dat_en_toont_de_rest():
    html = lees(gebied="Atlantis")
    assert "“Atlantis” kennen we niet bij “Gebied”: je ziet nu “Elk gebied”." in html
    assert 'class="zin"' in html


def test_een_gebied_waarvan_elk_getal_verborgen_is_staat_er_niet_bij(staf, bron):
    weg = lees_in(csv(rij(waarde=3, gebied="Mechelen"), rij(waarde=30, gebied="Vlaanderen")), staf=staf, bron=bron)
    bevestigen(aanlevering_id=weg.pk, gezien=True, door=staf)
    publicatie_maken(netwerk_id=weg.netwerk_id, reden="Later.", door=staf)
    assert '<option value="Mechelen">' not in lees()


def test_cijfers_van_een_netwerk_en_van_vlaamse_bronnen_staan_apart_te_kiezen(uit):
    netwerk = Netwerk.objects.get(pk=uit.netwerk_id)
    eigen = Indicator.objects.get()
    with schrijven_toegestaan():
        Indicator.objects.filter(pk=eigen.pk).update(netwerk=netwerk)
    html = lees(van=netwerk.slug)
    assert f"{netwerk.korte_naam}: cijfers van het netwerk" in html
    assert "kennen we niet bij “Cijfers van”" in lees(van=VLAAMS), "daarvan is er nu geen"
