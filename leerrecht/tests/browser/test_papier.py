"""What comes out of a printer: ink on white, no buttons, and on what is confidential whose paper it is."""

import io

import pikepdf
import pytest

from leerrecht.models import Netwerk
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.browser.huis import Huis
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_aanmelding
from monitoring.tests.pdflezer import lees, tekst

pytestmark = pytest.mark.browser
WIT, KLEURLOOS = "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"
# Elements with their own text, as print media draws them: the colour of the letters, and what lies behind.
_LICHT = """() => [...document.querySelectorAll("main *")].filter(e => {
  const eigen = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  if (!eigen || !e.checkVisibility() || e.closest("svg")) return false;
  const [r, g, b] = getComputedStyle(e).color.match(/[\\d.]+/g).map(Number);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 150;
}).map(e => e.className + ": " + e.textContent.trim().slice(0, 40))"""


@pytest.mark.parametrize("pad", ["/", "/meldpunt/", "/meldpunt/voor-jongeren/", "/over/", "/monitoring/"])
def test_vormgeving_B5_op_papier_is_elke_letter_donker(huis: Huis, pad: str) -> None:
    """A printer leaves backgrounds out: what is white on dark would be white on white."""
    page = huis.open(pad, js=False)
    page.emulate_media(media="print")
    assert page.evaluate(_LICHT) == []


def test_vormgeving_B5_het_donkere_blok_wordt_inkt_met_een_rand(huis: Huis) -> None:
    page = huis.open("/meldpunt/", js=False)
    blok = page.locator(".bel").first
    assert blok.evaluate("e => getComputedStyle(e).backgroundColor") not in (WIT, KLEURLOOS)
    page.emulate_media(media="print")
    assert blok.evaluate("e => getComputedStyle(e).backgroundColor") == KLEURLOOS
    assert blok.evaluate("e => parseFloat(getComputedStyle(e).borderTopWidth)") >= 1


def test_vormgeving_B5_filters_en_knoppen_gaan_niet_naar_papier(huis: Huis) -> None:
    page = huis.open("/meldpunt/aanbod/", js=False)
    page.emulate_media(media="print")
    zichtbaar = page.locator("main :is(button, input, select, .btn, [role=search])")
    assert [el.inner_text() for el in zichtbaar.all() if el.is_visible()] == []


def test_vormgeving_B5_de_kantlijn_staat_ook_op_a4(huis: Huis) -> None:
    page = huis.open("/over/", js=False)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 660, "height": 900})
    kolommen = page.locator(".deel").first.evaluate("e => getComputedStyle(e).gridTemplateColumns.split(' ').length")
    assert kolommen == 2
    assert len(pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages) >= 1


def test_vormgeving_B5_op_elk_blad_van_een_dossier_staat_dat_het_vertrouwelijk_is_en_van_wie(huis: Huis) -> None:
    mechelen = Netwerk.objects.get(slug="mechelen")
    dossier = maak_aanmelding(netwerk=mechelen, door=clb_medewerker(mechelen))
    page = huis.open(dossier.get_absolute_url(), als=maak_gebruiker("meldpunt", netwerk=mechelen, naam="Mila Meldpunt"))
    # Long enough for more than one sheet, whatever stands in a file today.
    page.evaluate(
        "for (let i = 0; i < 80; i++) document.querySelector('main').append(document.createElement('p'), 'zin')"
    )
    stuk = lees(page.pdf(prefer_css_page_size=True))
    bladen = [tekst(blad) for blad in stuk.pages]
    assert len(bladen) > 1
    assert [
        nummer for nummer, blad in enumerate(bladen, 1) if "Vertrouwelijk,afgedruktdoorMilaMeldpunt" not in blad
    ] == []
    assert all(f"pagina{nummer}van{len(bladen)}" in blad for nummer, blad in enumerate(bladen, 1))
