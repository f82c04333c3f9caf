"""The file the college gets: tagged, complete, the same every time, and closed to the outside."""

import gc
import json
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from leerrecht.tests.gevuld import gevuld
from monitoring.jaarevaluatie import pdf
from monitoring.jaarevaluatie.inhoud import Inhoud, VastDoel, VasteActie, vingerafdruk
from monitoring.tests import pdflezer
from monitoring.tests.jaarinhoud import maak_inhoud

VERBODEN = (
    "/EmbeddedFiles",
    "/EF",
    "/JavaScript",
    "/JS",
    "/URI",
    "/OpenAction",
    "/AA",
    "/Launch",
    "/RichMedia",
    "/XFA",
)
_KOP = re.compile(r"<h([1-3])([^>]*)>(.*?)</h\1>", re.DOTALL)


def gegevens(inhoud: Inhoud) -> dict:
    return json.loads(json.dumps(inhoud.naar_dict()))


def zwijg(percent: int, zin: str) -> None:
    pass


def plat(tekst: str) -> str:
    return "".join(tekst.split())


def keurmeester() -> Path | None:
    """The PDF/UA validator, where a folder `shared` stands beside the repository or higher."""
    plaatsen = [map_ / "shared" / "tools" / "pdfcheck" / "pdfcheck" for map_ in Path(settings.BASIS).parents]
    return next((plaats for plaats in plaatsen if plaats.exists()), None)


@pytest.fixture(scope="module")
def klein() -> dict:
    return gegevens(maak_inhoud(3, 2))


@pytest.fixture(scope="module")
def meldingen() -> list[tuple[int, str]]:
    return []


@pytest.fixture(scope="module")
def bestand(klein, meldingen) -> bytes:
    return pdf.maak_pdf(klein, lambda *melding: meldingen.append(melding))


@pytest.fixture
def stuk(bestand):
    with pdflezer.lees(bestand) as stuk:
        yield stuk


def test_het_stuk_is_getagd_in_het_nederlands_en_toont_zijn_titel(stuk):
    assert bool(stuk.Root.MarkInfo.Marked)
    assert str(stuk.Root.Lang) == "nl-BE"
    assert bool(stuk.Root.ViewerPreferences.DisplayDocTitle)
    assert str(stuk.docinfo["/Title"]) == "Jaarevaluatie actieplan leerrecht, schooljaar 2025-2026"
    assert "pdfuaid:part" in stuk.Root.Metadata.read_bytes().decode()
    for soort in ("/H1", "/H2", "/H3", "/Table", "/TH", "/L", "/P", "/Figure"):
        assert pdflezer.tags(stuk, soort), soort


def test_de_bladwijzers_zijn_de_koppen(stuk, klein):
    koppen = [
        (int(diepte), " ".join(re.sub("<[^>]+>", "", woorden).split()))
        for diepte, _, woorden in _KOP.findall(pdf.maak_html(klein))
        if diepte != "3" or "actie__nr" in woorden
    ]
    assert [(diepte, " ".join(woorden.split())) for diepte, woorden, _ in pdflezer.inhoudsopgave(stuk)] == koppen
    assert (3, "2.1.1 Leerlingenbegeleiding in de klas versterken") in koppen


def test_elke_grafiek_is_een_figuur_met_woorden(stuk):
    woorden = sorted(str(figuur.Alt) for figuur in pdflezer.tags(stuk, "/Figure"))
    grafieken = [zin for zin in woorden if "grafiek" in zin]
    assert len(grafieken) == 3
    assert grafieken[0].startswith("Lijngrafiek, in procent van de schoolverlaters. ")
    assert "Casusoverleggen: 34\u00a0overleggen in 2025-2026" in grafieken[2]
    assert "Casusoverleg. Uitvoering groen, effect groen. Vorige keer: oranje en geen gegevens." in woorden
    assert len(woorden) == 3 + 3


def test_op_bladzijde_twee_staan_alle_acties_en_wat_gevraagd_wordt(stuk, klein):
    tweede = pdflezer.tekst(stuk.pages[1])
    for woorden in ("Samenvatting", "Wat we vragen", "Kleuren van de 3 acties", "2.1.0", "2.1.1", "2.1.2"):
        assert plat(woorden) in tweede, woorden


def test_alle_letters_zitten_in_het_bestand_en_zijn_van_de_huisstijl(stuk):
    letters = [ding for ding in pdflezer.woordenboeken(stuk) if ding.get("/Type") == "/FontDescriptor"]
    assert letters
    for letter in letters:
        assert any(f"/FontFile{soort}" in letter for soort in ("", "2", "3")), letter.FontName
        assert re.search("Open-Sans|P052", str(letter.FontName)), letter.FontName


def test_het_stuk_heeft_niets_om_te_openen_en_geen_weg_naar_buiten(stuk):
    for ding in gevuld(pdflezer.woordenboeken(stuk)):
        assert not [sleutel for sleutel in VERBODEN if sleutel in ding]
        assert ding.get("/S") not in ("/URI", "/JavaScript", "/Launch", "/GoToR", "/SubmitForm")
        assert ding.get("/Subtype") != "/FileAttachment"


def test_op_het_papier_staat_wat_erin_ging(stuk, klein):
    woorden = pdflezer.alles(stuk)
    for zin in (
        "Uitvoering: 2 lopen zoals afgesproken, 1 vraagt aandacht.",
        "Casusoverleg",
        "Wat deden we",
        "drie keer",
        "geen gegevens",
        "vraagt aandacht",
        "onderdrukt",
        "OP-2026-3",
        "Trawant",
        "Beslis of de stad een halftijdse coach",
        "telling door de CLB’s",
        "stopgezet",
        vingerafdruk(klein),
    ):
        assert plat(zin) in woorden, zin


