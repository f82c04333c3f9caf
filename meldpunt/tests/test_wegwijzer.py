"""Wie kan helpen: five questions without a name, nothing stored, always a number to call."""

import datetime
import re

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.inhoud import laad_alles
from leerrecht.models import BewaardeInvoer, Gebeurtenis, Inzending
from meldpunt.keuzes.aanbod import Aanbodsoort, Aanbodstand
from meldpunt.models import Aanbodfiche
from meldpunt.tests.bouwers import maak_fiche, maak_gebied
from meldpunt.weergave.wegwijzer import BANDEN, NIVEAU, OVER, VRAGEN, WIE, zoek_hulp

pytestmark = pytest.mark.django_db
ADRES = "/meldpunt/wie-kan-helpen/"


def gevonden(**antwoorden) -> tuple[list[str], list[str]]:
    uitkomst = zoek_hulp(antwoorden)
    return [r.fiche.titel for r in uitkomst.past], [r.fiche.titel for r in uitkomst.misschien]


def test_er_is_geen_veld_waarin_iemand_een_naam_kan_typen(client):
    pagina = client.get(ADRES).content.decode()
    hoofd = pagina[pagina.index("<main") : pagina.index("</main>")]
    soorten = set(re.findall(r'<input[^>]*type="(\w+)"', hoofd))
    assert soorten == {"radio"}
    assert "<textarea" not in hoofd
    assert hoofd.count("<form") == 1
    assert 'method="post"' in hoofd


ANTWOORDEN = {"wie": "mezelf", "over": "vast", "leeftijd": "14-15", "niveau": "graad2", "gebied": "mechelen"}


def test_een_antwoord_wordt_nergens_bewaard(client):
    maak_gebied("mechelen")
    antwoord = client.post(ADRES, ANTWOORDEN)
    assert antwoord.status_code == 200
    assert not antwoord.cookies
    assert "no-store" in antwoord.headers["Cache-Control"]
    assert not caches["pagina"]._cache
    for model in (Gebeurtenis, Inzending, BewaardeInvoer):
        assert not model.objects.exists()


def test_recht_23_geen_antwoord_staat_in_een_adres():
    """Nor does a link on the page carry one; the browser needs no cookie and no token to ask."""
    maak_gebied("mechelen")
    bezoeker = Client(enforce_csrf_checks=True)
    pagina = bezoeker.post(ADRES, ANTWOORDEN).content.decode()
    assert "data-antwoord" in pagina, "terugkeren of herladen stuurt niets opnieuw"
    assert not re.findall(r'(?:href|action)="[^"]*[?&](?:wie|over|leeftijd|niveau)=', pagina)
    assert not bezoeker.cookies


def test_recht_23_een_oude_link_met_antwoorden_laat_ze_los(client):
    antwoord = client.get(ADRES + "?wie=mezelf&over=vast")
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, ADRES)


@pytest.mark.parametrize("naam", ["voor_jongeren", "voor_ouders", "meldpunt", "aanbod"])
def test_recht_23_geen_pagina_verwijst_met_een_antwoord_in_het_adres(client, naam):
    pagina = client.get(reverse(f"meldpunt:{naam}")).content.decode()
    assert not re.findall(r'href="[^"]*wie-kan-helpen/\?', pagina)


def test_er_staat_altijd_een_nummer_om_te_bellen(client):
    laad_alles()
    for antwoorden in (
        None,
        {"wie": "mezelf"},
        {"over": "geld", "leeftijd": "0-5"},
        {"gebied": "nergens"},
        {"wie": "<script>"},
        {"leeftijd": "14-15", "niveau": "okan", "over": "keuze", "wie": "kind"},
    ):
        pagina = (client.get(ADRES) if antwoorden is None else client.post(ADRES, antwoorden)).content.decode()
        for nummer in ("112", "102", "106", "1813", "1712"):
            assert f'href="tel:{nummer}"' in pagina, antwoorden
        assert "CLB van de school" in pagina, antwoorden
        assert "www.meldpuntsi.be" in pagina, antwoorden


@pytest.mark.parametrize("band", BANDEN)
def test_een_band_past_als_hij_de_leeftijd_van_het_aanbod_raakt(band):
    laag, hoog, _ = BANDEN[band]
    maak_fiche(titel="raakt onder", leeftijd_tot=laag)
    maak_fiche(titel="raakt boven", leeftijd_van=hoog)
    if laag:
        maak_fiche(titel="te jong", leeftijd_tot=laag - 1)
    if hoog < 25:
        maak_fiche(titel="te oud", leeftijd_van=hoog + 1)
    assert gevonden(leeftijd=band) == (["raakt boven", "raakt onder"], [])


