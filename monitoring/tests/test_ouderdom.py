"""A figure of more than three years ago says so, wherever it stands; from that day on, and not a day earlier."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from leerrecht.schooljaar import Schooljaar
from monitoring.jaarevaluatie.cijfers import figuren_van
from monitoring.keuzes import Periodesoort
from monitoring.models import Cel
from monitoring.tests.bouwers import maak_indicator, maak_publicatie
from monitoring.weergave.ouderdom import OUD, is_oud

pytestmark = pytest.mark.django_db
NU = Schooljaar.huidig().eerste_dag.year


def uitgegeven(jaar: int):
    indicator = maak_indicator("aantal", naam="Aantal")
    indicator.release = maak_publicatie(cellen=[{"indicator": indicator, "jaar": jaar, "waarde": 40}])
    return indicator


def lees(adres: str) -> str:
    return " ".join(Client().get(adres).content.decode().replace("\u00a0", " ").split())


@pytest.mark.parametrize(("jaar", "oud"), [(NU - 6, True), (NU - 1, False)])
def test_een_oud_cijfer_zegt_het_op_elke_plaats_waar_het_staat(jaar, oud):
    indicator = uitgegeven(jaar)
    adres = indicator.get_absolute_url()
    for waar in ("/monitoring/", adres, f"{adres}insluiten/"):
        assert (OUD in lees(waar)) is oud, waar
    (figuur,) = figuren_van(indicator.release.netwerk, [indicator.pk]).values()
    assert figuur.opmerking.startswith(OUD) is oud


@pytest.mark.parametrize(
    ("soort", "start", "laatste"),
    [
        (Periodesoort.SCHOOLJAAR, 2020, datetime.date(2021, 8, 31)),
        (Periodesoort.KALENDERJAAR, 2020, datetime.date(2020, 12, 31)),
    ],
)
def test_een_cijfer_is_oud_vanaf_de_dag_na_drie_jaar(soort, start, laatste):
    cel = Cel(periode_soort=soort, periode_start=start)
    drie = laatste.replace(year=laatste.year + 3)
    assert not is_oud(cel, drie)
    assert is_oud(cel, drie + datetime.timedelta(days=1))
    assert is_oud(cel, timezone.localdate())
