"""Parents and professionals answer at /vragen/ without a name: nothing of them stays, and under ten nothing is told."""

import datetime
import logging
import re

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from leerrecht.models import BewaardeInvoer, Gebeurtenis, Inzending
from leerrecht.tests.bouwers import log_in
from monitoring.diensten.bevraging_open import bevraging_openen
from monitoring.diensten.bevraging_tellen import bevraging_sluiten
from monitoring.diensten.publicatie import publicatie_maken
from monitoring.models import Bevraging, Bevragingsblad, Bevragingstekst, Cel, Cijfer
from monitoring.tests.bevraginghulp import maak_bevraging, maak_staf, open_bevraging, stuur_blad, veld
from monitoring.tests.test_klas import KANARIE, SPOREN, hele_databank

pytestmark = pytest.mark.django_db


@pytest.fixture
def staf():
    return maak_staf()


@pytest.fixture
def rij(staf) -> Bevraging:
    return open_bevraging(staf, doelgroep="ouders")


def ouder() -> Client:
    """A browser that was never here, and tells as much about itself as browsers do."""
    return Client(enforce_csrf_checks=True, headers={}, **SPOREN)


def bewijs_van(client: Client, rij: Bevraging) -> str:
    pagina = client.get(f"/vragen/{rij.code}/")
    assert pagina.status_code == 200
    return re.search(r'name="bewijs" value="([^"]+)"', pagina.content.decode())[1]


def test_rij48_een_ouder_antwoordt_zonder_account_zonder_koekje_en_zonder_spoor(rij, caplog):
    voor = {model: model.objects.count() for model in (Session, BewaardeInvoer, Inzending, Gebeurtenis)}
    with caplog.at_level(logging.DEBUG):
        client = ouder()
        assert client.get("/vragen/").status_code == 200
        assert client.post("/vragen/", {"code": rij.code.upper()}).status_code == 200
        blad = {
            "bewijs": bewijs_van(client, rij),
            veld(rij, "een"): "0",
            veld(rij, "open"): "kanariezin",
            "citeren": "on",
        }
        for _ in range(2):
            antwoord = client.post("/vragen/antwoord/", blad)
            assert (antwoord.status_code, antwoord["Location"]) == (302, "/vragen/bedankt/")
        assert "Verstuurd. Dank je." in client.get("/vragen/bedankt/").content.decode()
    assert not client.cookies
    assert {model: model.objects.count() for model in voor} == voor
    assert rij.bladen.get().waarden == {veld(rij, "een"): "0", veld(rij, "open"): "kanariezin", "citeren": True}
    alles = hele_databank()
    assert KANARIE not in alles and "203.0.113" not in alles
    ligt = list(Bevragingsblad._base_manager.extra(select={"ruw": "waarden"}).values_list("ruw", flat=True))
    assert "kanariezin" not in str(ligt), "versleuteld"
    assert not [regel for regel in caplog.messages if KANARIE in regel or "203.0.113" in regel or "/vragen/" in regel]
    assert {veld.name for veld in Bevragingsblad._meta.concrete_fields} == {"kenmerk", "bevraging", "waarden"}


def test_rij48_negen_ouders_zijn_er_te_weinig_en_hun_teksten_zijn_weg(rij, staf):
    for _ in range(9):
        stuur_blad(rij, een="0", open="Een lange zin")
    rij = bevraging_sluiten(bevraging_id=rij.pk, door=staf)
    assert (rij.stand, rij.antwoorden) == ("te_weinig", None)
    assert not Cijfer.objects.exists() and not Bevragingsblad.objects.exists() and not Bevragingstekst.objects.exists()


def test_rij48_een_vraag_met_minder_dan_tien_antwoorden_is_geen_cijfer(rij, staf):
    for nummer in range(12):
        stuur_blad(rij, een="0" if nummer < 6 else "1", **({"getal": 80} if nummer < 9 else {}))
    rij = bevraging_sluiten(bevraging_id=rij.pk, door=staf)
    publicatie_maken(netwerk_id=rij.netwerk_id, reden="Geteld.", door=staf)
    assert rij.vragen.get(soort="getal").indicator is None
    assert {cel.reeks: cel.waarde for cel in Cel.objects.van_kracht()}["antwoord: nee"] == 6


@pytest.mark.parametrize("bewijs", ["", "verzonnen"])
def test_een_blad_dat_hier_niet_uitgedeeld_is_wordt_geweigerd(rij, bewijs):
    client = ouder()
    assert client.post("/vragen/antwoord/", {"bewijs": bewijs, veld(rij, "een"): "0"}).status_code == 403
    assert client.get("/vragen/antwoord/").status_code == 405
    assert not Bevragingsblad.objects.exists()


def test_wat_een_ouder_typte_blijft_staan_als_er_iets_niet_kan(rij):
    client = ouder()
    blad = {"bewijs": bewijs_van(client, rij), veld(rij, "open"): "Mail me op an@ouder.be"}
    antwoord = client.post("/vragen/antwoord/", blad)
    assert antwoord.status_code == 422
    assert "Mail me op an@ouder.be" in antwoord.content.decode() and "Haal dat weg" in antwoord.content.decode()
    leeg = client.post("/vragen/antwoord/", {"bewijs": bewijs_van(client, rij)})
    assert leeg.status_code == 422 and "Er staat nog geen antwoord op." in leeg.content.decode()
    assert not client.cookies and not Bevragingsblad.objects.exists()


def test_een_foute_of_gesloten_link_zegt_wat_je_doet_en_raden_stopt(rij, staf, settings):
    settings.KLASLIMIETEN = {"bevraging": "3/15m/key", "klas": "3/15m/key"}
    client, code = ouder(), rij.code
    bewijs = bewijs_van(client, rij)
    bevraging_sluiten(bevraging_id=rij.pk, door=staf)
    assert "Deze code werkt niet" in client.get(f"/vragen/{code}/").content.decode()
    laat = client.post("/vragen/antwoord/", {"bewijs": bewijs, veld(rij, "een"): "0"})
    assert laat.status_code == 422 and "Deze bevraging is gesloten" in laat.content.decode()
    for _ in range(3):
        assert client.post("/vragen/", {"code": "zzzzzzzz"}).status_code == 422
    assert client.post("/vragen/", {"code": "zzzzzzzz"}).status_code == 429
    assert "203.0.113" not in hele_databank()


def test_voor_de_eerste_dag_zegt_de_link_wanneer_ze_begint(staf):
    rij = maak_bevraging(staf, doelgroep="professionals")
    morgen = timezone.localdate() + datetime.timedelta(days=1)
    rij, _ = bevraging_openen(bevraging_id=rij.pk, opent=morgen, sluit=morgen, door=staf)
    assert "Deze bevraging begint op" in ouder().get(f"/vragen/{rij.code}/").content.decode()


def test_staf_leest_geen_aantal_voor_ze_dicht_is(client, rij, staf):
    for _ in range(3):
        stuur_blad(rij, een="0")
    log_in(client, staf)
    tekst = client.get(rij.get_absolute_url()).content.decode()
    assert f"/vragen/{rij.code}/" in tekst and "Hoeveel antwoorden er al zijn, tonen we niet" in tekst
    assert "Wie antwoordde" not in tekst