def test_elk_resultaat_zegt_waarom_het_past_en_wat_niet_bekend_is():
    gebied = maak_gebied("mechelen")
    maak_fiche(
        soort=Aanbodsoort.COACHING,
        voor=["jongere", "ouder"],
        leeftijd_van=12,
        leeftijd_tot=18,
        niveaus=["graad1"],
        gebieden=(gebied,),
    )
    maak_fiche(soort=Aanbodsoort.DAGBESTEDING, voor=["jongere"])
    antwoorden = {"wie": "kind", "over": "vast", "leeftijd": "14-15", "niveau": "graad1", "gebied": gebied}
    uitkomst = zoek_hulp(antwoorden)
    assert set(uitkomst.past[0].redenen) == {
        "coaching",
        "voor kinderen en jongeren en ouders",
        "12 tot 18 jaar",
        "secundair, 1ste graad",
        "Mechelen",
    }
    assert uitkomst.misschien[0].onbekend == ["de leeftijd", "het niveau", "waar het is"]


def test_wat_bevestigd_is_gaat_voor_een_oude_bron():
    vandaag = timezone.localdate()
    maak_fiche(titel="A oud", bronjaar="2016")
    maak_fiche(titel="B vers", bevestigd_op=vandaag, bevestigd_door="X")
    maak_fiche(titel="C lang geleden", bevestigd_op=vandaag - datetime.timedelta(days=366), bevestigd_door="X")
    assert gevonden(over="vast")[0] == ["B vers", "A oud", "C lang geleden"]


def test_wie_niet_op_school_zit_krijgt_wat_er_is_voor_elk_niveau():
    maak_fiche(titel="derde", niveaus=["graad3"])
    assert gevonden(niveau="niet") == (["derde"], [])


def test_alleen_wat_open_is_wordt_aangeraden():
    for stand in Aanbodstand:
        maak_fiche(titel=stand.value, stand=stand)
    assert set(gevonden(over="vast")[0]) == {"open", "proefdraai"}


def test_elke_vraag_van_mechelen_vindt_iets_in_het_echte_aanbod():
    laad_alles()
    assert [vraag for vraag in VRAGEN if not zoek_hulp({"over": vraag}).aantal] == []


def test_elke_soort_help_je_met_minstens_een_vraag_vinden():
    bereikbaar = {soort for _, soorten in VRAGEN.values() for soort in soorten}
    assert set(Aanbodsoort) - bereikbaar == {Aanbodsoort.ANDERE}


def test_geen_antwoord_zegt_wat_te_doen_en_geen_resultaat_ook(client):
    assert "Beantwoord minstens één vraag" in client.post(ADRES, {"wie": ""}).content.decode()
    assert not Aanbodfiche.objects.exists()
    assert "Dat betekent niet dat er geen hulp is" in client.post(ADRES, {"wie": "mezelf"}).content.decode()


def test_de_vijf_vragen_staan_open_en_elk_antwoord_bestaat_in_het_formulier(client):
    pagina = client.get(ADRES).content.decode()
    for keuzes in (WIE, OVER, NIVEAU):
        for waarde, _ in keuzes:
            assert f'value="{waarde}"' in pagina
    assert pagina.count("Weet ik niet, of zeg ik liever niet") == 4


@pytest.mark.parametrize("naam", ["voor_jongeren", "voor_ouders"])
def test_de_bladzijden_in_gewone_woorden_zeggen_wie_helpt_en_wat_op_12_en_18_verandert(client, naam):
    pagina = client.get(reverse(f"meldpunt:{naam}")).content.decode()
    for woord in ("jonger dan 12", "12 of ouder", "18", "CLBch@t", 'href="tel:112"', 'href="tel:1712"'):
        assert woord in pagina
    assert "spijbel" not in pagina.lower()
    hoofd = re.sub(r"<[^>]+>", " ", pagina[pagina.index("<main") : pagina.index("</main>")])
    zinnen = [zin.split() for zin in re.split(r"[.?:]\s", hoofd) if zin.split()]
    assert sum(map(len, zinnen)) / len(zinnen) < 13, "korte zinnen"
