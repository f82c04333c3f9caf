"""The assessment of data protection says what is so: its tables are whole, its numbers are those of the portal, and
what it says is open still is open."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from meldpunt.models import Dienstpunt

DPIA = (settings.BASIS / "docs/privacy/dpia.md").read_text("utf-8")


def rijen() -> list[tuple[list[str], list[str]]]:
    """Every row of every table, beside its heading."""
    uit, kop = [], list[str]()
    for regel in DPIA.splitlines():
        cellen = [cel.strip() for cel in regel.strip("|").split("|")] if regel.startswith("|") else []
        if not cellen:
            kop = []
        elif not kop:
            kop = cellen
        elif set(regel) - set("|-"):
            uit.append((kop, cellen))
    return uit


def test_elke_rij_van_een_tabel_heeft_de_kolommen_van_haar_kop():
    assert len(rijen()) > 20
    assert [cellen[0] for kop, cellen in rijen() if len(cellen) != len(kop)] == []
    geteld = [cellen for kop, cellen in rijen() if "ernst" in kop]
    assert geteld and [cellen[0] for cellen in geteld if not all(een in "1234" for een in cellen[1:4])] == []
    assert {cellen[0] for cellen in geteld} >= {"een kind is herkenbaar in wat het Meldpunt telt"}


def test_elke_proef_die_genoemd_wordt_bestaat():
    paden = set(re.findall(r"`((?:leerrecht|meldpunt|monitoring)/tests/[\w/]*(?:\.py)?)`", DPIA))
    assert len(paden) > 10
    assert [pad for pad in sorted(paden) if not (settings.BASIS / pad).exists()] == []


def test_de_schooldagen_zijn_die_waarop_het_portaal_staat():
    tekst = " ".join(DPIA.split())
    eerste, antwoord = (
        Dienstpunt._meta.get_field(veld).default for veld in ("eerste_schooldagen", "antwoord_schooldagen")
    )
    assert f"op {eerste} schooldagen voor het eerste antwoord en op {antwoord} voor het antwoord" in tekst


@pytest.mark.django_db
def test_het_eigen_blad_dat_er_is_staat_er(client):
    assert client.get(reverse("mijnblad:kaart")).status_code == 200
    assert f"`{reverse('mijnblad:blad')}`" in DPIA
    assert "nog geen eigen pagina" not in DPIA
