"""Style and scripts: everybody fetches a file by its name, nobody the list of all names."""

from pathlib import Path

import pytest
from django.core.management import call_command
from whitenoise.middleware import WhiteNoiseMiddleware

from leerrecht.opslag import Stijlbestanden
from leerrecht.settings import base

LIJST = "staticfiles.json"


@pytest.fixture
def verzameld(tmp_path, settings) -> Path:
    """A folder where an older release collected into, and this one again."""
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    (settings.STATIC_ROOT / LIJST).write_text("{}")
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "leerrecht.opslag.Stijlbestanden"}}
    call_command("collectstatic", interactive=False, verbosity=0)
    return settings.STATIC_ROOT


def test_veiligheid_C_de_lijst_van_alle_bestanden_is_van_niemand(verzameld):
    assert not list(verzameld.rglob("*.json*")), "wat in deze map staat, haalt iedereen op"
    assert (verzameld.parent / "static-lijst" / LIJST).stat().st_size > 1000
    wit = WhiteNoiseMiddleware(lambda verzoek: None)
    adres = Stijlbestanden().url("leerrecht.css")
    assert wit.files.get(adres) is not None, "een bestand met zijn naam wel"
    assert not [pad for pad in wit.files if LIJST in pad]


def test_het_portaal_gebruikt_deze_opslag():
    assert base.STORAGES["staticfiles"]["BACKEND"] == "leerrecht.opslag.Stijlbestanden"
