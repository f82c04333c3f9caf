"""The paper in the hands of a college: a cover to print, each figure once, words that are read in one piece."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape

import pikepdf
import pytest
from PIL import Image

from monitoring.jaarevaluatie import pdf
from monitoring.jaarevaluatie.blad import Drukwerk
from monitoring.jaarevaluatie.pdf import maak_html
from monitoring.tests import pdflezer
from monitoring.tests.jaarinhoud import lijnen, maak_inhoud, staven
from monitoring.tests.test_jaarevaluatie_pdf import gegevens, zwijg

# A point on paper is so many units of the engine.
PUNT = 4 / 3


@pytest.fixture(scope="module")
def bestand() -> bytes:
    inhoud = maak_inhoud(4, 4, titel="Actieplan leerrecht: integrale aanpak tegen schooluitval in de hele regio")
    return pdf.maak_pdf(gegevens(inhoud), zwijg)


@pytest.fixture
def stuk(bestand):
    with pdflezer.lees(bestand) as stuk:
        yield stuk


def test_vormgeving_de_kaft_vraagt_weinig_inkt(bestand, tmp_path):
    if not shutil.which("pdftoppm"):
        pytest.skip("pdftoppm (poppler-utils) staat niet op deze machine.")
    (tmp_path / "stuk.pdf").write_bytes(bestand)
    opdracht = ["pdftoppm", "-r", "40", "-gray", "-f", "1", "-l", "1", str(tmp_path / "stuk.pdf")]
    plaat = Image.open(io.BytesIO(subprocess.run(opdracht, capture_output=True, check=True).stdout))
    inkt = sum(aantal * (255 - grijs) for aantal, grijs in plaat.getcolors()) / 255 / (plaat.width * plaat.height)
    assert 0.005 < inkt <= 0.15


def test_vormgeving_het_schooljaar_is_het_grootste_woord_van_de_kaft_en_het_netwerk_staat_erbij(stuk):
    grootste = 0.0
    for stukken, opdracht in pikepdf.parse_content_stream(stuk.pages[0]):
        if str(opdracht) == "Tf":
            grootste = max(grootste, float(stukken[1]))
    assert grootste == pytest.approx(60 * PUNT)
    woorden = pdflezer.tekst(stuk.pages[0])
    assert "Leerrechtnetwerk" + "Mechelen" in woorden
    assert woorden.index("2025-2026") < woorden.index("Jaarevaluatie")


def test_toegang_C7_elk_gegeven_van_kaft_en_colofon_hangt_aan_zijn_naam(stuk):
    paren = {}
    for rij in pdflezer.tags(stuk, "/TR"):
        cellen = list(rij.K)
        if [str(cel.S) for cel in cellen] == ["/TH", "/TD"]:
            assert [str(naam) for naam in cellen[1].A.Headers] == [str(cellen[0].ID)]
            paren[pdflezer.gehoord(cellen[0], stuk)] = pdflezer.gehoord(cellen[1], stuk)
    assert paren["Stand"].startswith("Voorgelegd")
    assert paren["Editie"] == "2"
    assert paren["Gemaakt door"].startswith("dienst")
    # A list of a term and its value apart has no bond; no such list is left.
    assert "<dl" not in maak_html(gegevens(maak_inhoud(1, 0)))


def test_toegang_C7_aan_het_einde_van_een_regel_loopt_geen_woord_in_het_volgende(stuk):
    gehoord = [pdflezer.gehoord(tag, stuk) for soort in ("/H1", "/P") for tag in pdflezer.tags(stuk, soort)]
    alles = " ".join(" ".join(zin.split()) for zin in gehoord)
    html = unescape(re.sub("<[^>]+>", " ", maak_html(gegevens(maak_inhoud(4, 4)))))
    bekend = set(re.findall(r"\w{4,}", html)) | {"integrale", "aanpak", "hele", "regio", "schooluitval"}
    # Two known words that stand glued together were parted by the end of a line alone.
    geplakt = [
        w
        for w in set(re.findall(r"\w{8,}", alles)) - bekend
        if any(w[:i] in bekend and w[i:] in bekend for i in range(4, len(w) - 3))
    ]
    assert geplakt == []
    assert "Actieplan leerrecht: integrale aanpak tegen schooluitval in de hele regio" in alles


def _met_dezelfde_figuur() -> dict:
    inhoud = maak_inhoud(3, 0, cijfers=(lijnen(), staven()))
    acties = tuple(replace(actie, figuren=(lijnen(),)) for actie in inhoud.doelen[0].acties)
    return gegevens(replace(inhoud, doelen=(replace(inhoud.doelen[0], acties=acties),)))


def test_vormgeving_elke_figuur_staat_een_keer_in_het_stuk_met_de_weg_ernaartoe():
    html = maak_html(_met_dezelfde_figuur())
    assert html.count("<svg font-family") == 2
    assert html.count("De figuur staat op bladzijde") == 2
    werk = Drukwerk(pdf.lees(_met_dezelfde_figuur()), "")
    assert len(werk.figuurregister) == 2
    assert next(
        waarbij for figuur, waarbij in werk.figuurregister if figuur.sleutel == "doel-1-actie-1-figuur-1"
    ).startswith("het netwerk; 2.1.0")
