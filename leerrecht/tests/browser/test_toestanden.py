"""Pages in an unusual state: refused, missing, broken; and a browser set up for other eyes."""

import pytest
from playwright.sync_api import Page, expect

from leerrecht.models import Netwerk
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis, zonder_dwarsrol

pytestmark = pytest.mark.browser

WERKBANK = "/actieplan/mechelen/bewerken/"
OPENBAAR = ("/", "/actieplan/mechelen/", "/actieplan/vlaams-brabant/", "/over/", "/account/inloggen/")
VOOR_STAF = (WERKBANK, f"{WERKBANK}voorstel/", "/stijlgids/", "/account/")


def _staf():
    return maak_gebruiker("staf", netwerk=Netwerk.objects.get(slug="mechelen"), naam="Stien Staf")


def _breek(monkeypatch) -> None:
    def stuk(*_):
        raise RuntimeError("proef")

    monkeypatch.setattr("actieplan.samenvatting.plannen_in_het_kort", stuk)


def test_foutpaginas_zeggen_wat_er_is_en_wat_nu(huis: Huis, monkeypatch) -> None:
    page = huis.open(als=maak_gebruiker("partner", netwerk=Netwerk.objects.get(slug="mechelen")))
    assert page.goto(WERKBANK).status == 403
    expect(page.get_by_role("heading", name="Wat nu?")).to_be_visible()
    huis.keur(page, "403")
    assert page.goto("/bestaat-niet/").status == 404
    huis.keur(page, "404")

    _breek(monkeypatch)
    bezoeker = huis.open()
    huis.wacht(bezoeker).verwacht.add(500)
    assert bezoeker.goto("/").status == 500
    expect(bezoeker.get_by_role("heading", name="Er ging iets mis bij ons")).to_be_visible()
    huis.keur(bezoeker, "500")


def test_de_stijlgids_toont_alle_onderdelen(huis: Huis) -> None:
    page = huis.open("/stijlgids/", als=_staf())
    expect(page.get_by_role("heading", level=1)).to_have_text("Stijlgids")
    huis.keur(page, "stijlgids")


@pytest.mark.breed
@pytest.mark.parametrize("opties", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}], ids=lambda o: [*o][0])
def test_eigen_kleuren_en_minder_beweging_breken_niets(huis: Huis, breedte: int, opties: dict[str, str]) -> None:
    for page, paden in _rondgang(huis, breedte, **opties):
        for pad in paden:
            page.goto(pad)
            zonder_dwarsrol(page)
            if "reduced_motion" in opties:
                assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.breed
def test_met_letters_van_200_procent_gaat_niets_verloren(huis: Huis) -> None:
    for page, paden in _rondgang(huis, 1280):
        for pad in paden:
            page.goto(pad)
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            zonder_dwarsrol(page)
            afgeknipt = page.evaluate("""() => [...document.querySelectorAll("main :is(a, button, p, h1, h2, h3, dd)")]
              .filter((e) => getComputedStyle(e).overflow !== "visible" && !e.closest(".visually-hidden, .sr")
                && e.scrollWidth > e.clientWidth + 1).map((e) => e.outerHTML.slice(0, 80))""")
            assert not afgeknipt, f"{pad}: {afgeknipt}"


def _rondgang(huis: Huis, breedte: int, **opties) -> list[tuple[Page, tuple[str, ...]]]:
    """A visitor with the public pages, a stafmedewerker with their own."""
    return [
        (huis.open(breedte=breedte, **opties), OPENBAAR),
        (huis.open(als=_staf(), breedte=breedte, **opties), VOOR_STAF),
    ]
