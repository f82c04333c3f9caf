"""A plan as a file: Excel, CSV, Word and text become what one would have pasted; a broken one says what to do."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from actieplan.forms.plakbestand import tekst_van_bestand
from actieplan.regels.plak import lees
from actieplan.tests.bouwers import maak_plan
from leerrecht.diensten import Geweigerd
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer

NAAM = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def alinea(tekst: str, eigenschap: str = "") -> str:
    return f"<w:p><w:pPr>{eigenschap}</w:pPr><w:r><w:t>{tekst}</w:t></w:r></w:p>"


def punt(tekst: str, laag: int) -> str:
    return alinea(tekst, f'<w:numPr><w:ilvl w:val="{laag}"/></w:numPr>')


def word(lijf: str, voor: str = "") -> bytes:
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w") as zip_:
        zip_.writestr("word/document.xml", f'{voor}<w:document xmlns:w="{NAAM}"><w:body>{lijf}</w:body></w:document>')
    return stroom.getvalue()


def excel(*rijen: list) -> bytes:
    boek = Workbook()
    for rij in rijen:
        boek.active.append(rij)
    stroom = io.BytesIO()
    boek.save(stroom)
    return stroom.getvalue()


def boom(naam: str, inhoud: bytes) -> list[tuple[str, str, str]]:
    tekst = tekst_van_bestand(SimpleUploadedFile(naam, inhoud))
    return [(knoop.plaats, knoop.nummer, knoop.titel) for knoop in lees(tekst).knopen]


VERWACHT = [("strategisch", "1", "Elk kind mee"), ("2", "", "Huisbezoek"), ("2", "", "Kaart van het aanbod")]


def test_word_geeft_zijn_koppen_lijsten_en_tabellen():
    kop = alinea("1. Elk kind mee", '<w:pStyle w:val="Kop1"/>')
    assert boom("plan.docx", word(kop + punt("Huisbezoek", 0) + punt("Kaart van het aanbod", 0))) == VERWACHT
    assert boom("plan.docx", word(kop + punt("Huisbezoek", 0) + punt("Eerst bellen", 1)))[-1][0] == "3"
    rij = "<w:tr>{}</w:tr>".format
    cellen = [("Doelstelling", "Actie"), ("1. Elk kind mee", "Huisbezoek"), ("1. Elk kind mee", "Kaart van het aanbod")]
    tabel = "".join(rij("".join(f"<w:tc>{alinea(cel)}</w:tc>" for cel in paar)) for paar in cellen)
    assert boom("plan.docx", word(f"<w:tbl>{tabel}</w:tbl>")) == VERWACHT


def test_excel_csv_en_tekst_geven_hetzelfde_plan():
    rijen = [["Doelstelling", "Actie"], ["1. Elk kind mee", "Huisbezoek"], ["1. Elk kind mee", "Kaart van het aanbod"]]
    assert boom("plan.xlsx", excel(*rijen)) == VERWACHT
    assert boom("plan.csv", "\n".join(";".join(rij) for rij in rijen).encode("utf-8-sig")) == VERWACHT
    assert boom("plan.txt", "1. Elk kind mee\n- Huisbezoek\n- Kaart van het aanbod".encode("utf-16")) == VERWACHT


@pytest.mark.parametrize(
    ("naam", "inhoud", "zin"),
    [
        ("plan.docx", b"geen zip", "We kunnen dit Worddocument niet openen"),
        ("plan.docx", excel(["x"]), "We kunnen dit Worddocument niet openen"),
        ("plan.docx", word("<w:p>"), "We kunnen dit Worddocument niet openen"),
        ("plan.docx", word("", '<!DOCTYPE x [<!ENTITY a "b">]>'), "We kunnen dit Worddocument niet openen"),
        ("plan.xlsx", excel(["Doelstelling", "Actie"], ["Mee", "=1+1"]), "In dit bestand staat een formule"),
        ("plan.pdf", b"%PDF", "Kies een bestand dat eindigt op"),
        ("plan.txt", b"x" * (5 * 1024 * 1024 + 1), "groter dan 5 MB"),
    ],
)
def test_een_bestand_dat_niet_kan_zegt_wat_te_doen(naam, inhoud, zin):
    with pytest.raises(Geweigerd, match=zin):
        tekst_van_bestand(SimpleUploadedFile(naam, inhoud))


@pytest.mark.django_db
def test_een_bestand_komt_in_het_vak_en_een_fout_staat_bij_het_bestand(client):
    netwerk = maak_netwerk("limburg")
    log_in(client, maak_gebruiker(Rol.STAF, netwerk=netwerk))
    adres = f"/actieplan/{maak_plan(netwerk=netwerk).slug}/plakken/"
    goed = SimpleUploadedFile("plan.docx", word(punt("Huisbezoek", 0) + punt("Kaart", 0)))
    pagina = client.post(adres, invoer(client.get(adres)) | {"bestand": goed})
    assert invoer(pagina)["r2_titel"] == "Kaart"
    assert invoer(pagina)["tekst"].split() == ["-", "Huisbezoek", "-", "Kaart"]
    fout = client.post(
        adres, invoer(client.get(adres), tekst="- Blijft") | {"bestand": SimpleUploadedFile("a.pdf", b"%")}
    )
    assert fout.status_code == 422
    assert "Kies een bestand dat eindigt op .xlsx, .csv, .docx of .txt" in fout.content.decode()
