"""The front page of a network and mijn werk in a real browser: what one comes for stands on the first screen."""

import pytest

from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.browser.huis import Huis
from meldpunt.tests.dossierbouwers import maak_aanmelding

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# A laptop of a municipality: 1920 x 1080 at 125 %.
LAPTOP = {"width": 1536, "height": 730}


def test_vormgeving_B10_de_drie_deuren_eindigen_op_het_eerste_scherm(huis: Huis):
    maak_organisatie("Partner", maak_netwerk("mechelen"))
    page = huis.open("/mechelen/")
    huis.keur(page)
    page.set_viewport_size(LAPTOP)
    deuren = page.locator(".deuren").bounding_box()
    assert deuren["y"] + deuren["height"] <= 630
    assert page.locator(".held").bounding_box()["height"] <= 260


def test_vormgeving_B2_de_eerste_rij_van_mijn_werk_staat_boven_420(huis: Huis):
    netwerk = maak_netwerk("mechelen")
    maak_aanmelding(netwerk=netwerk)
    page = huis.open("/", als=maak_gebruiker(Rol.MELDPUNT, netwerk=netwerk))
    huis.keur(page)
    page.set_viewport_size(LAPTOP)
    assert page.locator(".dagen > li").first.bounding_box()["y"] <= 420
