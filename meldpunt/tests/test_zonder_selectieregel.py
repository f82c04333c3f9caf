"""What goes without a selectieregel, and that every place which speaks of it says the same."""

import datetime

import pytest
from django.conf import settings
from django.utils import timezone

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from meldpunt.diensten.sluiten import WISTERMIJN
from meldpunt.diensten.termijnbesluit import gevolg_van, termijnen_van
from meldpunt.diensten.vervallen import te_wissen
from meldpunt.models import Aanmelding
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_dienstpunt

pytestmark = pytest.mark.django_db
GEEN_TERMIJN, WEL = "wist geen termijn een dossier", "Wat iemand vraagt te wissen, gaat wel weg"
HANDLEIDINGEN = ("beheer", "gegevensbescherming", "verantwoordelijke")


def test_zonder_selectieregel_wist_geen_termijn_maar_wel_wie_zijn_ja_terugnam():
    maak_dienstpunt(selectieregel="")
    oud, gevraagd = maak_aanmelding(), maak_aanmelding()
    vandaag = timezone.localdate()
    with schrijven_toegestaan():
        Aanmelding.objects.filter(pk=oud.pk).update(
            ingediend_op=timezone.now() - datetime.timedelta(days=3650),
            actief_op=timezone.now() - datetime.timedelta(days=3650),
        )
        Aanmelding.objects.filter(pk=gevraagd.pk).update(te_wissen_vanaf=vandaag)
    assert {rij.rij.pk for rij in te_wissen(vandaag)} == {gevraagd.pk}
    assert oud.pk in {rij.rij.pk for rij in te_wissen(vandaag, zonder_regel=True)}, "de termijn alleen wacht"


@pytest.mark.parametrize("naam", HANDLEIDINGEN)
def test_elke_handleiding_zegt_wat_zonder_selectieregel_wel_weggaat_en_wanneer(naam):
    tekst = " ".join((settings.BASIS / f"docs/handleiding/{naam}.md").read_text("utf-8").split())
    assert GEEN_TERMIJN in tekst and WEL in tekst
    assert f"neemt wie beslist het ja terug, dan na {WISTERMIJN.days} dagen" in tekst
    assert "wist het portaal geen" not in tekst


def test_elke_pagina_zegt_het_ook(client):
    punt = maak_dienstpunt(selectieregel="")
    zin = gevolg_van(punt.netwerk, {**termijnen_van(punt.netwerk), "selectieregel": ""}).zin
    assert GEEN_TERMIJN in zin
    log_in(client, maak_gebruiker(Rol.DPO, netwerk=punt.netwerk))
    for pad in ("/privacy/", "/meldpunt/raadplegingen/"):
        tekst = " ".join(client.get(pad).content.decode().split())
        assert GEEN_TERMIJN in tekst and WEL in tekst, pad
        assert "wist het portaal" not in tekst, pad
