"""Anyone reads the figures: sentence, picture, table, download; on a phone, on paper, without script."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from leerrecht.models import Netwerk
from leerrecht.tests.browser.huis import Huis, zonder_dwarsrol
from monitoring.models import Indicator
from monitoring.tests.bouwers import maak_publicatie

pytestmark = pytest.mark.browser

VSV = "/monitoring/indicatoren/vsv-percentage/"


def figuur(page: Page) -> Locator:
    """The picture that this width shows."""
    return page.locator("figure svg:visible")


@pytest.mark.beide  # the main work of this room
def test_van_de_startpagina_naar_een_cijfer_zonder_script(huis: Huis, breedte: int) -> None:
    page = huis.open("/", js=False, breedte=breedte)
    expect(page.get_by_role("heading", name="In cijfers")).to_be_visible()
    page.get_by_role("link", name="Alle cijfers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe gaat het met het leerrecht?")
    huis.keur(page, "monitoring")

    page.get_by_role("link", name=re.compile(r"definitie\s?: Vroegtijdige schoolverlaters$")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vroegtijdige schoolverlaters")
    expect(figuur(page)).to_have_count(1)
    expect(page.get_by_role("table").first).to_be_visible()
    huis.keur(page, "indicator")


def test_de_smalle_tekening_is_leesbaar_op_een_telefoon(huis: Huis) -> None:
    page = huis.open(VSV, breedte=320)
    for tekst in figuur(page).locator("text").all():
        vak = tekst.bounding_box()
        assert vak["x"] >= 0, tekst.text_content()
        assert vak["x"] + vak["width"] <= 321, tekst.text_content()
        assert vak["height"] >= 10, tekst.text_content()


def test_teksten_in_de_brede_tekening_raken_elkaar_niet(huis: Huis) -> None:
    for pad in (VSV, "/monitoring/indicatoren/problematische-afwezigheid/"):
        page = huis.open(pad)
        vakken = [(t.text_content(), t.bounding_box()) for t in figuur(page).locator("text").all()]
        for nummer, (een, a) in enumerate(vakken):
            for ander, b in vakken[nummer + 1 :]:
                naast = a["x"] + a["width"] <= b["x"] + 1 or b["x"] + b["width"] <= a["x"] + 1
                # Lines of one name stand close together: their boxes overlap, their letters do not.
                onder = a["y"] + a["height"] * 0.72 <= b["y"] or b["y"] + b["height"] * 0.72 <= a["y"]
                assert naast or onder, f"{pad}: “{een}” raakt “{ander}”"


def test_de_download_is_een_csv_met_deze_cijfers(huis: Huis) -> None:
    page = huis.open(VSV, js=False)
    with page.expect_download() as download:
        page.get_by_role("link", name="Download deze cijfers (CSV)").click()
    regels = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert regels[0].startswith("indicator;gebied;reeks;periode;waarde")
    assert any(";Mechelen;;2016-2017;13,5;" in regel for regel in regels)


def test_een_vaste_link_zegt_dat_er_nieuwere_cijfers_zijn(huis: Huis) -> None:
    page = huis.open(VSV, js=False)
    vast = page.get_by_role("link", name=re.compile("^publicatie ")).get_attribute("href")
    indicator = Indicator.objects.get(code="vsv-percentage")
    nieuw = {"indicator": indicator, "jaar": 2016, "waarde": "14.2"}
    maak_publicatie(netwerk=Netwerk.objects.get(slug="mechelen"), cellen=[nieuw])
    page.goto(vast)
    expect(page.get_by_text("Dit zijn niet de laatste cijfers.")).to_be_visible()
    huis.keur(page, "indicator-oud")
    page.get_by_role("link", name=re.compile("^Naar de cijfers van")).click()
    expect(page.locator(".paginakop__merk")).to_contain_text("14,2")


def test_verzonnen_en_onderdrukte_cijfers_zeggen_wat_ze_zijn(huis: Huis) -> None:
    page = huis.open("/monitoring/indicatoren/voorbeeld-afwezigheid-school/", js=False)
    expect(page.get_by_text("Deze cijfers zijn verzonnen")).to_be_visible()
    expect(page.get_by_role("cell", name="onderdrukt").first).to_be_visible()
    huis.keur(page, "indicator-voorbeeld")


def test_op_papier_staat_de_brede_tekening_met_haar_tabel(huis: Huis) -> None:
    page = huis.open(VSV, breedte=320)
    page.emulate_media(media="print")
    expect(page.locator(".figuur__breed svg")).to_be_visible()
    expect(page.locator(".figuur__smal svg")).to_be_hidden()
    expect(page.get_by_role("link", name="Download deze cijfers (CSV)")).to_be_hidden()
    page.set_viewport_size({"width": 700, "height": 900})
    zonder_dwarsrol(page)
