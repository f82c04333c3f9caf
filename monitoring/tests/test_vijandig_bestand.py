"""A workbook that is made to harm is refused in one sentence, at once, and fetches and expands nothing."""

import io
import time
import zipfile

import openpyxl
import pytest
from django.core.checks import run_checks

from leerrecht.diensten import Geweigerd
from leerrecht.tabelbestand import lees_rijen
from monitoring.tests.bestanden import csv, rij, tekst, xlsx

LACH = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
LACHBOM = f'<!DOCTYPE x [<!ENTITY l0 "lol">{LACH}]>'
BUITEN = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
PARAMETER = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>'
BLAD, STIJL, BOEK, BANDEN = "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


def besmet(deel: str, doctype: str, verwijzing: str = "", *, hoe=str.encode, ver: bool = False) -> bytes:
    """A real workbook in which one part begins with a document type; `ver` puts it beyond what a glance reads."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx(rij(gebied="Mechelen")))) as was, zipfile.ZipFile(uit, "w") as wordt:
        for naam in was.namelist():
            inhoud = was.read(naam)
            if naam == deel:
                xml = inhoud.decode().removeprefix('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>').lstrip()
                vulling = "\n" * 5000 if ver else ""
                xml = vulling + doctype + xml.replace("Mechelen", f"Mechelen{verwijzing}")
                inhoud = hoe(xml)
            wordt.writestr(naam, inhoud)
    return uit.getvalue()


def utf16(xml: str) -> bytes:
    return ('<?xml version="1.0" encoding="UTF-16"?>' + xml).encode("utf-16")


@pytest.mark.parametrize("deel", [BLAD, STIJL, BOEK, BANDEN, "[Content_Types].xml"])
@pytest.mark.parametrize(
    ("doctype", "verwijzing"), [(LACHBOM, "&l8;"), (BUITEN, "&e;"), (PARAMETER, "")], ids=["lachbom", "buiten", "dtd"]
)
@pytest.mark.parametrize("opties", [{}, {"ver": True}, {"hoe": utf16}], ids=["vooraan", "ver", "utf-16"])
def test_een_werkmap_die_kwaad_wil_wordt_in_een_zin_geweigerd(deel, doctype, verwijzing, opties):
    begin = time.process_time()
    with pytest.raises(Geweigerd) as geweigerd:
        list(lees_rijen(besmet(deel, doctype, verwijzing, **opties), "cijfers.xlsx"))
    assert geweigerd.value.zin in (
        "Dit Excelbestand is niet te vertrouwen. Bewaar het opnieuw als .xlsx.",
        "We kunnen dit Excelbestand niet openen. Bewaar het opnieuw als .xlsx.",
    )
    assert geweigerd.value.veld == "bestand"
    assert time.process_time() - begin < 2, "niets werd uitgevouwen"


def test_ook_een_blad_dat_niet_op_xml_eindigt_wordt_niet_uitgevouwen():
    """The relations of a workbook may point to a part of any name, which no glance at .xml files sees."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(besmet(BLAD, LACHBOM, "&l8;"))) as was, zipfile.ZipFile(uit, "w") as wordt:
        for naam in was.namelist():
            inhoud = was.read(naam).replace(b"worksheets/sheet1.xml", b"worksheets/sheet1.dat")
            wordt.writestr(naam.replace("sheet1.xml", "sheet1.dat"), inhoud)
    with pytest.raises(Geweigerd, match="openen"):
        list(lees_rijen(uit.getvalue(), "cijfers.xlsx"))


def test_een_gewone_werkmap_wordt_met_de_veilige_lezer_gelezen():
    assert openpyxl.DEFUSEDXML and not openpyxl.LXML
    rijen = list(lees_rijen(xlsx(rij(gebied="Mechelen")), "cijfers.xlsx"))
    assert [waarden[2] for _, waarden in rijen] == ["gebied", "Mechelen"]


@pytest.mark.parametrize("veld", ["DEFUSEDXML", "LXML"])
def test_zonder_de_veilige_lezer_start_het_portaal_niet(monkeypatch, veld):
    monkeypatch.setattr(openpyxl, veld, not getattr(openpyxl, veld))
    assert "leerrecht.E008" in [fout.id for fout in run_checks(tags=["security"])]


@pytest.mark.parametrize("eerste", ["sep=;\r\n", "SEP=;\n", '"sep=;"\r\n', "\ufeffsep=;\r\n"])
def test_M27_de_regel_sep_van_excel_is_geen_kolom(eerste):
    inhoud = (eerste + tekst(rij(gebied="Mechelen"))).encode()
    (kop, waarden) = lees_rijen(inhoud, "cijfers.csv")
    assert kop[1][0] == "indicator"
    assert waarden[1][2] == "Mechelen"
    assert (kop[0], waarden[0]) == (2, 3), "de rij zoals Excel ze telt"


def test_M27_sep_met_een_ander_teken_wordt_gevolgd():
    (kop, waarden) = lees_rijen(b"sep=,\r\n" + csv(rij()).replace(b";", b","), "cijfers.csv")
    assert (kop[1][:2], waarden[1][:2]) == (["indicator", "schooljaar"], ["proef", "2022-2023"])
