"""Verbs: each address has its own, any other is a 405 that names them, and HEAD answers wherever GET does."""

import pytest
from django.test import Client

from leerrecht.rechten import Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.test_rechtenmatrix import MATRIX
from leerrecht.tests.wereld import BEZOEKER
from leerrecht.toegang import PUBLIEK

pytestmark = pytest.mark.django_db
VREEMD = ("PUT", "PATCH", "DELETE", "TRACE", "BREW")
elk_adres = pytest.mark.parametrize("naam", [naam for naam in MATRIX if not naam.startswith("voorbeeld:")])


def wie_mag(naam: str) -> str:
    return next(iter(MATRIX[naam].mag), BEZOEKER)


def allow(antwoord) -> set[str]:
    return set(antwoord.headers["Allow"].split(", "))


@elk_adres
def test_een_werkwoord_dat_een_adres_niet_heeft_is_een_405_die_zegt_wat_wel_kan(naam, wereld):
    client, adres = wereld.client(wie_mag(naam)), wereld.adres(naam)
    for werkwoord in VREEMD:
        antwoord = client.generic(werkwoord, adres)
        assert antwoord.status_code == 405, werkwoord
        assert allow(antwoord) & {"GET", "POST"}
        assert not allow(antwoord) & set(VREEMD)


@elk_adres
def test_options_zegt_wat_kan_en_doet_niets(naam, wereld):
    client, adres = wereld.client(wie_mag(naam)), wereld.adres(naam)
    antwoord = client.options(adres)
    assert antwoord.status_code == 200
    assert antwoord.content == b""
    kan = allow(antwoord)
    assert ("GET" in kan) == ("HEAD" in kan)
    assert ("GET" in kan) == (client.get(adres).status_code != 405)
    if "POST" not in kan:
        assert client.post(adres, {"titel": "x"}).status_code == 405


@elk_adres
def test_head_antwoordt_waar_get_antwoordt(naam, wereld):
    client, adres = wereld.client(wie_mag(naam)), wereld.adres(naam)
    kop = client.head(adres)
    gewoon = client.get(adres)
    assert kop.status_code == gewoon.status_code
    assert kop.content == b""
    assert kop.headers.get("Content-Type") == gewoon.headers.get("Content-Type")


@elk_adres
def test_wie_er_niet_in_mag_leert_niets_over_de_werkwoorden(naam, wereld):
    adres = wereld.adres(naam)
    if alle_namen()[naam].callback.recht == PUBLIEK:
        return
    for werkwoord in ("PUT", "OPTIONS"):
        antwoord = Client().generic(werkwoord, adres)
        assert antwoord.status_code == 302
        assert "Allow" not in antwoord.headers


def test_wie_een_knop_als_pagina_opent_leest_wat_er_te_doen_is(wereld):
    """Signed in again after pressing a button, the browser asks for its address as a page."""
    antwoord = wereld.client(Rol.BEHEER).get("/beheer/post/opnieuw/")
    assert antwoord.status_code == 405
    tekst = antwoord.content.decode()
    assert "Dit adres is van een knop." in tekst
    assert "Er is niets gebeurd." in tekst


def test_wie_naar_een_leespagina_post_leest_dat_ze_alleen_te_lezen_is(wereld):
    antwoord = wereld.client(Rol.BEHEER).post("/beheer/post/", {"x": "y"})
    assert antwoord.status_code == 405
    assert "Deze pagina kan je alleen lezen." in antwoord.content.decode()


@pytest.mark.parametrize("adres", ["/gezond/", "/actieplan/", "/account/inloggen/"])
def test_ook_zonder_bewijs_van_herkomst_is_een_vreemd_werkwoord_een_405(adres):
    """What an outsider sends bears no token; the check of it would say 403 to a verb that does not exist."""
    client = Client(enforce_csrf_checks=True)
    for werkwoord in VREEMD:
        antwoord = client.generic(werkwoord, adres)
        assert antwoord.status_code == 405, werkwoord
        assert allow(antwoord) & {"GET", "POST"}
    assert client.post(adres).status_code == 403, "een POST blijft een POST zonder bewijs"


def test_een_programma_krijgt_geen_pagina(client):
    antwoord = client.delete("/gezond/", headers={"Accept": "application/json"})
    assert (antwoord.status_code, antwoord.content) == (405, b"")
