"""The database is away: public pages stay a while, and nobody loses what was typed or reads what did not happen."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse

from actieplan.models import Actie
from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer

GETYPT = 'Een lange tekst met "tekens" & <b>, waar iemand een halfuur aan schreef.'
KANARIE = "KANARIE-7391"
pytestmark = [pytest.mark.beide, pytest.mark.django_db]


@contextmanager
def databank_weg() -> Iterator[None]:
    """Every statement fails, as while the server is away."""

    def weg(*argumenten):
        raise OperationalError(f"could not connect: {KANARIE}")

    with connection.execute_wrapper(weg):
        yield


@pytest.fixture
def actie() -> Iterator[Actie]:
    caches["pagina"].clear()
    plan = maak_plan(netwerk=maak_netwerk(), slug="plan-mechelen")
    yield maak_actie(doelstelling=maak_doelstelling(plan=plan), titel="Oude titel")
    caches["pagina"].clear()


@pytest.fixture
def staf(actie) -> Client:
    client = Client(raise_request_exception=False)
    log_in(client, maak_gebruiker(Rol.STAF, netwerk=actie.plan.netwerk))
    return client


def verborgen(tekst: str) -> dict[str, str]:
    """The fields of the form that came back, as a browser would send them."""
    import html

    paren = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', tekst)
    return {html.unescape(naam): html.unescape(waarde) for naam, waarde in paren}


def test_bedrijf_A3_een_post_zonder_databank_komt_terug_met_zijn_tekst_en_lukt_daarna(staf, actie):
    adres = reverse("actieplan:actie_bewerken", args=["plan-mechelen", actie.sleutel])
    velden = invoer(staf.get(adres), omschrijving=GETYPT)
    with databank_weg():
        antwoord = staf.post(adres, velden)
    tekst = antwoord.content.decode()
    assert (antwoord.status_code, antwoord["Retry-After"]) == (503, "30")
    assert "no-store" in antwoord["Cache-Control"]
    assert "Verstuur opnieuw" in tekst and f'action="{adres}"' in tekst
    assert "laad de pagina opnieuw" not in tekst, "dan was de tekst weg"
    assert "is bewaard" not in tekst, "er is niets bewaard, dus dat staat er niet"
    assert KANARIE not in tekst and "<b>, waar" not in tekst
    terug = verborgen(tekst)
    assert terug["omschrijving"] == GETYPT
    assert staf.post(adres, terug).status_code == 302
    actie.refresh_from_db()
    assert GETYPT in actie.omschrijving


def test_bedrijf_A3_een_wachtwoord_komt_nooit_terug(client):
    client.raise_request_exception = False
    velden = {"login": "an@voorbeeld.test", "password": KANARIE}
    with databank_weg():
        antwoord = client.post("/account/inloggen/", velden)
    assert antwoord.status_code == 503
    assert KANARIE not in antwoord.content.decode()
    assert "Verstuur opnieuw" not in antwoord.content.decode()


def test_bedrijf_A3_een_bestand_kies_je_opnieuw(staf, actie):
    adres = reverse("actieplan:actie_bewerken", args=["plan-mechelen", actie.sleutel])
    with databank_weg():
        antwoord = staf.post(adres, {"titel": GETYPT, "bijlage": SimpleUploadedFile("a.pdf", b"%PDF")})
    tekst = antwoord.content.decode()
    assert 'enctype="multipart/form-data"' in tekst
    assert 'type="file" name="bijlage"' in tekst


def test_bedrijf_B6_een_publieke_pagina_blijft_nog_even_ook_met_een_koekje_en_dan_503(actie, staf):
    adres = "/actieplan/"
    bezoeker = Client(raise_request_exception=False)
    warm = bezoeker.get(adres)
    assert warm.status_code == 200
    with databank_weg():
        oud = bezoeker.get(adres)
        met_koekje = staf.get(adres)
        caches["pagina"].clear()
        weg = bezoeker.get(adres)
    assert (oud.status_code, oud.content) == (200, warm.content)
    assert (met_koekje.status_code, met_koekje.content) == (200, warm.content)
    assert not met_koekje.cookies, "wie aangemeld was, blijft dat"
    assert (weg.status_code, weg["Retry-After"]) == (503, "30")
    assert KANARIE not in weg.content.decode()
    assert "user" in staf.get("/").context


def test_bedrijf_B6_een_pagina_voor_wie_aangemeld_is_zegt_niet_dat_je_uitgelogd_bent(staf):
    with databank_weg():
        antwoord = staf.get("/beheer/")
    assert antwoord.status_code == 503
    assert "Onze databank antwoordt even niet" in antwoord.content.decode()


def bij_bewaren_van_de_zitting(doe):
    """A wrapper that does something at the very moment the session is saved."""

    def wacht(uitvoeren, sql, params, veel, context):
        if sql.startswith('UPDATE "django_session"'):
            doe()
        return uitvoeren(sql, params, veel, context)

    return connection.execute_wrapper(wacht)


def _weg() -> None:
    raise OperationalError(KANARIE)


def _uitgelogd_elders() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_session")


def oude_zitting(client: Client) -> None:
    """So long ago that the next request touches the session."""
    zitting = client.session
    zitting["zitting_laatst"] = zitting.get("zitting_laatst", zitting["zitting_begin"]) - 120
    zitting.save()


def test_bedrijf_B5_een_databank_die_hapert_is_niet_te_groot(staf):
    staf.get("/")
    oude_zitting(staf)
    with bij_bewaren_van_de_zitting(_weg):
        antwoord = staf.get("/")
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 503
    assert "te groot" not in tekst
    assert "korter" not in tekst


def test_bedrijf_B5_uitgelogd_in_een_ander_venster_is_niet_te_groot(staf):
    staf.get("/")
    oude_zitting(staf)
    with bij_bewaren_van_de_zitting(_uitgelogd_elders):
        antwoord = staf.get("/")
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 400
    assert "Je bent intussen uitgelogd" in tekst
    assert "te groot" not in tekst


def test_wat_echt_te_groot_is_heet_nog_altijd_te_groot(staf, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    antwoord = staf.post("/klad/bijhouden/", {"tekst": "x" * 100})
    assert antwoord.status_code == 400
    assert "te groot" in antwoord.content.decode()
