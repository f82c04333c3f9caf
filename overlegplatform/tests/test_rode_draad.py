"""The red thread of a signal: what happened, what did not yet, and nothing the reader may not know of."""

import pytest
from django.urls import reverse

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from overlegplatform.models import Agendapunt
from overlegplatform.tests.bouwers import maak_groep, maak_punt, maak_signaal, maak_uitkomst, maak_vergadering
from overlegplatform.weergave.signaal import rode_draad

pytestmark = pytest.mark.django_db


@pytest.fixture
def toneel():
    netwerk = maak_netwerk()
    organisatie = maak_organisatie("School", netwerk)
    staf = maak_gebruiker(Rol.STAF, netwerk=netwerk)
    gever = maak_gebruiker(Rol.PARTNER, netwerk=netwerk, organisatie=organisatie)
    return netwerk, staf, gever, maak_signaal(organisatie, door=gever, netwerk=netwerk)


def op_agenda(netwerk, signaal, **groep):
    vergadering = maak_vergadering(maak_groep(netwerk=netwerk, **groep), over_dagen=-1, stand="gehouden")
    return maak_punt(vergadering, signaal=signaal)


def draad_van(signaal, gebruiker):
    punten = list(
        Agendapunt.objects.zichtbaar_voor(gebruiker).filter(signaal=signaal).select_related("vergadering__groep")
    )
    return rode_draad(signaal, punten, gebruiker)


def test_een_nieuw_signaal_zegt_wat_er_nog_niet_is(toneel):
    _, staf, _, signaal = toneel
    draad = draad_van(signaal, staf)
    assert [soort for _, soort in draad.rijen] == ["nu", "straks", "straks", "straks"]
    assert draad.zin == "1 van de 4 stappen is gezet; er is nog geen agendapunt, geen besluit en geen antwoord."


def test_met_een_besluit_wacht_het_nog_op_een_antwoord(toneel):
    netwerk, staf, _, signaal = toneel
    maak_uitkomst(op_agenda(netwerk, signaal), door=staf, tekst="Het CLB roept samen")
    draad = draad_van(signaal, staf)
    assert [stap.wat for stap, _ in draad.rijen][2] == "Het CLB roept samen."
    assert draad.zin == "3 van de 4 stappen zijn gezet; er is nog geen antwoord."


def test_wie_een_besluit_niet_mag_lezen_ziet_het_ook_niet_in_de_draad(toneel):
    netwerk, staf, gever, signaal = toneel
    maak_uitkomst(op_agenda(netwerk, signaal, toegankelijk="besloten"), door=staf, tekst="Geheim")
    assert draad_van(signaal, gever).gezet == 1
    assert draad_van(signaal, staf).gezet == 3


def test_de_draad_staat_op_de_pagina_van_het_signaal(toneel, client):
    _, staf, gever, signaal = toneel
    client.force_login(gever)
    tekst = client.get(reverse("overleg:signaal", args=[signaal.sleutel])).content.decode()
    assert '<ol class="draad">' in tekst
    assert draad_van(signaal, gever).zin in tekst
