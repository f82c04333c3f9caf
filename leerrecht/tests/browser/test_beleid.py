"""The content policy on live pages: it is strict, and no page of the portal runs into it."""

import pytest

from leerrecht.models import Netwerk
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis

pytestmark = pytest.mark.browser

BEZOEKER = (
    "/",
    "/mechelen/",
    "/actieplan/",
    "/actieplan/mechelen/",
    "/actieplan/mechelen/?q=creeren&weergave=compact",
    "/actieplan/vlaams-brabant/",
    "/actieplan/mechelen/versies/",
    "/actieplan/mechelen/versies/2016/",
    "/actieplan/mechelen/versies/2016/verschil/",
    "/over/",
    "/privacy/",
    "/toegankelijkheid/",
    "/bestaat-niet/",
    "/account/inloggen/",
    "/account/inloggen/code/",
    "/account/wachtwoord-vergeten/",
    "/account/uitnodiging/",
)
STAF = (
    "/",
    "/actieplan/mechelen/",
    "/actieplan/mechelen/bewerken/",
    "/actieplan/mechelen/bewerken/voorstel/",
    "/actieplan/vlaams-brabant/bewerken/",
    "/account/",
    "/account/tweede-stap/",
    "/stijlgids/",
    "/beheer/",
)


def test_geen_pagina_overtreedt_het_beleid_of_vraagt_iets_elders(huis: Huis) -> None:
    staf = maak_gebruiker("staf", netwerk=Netwerk.objects.get(slug="mechelen"))
    for page, paden in ((huis.open(), BEZOEKER), (huis.open(als=staf), STAF)):
        for pad in paden:
            beleid = page.goto(pad).headers["content-security-policy"]
            assert "unsafe" not in beleid, pad
            assert "script-src 'self'" in beleid, pad
            assert not huis.wacht(page).fouten, (pad, sorted(huis.wacht(page).fouten))


def test_de_browser_weigert_script_en_stijl_in_de_pagina_en_de_wacht_ziet_het(huis: Huis) -> None:
    page = huis.open("/")
    page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.binnen = true";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", "<p style='color: red'>rood</p>");
    }""")
    assert page.evaluate("window.binnen") is None
    gezien = " ".join(huis.wacht(page).fouten)
    assert "script-src" in gezien
    assert "style-src" in gezien
    huis.wacht(page).fouten.clear()