def test_elke_bladzijde_zegt_welke_ze_is_en_de_inhoudstafel_klopt(stuk):
    aantal = len(stuk.pages)
    for nummer, bladzijde in gevuld(enumerate(stuk.pages, 1)):
        assert (f"pagina{nummer}van{aantal}" in pdflezer.tekst(bladzijde)) == (nummer > 1)
    # As it is read aloud: on the page the number of a row is drawn before its words.
    tafel = pdflezer.voorgelezen(stuk).partition("Inhoud")[2]
    for diepte, woorden, bladzijde in gevuld(pdflezer.inhoudsopgave(stuk)):
        if diepte > 1 and woorden != "Inhoud":
            assert f"{plat(woorden)}{bladzijde}" in tafel, woorden


def test_de_werker_hoort_hoe_ver_het_is(bestand, meldingen):
    percenten = [percent for percent, _ in meldingen]
    assert percenten == sorted(percenten)
    assert percenten[0] < 5
    assert percenten[-1] == 98
    assert "Bladzijde 3 wordt opgemaakt." in [zin for _, zin in meldingen]


def test_wat_de_melding_opwerpt_stopt_het_werk_en_laat_geen_luisteraar_achter(klein):
    def stop(percent: int, zin: str) -> None:
        if "Bladzijde 2" in zin:
            raise RuntimeError("gestopt")

    with pytest.raises(RuntimeError, match="gestopt"):
        pdf.maak_pdf(klein, stop)
    assert not logging.getLogger("weasyprint.progress").handlers


def test_dezelfde_inhoud_geeft_in_een_ander_proces_hetzelfde_bestand(bestand, klein):
    programma = (
        "import django, json, sys; django.setup();"
        "from monitoring.jaarevaluatie.pdf import maak_pdf;"
        "sys.stdout.buffer.write(maak_pdf(json.load(sys.stdin), lambda *_: None))"
    )
    ander = subprocess.run(
        [sys.executable, "-c", programma],
        input=json.dumps(klein).encode(),
        capture_output=True,
        check=True,
        cwd=settings.BASIS,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
    )
    assert ander.stdout == bestand


def test_een_keurmeester_vindt_het_stuk_toegankelijk(bestand, tmp_path):
    keur = keurmeester()
    if keur is None:
        pytest.skip("De keurmeester voor PDF/UA (shared/tools/pdfcheck) staat niet naast deze map.")
    (tmp_path / "klein.pdf").write_bytes(bestand)
    uitslag = subprocess.run([keur, "ua1", tmp_path / "klein.pdf"], capture_output=True, text=True)
    assert "complies" in uitslag.stdout, uitslag.stdout + uitslag.stderr


def test_inhoud_die_niet_past_wordt_geweigerd_voor_er_iets_gemaakt_wordt(klein):
    with pytest.raises(ValueError, match="onbekend veld"):
        pdf.maak_pdf({**klein, "vreemd": 1}, zwijg)


@pytest.mark.parametrize("inhoud", [maak_inhoud(0, 0, cijfers=()), Inhoud("Mechelen", "Actieplan", "2025-2026")])
def test_een_leeg_plan_geeft_een_heel_stuk(inhoud):
    with pdflezer.lees(pdf.maak_pdf(gegevens(inhoud), zwijg)) as stuk:
        woorden = pdflezer.alles(stuk)
    assert plat("In dit plan staan nog geen doelen of acties.") in woorden
    assert plat("Bij deze evaluatie horen geen cijfers.") in woorden


def test_een_groot_plan_is_een_stuk_met_alle_acties():
    with pdflezer.lees(pdf.maak_pdf(gegevens(maak_inhoud(18, 6)), zwijg)) as stuk:
        rijen = pdflezer.inhoudsopgave(stuk)
        assert sum(diepte == 3 for diepte, *_ in rijen) == 18
        assert len(pdflezer.tags(stuk, "/Figure")) == 3 + 18
        for diepte, woorden, bladzijde in rijen:
            if diepte == 3:
                assert plat(woorden) in pdflezer.tekst(stuk.pages[bladzijde - 1])


def test_M04_op_papier_houdt_elk_nummer_en_elk_teken_zijn_betekenis():
    tekst = "2024. Gesprekken\n+ 3 terug\n- 2 weg\n\n3. derde punt\n7. zevende punt\n\nZie www.school.be."
    doel = VastDoel("1", "Doel", acties=(VasteActie("1.1", "Actie", gedaan=tekst, beantwoord=True),))
    stuk = pdf.maak_pdf(gegevens(Inhoud("A", "B", "C", doelen=(doel,))), zwijg)
    with pdflezer.lees(stuk) as bladen:
        woorden = pdflezer.alles(bladen)
    # Numbers of items are drawn after the words of the page, one behind the other.
    for stukje in ("2024.Gesprekken", "+3terug", "-2weg", "derdepuntzevendepunt", "3.7.", "Ziewww.school.be."):
        assert stukje in woorden


def test_bedrijf_h5_tijdens_het_opmaken_zoekt_python_geen_afval_en_daarna_wel_weer(klein, monkeypatch):
    bezig: list[bool] = []
    echt = pdf.met_spaties
    monkeypatch.setattr(pdf, "met_spaties", lambda stuk: bezig.append(gc.isenabled()) or echt(stuk))
    pdf.maak_pdf(klein, zwijg)
    assert bezig == [False]
    assert gc.isenabled()


def test_bedrijf_h5_ook_na_een_fout_ruimt_python_weer_op(klein):
    def stop(percent: int, zin: str) -> None:
        if percent > 2:
            raise RuntimeError("gestopt")

    with pytest.raises(RuntimeError):
        pdf.maak_pdf(klein, stop)
    assert gc.isenabled()
