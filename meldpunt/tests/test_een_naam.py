"""Who has one name, or a date of birth that nobody knows: a way in, without typing a sign that says nothing (M32)."""

import pytest

from leerrecht.diensten import Geweigerd
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer
from meldpunt.diensten.indienen import concept_versturen
from meldpunt.diensten.telefoon import telefoon_noteren
from meldpunt.keuzes.dossier import Leeftijdsband, SoortVraag
from meldpunt.keuzes.dossier import Wie as Beslisser
from meldpunt.models import Aanmelding, Instemming, Jongere
from meldpunt.regels.beslissers import beslisser, laatste_dag
from meldpunt.tests.aanmeldhulp import dag, instemming, venster, volledig
from meldpunt.tests.aanzichten import heel_dossier
from meldpunt.tests.dossierbouwers import clb_medewerker, maak_dienstpunt
from meldpunt.tests.test_dossier_rond import LEEG, WIE

pytestmark = pytest.mark.django_db
OVER = {"soort_vraag": SoortVraag.INDIVIDUEEL}
EEN = {"voornaam": "", "naam": "Ahmadzai", "een_naam": True}
ONGEKEND = {"geboren": None, "geboren_onbekend": True, "leeftijdsband": Leeftijdsband.VANAF_15}


def noteer(door=None, **velden) -> Aanmelding:
    wie = door or maak_gebruiker(Rol.MELDPUNT)
    return telefoon_noteren(**{**LEEG, **OVER, **WIE, **velden}, netwerk=maak_netwerk(), door=wie)


# -- the telephone -------------------------------------------------------------------------------------------------


def test_M32_een_telefoon_over_wie_een_naam_heeft():
    noteer(**EEN)
    jongere = Jongere.objects.get()
    assert (jongere.volledige_naam, jongere.initialen, jongere.geboren) == ("Ahmadzai", "A.", "2011-05-04")


def test_M32_een_telefoon_zonder_gekende_geboortedatum_houdt_de_geschatte_leeftijd():
    rij = noteer(**ONGEKEND)
    assert (Jongere.objects.get().geboren, rij.leeftijdsband) == ("", Leeftijdsband.VANAF_15)


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"naam": ""}, "naam"),
        ({"voornaam": ""}, "voornaam"),
        ({"een_naam": True}, "een_naam"),
        ({"geboren_onbekend": True}, "geboren_onbekend"),
        ({"geboren": None}, "geboren"),
        ({"voornaam": "", "naam": "", "een_naam": True}, "voornaam"),
        ({"voornaam": "", "naam": "", "geboren": None, "geboren_onbekend": True}, "voornaam"),
    ],
)
def test_een_halve_identiteit_wordt_nog_altijd_gevraagd(velden, veld):
    with pytest.raises(Geweigerd) as fout:
        noteer(**velden)
    assert fout.value.veld == veld
    assert not Jongere.objects.exists()


def test_M32_op_de_pagina_van_de_telefoon_lukt_het_en_het_dossier_zegt_wat_niet_gekend_is(client):
    log_in(client, maak_gebruiker(Rol.MELDPUNT))
    pagina = client.get("/meldpunt/telefoon/")
    velden = {"soort_vraag": "individueel", "vraag": "Komt niet meer.", "naam": "Ahmadzai", "leeftijdsband": "12_14"}
    velden |= {"grond": "jongere", "grond_uitleg": "De jongere zat erbij."}
    half = client.post("/meldpunt/telefoon/", invoer(pagina, **velden))
    assert half.status_code == 422
    assert "of duid aan wat er niet is" in half.content.decode()
    antwoord = client.post("/meldpunt/telefoon/", invoer(half, een_naam="on", geboren_onbekend="on"), follow=True)
    assert "A., 12 tot en met 14 jaar" in antwoord.content.decode()
    assert "datum niet gekend" in heel_dossier(client, Aanmelding.objects.get())


