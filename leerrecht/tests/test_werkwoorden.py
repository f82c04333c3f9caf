"""Verbs: each address has its own, any other is a 405 that names them, and HEAD answers wherever GET does."""

import pytest
from django.test import Client

from leerrecht.rechten import Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.helewereld import HeleWereld
from leerrecht.tests.test_formulieren import invullen
from leerrecht.tests.test_rechtenmatrix import MATRIX
from leerrecht.tests.uitvoer import uitvoeradressen
from leerrecht.tests.wereld import BEZOEKER
from leerrecht.toegang import PUBLIEK

pytestmark = pytest.mark.django_db
VREEMD = ("PUT", "PATCH", "DELETE", "TRACE", "BREW")
elk_adres = pytest.mark.parametrize("naam", [naam for naam in MATRIX if not naam.startswith("voorbeeld:")])


def wie_mag(naam: str) -> str:
    return next(iter(MATRIX[naam].mag), BEZOEKER)


def open_deur(naam: str, hele_wereld: HeleWereld) -> tuple[Client, str]:
    """A browser that comes in at this address, and the address."""
    return hele_wereld.browser(wie_mag(naam)), hele_wereld.adressen[naam]


def allow(antwoord) -> set[str]:
    return set(antwoord.headers["Allow"].split(", "))


@elk_adres
def test_een_werkwoord_dat_een_adres_niet_heeft_is_een_405_die_zegt_wat_wel_kan(naam, hele_wereld):
    client, adres = open_deur(naam, hele_wereld)
    for werkwoord in VREEMD:
        # The page around it is written once: the answer is the same for a program.
        soort = "text/html" if werkwoord == VREEMD[0] else "application/json"
        antwoord = client.generic(werkwoord, adres, headers={"Accept": soort})
        assert antwoord.status_code == 405, werkwoord
        assert allow(antwoord) & {"GET", "POST"}
        assert not allow(antwoord) & set(VREEMD)


@elk_adres
def test_options_en_head_zeggen_wat_een_get_doet_en_doen_niets(naam, hele_wereld):
    client, adres = open_deur(naam, hele_wereld)
    antwoord, kop = client.options(adres), client.head(adres)
    assert antwoord.status_code == 200
    assert antwoord.content == b""
    kan = allow(antwoord)
    assert ("GET" in kan) == ("HEAD" in kan)
    gewoon = client.get(adres)
    assert ("GET" in kan) == (gewoon.status_code != 405)
    assert kop.status_code == gewoon.status_code
    assert kop.content == b""
    assert kop.headers.get("Content-Type") == gewoon.headers.get("Content-Type")
    # What a canary is sought in is found in the code: no answer of another kind may escape that.
    pagina = gewoon.headers.get("Content-Type", "text/html").startswith("text/html")
    assert pagina or gewoon.status_code == 405 or naam in uitvoeradressen()
    if "POST" not in kan:
        assert client.post(adres, {"titel": "x"}).status_code == 405


@elk_adres
def test_wie_er_niet_in_mag_leert_niets_over_de_werkwoorden(naam, hele_wereld):
    adres = hele_wereld.adressen[naam]
    if alle_namen()[naam].callback.recht == PUBLIEK:
        return
    for werkwoord in ("PUT", "OPTIONS"):
        antwoord = Client().generic(werkwoord, adres)
        assert antwoord.status_code == 302
        assert "Allow" not in antwoord.headers


@elk_adres
def test_ook_zonder_bewijs_van_herkomst_leert_een_vreemde_niets_over_de_werkwoorden(naam, hele_wereld):
    """The check of where a form comes from stands before the check of rights: it may not answer in its place."""
    if alle_namen()[naam].callback.recht == PUBLIEK:
        return
    antwoord = Client(enforce_csrf_checks=True).generic("PUT", hele_wereld.adressen[naam])
    assert antwoord.status_code in (302, 403)
    assert "Allow" not in antwoord.headers


def test_een_post_naar_een_leespagina_zegt_hetzelfde_of_de_rij_er_is_of_niet(hele_wereld):
    """So nobody learns by it which rows there are: a verb is judged before a row is looked up."""
    er_is = hele_wereld.adressen["overleg:vergadering"]
    er_niet = er_is.replace(er_is.rstrip("/").rpartition("/")[2], "bestaatniet")
    assert er_is != er_niet
    for client in (hele_wereld.browser(Rol.STAF), hele_wereld.browser(Rol.AANBIEDER), hele_wereld.browser(BEZOEKER)):
        een, ander = client.post(er_is, {"x": "y"}), client.post(er_niet, {"x": "y"})
        assert een.status_code == ander.status_code == 405
        assert een.headers["Allow"] == ander.headers["Allow"]


@elk_adres
def test_wie_het_recht_niet_heeft_krijgt_geen_405(naam, hele_wereld):
    """Signed in, but not for this page: a refusal, whatever the verb."""
    eis = alle_namen()[naam].callback.recht
    buiten = hele_wereld.buiten(eis)
    if isinstance(eis, str) or not buiten:
        return
    client, adres = hele_wereld.browser(buiten[0]), hele_wereld.adressen[naam]
    for werkwoord in ("POST", "PUT", "DELETE"):
        antwoord = client.generic(werkwoord, adres)
        assert antwoord.status_code == 403, werkwoord
        assert "Allow" not in antwoord.headers


def test_wat_iemand_typte_en_naar_een_leespagina_stuurde_is_bewaard(hele_wereld):
    client = hele_wereld.browser(Rol.STAF)
    adres = hele_wereld.adressen["actieplan:actie_nieuw"]
    antwoord = client.post("/overleg/", invullen(client, adres, titel="KANARIE-7391"))
    assert antwoord.status_code == 405
    assert "Wat je typte, is bewaard" in antwoord.content.decode()


def test_wie_een_knop_als_pagina_opent_leest_wat_er_te_doen_is(hele_wereld):
    """Signed in again after pressing a button, the browser asks for its address as a page."""
    antwoord = hele_wereld.browser(Rol.BEHEER).get("/beheer/post/opnieuw/")
    assert antwoord.status_code == 405
    tekst = antwoord.content.decode()
    assert "Dit adres is van een knop." in tekst
    assert "Er is niets gebeurd." in tekst


def test_wie_naar_een_leespagina_post_leest_dat_ze_alleen_te_lezen_is(hele_wereld):
    antwoord = hele_wereld.browser(Rol.BEHEER).post("/beheer/post/", {"x": "y"})
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
