"""A server without a network, and a network with nothing in it: no page breaks, and none shows another network."""

import re
from contextlib import suppress
from html import unescape

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from leerrecht.inhoud import laad_gedeeld
from leerrecht.models import Netwerk, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import ROLLEN_MET_ACCOUNT, Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.bouwers import log_in, maak_gebruiker

pytestmark = pytest.mark.django_db
SPRONGEN = 3
# Ends the session, or is not a page of the portal.
NIET_VOLGEN = re.compile(r"/(account/uitloggen|gezond|static|voorbeeld)/")


def vaste_adressen() -> set[str]:
    """Every address that names no row."""
    adressen = set()
    for naam in alle_namen():
        with suppress(NoReverseMatch):
            adressen.add(reverse(naam))
    return adressen


def leesbaar(antwoord) -> str:
    """The words of a page as one line."""
    tekst = re.sub(r"<(?:script|style).*?</(?:script|style)>|<[^>]+>", " ", antwoord.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", unescape(tekst))


def wandel(client: Client, *begin: str) -> dict[str, str]:
    """Ask every fixed address and all that pages link to; return the words of each page by its address."""
    paginas: dict[str, str] = {}
    gezien: set[str] = set()
    nu = {*vaste_adressen(), *begin}
    for _ in range(SPRONGEN):
        straks: set[str] = set()
        for adres in sorted(nu - gezien):
            if NIET_VOLGEN.search(adres):
                continue
            gezien.add(adres)
            antwoord = client.get(adres)
            assert antwoord.status_code < 500, adres
            if antwoord.status_code in (301, 302):
                straks.add(antwoord.headers["Location"].partition("#")[0])
            if antwoord.status_code == 200 and "text/html" in antwoord.headers["Content-Type"]:
                paginas[adres] = leesbaar(antwoord)
                gelinkt = re.findall(r'href="(/[^"#]*)', antwoord.content.decode())
                straks |= {unescape(adres) for adres in gelinkt if "?" not in adres}
        nu = straks
    return paginas


@pytest.fixture
def leeg(db) -> Netwerk:
    """A network of which nothing is known but its name and one organisation, on a server with the shared lists."""
    laad_gedeeld()
    with schrijven_toegestaan():
        netwerk = Netwerk.objects.create(
            slug="limburg", naam="Netwerk Limburg", korte_naam="Limburg", gebied="provincie"
        )
        organisatie = Organisatie(naam="Leer Limburg", soort="overleg", bron_sleutel="leer-limburg")
        organisatie.zet_zoekvelden()
        organisatie.save()
        organisatie.netwerken.add(netwerk)
    return netwerk


def browser(rol: Rol, netwerk: Netwerk) -> Client:
    """A browser of somebody with this role, for the only organisation there is."""
    client = Client()
    log_in(client, maak_gebruiker(rol, netwerk=netwerk, organisatie=Organisatie.objects.get()))
    return client


VREEMD = re.compile("Mechel|Brabant|Buddy|Arktos|Netsterk")
# A sentence that says what to do next and who may do it, for who reads it on a network with nothing in it.
ZINNEN = [
    ("/actieplan/", Rol.STAF, "Nog geen plan. Begin een plan"),
    ("/actieplan/", Rol.PARTNER, "Nog geen plan. Dit doet de stafmedewerker."),
    ("/evaluatie/", Rol.STAF, "Een ronde gaat over de acties van een goedgekeurde versie."),
    ("/evaluatie/nieuw/", Rol.STAF, "Een ronde gaat over de acties van een goedgekeurde versie."),
    ("/monitoring/", Rol.STAF, "Kies wat je telt en typ de eerste cijfers, of lever een bestand aan."),
    ("/monitoring/", Rol.COLLEGE, "De stafmedewerker van het netwerk levert ze aan."),
    ("/meldpunt/aanbod/", Rol.PARTNER, "Er staat nog geen aanbod in dit portaal. Het Meldpunt houdt het bij."),
    ("/meldpunt/aanbod/", Rol.MELDPUNT, "Nog geen aanbod. Maak een fiche"),
    ("/meldpunt/mijn-aanbod/", Rol.MELDPUNT, "Begin met wie je het vaakst belt"),
    ("/meldpunt/mijn-aanbod/", Rol.AANBIEDER, "Maak zelf een fiche, of vraag het aan het Meldpunt."),
    ("/overleg/", Rol.PARTNER, "Nog geen groep. Dit doet de stafmedewerker."),
    ("/", Rol.STAF, "Begin een actieplan"),
]


def test_een_bezoeker_van_een_lege_server_ziet_geen_enkele_fout_en_geen_enkel_netwerk():
    laad_gedeeld()
    paginas = wandel(Client())
    assert {"/", "/over/", "/actieplan/", "/meldpunt/", "/overleg/", "/monitoring/", "/evaluatie/"} <= paginas.keys()
    assert [adres for adres, tekst in paginas.items() if VREEMD.search(tekst)] == []


def test_de_voorpagina_van_een_lege_server_zegt_wat_dit_is_en_wie_er_begint(client):
    tekst = leesbaar(client.get("/"))
    assert "Een netwerk is een stad of provincie waar scholen, CLB’s en anderen samen een plan" in tekst
    assert "De portaalbeheerder begint het eerste. Ben jij dat? Log in" in tekst
    assert "lees je hier wie er samenwerkt" in leesbaar(client.get("/over/"))


def test_een_portaalbeheerder_van_een_lege_server_kan_een_netwerk_beginnen():
    laad_gedeeld()
    wie = maak_gebruiker()
    with schrijven_toegestaan():
        wie.portaalbeheer_sinds = timezone.now()
        wie.save()
    client = Client()
    log_in(client, wie)
    paginas = wandel(client)
    assert "/beheer/netwerken/nieuw/" in paginas
    assert [adres for adres, tekst in paginas.items() if VREEMD.search(tekst)] == []


@pytest.mark.parametrize("rol", ROLLEN_MET_ACCOUNT)
def test_wie_ook_inlogt_op_een_leeg_netwerk_ziet_geen_fout_en_niets_van_een_ander(leeg, rol):
    paginas = wandel(browser(rol, leeg))
    assert {"/", "/over/", "/actieplan/", "/meldpunt/", "/overleg/", "/monitoring/", "/evaluatie/"} <= paginas.keys()
    # The style guide and the list of facts are about the portal itself.
    eigen = {adres: tekst for adres, tekst in paginas.items() if not adres.startswith(("/stijlgids/", "/feiten/"))}
    assert [(adres, VREEMD.search(tekst)[0]) for adres, tekst in eigen.items() if VREEMD.search(tekst)] == []


@pytest.mark.parametrize(("adres", "rol", "zin"), ZINNEN)
def test_een_lege_pagina_zegt_wat_er_nu_moet_en_wie_dat_doet(leeg, adres, rol, zin):
    tekst = leesbaar(browser(rol, leeg).get(adres))
    assert zin in tekst, tekst[150:600]


def test_overleg_netwerk_5_zonder_plan_is_er_geen_knop_die_nergens_heen_gaat(leeg):
    staf = browser(Rol.STAF, leeg)
    assert "Open de eerste ronde" not in leesbaar(staf.get("/evaluatie/"))
    assert b"<form" not in staf.get("/evaluatie/nieuw/").content.split(b"<main")[1].split(b"</main")[0]