def test_M32_twee_mensen_met_een_naam_zonder_datum_botsen_niet_en_met_dezelfde_datum_wel(client):
    mila = maak_gebruiker(Rol.MELDPUNT)
    log_in(client, mila)
    een, ander = noteer(**EEN, **ONGEKEND), noteer(mila, **EEN, **ONGEKEND)
    assert een.referentie not in heel_dossier(client, ander)
    derde, vierde = noteer(**EEN), noteer(mila, **{**EEN, "voornaam": "Ahmadzai", "naam": ""})
    assert derde.referentie in heel_dossier(client, vierde)


# -- the aanmelding ------------------------------------------------------------------------------------------------


@pytest.fixture
def clb():
    maak_dienstpunt()
    return clb_medewerker()


def dien_in(clb, **jongere) -> Aanmelding:
    jaren = jongere.pop("jaren", 15)
    concept = volledig(clb, jaren, jongere={"een_naam": "", "geschat": "", **jongere})
    return concept_versturen(concept_sleutel=concept.sleutel, door=clb)


def test_M32_een_aanmelding_van_wie_een_naam_heeft(clb):
    rij = dien_in(clb, voornaam="", naam="Ahmadzai", een_naam="ja")
    assert rij.jongere.volledige_naam == "Ahmadzai"


def test_M32_een_aanmelding_zonder_gekende_geboortedatum(clb):
    rij = dien_in(clb, geboren="", geschat=Leeftijdsband.VANAF_15.value)
    assert (rij.jongere.geboren, rij.leeftijdsband) == ("", Leeftijdsband.VANAF_15)
    assert beslisser(rij) == Beslisser.JONGERE


def test_een_gekende_geboortedatum_gaat_voor_op_de_schatting(clb):
    rij = dien_in(clb, geschat=Leeftijdsband.VANAF_18.value)
    assert rij.leeftijdsband == Leeftijdsband.VANAF_15


def test_wie_beslist_volgt_ook_uit_een_geschatte_leeftijd(clb):
    """A small child without papers does not decide alone; a parent does, until somebody knows better."""
    rij = dien_in(clb, jaren=8, geboren="", geschat=Leeftijdsband.TOT_12.value)
    assert beslisser(rij) == Beslisser.OUDER
    assert laatste_dag(rij, Beslisser.OUDER) is None
    assert set(Instemming.objects.values_list("wie", flat=True)) == {"ouder"}


@pytest.mark.parametrize(
    ("jongere", "veld", "zin"),
    [
        ({"voornaam": ""}, "voornaam", "Heeft de jongere er maar één? Duid dat aan."),
        ({"naam": ""}, "naam", "Heeft de jongere er maar één? Duid dat aan."),
        ({"een_naam": "on"}, "een_naam", "Er staan twee namen."),
        ({"een_naam": "on", "voornaam": "", "naam": ""}, "voornaam", "Vul de ene naam in"),
        ({"geboren": ""}, "geboren", "Kent niemand ze, kies dan hoe oud"),
    ],
)
def test_het_onderdeel_zegt_wat_ontbreekt_en_hoe_het_anders_kan(clb, jongere, veld, zin):
    concept = volledig(clb)
    client, adres = venster(clb), f"/meldpunt/aanmelden/{concept.sleutel}/jongere/"
    antwoord = client.post(adres, invoer(client.get(adres), **jongere))
    assert antwoord.status_code == 422
    assert zin in antwoord.context["form"].errors[veld][0]


def test_het_onderdeel_over_de_instemming_zegt_dat_de_leeftijd_geschat_is(clb):
    concept = volledig(
        clb,
        jongere={"geboren": "", "geschat": "12_14", "een_naam": "ja", "voornaam": "", "naam": "Ahmadzai"},
        instemming={**instemming(15), "j_op": dag(1)},
    )
    tekst = venster(clb).get(f"/meldpunt/aanmelden/{concept.sleutel}/instemming/").content.decode()
    assert "Ahmadzai is naar schatting 12 tot en met 14 jaar." in tekst
