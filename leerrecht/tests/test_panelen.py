"""A higher room adds to a page of a lower one."""

import pytest

from leerrecht import panelen
from leerrecht.panelen import Paneel, panelen_voor, registreer_paneel


@pytest.fixture(autouse=True)
def _leeg(monkeypatch):
    monkeypatch.setattr(panelen, "_makers", {})


def toon(naam: str):
    return lambda gebruiker, voorwerp: Paneel(f"{naam}.html", {"wie": gebruiker, "wat": voorwerp})


def test_een_plaats_zonder_panelen_blijft_leeg():
    assert panelen_voor("actie", "Pia", "actie 1") == []


def test_de_volgorde_beslist_wat_bovenaan_staat():
    registreer_paneel(bij="actie", naam="agenda", volgorde=20, maker=toon("agenda"))
    registreer_paneel(bij="actie", naam="kleuren", volgorde=10, maker=toon("kleuren"))
    registreer_paneel(bij="groep", naam="anders", volgorde=1, maker=toon("anders"))
    eerste, tweede = panelen_voor("actie", "Pia", "actie 1")
    assert (eerste.sjabloon, tweede.sjabloon) == ("kleuren.html", "agenda.html")
    assert eerste.inhoud == {"wie": "Pia", "wat": "actie 1"}


def test_wie_niets_te_zien_heeft_krijgt_geen_paneel():
    registreer_paneel(bij="actie", naam="staf", volgorde=1, maker=lambda gebruiker, voorwerp: None)
    assert panelen_voor("actie", "Pia", "actie 1") == []


def test_twee_keer_registreren_toont_een_keer():
    for _ in range(2):
        registreer_paneel(bij="actie", naam="kleuren", volgorde=10, maker=toon("kleuren"))
    assert len(panelen_voor("actie", "Pia", "actie 1")) == 1
