"""Large files and large releases: a worker does them in parts, and nothing is ever half."""

import pytest

from leerrecht.achtergrond import voer_uit
from leerrecht.models import Achtergrondtaak, Bericht, Taakstand
from leerrecht.tests.bouwers import log_in
from monitoring.diensten import aanlevering as diensten
from monitoring.diensten import controle
from monitoring.diensten import publicatie as publicaties
from monitoring.diensten.aanlevering import bevestigen, verwerpen
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.inlezen import voorvertoning
from monitoring.keuzes import Aanleverstand
from monitoring.models import Cel, Cijfer, Publicatie
from monitoring.tests.bestanden import csv, lees_in, rij

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("proef")]


@pytest.fixture(autouse=True)
def alles_is_groot(monkeypatch):
    """Every file goes to the worker, in parts of ten rows; nothing is made at once."""
    monkeypatch.setattr(diensten, "METEEN", {})
    monkeypatch.setattr(controle, "PARTIJ", 10)
    monkeypatch.setattr(publicaties, "METEEN", 0)
    monkeypatch.setattr(publicaties, "PARTIJ", 10)


def rijen(aantal: int = 25, **velden) -> list[dict]:
    return [rij(gebied=f"Gebied {nummer}", waarde=nummer + 5, **velden) for nummer in range(aantal)]


def werk(soort: str) -> Achtergrondtaak:
    """Let a worker do the newest task of this kind, and return it."""
    taak = Achtergrondtaak.objects.filter(soort=soort).latest("pk")
    voer_uit(taak.pk)
    taak.refresh_from_db()
    return taak


@pytest.fixture
def geladen(staf, bron):
    return lees_in(csv(*rijen()), staf=staf, bron=bron)


def test_een_groot_bestand_wacht_op_een_werker_en_wordt_dan_nagekeken(geladen, staf):
    assert (geladen.stand, Cijfer.objects.count()) == (Aanleverstand.GELADEN, 0)
    taak = werk(diensten.TAAK)
    geladen.refresh_from_db()
    assert (taak.stand, taak.zin) == (Taakstand.KLAAR, "Het bestand is nagekeken.")
    assert (geladen.stand, geladen.aantal_rijen) == (Aanleverstand.VOORVERTONING, 25)
    assert geladen.verschil["nieuw"] == 25
    assert Cijfer.objects.filter(actief=False).count() == 25
    assert Bericht.objects.get(aan=staf.email).onderwerp == "Je werk aan de cijfers is klaar"


def test_de_pagina_toont_hoe_ver_het_is_en_ververst_zichzelf_als_het_klaar_is(geladen, staf, client):
    log_in(client, staf)
    adres = geladen.get_absolute_url()
    pagina = client.get(adres).content.decode()
    assert "We kijken het bestand na" in pagina
    assert "Bevestig deze cijfers" not in pagina
    assert b"<progress" in client.get(adres, headers={"HX-Request": "true"}).content
    werk(diensten.TAAK)
    assert client.get(adres, headers={"HX-Request": "true"})["HX-Refresh"] == "true"
    daarna = client.get(adres).content.decode()
    assert "Bevestig deze cijfers" in daarna
    # The page is made anew: what ended is said on it, once.
    assert "Het bestand is nagekeken." in daarna
    assert "Het bestand is nagekeken." not in client.get(adres).content.decode()


def test_een_fout_diep_in_het_bestand_laat_geen_enkel_cijfer_achter(staf, bron):
    aanlevering = lees_in(csv(*rijen(21), rij(waarde="veel")), staf=staf, bron=bron)
    assert werk(diensten.TAAK).zin == "Er staan fouten in het bestand."
    aanlevering.refresh_from_db()
    assert (aanlevering.stand, aanlevering.fouten[0]["rij"]) == (Aanleverstand.GELADEN, 23)
    assert not Cijfer.objects.exists()


def test_een_kapot_aanhalingsteken_diep_in_het_bestand_wordt_een_fout_en_geen_storing(staf, bron):
    aanlevering = lees_in(csv(*rijen(81)) + b'"open', staf=staf, bron=bron)
    assert werk(diensten.TAAK).stand == Taakstand.KLAAR
    aanlevering.refresh_from_db()
    assert "aanhalingsteken" in aanlevering.fouten[0]["fout"]
    assert not Cijfer.objects.exists()


