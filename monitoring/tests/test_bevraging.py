"""A survey from its first question to its figures: staf writes, opens, reminds, closes; the questions stand fast."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.klok import het_wordt
from monitoring.diensten.bevraging import scholen_kiezen, vraag_omhoog, vraag_toevoegen, vraag_weghalen
from monitoring.diensten.bevraging_open import bevraging_openen, scholen_herinneren
from monitoring.diensten.bevraging_tellen import bevraging_sluiten
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.diensten.welbevinden import sluit_wat_voorbij_is
from monitoring.models import Aanlevering, Bevraagde, Bevraging, Cel, Cijfer
from monitoring.tests.bevraginghulp import antwoord, maak_bevraging, maak_school, maak_staf, open_bevraging, veld

pytestmark = [pytest.mark.django_db, pytest.mark.beide]


@pytest.fixture
def staf():
    return maak_staf()


@pytest.fixture
def scholen(staf):
    netwerk = staf.lidmaatschappen.get().netwerk
    return [maak_school(netwerk, contact=nummer != 11) for nummer in range(12)]


def gevraagd(rij: Bevraging) -> list[Bevraagde]:
    return list(rij.bevraagden.select_related("bevraging", "organisatie"))


def cellen(rij: Bevraging, soort: str) -> dict[str, Decimal | None]:
    vraag = rij.vragen.get(soort=soort)
    return {cel.reeks: cel.waarde for cel in Cel.objects.van_kracht().filter(indicator=vraag.indicator)}


def test_rij48_een_bevraging_van_scholen_wordt_een_beschermd_cijfer_met_bron_en_dag(staf, scholen):
    """From the question to the cell: what stands in the release comes through the protector, never straight."""
    rij = open_bevraging(staf)
    for nummer, school in enumerate(gevraagd(rij)[:11]):
        antwoord(
            school, een="0" if nummer < 6 else "1", meer=["0", "2"] if nummer < 5 else ["0"], getal=80 + 90 * nummer
        )
    rij = bevraging_sluiten(bevraging_id=rij.pk, door=staf)
    assert (rij.stand, rij.antwoorden) == ("geteld", 11)
    assert not any(school.waarden for school in gevraagd(rij)), "het antwoord zelf is weg, de dag ervan blijft"
    assert sum(school.geantwoord_op is not None for school in gevraagd(rij)) == 11
    assert not Cel.objects.exists(), "zonder publicatie staat er niets"
    publicatie_maken(netwerk_id=rij.netwerk_id, reden="De bevraging is geteld.", door=staf)
    assert cellen(rij, "een") == {"": 11, "antwoord: ja": 6, "antwoord: nee": 5, "antwoord: in opbouw": 0}
    bedrag = cellen(rij, "getal")
    assert set(bedrag) == {
        "",
        "antwoord: minder dan 100 euro",
        "antwoord: 100 tot 249 euro",
        "antwoord: 250 euro of meer",
    }
    assert bedrag["antwoord: minder dan 100 euro"] is None, "één school is geen cijfer"
    assert list(bedrag.values()).count(None) >= 2, "en met het totaal reken je ze niet uit"
    assert cellen(rij, "meer")["gekozen: spreiden"] == 11
    cel = Cel.objects.van_kracht().get(indicator=rij.vragen.get(soort="een").indicator, reeks="")
    assert cel.bron.startswith("Bevraging van scholen") and cel.vintage_op == timezone.localdate()
    assert (cel.geleverd, cel.verwacht) == (11, 12)


def test_rij48_een_bedrag_van_een_school_staat_nergens(staf, scholen):
    rij = open_bevraging(staf)
    for school in gevraagd(rij)[:10]:
        antwoord(school, getal=98765)
    rij = bevraging_sluiten(bevraging_id=rij.pk, door=staf)
    assert not Cijfer.objects.filter(waarde=98765).exists()
    assert Cijfer.objects.filter(uitsplitsing={"antwoord": "250 euro of meer"}, waarde=10).exists()


def test_rij48_eens_open_liggen_de_vragen_vast(staf, scholen):
    rij = maak_bevraging(staf)
    eerste, tweede = rij.vragen.all()[:2]
    vraag_omhoog(vraag_id=tweede.pk, door=staf)
    assert [vraag.pk for vraag in rij.vragen.all()[:2]] == [tweede.pk, eerste.pk]
    vandaag = timezone.localdate()
    bevraging_openen(bevraging_id=rij.pk, opent=vandaag, sluit=vandaag, door=staf)
    for doe in (vraag_omhoog, vraag_weghalen):
        with pytest.raises(Geweigerd, match="liggen vast"):
            doe(vraag_id=eerste.pk, door=staf)
    with pytest.raises(Geweigerd, match="liggen vast"):
        scholen_kiezen(bevraging_id=rij.pk, scholen=[], door=staf)
    with pytest.raises(Geweigerd, match="liggen vast"):
        bevraging_openen(bevraging_id=rij.pk, opent=vandaag, sluit=vandaag, door=staf)


@pytest.mark.parametrize(
    ("soort", "opties", "zin"),
    [
        ("een", ["ja"], "minstens twee"),
        ("een", ["ja", "Ja"], "hetzelfde"),
        ("een", ["alle", "geen"], "iedereen samen"),
        ("getal", [], "minstens één grens"),
        ("getal", [250, 100], "van klein naar groot"),
        ("meer", [str(een) for een in range(13)], "Hoogstens 12"),
    ],
)
def test_een_vraag_die_niet_te_tellen_is_wordt_geweigerd(staf, soort, opties, zin):
    rij = maak_bevraging(staf)
    with pytest.raises(Geweigerd, match=zin):
        vraag_toevoegen(bevraging_id=rij.pk, soort=soort, tekst="Wat?", uitleg="", opties=opties, eenheid="", door=staf)


def test_rij48_openen_en_herinneren_zeggen_wie_het_hoort_en_wie_niet(staf, scholen):
    rij = maak_bevraging(staf)
    vandaag = timezone.localdate()
    rij, horen = bevraging_openen(bevraging_id=rij.pk, opent=vandaag, sluit=vandaag, door=staf)
    assert (len(horen.bereikt), [plek.naam for plek in horen.stil]) == (11, [scholen[11].naam])
    assert horen.telling == "11 scholen krijgen mail, 1 heeft niemand die het hoort"
    assert Bericht.objects.filter(soort="bevraging.gevraagd").count() == 11
    antwoord(gevraagd(rij)[0], een="0")
    horen = scholen_herinneren(bevraging_id=rij.pk, door=staf)
    assert len(horen.bereikt) == 10, "wie antwoordde, krijgt niets meer"
    with pytest.raises(Geweigerd, match="Vandaag ging er al"):
        scholen_herinneren(bevraging_id=rij.pk, door=staf)


def test_een_bevraging_sluit_vanzelf_na_haar_laatste_dag(staf, scholen, monkeypatch):
    rij = open_bevraging(staf, dagen=2)
    antwoord(gevraagd(rij)[0], een="0")
    sluit_wat_voorbij_is()
    rij.refresh_from_db()
    assert rij.stand == "open"
    het_wordt(monkeypatch, timezone.localdate() + datetime.timedelta(days=3))
    for _ in range(2):
        sluit_wat_voorbij_is()
    rij.refresh_from_db()
    assert rij.stand == "geteld" and Aanlevering.objects.filter(pk=rij.aanlevering_id).count() == 1


def test_een_antwoord_van_een_school_staat_in_geen_geschiedenis(staf, scholen):
    rij = open_bevraging(staf)
    antwoord(gevraagd(rij)[0], open="kanariezin", een="0")
    gebeurtenissen = list(Gebeurtenis.objects.all())
    assert any(een.wat == "bevraging beantwoord" for een in gebeurtenissen)
    assert not any("kanariezin" in str(een.verschil) + een.reden for een in gebeurtenissen)


# -- the pages of staf -------------------------------------------------------------------------------------------------


def test_staf_maakt_een_bevraging_in_de_browser(client, staf, scholen):
    log_in(client, staf)
    form = client.get("/monitoring/bevragingen/nieuw/").context["form"]
    wat = {"netwerk": staf.lidmaatschappen.get().netwerk_id, "doelgroep": "scholen", "titel": "Kosten", "inleiding": ""}
    antwoord = client.post(
        "/monitoring/bevragingen/nieuw/", {**wat, "formuliersleutel": form.formuliersleutel}, follow=True
    )
    assert "“Kosten” staat klaar om te schrijven. Niemand is nog iets gevraagd." in antwoord.content.decode()
    rij = Bevraging.objects.get()
    adres = rij.get_absolute_url()
    assert rij.bevraagden.count() == 12 and "Er is nog geen vraag." in antwoord.content.decode()
    form = client.get(f"{adres}vraag/").context["form"]
    vraag = {"soort": "getal", "tekst": "Hoeveel?", "opties": "€ 100\n1.250", "eenheid": "euro", "uitleg": ""}
    pagina = client.post(f"{adres}vraag/", {**vraag, "formuliersleutel": form.formuliersleutel}, follow=True)
    assert "De vraag staat erbij: Hoeveel?" in pagina.content.decode()
    assert rij.vragen.get().opties == [100, 1250]
    assert "minder dan 100 euro / 100 tot 1249 euro / 1250 euro of meer" in pagina.content.decode()
    form = client.get(f"{adres}openen/").context["form"]
    vandaag = timezone.localdate()
    dagen = {"opent": f"{vandaag:%d/%m/%Y}", "sluit": f"{vandaag + datetime.timedelta(days=9):%d/%m/%Y}"}
    pagina = client.post(f"{adres}openen/", {**dagen, "formuliersleutel": form.formuliersleutel}, follow=True)
    tekst = pagina.content.decode()
    assert "De bevraging ligt vast. 11 scholen krijgen mail, 1 heeft niemand die het hoort." in tekst
    assert "0 van 12 scholen (0 %)" in tekst and "Voeg een vraag toe" not in tekst


def test_twee_stafmedewerkers_wijzigen_dezelfde_vraag(client, staf):
    rij = maak_bevraging(staf)
    vraag = rij.vragen.get(soort="een")
    log_in(client, staf)
    adres = f"/monitoring/bevragingen/vragen/{vraag.sleutel}/"
    form = client.get(adres).context["form"]
    mijn = {
        "soort": "een",
        "tekst": "Mijn vraag?",
        "uitleg": "",
        "opties": "ja\nnee",
        "eenheid": "",
        "formuliersleutel": form.formuliersleutel,
        "origineel": form.initial["origineel"],
    }
    from monitoring.diensten.bevraging import vraag_wijzigen

    vraag_wijzigen(vraag_id=vraag.pk, mijn={"tekst": "Hun vraag?"}, origineel={"tekst": vraag.tekst}, door=staf)
    antwoord = client.post(adres, mijn)
    assert antwoord.status_code == 422 and "Hun" in antwoord.content.decode()
    vraag.refresh_from_db()
    assert vraag.tekst == "Hun vraag?"


def test_een_bevraging_van_een_ander_netwerk_bestaat_hier_niet(client, staf):
    rij = maak_bevraging(maak_staf(maak_netwerk("elders")))
    log_in(client, staf)
    for staart in ("", "openen/", "vraag/", "tekst/", "sluiten/"):
        assert client.get(rij.get_absolute_url() + staart).status_code == 404


def test_de_uitslag_staat_voor_iedereen_met_aantal_deel_en_bron(client, staf, scholen):
    rij = open_bevraging(staf)
    for nummer, school in enumerate(gevraagd(rij)[:10]):
        antwoord(school, een="0" if nummer < 5 else "1", getal=90 if nummer < 2 else 300)
    bevraging_sluiten(bevraging_id=rij.pk, door=staf)
    assert client.get(rij.get_absolute_url()).status_code == 404, "voor een bezoeker bestaat ze nog niet"
    log_in(client, staf)
    assert "Geteld, en nog niet te lezen." in client.get(rij.get_absolute_url()).content.decode()
    publicatie_maken(netwerk_id=rij.netwerk_id, reden="Geteld.", door=staf)
    client.logout()
    assert rij.titel in client.get("/monitoring/bevragingen/").content.decode()
    tekst = " ".join(client.get(rij.get_absolute_url()).content.decode().split())
    assert "<strong>10 scholen</strong> van de 12 die gevraagd zijn" in tekst and "50 %" in tekst
    assert "te weinig om te tonen" in tekst and "Bron: Bevraging van scholen" in tekst
    assert "Wie antwoordde" not in tekst, "wie antwoordde, leest staf alleen"


def test_de_pagina_van_een_bevraging_kost_even_veel_met_meer_scholen(
    client, staf, scholen, django_assert_max_num_queries
):
    rij = open_bevraging(staf)
    netwerk = rij.netwerk
    log_in(client, staf)
    client.get(rij.get_absolute_url())
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as weinig:
        client.get(rij.get_absolute_url())
    groot = maak_staf(netwerk)
    for _ in range(20):
        maak_school(netwerk)
    meer = open_bevraging(groot)
    client.get(meer.get_absolute_url())
    with CaptureQueriesContext(connection) as veel:
        client.get(meer.get_absolute_url())
    assert len(veel) == len(weinig)


def test_een_partner_leest_geen_bevraging_in_opmaak(client, staf):
    rij = maak_bevraging(staf)
    log_in(client, maak_gebruiker(Rol.PARTNER, netwerk=rij.netwerk))
    assert client.get(rij.get_absolute_url()).status_code == 404
    assert rij.titel not in client.get("/monitoring/bevragingen/").content.decode()
    assert veld(rij, "een")
