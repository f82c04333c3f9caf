"""Two pins in two files that must agree: a client older than its server backs nothing up."""

import re

import yaml
from django.conf import settings

from leerrecht.reserve import postgres

# The major of PostgreSQL that each Debian carries.
VAN_DEBIAN = {"bookworm": 15, "trixie": 17}
DOCKERFILE = (settings.BASIS / "Dockerfile").read_text()
SERVER = yaml.safe_load((settings.BASIS / "docker-compose.yml").read_text())["services"]["db"]["image"]


def _een(patroon: str, tekst: str) -> tuple[str, ...]:
    gevonden = re.findall(patroon, tekst, re.M)
    assert len(gevonden) == 1, gevonden
    return gevonden[0] if isinstance(gevonden[0], tuple) else (gevonden[0],)


def test_bedrijf_A1_het_beeld_heeft_het_programma_van_de_databank_van_compose():
    server, debian_van_server = _een(r"^postgres:(\d+)(?:\.\d+)?-(\w+)$", SERVER)
    (client,) = _een(r"\bpostgresql-client-(\d+)\b", DOCKERFILE)
    (debian,) = _een(r"^FROM python:[\d.]+-slim-(\w+)", DOCKERFILE)
    assert client == server
    assert debian == debian_van_server
    assert int(client) == VAN_DEBIAN[debian], "dat pakket heeft dit Debian niet"


def test_bedrijf_A1_een_nieuwer_programma_mag_een_ouder_niet(monkeypatch):
    monkeypatch.setattr(postgres, "versies", lambda: (17, 15))
    assert postgres.bezwaar() == ""
    monkeypatch.setattr(postgres, "versies", lambda: (15, 16))
    assert "postgresql-client-16" in postgres.bezwaar()