class Afgebroken(BaseException):
    """What a killed worker looks like from inside: no code of ours runs after it."""


def test_een_controle_die_halverwege_stopt_begint_opnieuw_en_verdubbelt_niets(geladen, monkeypatch):
    bewaar = controle._bewaar_partij

    def dood(**velden):
        bewaar(**velden)
        raise Afgebroken

    monkeypatch.setattr(controle, "_bewaar_partij", dood)
    taak = Achtergrondtaak.objects.latest("pk")
    with pytest.raises(Afgebroken):
        voer_uit(taak.pk)
    assert Cijfer.objects.count() == 10
    monkeypatch.setattr(controle, "_bewaar_partij", bewaar)
    Achtergrondtaak.objects.update(hartslag=None)
    assert werk(diensten.TAAK).stand == Taakstand.KLAAR
    assert Cijfer.objects.count() == 25


def test_A7_een_controle_die_stopte_gaat_verder_waar_ze_was(geladen, monkeypatch):
    bewaar, gelezen = controle._bewaar_partij, []

    def dood(**velden):
        bewaar(**velden)
        raise Afgebroken

    monkeypatch.setattr(controle, "_bewaar_partij", dood)
    with pytest.raises(Afgebroken):
        voer_uit(Achtergrondtaak.objects.latest("pk").pk)
    eerste = set(Cijfer.objects.exclude(rij=11).values_list("pk", flat=True))
    monkeypatch.setattr(controle, "_bewaar_partij", lambda partij: (gelezen.extend(partij), bewaar(partij=partij)))
    Achtergrondtaak.objects.update(hartslag=None)
    assert werk(diensten.TAAK).stand == Taakstand.KLAAR
    assert [cijfer.rij for cijfer in gelezen] == list(range(11, 27)), "row 11 may have been kept by half"
    assert eerste < set(Cijfer.objects.values_list("pk", flat=True))
    geladen.refresh_from_db()
    assert (geladen.aantal_rijen, geladen.verschil["nieuw"]) == (25, 25)


def test_A7_twee_rijen_over_hetzelfde_in_een_lang_bestand_vindt_de_databank(staf, bron):
    aanlevering = lees_in(csv(*rijen(21), rij(gebied="Gebied 3", waarde=99)), staf=staf, bron=bron)
    assert werk(diensten.TAAK).zin == "Er staan fouten in het bestand."
    aanlevering.refresh_from_db()
    assert [(fout["rij"], fout["fout"]) for fout in aanlevering.fouten] == [
        (23, "Deze rij zegt iets over hetzelfde als rij 5.")
    ]
    assert not Cijfer.objects.exists()


def test_A7_van_veel_rijen_vergelijkt_de_databank_en_zegt_hetzelfde(bevestigd, staf, bron, monkeypatch):
    anders = [*rijen(20), rij(gebied="Gebied 20", waarde=1), rij(gebied="Gebied 21", waarde="niet beschikbaar")]
    lees_in(csv(*anders, rij(gebied="Leest")), staf=staf, bron=bron)
    werk(diensten.TAAK)
    aanlevering = Cijfer.objects.latest("pk").aanlevering
    gewoon = voorvertoning.vergelijk_met_nu(aanlevering)
    monkeypatch.setattr(voorvertoning, "VEEL", 0)
    uit_de_databank = voorvertoning.vergelijk_met_nu(aanlevering)
    assert (gewoon["nieuw"], gewoon["gewijzigd"], gewoon["gelijk"]) == (1, 2, 20)
    assert uit_de_databank == {**gewoon, "verborgen": None}


def test_wie_verwerpt_tijdens_de_controle_houdt_geen_cijfers_over(geladen, staf, monkeypatch):
    bewaar = controle._bewaar_partij

    def verwerp_intussen(**velden):
        bewaar(**velden)
        if Cijfer.objects.exists():
            verwerpen(aanlevering_id=geladen.pk, reden="Verkeerd bestand.", door=staf)

    monkeypatch.setattr(controle, "_bewaar_partij", verwerp_intussen)
    assert werk(diensten.TAAK).zin == "Dit bestand is intussen verworpen."
    geladen.refresh_from_db()
    assert geladen.stand == Aanleverstand.VERWORPEN
    assert not Cijfer.objects.exists()


