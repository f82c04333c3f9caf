"""What the page about privacy says of cookies, held to what a visitor without an account really gets."""

import re

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from leerrecht.tests.bouwers import maak_netwerk

pytestmark = pytest.mark.django_db
# Where a cookie is set before anybody sent anything, and the words that say so.
MET_KOEKJE = {
    "/account/": "om in te loggen",
    "/mijn-blad/kaart/": "je kaart in te geven",
    "/link/": "een persoonlijke link",
    "/account/uitnodiging/": "een uitnodiging uit een mail",
}
_VULLING = {"geheim": "a" * 43, "int": "1"}


def adressen(netwerk: str) -> list[str]:
    """Every address there is, with something plausible where a key stands."""

    def loop(patronen, voor: str):
        for een in patronen:
            pad = f"{voor}{een.pattern}"
            if isinstance(een, URLResolver):
                yield from loop(een.url_patterns, pad)
            elif isinstance(een, URLPattern) and "(?P" not in pad:
                yield pad

    def vul(deel: re.Match) -> str:
        soort, naam = deel.group(1), deel.group(2)
        return netwerk if naam == "netwerk" else _VULLING.get(naam) or _VULLING.get(soort, "abc")

    paden = (re.sub(r"<(\w+):(\w+)>", vul, pad) for pad in loop(get_resolver().url_patterns, "/"))
    return sorted(set(paden))


def test_een_bezoeker_krijgt_alleen_een_koekje_waar_de_privacypagina_dat_zegt():
    netwerk = maak_netwerk().slug
    met = set()
    for adres in adressen(netwerk):
        antwoord = Client().get(adres)
        naar_inloggen = antwoord.status_code == 302 and "/account/inloggen/" in antwoord["Location"]
        if antwoord.cookies and not naar_inloggen:
            met.add(adres)
    vreemd = [adres for adres in met if not adres.startswith(tuple(MET_KOEKJE))]
    assert vreemd == []
    assert [begin for begin in MET_KOEKJE if not any(adres.startswith(begin) for adres in met)] == []
    tekst = " ".join(Client().get("/privacy/").content.decode().split())
    assert [woord for woord in MET_KOEKJE.values() if woord not in tekst] == []
