"""Organisations and people from a pasted list or a file: first shown, then done, each row by the usual rules."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from leerrecht.beheer.diensten.mensenlijst import mensen_inlezen
from leerrecht.beheer.mensenlijst import lees, vergelijk
from leerrecht.models import Bericht, Gebruiker, Leesvoorstel, Lidmaatschap, Organisatie
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer

pytestmark = pytest.mark.django_db
ADRES = "/beheer/netwerken/limburg/mensen/"
LIJST = """organisatie\tsoort\tnaam\tfunctie\te-mail\trol
CLB Hasselt\tCLB\tAn Aerts\tdirecteur\tan@clb.test\tpartner
CLB Hasselt\t\tBo Bos\t\tbo@clb.test\tstafmedewerker
Jeugdhuis\twelzijn\t\t\t\t
"""


@pytest.fixture
def limburg():
    netwerk = maak_netwerk("limburg")
    maak_organisatie("Provincie Limburg", netwerk, soort="provincie")
    return netwerk


@pytest.fixture
def lies(limburg):
    return maak_gebruiker(Rol.BEHEER, netwerk=limburg, organisatie=Organisatie.objects.get())


def lijst_van(tekst, netwerk, door):
    return vergelijk(lees(tekst), netwerk, door)


def test_overleg_netwerk_A2_een_geplakte_lijst_toont_eerst_wat_ze_zou_doen_en_doet_het_na(client, lies):
    log_in(client, lies)
    pagina = client.post(ADRES, invoer(client.get(ADRES), tekst=LIJST))
    inhoud = pagina.content.decode()
    assert "Er is nog niets bewaard en niemand kreeg mail." in inhoud
    assert "nieuw account, krijgt een uitnodiging" in inhoud
    assert (Organisatie.objects.count(), Bericht.objects.count()) == (1, 0)
    klaar = client.post(ADRES, invoer(pagina, bevestig="ja"), follow=True).content.decode()
    assert "2 organisaties toegevoegd, 2 accounts gemaakt, 2 uitnodigingen staan klaar." in klaar
    assert set(Bericht.objects.values_list("aan", flat=True)) == {"an@clb.test", "bo@clb.test"}
    rollen = Lidmaatschap.objects.filter(organisatie__naam="CLB Hasselt").values_list("gebruiker__naam", "rol")
    assert set(rollen) == {("An Aerts", Rol.PARTNER), ("Bo Bos", Rol.STAF)}


def test_twee_keer_bevestigen_doet_het_een_keer(client, lies):
    log_in(client, lies)
    pagina = client.post(ADRES, invoer(client.get(ADRES), tekst=LIJST))
    velden = invoer(pagina, bevestig="ja")
    client.post(ADRES, velden)
    client.post(ADRES, velden)
    assert Bericht.objects.count() == 2


def test_opnieuw_plakken_verandert_niets(client, lies, limburg):
    mensen_inlezen(netwerk=limburg, rijen=lijst_van(LIJST, limburg, lies).te_doen, door=lies)
    assert not lijst_van(LIJST, limburg, lies).te_doen
    log_in(client, lies)
    assert "Alles staat er al." in client.post(ADRES, invoer(client.get(ADRES), tekst=LIJST)).content.decode()


@pytest.mark.parametrize(
    ("rij", "zin"),
    [
        (";school;An;;an@x.test;partner", "De organisatie ontbreekt"),
        ("Nieuw;;An;;an@x.test;partner", "Nieuw is nieuw. Schrijf in de kolom soort"),
        ("Nieuw;winkel;An;;an@x.test;partner", "De soort “winkel” kennen we niet. Kies uit: school"),
        ("Nieuw;school;An;;an@x;partner", "“an@x” is geen e-mailadres"),
        ("Nieuw;school;;;an@x.test;partner", "De naam ontbreekt"),
        ("Nieuw;school;An;;an@x.test;baas", "De rol “baas” kennen we niet. Kies uit: aanmelder"),
        ("Nieuw;school;An;;an@x.test;portaalbeheerder", "De rol “portaalbeheerder” kennen we niet"),
        (f"Nieuw;school;{'A' * 121};;an@x.test;partner", "Maak naam korter dan 120 tekens"),
    ],
)
def test_een_fout_staat_bij_haar_rij_met_wat_je_eraan_doet(limburg, lies, rij, zin):
    (gelezen,) = lijst_van(rij, limburg, lies).rijen
    assert any(fout.startswith(zin) for fout in gelezen.fouten), gelezen.fouten


def test_met_een_fout_wordt_niets_gedaan_en_blijft_de_lijst_staan(client, lies):
    log_in(client, lies)
    tekst = LIJST + "Kapot;;x"
    antwoord = client.post(ADRES, invoer(client.get(ADRES), tekst=tekst, bevestig="ja"))
    assert antwoord.status_code == 422
    inhoud = antwoord.content.decode()
    assert "Er staan nog fouten in de lijst." in inhoud
    assert "an@clb.test" in inhoud
    assert Organisatie.objects.count() == 1


def test_een_dubbele_rij_zegt_waar_de_andere_staat(limburg, lies):
    tekst = "CLB;clb;An;;an@clb.test;partner\nclb;clb;An;;AN@clb.test;partner"
    assert lijst_van(tekst, limburg, lies).rijen[1].fouten == ["Dit staat ook op rij 1. Laat een van de twee weg."]


def test_wie_in_een_ander_netwerk_werkt_wordt_getoond_en_pas_na_een_ja_overgenomen(limburg, lies):
    mechelen = maak_netwerk()
    maak_organisatie("Arktos", mechelen)
    maak_gebruiker(Rol.PARTNER, netwerk=mechelen, email="pia@mechelen.test")
    tekst = "Arktos;;Jo;;jo@arktos.test;partner\nProvincie Limburg;;Pia;;pia@mechelen.test;partner"
    lijst = lijst_van(tekst, limburg, lies)
    assert "bestaat in Mechelen: daar zegt iemand eerst ja" in lijst.rijen[0].bij_organisatie
    assert lijst.rijen[0].bij_mens == "pas als de organisatie meedoet: plak de rij dan opnieuw"
    assert "in een ander netwerk" in lijst.rijen[1].bij_mens
    uit = mensen_inlezen(netwerk=limburg, rijen=lijst.te_doen, door=lies)
    assert (uit.voorstellen, uit.later, uit.mensen) == (2, [1], 0)
    assert Leesvoorstel.objects.count() == 2
    assert not Gebruiker.objects.filter(email="jo@arktos.test").exists()
    assert not Organisatie.objects.get(naam="Arktos").netwerken.filter(pk=limburg.pk).exists()


def test_een_rij_die_een_regel_weigert_houdt_de_andere_niet_tegen(limburg, lies):
    maak_organisatie("Politie", limburg, soort="politie")
    tekst = "Politie;;An;;an@politie.test;medewerker van het Meldpunt\nPolitie;;Bo;;bo@politie.test;partner"
    uit = mensen_inlezen(netwerk=limburg, rijen=lijst_van(tekst, limburg, lies).te_doen, door=lies)
    assert uit.mensen == 1
    assert uit.zin.count("Niet gelukt: rij 1.") == 1
    assert not Gebruiker.objects.filter(email="an@politie.test").exists()


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_een_bestand_komt_in_het_vak(client, lies, soort):
    log_in(client, lies)
    rijen = [["organisatie", "soort", "naam", "email"], ["CLB Genk", "CLB", "Cas Claes", "cas@clb.test"]]
    inhoud = "\n".join(";".join(rij) for rij in rijen).encode()
    if soort == "xlsx":
        boek, stroom = Workbook(), io.BytesIO()
        for rij in rijen:
            boek.active.append(rij)
        boek.save(stroom)
        inhoud = stroom.getvalue()
    velden = {**invoer(client.get(ADRES)), "bestand": SimpleUploadedFile(f"lijst.{soort}", inhoud)}
    pagina = client.post(ADRES, velden)
    assert invoer(pagina)["tekst"].splitlines()[1] == "CLB Genk\tCLB\tCas Claes\tcas@clb.test"
    klaar = client.post(ADRES, invoer(pagina, bevestig="ja"), follow=True).content.decode()
    assert "1 organisatie toegevoegd, 1 account gemaakt, 1 uitnodiging staat klaar." in klaar


def test_een_formule_in_een_bestand_wordt_geweigerd(client, lies):
    log_in(client, lies)
    bestand = SimpleUploadedFile("lijst.csv", b"organisatie;soort\n=HYPERLINK(1);school")
    antwoord = client.post(ADRES, {**invoer(client.get(ADRES)), "bestand": bestand})
    assert "staat een formule" in antwoord.content.decode()


def test_meer_dan_honderd_rijen_gaan_in_delen(client, lies):
    log_in(client, lies)
    tekst = "\n".join(f"School {nummer};school" for nummer in range(101))
    antwoord = client.post(ADRES, invoer(client.get(ADRES), tekst=tekst))
    assert "Dit zijn 101 rijen, te veel in één keer." in antwoord.content.decode()
    assert Organisatie.objects.count() == 1
