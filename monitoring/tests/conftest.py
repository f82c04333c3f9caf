"""The stage of the tests about figures: an indicator, a source, a person of staf."""

import shutil
from pathlib import Path

import pytest

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from monitoring.models import Aanlevering
from monitoring.tests.bouwers import maak_gegevensbron, maak_indicator


@pytest.fixture(autouse=True)
def bijlagen():
    """The folder of uploaded files, empty before and after."""
    map_ = Path(Aanlevering._meta.get_field("bestand").storage.location) / "aanlevering"
    shutil.rmtree(map_, ignore_errors=True)
    yield map_
    shutil.rmtree(map_, ignore_errors=True)


@pytest.fixture
def staf(db):
    return maak_gebruiker(Rol.STAF)


@pytest.fixture
def bron(db):
    return maak_gegevensbron("proefbron")


@pytest.fixture
def proef(db):
    return maak_indicator("proef")


@pytest.fixture
def aandeel(db):
    return maak_indicator("aandeel", soort="percentage", eenheid="% van de leerlingen", decimalen=1)
