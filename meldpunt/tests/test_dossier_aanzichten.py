"""The five views of a file: who has which, what is written down, and that no view costs more than the one page did."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leerrecht.models import Raadpleging
from leerrecht.tests.bouwers import log_in
from leerrecht.tests.gevuld import gevuld
from meldpunt.tests.aanzichten import aanzichten
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_jongere
from meldpunt.tests.test_dossier_paginas import WIE_ZIET, Dossierwereld
from meldpunt.weergave.dossier_aanzicht import Dossieraanzicht

pytestmark = pytest.mark.django_db
ALLES = set(Dossieraanzicht)
VOOR_IEDER = {Dossieraanzicht.NU, Dossieraanzicht.VRAAG}
# How many queries the one page of this file asked, before it was five.
# Since then more: on which days the young person learned at a provider, for the clock; the goals; and who reads without
# an account (three).
EEN_BLADZIJDE = {"meldpunt": 68, "aanmelder": 57, "aanbieder aanvaard met A en B": 28}


@pytest.fixture
def wereld() -> Dossierwereld:
    return Dossierwereld()


def venster(wereld: Dossierwereld, wie: str) -> Client:
    client = Client()
    log_in(client, wereld.mensen[wie])
    return client


@pytest.mark.parametrize("wie", WIE_ZIET)
def test_ieder_heeft_de_aanzichten_waarin_iets_kan_staan_en_ziet_geen_andere(wie, wereld):
    client = venster(wereld, wie)
    paginas = aanzichten(client, wereld.rij)
    verwacht = ALLES if wie in ("meldpunt", "aanmelder") else VOOR_IEDER
    assert set(paginas) == verwacht
    links = {een for een in Dossieraanzicht if f'href="{een.adres(wereld.rij)}"' in paginas[Dossieraanzicht.NU]}
    assert links == verwacht


def test_een_aanzicht_dat_iemand_niet_heeft_laat_geen_blik_na(wereld):
    client = venster(wereld, "collega van het clb")
    assert client.get(Dossieraanzicht.TIJDLIJN.adres(wereld.rij)).status_code == 404
    assert not Raadpleging.objects.over(wereld.rij.referentie).exists()


def test_elk_aanzicht_is_een_blik_met_zijn_naam_en_opnieuw_kijken_is_een_nieuwe(wereld):
    client = venster(wereld, "meldpunt")
    for een in (Dossieraanzicht.NU, Dossieraanzicht.TIJDLIJN, Dossieraanzicht.NU):
        client.get(een.adres(wereld.rij))
    blikken = Raadpleging.objects.over(wereld.rij.referentie).order_by("pk")
    assert [blik.wat for blik in blikken] == ["dossier geopend", "tijdlijn gelezen", "dossier geopend"]
    assert {blik.trap for blik in blikken} == {"eigen"}


def test_een_ander_dossier_is_gezien_waar_het_getoond_wordt_en_nergens_anders(wereld):
    ander = maak_aanmelding(jongere=maak_jongere(voornaam="Kanarie", naam="Vogelaar"))
    paginas = aanzichten(venster(wereld, "meldpunt"), wereld.rij)
    assert {een for een, tekst in paginas.items() if ander.referentie in tekst} == {Dossieraanzicht.NU}
    assert Raadpleging.objects.over(ander.referentie).count() == 1


def test_een_daad_zegt_in_welk_dossier_en_toont_niet_meer_dan_de_werklijst(wereld):
    pad = reverse("meldpunt:dossier_afsluiten", args=[wereld.rij.referentie])
    tekst = venster(wereld, "meldpunt").get(pad).content.decode()
    strook = tekst.split('class="strook"')[1].split("</main>")[0].split("paginakop")[0]
    assert "K.V." in strook and "schooldagen zonder les" in strook and "in behandeling" in strook
    assert f'href="{wereld.rij.get_absolute_url()}"' in strook
    assert not [woord for woord in ("Kanarie", "Vogelaar", "Mechelen") if woord in strook]
    assert not Raadpleging.objects.over(wereld.rij.referentie).exists(), "wat de lijst toont, is geen blik"


def test_een_oud_adres_met_een_plek_komt_uit_bij_het_aanzicht_dat_ze_nu_heeft(wereld):
    tekst = aanzichten(venster(wereld, "meldpunt"), wereld.rij)[Dossieraanzicht.NU]
    for plek in ("vraag", "toeleidingen", "toestemmingen", "tijdlijn"):
        adres = Dossieraanzicht(plek).adres(wereld.rij)
        assert f'<a id="{plek}" href="{adres}"' in tekst
    for toeleiding in gevuld(wereld.rij.toeleidingen.all()):
        assert f'id="t-{toeleiding.sleutel}"' in tekst


def test_wat_leeg_is_staat_op_een_regel_met_de_weg_om_te_beginnen(wereld):
    rij = maak_aanmelding(door=wereld.mensen["aanmelder"], jongere=maak_jongere())
    client = venster(wereld, "meldpunt")
    leeg = client.get(rij.get_absolute_url()).content.decode().split('id="leeg"')[1].split("</section>")[0]
    for naam in ("toeleidingen", "vragen terug", "toestemmingen om te delen", "notities", "collega’s die meelezen"):
        assert naam in leeg
    assert f'href="{reverse("meldpunt:plek", args=[rij.referentie])}"' in leeg
    assert 'id="leeg"' not in venster(wereld, "aanbieder gevraagd").get(wereld.rij.get_absolute_url()).content.decode()


@pytest.mark.parametrize("wie", EEN_BLADZIJDE)
def test_geen_aanzicht_vraagt_de_databank_meer_dan_de_ene_bladzijde_deed(wie, wereld):
    client = venster(wereld, wie)
    client.get(wereld.rij.get_absolute_url())
    vragen = {}
    for een in aanzichten(client, wereld.rij):
        with CaptureQueriesContext(connection) as geteld:
            client.get(een.adres(wereld.rij))
        vragen[een] = len(geteld)
    assert max(vragen.values()) <= EEN_BLADZIJDE[wie], vragen
