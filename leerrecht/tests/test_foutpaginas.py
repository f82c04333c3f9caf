"""What an error page says to a human: who to ask by name, as the data knows it, and no code as its biggest word."""

import pytest
from django.test import Client

from leerrecht.beheerders import beheerders_voor
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk

pytestmark = pytest.mark.django_db


def weigering(wie) -> str:
    browser = Client()
    log_in(browser, wie)
    antwoord = browser.get("/beheer/")
    assert antwoord.status_code == 403
    return antwoord.content.decode()


def test_vormgeving_C10_een_403_noemt_wie_toegang_geeft():
    netwerk = maak_netwerk()
    beheer = maak_gebruiker(Rol.BEHEER, netwerk=netwerk)
    pagina = weigering(maak_gebruiker(Rol.PARTNER, netwerk=netwerk))
    assert beheer.naam in pagina
    assert f'href="mailto:{beheer.email}"' in pagina


def test_vormgeving_C10_alleen_van_het_eigen_netwerk_en_wie_er_nog_werkt():
    netwerk = maak_netwerk()
    weg, elders = (
        maak_gebruiker(Rol.BEHEER, netwerk=netwerk),
        maak_gebruiker(Rol.BEHEER, netwerk=maak_netwerk("elders")),
    )
    type(weg).objects.filter(pk=weg.pk).update(is_active=False)
    partner = maak_gebruiker(Rol.PARTNER, netwerk=netwerk)
    assert beheerders_voor(partner) == []
    pagina = weigering(partner)
    assert weg.email not in pagina
    assert elders.email not in pagina
    assert "de functioneel beheerder van je netwerk" in pagina


def test_vormgeving_C9_de_code_is_niet_het_grootste_woord(client):
    pagina = client.get("/dit-bestaat-niet/").content.decode()
    assert "paginakop__merk" not in pagina
    assert "foutcode" not in pagina
    assert "Voor wie je helpt: fout 404" in pagina
