"""Whatever a spreadsheet gives is read: any sign, any letters, any sheet, pasted or chosen; what hides is refused."""

import io
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from openpyxl import Workbook, load_workbook

from leerrecht.diensten import Geweigerd
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.opruimen import ruim_op
from leerrecht.tests.bouwers import log_in
from monitoring.diensten.aanlevering import bevestigen
from monitoring.inlezen.bestand import open_bestand
from monitoring.keuzes import Aanleverstand
from monitoring.models import Aanlevering, Cijfer
from monitoring.tests.bestanden import csv, lees_in, rij, tekst, xlsx

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("proef", "aandeel")]
GEWOON = tekst(rij(gebied="België", opmerking="één"))


def gelezen() -> tuple[str, Decimal]:
    cijfer = Cijfer.objects.get()
    return cijfer.gebied, cijfer.waarde


@pytest.mark.parametrize("teken", [";", ",", "\t", "|"], ids=["puntkomma", "komma", "tab", "streep"])
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_B2_elk_scheidingsteken_in_elke_codering_wordt_gelezen(teken, codering, staf, bron):
    lees_in(GEWOON.replace(";", teken).encode(codering), staf=staf, bron=bron)
    assert gelezen() == ("België", 12)


def test_B2_titels_boven_de_tabel_zijn_geen_kolommen_en_de_rijen_tellen_mee(staf, bron):
    titels = "Problematische afwezigheden\r\nBron: AGODI;;\r\n\r\n"
    aanlevering = lees_in((titels + tekst(rij(waarde="veel"))).encode(), staf=staf, bron=bron)
    assert aanlevering.fouten[0]["rij"] == 5


@pytest.mark.parametrize(
    ("geschreven", "jaar"),
    [("schooljaar 2014-2015", 2014), ("2013-'14", 2013), ("201112", 2011), ("1999-00", 1999), ("sj 2014-15", 2014)],
)
def test_B2_een_schooljaar_zoals_bronnen_het_schrijven_wordt_gelezen(geschreven, jaar, staf, bron):
    lees_in(csv(rij(schooljaar=geschreven)), staf=staf, bron=bron)
    assert Cijfer.objects.get().periode_start == jaar


@pytest.mark.parametrize(
    ("kolom", "woord", "code"),
    [
        ("geslacht", "Jongens", "m"),
        ("geslacht", "man", "m"),
        ("graad", "1e graad", "1"),
        ("graad", "Tweede graad", "2"),
        ("onderwijsvorm", "A-stroom", "a-stroom"),
        ("onderwijsvorm", "voltijds", "voltijds"),
        ("onderwijsvorm", "Deeltijds", "deeltijds"),
        ("finaliteit", "Dubbele finaliteit", "dubbel"),
        ("niveau", "Kleuteronderwijs", "kleuter"),
    ],
)
def test_B2_een_code_mag_in_woorden_staan(kolom, woord, code, staf, bron):
    lees_in(csv(rij(**{kolom: woord})), staf=staf, bron=bron)
    assert Cijfer.objects.get().uitsplitsing == {kolom: code}


def test_B2_totaal_in_een_uitsplitsing_is_iedereen(staf, bron):
    lees_in(csv(rij(geslacht="Totaal", graad="alle")), staf=staf, bron=bron)
    assert Cijfer.objects.get().uitsplitsing == {}


def test_B2_niet_van_toepassing_met_twee_spaties_wordt_gelezen(staf, bron):
    lees_in(csv(rij(waarde="niet  van toepassing")), staf=staf, bron=bron)
    assert Cijfer.objects.get().toestand == "niet_van_toepassing"


@pytest.mark.parametrize("waarde", ["<5", "1-4", "minder dan 5"])
def test_B2_wat_de_bron_zelf_verborg_heet_zo(waarde, staf, bron):
    fout = lees_in(csv(rij(waarde=waarde)), staf=staf, bron=bron).fouten[0]
    assert fout["fout"] == "De bron verborg dit aantal zelf."


def _procentcel(opmaak: str, waarde: float, **velden) -> bytes:
    boek = Workbook()
    rijen = rij(indicator="aandeel", eenheid="% van de leerlingen", waarde=waarde, **velden)
    boek.active.append(list(rijen))
    boek.active.append(list(rijen.values()))
    boek.active.cell(row=2, column=list(rijen).index("waarde") + 1).number_format = opmaak
    stroom = io.BytesIO()
    boek.save(stroom)
    return stroom.getvalue()


@pytest.mark.parametrize("opmaak", ["0.0%", "0%", "0.00 %"])
def test_A5_een_procentcel_van_excel_is_wat_ze_toont(opmaak, staf, bron):
    inhoud = _procentcel(opmaak, 0.036, teller=36, noemer=1000)
    lees_in(inhoud, staf=staf, bron=bron, naam="a.xlsx")
    assert Cijfer.objects.get().waarde == Decimal("3.6")


def test_A5_een_procentcel_bij_een_aantal_is_een_fout_en_geen_nul(staf, bron):
    werk = load_workbook(io.BytesIO(xlsx(rij(waarde=0.5))))
    werk.active.cell(row=2, column=4).number_format = "0%"
    uit = io.BytesIO()
    werk.save(uit)
    fout = lees_in(uit.getvalue(), staf=staf, bron=bron, naam="a.xlsx").fouten[0]
    assert fout["fout"] == "Deze cel toont een percentage."


