"""The register is printed from what runs, so that no processing is missing and nothing empty looks filled in."""

import io

import pytest
from django.apps import apps
from django.core.management import call_command

from leerrecht.controles import ONZE_APPS
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import maak_netwerk
from meldpunt.models import Verantwoording
from meldpunt.regels.grondenkaart import KAARTLEZERS
from meldpunt.weergave.register import verwerkingen

pytestmark = pytest.mark.django_db


def afdruk() -> str:
    uit = io.StringIO()
    call_command("privacyregister", stdout=uit)
    return uit.getvalue()


def test_recht_29_elk_model_met_gegevens_over_iemand_staat_in_het_register():
    over_iemand = [
        model for model in apps.get_models() if model._meta.app_label in ONZE_APPS and model.bewaarbeleid.persoonsvelden
    ]
    assert len(over_iemand) > 20
    genoemd = {wat for wat, *_ in verwerkingen()}
    assert {str(model._meta.verbose_name_plural) for model in over_iemand} <= genoemd
    assert {"inlogpogingen", "serverlogs", "reservekopieën", "sessions.Session"} <= genoemd


def test_recht_29_het_register_zegt_wat_ingevuld_is_en_wat_niet():
    netwerk = maak_netwerk()
    leeg = afdruk()
    assert "| verwerkingsverantwoordelijken, met adres | nog niet ingevuld |" in leeg
    assert leeg.count("artikel 6: nog niet ingevuld") == len(KAARTLEZERS)
    with schrijven_toegestaan():
        Verantwoording.objects.create(netwerk=netwerk, verantwoordelijken="Stad Ergens\nMarkt 1", clb_6="e")
    vol = afdruk()
    assert "| verwerkingsverantwoordelijken, met adres | Stad Ergens Markt 1 |" in vol
    assert vol.count("artikel 6: nog niet ingevuld") == len(KAARTLEZERS) - 2
