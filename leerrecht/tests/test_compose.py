"""What the compose file owes a night: limits, probes, time to stop, exact versions, and nothing that grows for ever."""

import re

import pytest
import yaml
from django.conf import settings
from django.db import connection

from leerrecht.ploeg import GENADE

BESTAND = settings.BASIS / "docker-compose.yml"
DIENSTEN = yaml.safe_load(BESTAND.read_text())["services"]
BLIJVEND = sorted(set(DIENSTEN) - {"bereid_voor"})


@pytest.mark.parametrize("naam", BLIJVEND)
def test_bedrijf_B12_elke_dienst_heeft_een_proef_grenzen_en_een_logboek_dat_niet_groeit(naam):
    dienst = DIENSTEN[naam]
    assert dienst["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
    assert dienst["mem_limit"]
    assert dienst["logging"]["options"] == {"max-size": "10m", "max-file": "5"}
    assert dienst["restart"] == "unless-stopped"


def test_bedrijf_B12_een_pdf_mag_afgemaakt_worden_bij_een_upgrade():
    assert int(DIENSTEN["werk"]["stop_grace_period"].removesuffix("s")) > GENADE > 60


@pytest.mark.parametrize("naam", sorted(naam for naam, dienst in DIENSTEN.items() if "build" not in dienst))
def test_wat_van_elders_komt_heeft_een_juiste_versie(naam):
    assert re.fullmatch(r"[a-z]+:\d+\.\d+(\.\d+)?-bookworm", DIENSTEN[naam]["image"])


def test_bedrijf_A1_de_databank_is_de_versie_van_de_debian_in_het_beeld():
    """Bookworm carries the client of PostgreSQL 15, which dumps no newer server."""
    beeld = (settings.BASIS / "Dockerfile").read_text()
    assert re.search(r"^FROM python:\d+\.\d+\.\d+-slim-bookworm$", beeld, re.M)
    assert DIENSTEN["db"]["image"].startswith("postgres:15.")


S3 = [f"LEERRECHT_S3_{deel}" for deel in ("EMMER", "ADRES", "REGIO", "SLEUTEL", "GEHEIM")]


@pytest.mark.parametrize("naam", ["LEERRECHT_BASISADRES", "LEERRECHT_MAIL_BEVEILIGING", "LEERRECHT_FOUTMELDADRES", *S3])
def test_bedrijf_B12_wat_de_instellingen_lezen_komt_ook_binnen(naam):
    assert naam in DIENSTEN["web"]["environment"]
    assert naam in (settings.BASIS / "docs/beheer/installeren.md").read_text()


def test_bedrijf_B12_werk_en_klok_worden_gevraagd_zonder_django_te_laden():
    for naam, soorten in {"werk": ["werk", "post"], "klok": ["klok"]}.items():
        proef = DIENSTEN[naam]["healthcheck"]["test"]
        assert proef == ["CMD", "python", "-m", "leerrecht.pols", "slag", "/gegevens", *soorten]


@pytest.mark.django_db
def test_de_databank_vertaalt_geen_vragen_ook_niet_in_de_proefbank():
    """With it the door of a file took three times as long; the bench runs as production does."""
    assert DIENSTEN["db"]["command"] == ["postgres", "-c", "jit=off"]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SHOW jit")
            assert cursor.fetchone() == ("off",)
