"""What a pupil meets at /klas/, and that nothing of it stays: no cookie, no row, no line that says who was there."""

import datetime
import logging

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.utils import timezone

from leerrecht.models import BewaardeInvoer, Gebeurtenis, Inzending
from leerrecht.tests.bouwers import log_in
from monitoring.daden.welbevinden import SessieOpenen
from monitoring.keuzes import Sessiestand
from monitoring.models import Welbevindenblad, Welbevindensessie
from monitoring.tests.klashulp import bewijs_van, blad, klas_van, maak_leerkracht, open_sessie, stuur

pytestmark = pytest.mark.django_db
KANARIE = "kanariepiet"
SPOREN = {
    "HTTP_USER_AGENT": f"Toestel {KANARIE}",
    "HTTP_X_FORWARDED_FOR": "203.0.113.77",
    "REMOTE_ADDR": "203.0.113.77",
    "HTTP_REFERER": f"https://smartschool.example/{KANARIE}",
    "HTTP_ACCEPT_LANGUAGE": f"nl-{KANARIE}",
}


def leerling() -> Client:
    """A browser that was never here, and tells as much about itself as browsers do."""
    return Client(enforce_csrf_checks=True, headers={}, **SPOREN)


def hele_databank() -> str:
    """Everything that stands in a table, the cache of the limits too."""
    rijen = [str(list(model._base_manager.values())) for model in apps.get_models()]
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM leerrecht_cache")
        return "\n".join([*rijen, str(cursor.fetchall())])


def test_een_leerling_antwoordt_zonder_account_zonder_koekje_en_zonder_spoor(caplog):
    sessie = open_sessie(leerlingen=12)
    voor = {model: model.objects.count() for model in (Session, BewaardeInvoer, Inzending, Gebeurtenis)}
    with caplog.at_level(logging.DEBUG):
        client = leerling()
        assert client.get("/klas/").status_code == 200
        bewijs = bewijs_van(client, sessie)
        antwoord = client.post("/klas/antwoord/", {"bewijs": bewijs, **blad(2, nuttig=5)})
        assert (antwoord.status_code, antwoord["Location"]) == (302, "/klas/bedankt/")
        dank = client.get("/klas/bedankt/")
        assert "Verstuurd. Dank je." in dank.content.decode()
    assert not client.cookies, "ook geen koekje van een formulier"
    assert {model: model.objects.count() for model in voor} == voor
    assert sessie.bladen.get().waarden == blad(2, nuttig=5)
    alles = hele_databank()
    assert KANARIE not in alles and "203.0.113" not in alles
    assert not [regel for regel in caplog.messages if KANARIE in regel or "203.0.113" in regel or "/klas/" in regel]
    assert "no-store" in dank["Cache-Control"] and "noindex" in dank["X-Robots-Tag"]


def test_een_blad_draagt_geen_dag_geen_uur_en_geen_volgorde():
    namen = {veld.name for veld in Welbevindenblad._meta.concrete_fields}
    assert namen == {"kenmerk", "sessie", "waarden"}
    sessie = stuur(open_sessie(), blad(1), blad(5))
    ligt = list(Welbevindenblad._base_manager.extra(select={"ruw": "waarden"}).values_list("ruw", flat=True))
    assert sessie.bladen.count() == 2 and all("optimistisch" not in str(een) for een in ligt), "versleuteld"


def test_een_foute_code_zegt_wat_je_doet_en_een_oude_ook():
    client = leerling()
    sessie = klas_van(10)
    for code in ("", "zzzzzz", "K7R 4", sessie.sleutel):
        antwoord = client.post("/klas/", {"code": code})
        assert antwoord.status_code == 422
        assert ("Deze code werkt niet" in antwoord.content.decode()) == bool(code)
    assert not client.cookies


def test_raden_stopt_en_een_juiste_code_telt_niet_mee(settings):
    settings.KLASLIMIETEN = {"klas": "3/15m/key"}
    sessie, client = open_sessie(), leerling()
    for _ in range(6):
        bewijs_van(client, sessie)
    for _ in range(3):
        assert client.post("/klas/", {"code": "zzzzzz"}).status_code == 422
    antwoord = client.post("/klas/", {"code": sessie.code})
    assert antwoord.status_code == 429 and "Te veel foute codes" in antwoord.content.decode()
    alles = hele_databank()
    assert "203.0.113" not in alles, "wat telt, is een deel van het internet, en onleesbaar"
    elders = Client(REMOTE_ADDR="198.51.100.4", HTTP_X_FORWARDED_FOR="198.51.100.4")
    assert elders.post("/klas/", {"code": sessie.code}).status_code == 200


@pytest.mark.parametrize("bewijs", ["", "verzonnen", None])
def test_een_blad_dat_hier_niet_uitgedeeld_is_wordt_geweigerd(bewijs):
    sessie, client = open_sessie(), leerling()
    echt = bewijs_van(client, sessie)
    vals = echt[:-2] + "xx" if bewijs is None else bewijs
    assert client.post("/klas/antwoord/", {"bewijs": vals, **blad()}).status_code == 403
    assert client.get("/klas/antwoord/").status_code == 405
    assert not Welbevindenblad.objects.exists()


def test_twee_keer_op_de_knop_is_een_blad_en_een_nieuw_blad_is_een_tweede():
    sessie, client = open_sessie(), leerling()
    bewijs = bewijs_van(client, sessie)
    for _ in range(2):
        assert client.post("/klas/antwoord/", {"bewijs": bewijs, **blad(3)}).status_code == 302
    assert sessie.bladen.count() == 1
    client.post("/klas/antwoord/", {"bewijs": bewijs_van(client, sessie), **blad(3)})
    assert sessie.bladen.count() == 2, "een mens herkennen kan het portaal niet, en dat zegt het ook"