@pytest.fixture
def bevestigd(geladen, staf):
    werk(diensten.TAAK)
    bevestigen(aanlevering_id=geladen.pk, gezien=True, door=staf)
    return geladen


@pytest.fixture
def half(bevestigd, staf) -> Publicatie:
    return publicatie_maken(netwerk_id=bevestigd.netwerk_id, reden="Nieuw jaar.", door=staf)


def test_een_grote_publicatie_is_voor_niemand_te_lezen_tot_ze_af_is(half, client, proef, staf):
    assert (half.klaar, half.van_kracht, Cel.objects.count()) == (False, False, 0)
    assert client.get(proef.get_absolute_url()).status_code == 404
    log_in(client, staf)
    assert b"<progress" in client.get(half.get_absolute_url()).content
    assert werk(publicaties.TAAK).zin == "De cijfers zijn gepubliceerd."
    half.refresh_from_db()
    assert (half.klaar, half.van_kracht, half.bescherming["cellen"]) == (True, True, 25)
    client.logout()
    assert client.get(proef.get_absolute_url()).status_code == 200


def test_een_publicatie_die_halverwege_stopt_begint_opnieuw(half, monkeypatch):
    bewaar = publicaties._bewaar_partij

    def dood(**velden):
        bewaar(**velden)
        raise Afgebroken

    monkeypatch.setattr(publicaties, "_bewaar_partij", dood)
    with pytest.raises(Afgebroken):
        werk(publicaties.TAAK)
    assert not Cel.objects.van_kracht().exists()
    monkeypatch.setattr(publicaties, "_bewaar_partij", bewaar)
    Achtergrondtaak.objects.update(hartslag=None)
    werk(publicaties.TAAK)
    assert Cel.objects.van_kracht().count() == Cel.objects.count() == 25


def test_cijfers_die_intussen_bevestigd_worden_houden_de_publicatie_tegen(half, staf, bron, monkeypatch):
    lees_in(csv(*rijen(3, schooljaar="2021-2022")), staf=staf, bron=bron)
    werk(diensten.TAAK)
    later = publicaties._vul

    def bevestig_intussen(*waarden):
        verslag = later(*waarden)
        bevestigen(aanlevering_id=staf_aanlevering(), gezien=True, door=staf)
        return verslag

    def staf_aanlevering() -> int:
        return Cijfer.objects.filter(periode_start=2021).first().aanlevering_id

    monkeypatch.setattr(publicaties, "_vul", bevestig_intussen)
    assert "intussen cijfers bevestigd" in werk(publicaties.TAAK).zin
    assert not Publicatie.objects.exists()
    assert not Cel.objects.exists()


def test_een_tweede_publicatie_wacht_tot_de_eerste_af_is_en_neemt_over_wat_bleef_steken(half, staf):
    with pytest.raises(publicaties.Geweigerd, match="loopt al"):
        publicatie_maken(netwerk_id=half.netwerk_id, reden="Nog eens.", door=staf)
    Achtergrondtaak.objects.update(stand=Taakstand.MISLUKT)
    opnieuw = publicatie_maken(netwerk_id=half.netwerk_id, reden="Nog eens.", door=staf)
    assert (opnieuw.pk, opnieuw.reden) == (half.pk, "Nog eens.")
    werk(publicaties.TAAK)
    assert Publicatie.objects.get().van_kracht


def test_een_publicatie_in_delen_is_gelijk_aan_een_in_een_keer(half, staf, monkeypatch):
    werk(publicaties.TAAK)
    monkeypatch.setattr(publicaties, "METEEN", 10_000)
    meteen = publicatie_maken(netwerk_id=half.netwerk_id, reden="Nog eens.", door=staf)
    velden = ("gebied", "waarde", "toestand", "verborgen_om")
    half.refresh_from_db()
    assert set(half.cellen.values_list(*velden)) == set(meteen.cellen.values_list(*velden))
    for publicatie in (half, meteen):
        publicatie.bescherming["doorlichting"].pop("seconden")
    assert half.bescherming == meteen.bescherming
