"""Pages of who keeps offers, and the number of queries of every page."""

import datetime

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from meldpunt.keuzes.aanbod import Aanbodstand
from meldpunt.models import Capaciteit
from meldpunt.tests.bouwers import aanbieder_van, maak_fiche, maak_gebied, medewerker, meld_plaatsen

pytestmark = pytest.mark.django_db


def adres(naam: str, fiche=None) -> str:
    return reverse(f"meldpunt:{naam}", args=[fiche.slug] if fiche else [])


@pytest.fixture
def fiche():
    return maak_fiche(titel="Zilverreiger", gebieden=(maak_gebied("mechelen"),))


@pytest.fixture
def als(client, fiche) -> Client:
    log_in(client, aanbieder_van(fiche, naam="An Aanbieder"))
    return client


def test_een_aanbieder_bewerkt_en_leest_het_resultaat(als, fiche):
    pagina = als.get(adres("aanbod_bewerken", fiche))
    typ = invoer(pagina, kost="gratis", niveaus=["basis", "graad1"], leeftijd_van="6", website="www.voorbeeld.be")
    antwoord = als.post(adres("aanbod_bewerken", fiche), typ)
    assert antwoord.status_code == 302
    assert "is bewaard" in als.get(antwoord.url).content.decode()
    tekst = Client().get(fiche.get_absolute_url()).content.decode()
    for woord in ("gratis", "vanaf 6 jaar", "basisonderwijs, secundair, 1ste graad", "https://www.voorbeeld.be"):
        assert woord in tekst
    fiche.refresh_from_db()
    assert [gebied.slug for gebied in fiche.werkgebieden.all()] == ["mechelen"]


def test_een_fout_bewaart_niets_en_geeft_de_tekst_terug(als, fiche):
    typ = invoer(als.get(adres("aanbod_bewerken", fiche)), kost="gratis", leeftijd_van="18", leeftijd_tot="12")
    antwoord = als.post(adres("aanbod_bewerken", fiche), typ)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "<title>Fout: " in tekst
    assert 'value="gratis"' in tekst
    assert "De hoogste leeftijd is lager dan de laagste." in tekst


@pytest.mark.parametrize(
    ("veld", "hun", "mijn", "getoond"),
    [("kost", "10 euro", "gratis", "10 euro"), ("niveaus", ["okan"], ["basis"], "OKAN")],
)
@pytest.mark.parametrize("keuze", ["mijn", "hun"])
def test_een_botsing_toont_beide_teksten_en_de_knop_beslist(als, fiche, veld, hun, mijn, getoond, keuze):
    mijne = invoer(als.get(adres("aanbod_bewerken", fiche)), **{veld: mijn, "duur": "6 weken"})
    collega = Client()
    log_in(collega, medewerker(naam="Mia Meldpunt"))
    collega.post(adres("aanbod_bewerken", fiche), invoer(collega.get(adres("aanbod_bewerken", fiche)), **{veld: hun}))
    botst = als.post(adres("aanbod_bewerken", fiche), mijne)
    tekst = botst.content.decode()
    assert botst.status_code == 422
    assert "<bdi>Mia Meldpunt</bdi> bewaarde" in tekst
    assert getoond in tekst
    fiche.refresh_from_db()
    assert (getattr(fiche, veld), fiche.duur) == (hun, "")

    daarna = als.post(adres("aanbod_bewerken", fiche), invoer(botst, keuze=f"{keuze}:{veld}"))
    assert daarna.status_code == 302
    fiche.refresh_from_db()
    assert (getattr(fiche, veld), fiche.duur) == (mijn if keuze == "mijn" else hun, "6 weken")


def test_plaatsen_melden_kost_drie_velden_en_staat_meteen_in_de_lijst(als, fiche):
    start = timezone.localdate() + datetime.timedelta(days=9)
    typ = invoer(als.get(adres("plaatsen", fiche)), vrij="2", eerste_start=f"{start:%d/%m/%Y}")
    assert als.post(adres("plaatsen", fiche), typ).status_code == 302
    assert Capaciteit.objects.get().eerste_start == start
    tekst = Client().get(adres("aanbod") + "?vrij=on").content.decode()
    assert "2 plaatsen vrij" in tekst
    assert "1 met een vrije plaats" in tekst


def test_een_oud_getal_zegt_bel_eerst(client, fiche):
    meld_plaatsen(fiche, 2, dagen_oud=15)
    tekst = client.get(fiche.get_absolute_url()).content.decode()
    assert "Bel eerst, dit getal kan anders zijn" in tekst
    assert "Niet bevestigd sinds" in tekst


def test_de_knop_klopt_nog_bevestigt_een_keer_en_alleen_die_fiche(als, fiche):
    tweede = maak_fiche(aanbieder=fiche.aanbieder, titel="Aalscholver")
    pagina = als.get(adres("mijn_aanbod")).content.decode()
    sleutels = pagina.split('name="formuliersleutel" value="')[1:]
    # Two tabs: both buttons of the same page count, each once.
    for rij, stuk in zip((tweede, fiche), sleutels, strict=True):
        gegevens = {"formuliersleutel": stuk.partition('"')[0]}
        for _ in range(2):
            assert als.post(adres("bevestigen", rij), gegevens).status_code == 302
    assert Gebeurtenis.objects.filter(wat="aanbod bevestigd").count() == 2
    for rij in (fiche, tweede):
        rij.refresh_from_db()
        assert rij.bevestigd_op == timezone.localdate()