def test_een_leeg_blad_mag_en_een_getal_buiten_de_schaal_niet():
    sessie, client = open_sessie(), leerling()
    assert client.post("/klas/antwoord/", {"bewijs": bewijs_van(client, sessie)}).status_code == 302
    assert sessie.bladen.get().waarden == {}
    fout = client.post("/klas/antwoord/", {"bewijs": bewijs_van(client, sessie), "nuttig": "9"})
    assert fout.status_code == 422 and sessie.bladen.count() == 1


def test_wie_te_laat_is_leest_waarom_en_niet_wat_hij_invulde():
    sessie, client = open_sessie(leerlingen=10), leerling()
    bewijs = bewijs_van(client, sessie)
    stuur(sessie, *[blad(4)] * 10)
    antwoord = client.post("/klas/antwoord/", {"bewijs": bewijs, **blad(1)})
    assert antwoord.status_code == 422
    assert "Deze sessie is gesloten" in antwoord.content.decode() and "checked" not in antwoord.content.decode()


# -- the teacher -------------------------------------------------------------------------------------------------------


@pytest.fixture
def leerkracht(client):
    wie = maak_leerkracht()
    log_in(client, wie)
    return wie


def _open(client: Client, leerkracht) -> Welbevindensessie:
    lid = leerkracht.lidmaatschappen.get()
    pagina = client.get("/monitoring/welbevinden/nieuw/").context["form"]
    velden = {"namens": f"{lid.netwerk_id}-{lid.organisatie_id}", "groep": "4B", "graad": "2", "leerlingen": "20"}
    antwoord = client.post(
        "/monitoring/welbevinden/nieuw/", {**velden, "formuliersleutel": pagina.formuliersleutel}, follow=True
    )
    assert "De sessie is open. Zet de code op het bord." in antwoord.content.decode()
    return Welbevindensessie.objects.get(door=leerkracht)


def test_de_leerkracht_opent_en_leest_geen_aantal_voor_ze_dicht_is(client, leerkracht):
    sessie = _open(client, leerkracht)
    stuur(sessie, *[blad(1)] * 7)
    antwoord = client.get(sessie.get_absolute_url())
    bladzij, bij_zeven = antwoord.content.decode(), antwoord.context["beeld"]
    assert sessie.code_op_het_bord in bladzij and "Er zijn nog geen tien antwoorden." in bladzij
    stuur(sessie, *[blad(1)] * 2)
    assert client.get(sessie.get_absolute_url()).context["beeld"] == bij_zeven, "negen leest als zeven"
    stuur(sessie, blad(1))
    bladzij = client.get(sessie.get_absolute_url()).content.decode()
    assert "Er zijn tien antwoorden of meer." in bladzij and "op de 10" not in bladzij


def _sluit(client: Client, sessie: Welbevindensessie) -> str:
    knop = client.get(sessie.get_absolute_url()).context["daden"][0]
    return client.post(knop.adres, {"formuliersleutel": knop.sleutel}, follow=True).content.decode()


def test_de_leerkracht_sluit_en_leest_de_klas_in_woorden(client, leerkracht):
    sessie = stuur(_open(client, leerkracht), *[blad(5, nuttig=1)] * 12)
    bladzij = _sluit(client, sessie)
    assert "De sessie is gesloten en geteld. De bladen zijn gewist." in bladzij
    assert "12 antwoorden" in bladzij and "minstens 9 op de 10" in bladzij
    assert "NHS Health Scotland" in bladzij and "op een schaal van 7 tot 35" in bladzij
    assert not Welbevindenblad.objects.exists()
    lijst = client.get("/monitoring/welbevinden/").content.decode()
    assert "4B" in lijst and "geteld" in lijst
    assert not client.get(sessie.get_absolute_url()).context["daden"], "sluiten kan een keer"


def test_te_weinig_zegt_niet_hoeveel(client, leerkracht):
    sessie = stuur(_open(client, leerkracht), *[blad(5)] * 9)
    bladzij = _sluit(client, sessie)
    assert "De sessie is gesloten. Er waren minder dan tien antwoorden: ze zijn ongelezen gewist." in bladzij
    assert "op de 10" not in bladzij and "9 antwoorden" not in bladzij


def test_wie_niets_typt_leest_wat_ontbreekt(client, leerkracht):
    pagina = client.get("/monitoring/welbevinden/nieuw/").context["form"]
    antwoord = client.post(
        "/monitoring/welbevinden/nieuw/",
        {"leerlingen": "4", "groep": "4B", "formuliersleutel": pagina.formuliersleutel},
    )
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422 and "Vanaf 10 leerlingen kan het zonder dat iemand herkend wordt." in tekst
    assert not Welbevindensessie.objects.exists() and SessieOpenen.titel in tekst


def test_na_het_uur_staat_er_dat_er_geteld_wordt(client, leerkracht, monkeypatch):
    sessie = _open(client, leerkracht)
    later = timezone.now() + datetime.timedelta(minutes=61)
    monkeypatch.setattr("monitoring.weergave.welbevinden.timezone.now", lambda: later)
    bladzij = client.get(sessie.get_absolute_url()).content.decode()
    assert "Het uur is voorbij" in bladzij and sessie.code_op_het_bord not in bladzij
    assert Welbevindensessie.objects.get().stand == Sessiestand.OPEN
