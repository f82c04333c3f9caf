"""Files that people give: which kinds, how they lie, and what the scanner is asked and says."""

import io
import os
import shutil
import subprocess
import time
import zipfile

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import Form
from django.test import RequestFactory

from leerrecht.bijlage import kluis, scanner
from leerrecht.bijlage.keuzes import GEWIST, GROOTST, Bestandsoort, Bijlagestand
from leerrecht.bijlage.opruimen import WEZEN
from leerrecht.bijlage.soorten import schone_naam, soort_van
from leerrecht.bijlage.veld import BijlageVeld
from leerrecht.bijlage.werkstroom import BIJLAGE
from leerrecht.diensten import Geweigerd
from leerrecht.dokter import buiten
from leerrecht.dokter.bevinding import Ernst
from leerrecht.opruimen import ruim_op
from leerrecht.settings.scanner import scanneradres
from leerrecht.tests.clamd import BESMET_PDF, HANDTEKENING, PDF, VIRUS, Proefscanner, clamd  # noqa: F401  (a fixture)
from leerrecht.versleuteling import Bergplaats, Onleesbaar, vernieuw_bytes, versleutel_bytes


def zip_met(*delen: tuple[str, bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        for naam, inhoud in delen:
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


DOCX = zip_met(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w:document/>"))
ODT = zip_met(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<office/>"))


@pytest.mark.parametrize(
    ("inhoud", "naam", "soort"),
    [
        (PDF, "verslag.pdf", "pdf"),
        (PDF, "verslag", "pdf"),
        (b"\xff\xd8\xff\xe0rest", "IMG_1.JPEG", "jpg"),
        (b"\x89PNG\r\n\x1a\nrest", "scan.PNG", "png"),
        (DOCX, "plan.docx", "docx"),
        (ODT, "plan.odt", "odt"),
    ],
    ids=["pdf", "zonder einde", "foto", "png", "word", "odt"],
)
def test_wat_een_bestand_is_zegt_zijn_inhoud(inhoud, naam, soort):
    assert soort_van(inhoud, naam) == soort


@pytest.mark.parametrize(
    ("inhoud", "naam", "zin"),
    [
        (b"MZ\x90\x00", "verslag.pdf", "nemen we niet aan"),
        (b"<html><script>", "verslag.pdf", "nemen we niet aan"),
        (b" %PDF-1.7", "verslag.pdf", "nemen we niet aan"),
        (b"PK\x03\x04kapot", "plan.docx", "nemen we niet aan"),
        (zip_met(("virus.exe", b"MZ")), "plan.docx", "nemen we niet aan"),
        (PDF, "foto.jpg", "De naam eindigt op .jpg, maar erin zit iets anders: pdf."),
        (PDF, "verslag.pdf.exe", "De naam eindigt op .exe"),
        (PDF + b"/Encrypt 5 0 R", "slot.pdf", "wachtwoord"),
        (DOCX + b"", "macro.docm", "De naam eindigt op .docm"),
        (
            zip_met(("[Content_Types].xml", b""), ("word/document.xml", b""), ("word/vbaProject.bin", b"")),
            "m.docx",
            "macro",
        ),
    ],
    ids=["programma", "html", "ervoor", "kapot", "zip", "foto", "twee einden", "slot", "docm", "macro"],
)
def test_wat_er_niet_in_mag_hoort_waarom(inhoud, naam, zin):
    with pytest.raises(Geweigerd, match=zin):
        soort_van(inhoud, naam)


@pytest.mark.parametrize(
    ("naam", "wordt"),
    [
        ("verslag.pdf", "verslag.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Mijn map\\verslag.PDF", "verslag.pdf"),
        ("ver\u202eslag\x00\n.pdf", "verslag.pdf"),
        ("plan.v2", "plan.v2.pdf"),
        ('a"b<c>.pdf', "a b c.pdf"),
        ("", "bijlage.pdf"),
        (".pdf", "bijlage.pdf"),
        ("x" * 300 + ".pdf", "x" * 80 + ".pdf"),
    ],
    ids=["gewoon", "mappen", "windows", "tekens", "punt", "haken", "leeg", "enkel einde", "lang"],
)
def test_een_naam_misleidt_niemand(naam, wordt):
    assert schone_naam(naam, Bestandsoort.PDF) == wordt


class Proefform(Form):
    bestand = BijlageVeld()


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [(b"", "zit niets"), (b"x" * (GROOTST + 1), "groter dan 10 MB"), (b"tekst", "nemen we niet aan")],
    ids=["leeg", "groot", "soort"],
)
def test_een_bestand_dat_niet_kan_zegt_het_bij_zijn_veld(inhoud, zin):
    form = Proefform({}, {"bestand": SimpleUploadedFile("verslag.pdf", inhoud)})
    assert not form.is_valid() and zin in str(form.errors["bestand"])
    assert "Kies een bestand." in str(Proefform({}, {}).errors["bestand"])


def test_een_upload_komt_nooit_op_de_schijf_en_te_veel_wordt_vergeten():
    groot = SimpleUploadedFile("groot.pdf", PDF + b"x" * GROOTST)
    verzoek = RequestFactory().post("/", {"klein": SimpleUploadedFile("klein.pdf", PDF), "groot": groot})
    klein, groot_ = verzoek.FILES["klein"], verzoek.FILES["groot"]
    assert (klein.read(), klein.size) == (PDF, len(PDF))
    assert groot_.size == len(PDF) + GROOTST and groot_.read() == b""
    assert not any(hasattr(bestand, "temporary_file_path") for bestand in (klein, groot_))


def test_veel_bestanden_samen_nemen_niet_meer_plaats_in_dan_een():
    delen = {f"deel{nummer}": SimpleUploadedFile("deel.pdf", PDF + b"x" * (GROOTST // 2)) for nummer in range(3)}
    bestanden = list(RequestFactory().post("/", delen).FILES.values())
    assert len(bestanden) == 3 and sum(len(bestand.read()) for bestand in bestanden) == 0
    assert all(bestand.size > GROOTST // 2 for bestand in bestanden)


# -- how it lies -----------------------------------------------------------------------------------------------------


PLEK = Bergplaats("meldpunt.Bijlage.bestand", "sleutel12345")


@pytest.mark.beide
def test_een_bestand_ligt_versleuteld_en_opent_alleen_op_zijn_plek():
    naam = kluis.leg_weg(PLEK, PDF)
    with kluis.opslag().open(naam, "rb") as bestand:
        ligt = bestand.read()
    assert b"PDF" not in ligt and kluis.lees(PLEK, naam) == PDF
    for ander in (Bergplaats(PLEK.kolom, "sleutel99999"), Bergplaats("elders.Bijlage.bestand", PLEK.rij)):
        with pytest.raises(Onleesbaar):
            kluis.lees(ander, naam)
    kluis.opslag().delete(naam)
    with pytest.raises(Onleesbaar, match="niet meer"):
        kluis.lees(PLEK, naam)


def test_een_oude_sleutel_wordt_vervangen_en_een_vreemde_geweigerd(settings):
    oud, nieuw, vreemd = ("A" * 43 + "=", "B" * 43 + "=", "C" * 42 + "A=")
    settings.VERSLEUTELSLEUTELS = [oud]
    geheim = versleutel_bytes(PLEK, PDF)
    settings.VERSLEUTELSLEUTELS = [nieuw, oud]
    anders = vernieuw_bytes(geheim)
    assert anders is not None and vernieuw_bytes(anders) is None
    settings.VERSLEUTELSLEUTELS = [vreemd]
    with pytest.raises(Onleesbaar):
        vernieuw_bytes(geheim)


# -- the scanner -----------------------------------------------------------------------------------------------------


def test_een_scanner_zegt_ja_of_nee_over_precies_wat_er_ligt(clamd):  # noqa: F811
    groot = PDF + b"x" * 200_000
    assert scanner.scan(groot).stand == Bijlagestand.SCHOON and clamd.gezien == [groot]
    uitslag = scanner.scan(BESMET_PDF)
    assert (uitslag.stand, uitslag.gevonden) == (Bijlagestand.BESMET, "Leerrecht.Proef.UNOFFICIAL")


def test_een_scanner_op_deze_machine_antwoordt_langs_een_socket(tmp_path, settings):
    server = Proefscanner(tmp_path / "c")
    settings.SCANNER = scanneradres(f"unix://{tmp_path / 'c'}")
    try:
        assert scanner.scan(BESMET_PDF).stand == Bijlagestand.BESMET
        assert scanner.vraag_versie().naam == "1.4.3"
    finally:
        server.stop()


def test_wat_groter_is_dan_de_scanner_aanneemt_of_op_slot_is_is_geen_ja(clamd):  # noqa: F811
    clamd.hoogstens = 10
    assert scanner.scan(PDF * 2000).stand == Bijlagestand.ONLEESBAAR
    clamd.zegt = b"stream: Heuristics.Encrypted.PDF FOUND"
    assert scanner.scan(PDF).stand == Bijlagestand.ONLEESBAAR


@pytest.mark.parametrize("zegt", [b"", b"stream: ERROR", b"UNKNOWN COMMAND", b"OK FOUND maybe", b"HTTP/1.1 400"])
def test_een_antwoord_dat_niets_zegt_is_geen_ja(clamd, zegt):  # noqa: F811
    clamd.zegt = zegt
    with pytest.raises(scanner.ScannerWeg):
        scanner.scan(PDF)


def test_een_scanner_die_zwijgt_of_weg_is_is_geen_ja(clamd, settings, monkeypatch):  # noqa: F811
    monkeypatch.setattr(scanner, "_GEDULD", 0.2)
    clamd.stil = True
    with pytest.raises(scanner.ScannerWeg):
        scanner.scan(PDF)
    clamd.stop()
    with pytest.raises(scanner.ScannerWeg):
        scanner.scan(PDF)
    settings.SCANNER = None
    with pytest.raises(scanner.ScannerWeg, match="geen virusscanner"):
        scanner.scan(PDF)


@pytest.mark.parametrize("adres", ["127.0.0.1:3310", "http://scanner", "tcp://", "unix://clamd.ctl", "tcp://a:poort"])
def test_een_adres_dat_niet_kan_houdt_de_start_tegen_met_een_zin(adres):
    with pytest.raises(ImproperlyConfigured, match="LEERRECHT_SCANNER is geen adres"):
        scanneradres(adres)
    assert scanneradres("tcp://scanner") == ("tcp", ("scanner", 3310))


@pytest.mark.skipif(not shutil.which("clamd"), reason="op deze machine staat geen clamd")
def test_een_echte_clamd_vindt_onze_handtekening(tmp_path, settings):
    (tmp_path / "lijst").mkdir()
    (tmp_path / "lijst" / "eigen.ndb").write_text(HANDTEKENING)
    bus = tmp_path / "c"
    (tmp_path / "clamd.conf").write_text(
        f"LocalSocket {bus}\nDatabaseDirectory {tmp_path / 'lijst'}\nForeground yes\nStreamMaxLength 20M\n"
    )
    echt = subprocess.Popen([str(shutil.which("clamd")), "-c", str(tmp_path / "clamd.conf")])
    settings.SCANNER = ("unix", str(bus))
    try:
        for _ in range(300):
            if bus.exists():
                break
            time.sleep(0.1)
        assert scanner.scan(PDF).stand == Bijlagestand.SCHOON
        assert scanner.scan(BESMET_PDF).stand == Bijlagestand.BESMET and VIRUS in BESMET_PDF
        assert scanner.vraag_versie().naam
    finally:
        echt.terminate()
        echt.wait(20)


def test_een_bestand_wacht_op_een_antwoord_en_geen_antwoord_wordt_teruggenomen():
    assert {zet.naar for zet in BIJLAGE.vanuit(Bijlagestand.WACHT)} == {Bijlagestand.SCHOON, *GEWIST}
    assert [stand for stand in Bijlagestand if stand != Bijlagestand.WACHT and BIJLAGE.vanuit(stand)] == []


@pytest.mark.django_db
def test_de_veger_laat_jong_en_bekend_liggen_en_wist_wat_niemand_heeft():
    jong, oud = kluis.leg_weg(PLEK, PDF), kluis.leg_weg(PLEK, PDF)
    lang = time.time() - 3 * 86400
    os.utime(kluis.opslag().path(oud), (lang, lang))
    assert ruim_op(proef=True)[WEZEN] >= 1 and kluis.opslag().exists(oud)
    ruim_op()
    assert kluis.opslag().exists(jong) and not kluis.opslag().exists(oud)
    kluis.opslag().delete(jong)


def test_de_dokter_zegt_of_de_scanner_er_is_en_hoe_oud_zijn_lijst_is(clamd, settings):  # noqa: F811
    (bevinding,) = buiten.virusscanner()
    assert (bevinding.ernst, bevinding.gemeten) == (Ernst.IN_ORDE, "1.4.3")
    clamd.zegt = b"ClamAV 1.4.3/27000/Fri Nov  6 09:00:00 2020"
    (bevinding,) = buiten.virusscanner()
    assert bevinding.ernst == Ernst.BINNENKORT and "freshclam" in bevinding.doe
    clamd.zegt = b"220 mail.example ESMTP"
    assert buiten.virusscanner()[0].ernst == Ernst.NU
    clamd.stop()
    (bevinding,) = buiten.virusscanner()
    assert bevinding.ernst == Ernst.NU and "LEERRECHT_SCANNER" in bevinding.doe
    settings.SCANNER = None
    (bevinding,) = buiten.virusscanner()
    assert bevinding.ernst == Ernst.NIET_NAGEKEKEN and "niemand ze opent" in bevinding.zin