def test_een_naam_van_een_mens_staat_nooit_op_een_publieke_pagina(als, fiche):
    als.post(adres("aanbod_bewerken", fiche), invoer(als.get(adres("aanbod_bewerken", fiche)), kost="gratis"))
    sleutel = (
        als.get(adres("mijn_aanbod")).content.decode().split('name="formuliersleutel" value="')[1].partition('"')[0]
    )
    als.post(adres("bevestigen", fiche), {"formuliersleutel": sleutel})
    fiche.refresh_from_db()
    assert fiche.bevestigd_door == fiche.aanbieder.naam
    for pad in (fiche.get_absolute_url(), adres("aanbod"), adres("download")):
        assert "An Aanbieder" not in Client().get(pad).content.decode()


def test_de_stand_biedt_alleen_zetten_van_de_tabel_en_vraagt_een_reden(als, fiche):
    pagina = als.get(adres("stand", fiche))
    assert 'value="in_opbouw"' not in pagina.content.decode()
    typ = invoer(pagina, stand=Aanbodstand.GESTOPT)
    antwoord = als.post(adres("stand", fiche), typ)
    assert antwoord.status_code == 422
    assert "Schrijf waarom de stand verandert." in antwoord.content.decode()
    assert (
        als.post(adres("stand", fiche), {**invoer(antwoord, stand=Aanbodstand.GESTOPT, reden="klaar")}).status_code
        == 302
    )
    assert Client().get(fiche.get_absolute_url()).status_code == 404


def test_mijn_werk_toont_wat_wacht_aan_wie_bijhoudt_en_aan_niemand_anders(als, fiche):
    assert "Bevestig je aanbod" in als.get("/").content.decode()
    ander = Client()
    log_in(ander, maak_gebruiker("partner"))
    assert "Bevestig je aanbod" not in ander.get("/").content.decode()


@pytest.mark.parametrize(("rol", "open_deur"), [(None, True), (Rol.PARTNER, True), (Rol.STAF, False), (Rol.DPO, False)])
def test_de_pagina_van_het_meldpunt_wijst_niemand_naar_een_deur_die_dicht_is(client, rol, open_deur):
    if rol:
        log_in(client, maak_gebruiker(rol))
    tekst = client.get(adres("meldpunt")).content.decode()
    assert (f'href="{adres("aanmelden")}">Aanmelden of een consult vragen' in tekst) is open_deur
    assert ("Met jouw account kan je dat niet." in tekst) is not open_deur


def test_vreemde_tekst_wordt_nooit_opmaak(als, fiche):
    kwaad = "<script>alert(1)</script> [x](javascript:alert(1)) <img src=//kwaad.example/x>"
    typ = invoer(als.get(adres("aanbod_bewerken", fiche)), omschrijving=kwaad, kost=kwaad[:100], voorwaarden=kwaad)
    als.post(adres("aanbod_bewerken", fiche), typ)
    for pad in (fiche.get_absolute_url(), adres("aanbod")):
        tekst = Client().get(pad).content.decode()
        assert "<script>alert" not in tekst
        assert 'href="javascript' not in tekst
        assert "<img" not in tekst


# -- queries ------------------------------------------------------------------------------------------------------


def bouw(slug: str, aantal: int):
    netwerk = maak_netwerk(slug)
    gebieden = (maak_gebied(f"{slug}-a", netwerk=netwerk), maak_gebied(f"{slug}-b", netwerk=netwerk))
    aanbieder = maak_organisatie(netwerk=netwerk)
    for _ in range(aantal):
        fiche = maak_fiche(netwerk=netwerk, aanbieder=aanbieder, gebieden=gebieden)
        meld_plaatsen(fiche, 1)
    return aanbieder_van(fiche), fiche, gebieden[0].slug


def tel(pad: str, gebruiker=None, antwoorden: dict | None = None) -> int:
    client = Client()
    if gebruiker:
        log_in(client, gebruiker)
    client.get(reverse("toegankelijkheid"))
    caches["pagina"].clear()
    with CaptureQueriesContext(connection) as vragen:
        assert (client.post(pad, antwoorden) if antwoorden else client.get(pad)).status_code == 200
    return len(vragen)


def tellingen(gebruiker, fiche, gebied) -> dict[str, int]:
    publiek = [
        adres("aanbod"),
        adres("aanbod") + f"?gebied={gebied}&leeftijd=14&vrij=on&q=aanbod",
        adres("download"),
        adres("fiche", fiche),
        adres("meldpunt"),
    ]
    eigen = [adres("mijn_aanbod"), adres("aanbod_bewerken", fiche), "/"]
    vragen = {"over": "vast", "gebied": gebied}
    return (
        {f"p{nr}": tel(pad) for nr, pad in enumerate(publiek)}
        | {f"e{nr}": tel(pad, gebruiker) for nr, pad in enumerate(eigen)}
        | {"p-vragen": tel(adres("wie_kan_helpen"), antwoorden=vragen)}
    )


def test_tachtig_fiches_vragen_niet_meer_dan_vijf():
    klein = tellingen(*bouw("mechelen", 5))
    groot = tellingen(*bouw("vlaams-brabant", 80))
    assert groot == klein
    assert max(groot[naam] for naam in groot if naam.startswith("p")) <= 12
