"""The curated aanbod: from the documents, with its year, without persons; loading twice changes nothing."""

import re

import pytest
from django.urls import reverse

from leerrecht.inhoud import laad_alles
from leerrecht.tests.eenmaal import teruggedraaid
from leerrecht.tests.gevuld import gevuld
from leerrecht.tests.pakketten import bronnen, paden, rijen
from meldpunt.keuzes.aanbod import Aanbodsoort, Aanbodstand, Niveau, Toegangsweg, Voor
from meldpunt.models import Aanbodfiche, Capaciteit, Dienstpunt, Werkgebied
from meldpunt.regels.aanbodvelden import ALLE
from meldpunt.tests.bouwers import maak_fiche
from meldpunt.weergave.aanbod import versheid

AANBOD = rijen("aanbod", "aanbod")
VELDEN = {*ALLE, "slug", "netwerk", "aanbieder", "stand", "bron", "bronnoot", "redactie"}
elke_fiche = pytest.mark.parametrize("rij", AANBOD, ids=lambda rij: rij["slug"])


@elke_fiche
def test_elke_fiche_gebruikt_alleen_velden_en_woorden_die_bestaan(rij):
    assert set(rij) <= VELDEN
    assert rij["soort"] in Aanbodsoort.values
    assert rij["stand"] in Aanbodstand.values
    assert rij.get("weg", "") in ("", *Toegangsweg.values)
    assert set(rij.get("voor", ())) <= set(Voor.values)
    assert set(rij.get("niveaus", ())) <= set(Niveau.values)
    assert bronnen()[rij["bron"]]["bronjaar"]


@elke_fiche
def test_wat_geen_bron_zegt_is_leeg(rij):
    """No document names an age, a language, a telephone number, a mail address or a number of free places."""
    assert not {"leeftijd_van", "leeftijd_tot", "talen", "telefoon", "contact", "plaatsen"} & set(rij)


@elke_fiche
def test_wat_de_redactie_toewees_staat_er_ook(rij):
    assert set(rij.get("redactie", ())) <= set(rij)


def test_er_staat_geen_nummer_en_geen_mailadres_in():
    """That no private person is named is tested with the other content: actieplan/tests/test_inhoud_bron.py."""
    tekst = "".join(pad.read_text(encoding="utf-8") for pad in gevuld(paden("aanbod")))
    assert not re.search(r"[\w.]+@(?!School|risk)[\w-]+\.\w+", tekst)
    assert not re.search(r"\b0\d{1,3}[ ./]?\d{2}[ .]?\d{2}[ .]?\d{2}\b|\+32", tekst)


def test_elk_aanbod_dat_de_bronnen_noemen_staat_erin():
    slugs = {rij["slug"] for rij in AANBOD}
    assert {
        "buddy",
        "leenlaptop",
        "geeflaptop",
        "onbetaalde-schoolfacturen",
        "bijzondere-leerplek",
        "krachtige-scholen",
        "onderwijsassistent",
        "leerwinkel",
        "vrac",
        "netsterk",
        "talent-krijgt-zomerkans",
        "meldpunt-si",
        "naft-arktos-halle",
        "naft-groep-intro-halle",
        "steunpunt-schooluitval-leuven",
        "risk-leuven",
    } <= slugs
    assert len(slugs) == len(AANBOD)


@pytest.fixture(scope="class")
def inhoud(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), teruggedraaid():
        yield laad_alles()


@pytest.fixture
def geladen(inhoud):
    with teruggedraaid():
        yield inhoud


class TestGeladen:
    def test_twee_keer_laden_verandert_niets(self, geladen):
        eerst = geladen
        assert (eerst["aanbod"], eerst["meldpunten"]) == (len(AANBOD), 2)
        voor = list(Aanbodfiche.objects.values())
        tweede = laad_alles()
        assert (tweede["aanbod"], tweede["meldpunten"], tweede["werkgebieden"]) == (0, 0, 0)
        assert list(Aanbodfiche.objects.values()) == voor
        assert Werkgebied.objects.count() == len(rijen("aanbod", "werkgebieden"))

    def test_elke_fiche_toont_haar_jaar_en_dat_niemand_ze_bevestigde(self, geladen):
        for fiche in Aanbodfiche.objects.all():
            assert re.fullmatch(r"Bron van 20\d\d(-20\d\d)?, nog niet bevestigd", versheid(fiche).tekst), fiche
            assert versheid(fiche).oud
            assert fiche.bron
        assert not Capaciteit.objects.exists()
        assert {punt.telefoon for punt in Dienstpunt.objects.all()} == {""}

    def test_de_bijzondere_leerplek_is_een_proefdraai_van_2020_2021(self, geladen, client):
        tekst = client.get("/meldpunt/aanbod/bijzondere-leerplek/").content.decode()
        assert "proefdraai" in tekst
        assert "Bron van 2021, nog niet bevestigd" in tekst
        assert "schooljaar 2020-2021" in tekst

    def test_verblijf_is_tekst_bij_een_aanbod_en_nergens_een_vraag(self, geladen, client):
        assert "wettig verblijf" in Aanbodfiche.objects.get(slug="geeflaptop").voorwaarden
        for naam in ("wie_kan_helpen", "aanbod"):
            pagina = client.get(reverse(f"meldpunt:{naam}")).content.decode()
            velden = re.findall(r"<(?:label|legend)[^>]*>(.*?)</", pagina, re.S)
            assert not [veld for veld in velden if "verblijf" in veld.lower()]


@pytest.mark.django_db
def test_een_fiche_zonder_bron_zegt_gewoon_dat_ze_niet_bevestigd_is():
    assert versheid(maak_fiche()).tekst == "Nog niet bevestigd"