@pytest.mark.parametrize(
    ("velden", "kolom", "zin"),
    [
        ({"waarde": "9999999999"}, "waarde", "te groot"),
        ({"schooljaar": "2050-2051"}, "schooljaar", "moet nog beginnen"),
        ({"schooljaar": "", "jaar": "2099"}, "jaar", "moet nog beginnen"),
    ],
)
def test_A5_een_getal_of_jaar_dat_niet_kan_wordt_geweigerd(velden, kolom, zin, staf, bron):
    fout = lees_in(csv(rij(**velden)), staf=staf, bron=bron).fouten[0]
    assert (fout["kolom"], zin in fout["fout"]) == (kolom, True)


def test_A5_een_halve_leerling_bestaat_niet(staf, bron):
    half = rij(indicator="aandeel", eenheid="% van de leerlingen", waarde="", teller="2,5", noemer="10")
    assert lees_in(csv(half), staf=staf, bron=bron).fouten[0]["fout"] == "Een aantal is een geheel getal."


def test_A6_een_verborgen_blad_wordt_bij_zijn_naam_geweigerd_en_niet_bewaard(staf, bron, bijlagen):
    with pytest.raises(Geweigerd, match="verborgen blad in: “leerlingen”"):
        lees_in(xlsx(rij(), verborgen=("leerlingen",)), staf=staf, bron=bron, naam="a.xlsx")
    assert not bijlagen.exists()


def test_van_meer_bladen_kiest_de_persoon_er_een(staf, bron):
    boek = xlsx(rij(), blad="per school", extra=("toelichting",))
    with pytest.raises(Geweigerd, match="“per school”, “toelichting”"):
        lees_in(boek, staf=staf, bron=bron, naam="a.xlsx")
    lees_in(boek, staf=staf, bron=bron, naam="a.xlsx", blad="Per school")
    assert gelezen() == ("Mechelen", 12)


@pytest.mark.parametrize("cel", ["12/03/2011", "11.03.12-001.17", "2011-03-12"])
def test_A6_een_geboortedatum_of_rijksregisternummer_in_een_cel_houdt_het_bestand_buiten(cel, staf, bron, bijlagen):
    with pytest.raises(Geweigerd, match="lijkt") as geweigerd:
        lees_in(csv(rij(reeks=cel)), staf=staf, bron=bron)
    assert cel not in geweigerd.value.zin
    assert not bijlagen.exists()


@pytest.mark.parametrize("tekst_", ["bel 0470 12 34 56", "mail jan@voorbeeld.be"])
def test_A6_een_telefoon_of_mailadres_in_een_vrije_tekst_is_een_fout(tekst_, staf, bron):
    fout = lees_in(csv(rij(opmerking=tekst_)), staf=staf, bron=bron).fouten[0]
    assert fout["kolom"] == "opmerking"
    assert "iedereen leest" in fout["oplossing"]


def test_de_naam_van_een_school_is_geen_persoon(staf, bron):
    assert lees_in(csv(rij(schoolnaam="Voorbeeldschool")), staf=staf, bron=bron).kolommen_open


# -- the file itself --------------------------------------------------------------------------------------------------


def test_A6_het_bestand_ligt_versleuteld_en_gaat_weg_bij_bevestigen(
    staf, bron, bijlagen, django_capture_on_commit_callbacks
):
    aanlevering = lees_in(csv(rij(gebied="Kanariedorp")), staf=staf, bron=bron)
    (op_schijf,) = [pad for pad in bijlagen.rglob("*") if pad.is_file()]
    assert b"Kanariedorp" not in op_schijf.read_bytes()
    assert b"Kanariedorp" in open_bestand(aanlevering).read()
    with django_capture_on_commit_callbacks(execute=True):
        bevestigen(aanlevering_id=aanlevering.pk, gezien=True, door=staf)
    assert not op_schijf.exists()
    assert Cijfer.objects.filter(actief=True).count() == 1


def test_A6_na_zeven_dagen_is_het_bestand_weg_en_de_aanlevering_verworpen(staf, bron, bijlagen):
    vers, oud = (lees_in(csv(rij(waarde=n)), staf=staf, bron=bron) for n in (11, 12))
    with schrijven_toegestaan():
        Aanlevering.objects.filter(pk=oud.pk).update(op=timezone.now() - timedelta(days=7, hours=1))
    ruim_op()
    oud.refresh_from_db()
    vers.refresh_from_db()
    assert (oud.stand, oud.bestand.name, oud.cijfers.count()) == (Aanleverstand.VERWORPEN, "", 0)
    assert vers.stand == Aanleverstand.VOORVERTONING
    assert vers.bestand


def test_B2_een_nieuw_bestand_vervangt_het_geweigerde(staf, bron):
    fout = lees_in(csv(rij(waarde="veel")), staf=staf, bron=bron)
    lees_in(csv(rij()), staf=staf, bron=bron)
    fout.refresh_from_db()
    assert fout.stand == Aanleverstand.VERWORPEN
    assert fout.zetten.get().reden == "Vervangen door een nieuw bestand."


def test_B2_het_eigen_bestand_komt_terug_met_een_kolom_fout_en_mag_zo_weer_binnen(client, staf, bron):
    log_in(client, staf)
    titel = "Mijn tabel;;\r\n"
    slecht = lees_in((titel + tekst(rij(waarde="<5", status="x"), rij(waarde="7"))).encode(), staf=staf, bron=bron)
    inhoud = client.get(f"{slecht.get_absolute_url()}fouten.csv").content.decode("utf-8-sig")
    titel_, kop, fout, goed = inhoud.split("\r\n")[:4]
    assert titel_.startswith("Mijn tabel")
    assert kop.endswith(";fout")
    assert "waarde: De bron verborg dit aantal zelf." in fout
    assert "status: De status ontbreekt" in fout
    assert goed.endswith(";")
    beter = inhoud.replace("<5", "8").replace(";x;", ";definitief;").replace("2022-2023", "2021-2022", 1)
    assert lees_in(beter.encode(), staf=staf, bron=bron).fouten == []
