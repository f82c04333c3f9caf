"""The number of questions to the database does not grow with the plan or the years."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from monitoring.jaarevaluatie.bevriezen import bevries
from monitoring.models import Actiecijfer
from monitoring.tests.bouwers import maak_indicator, maak_publicatie
from monitoring.tests.rondebouwers import Toneel, maak_pdf

pytestmark = pytest.mark.django_db


def bouw(slug: str, *, acties: int, mensen: int) -> Toneel:
    """A round with figures at every action, two people per trekker, and a year before it."""
    t = Toneel(slug, acties=acties, beginjaar=2024)
    for _ in range(mensen):
        maak_gebruiker(Rol.PARTNER, netwerk=t.netwerk, organisatie=t.organisatie)
    indicatoren = [maak_indicator() for _ in range(2)]
    maak_publicatie(netwerk=t.netwerk, cellen=[{"indicator": rij, "waarde": 12} for rij in indicatoren])
    with schrijven_toegestaan():
        Actiecijfer.objects.bulk_create(
            Actiecijfer(indicator=rij, actie=actie, waarom="Het plan.") for actie in t.acties for rij in indicatoren
        )
    t.breng_tot("vastgesteld")
    maak_pdf(t.jaarevaluatie.edities.first())
    t.ronde = t.open(2025)
    for actie in t.acties[1:]:
        t.antwoord(t.evaluatie_van(actie))
    return t


def tel(adres: str, gebruiker=None) -> int:
    """Queries of one GET in a warm session, with an empty page memory."""
    client = Client()
    if gebruiker:
        log_in(client, gebruiker)
    assert client.get(reverse("toegankelijkheid")).status_code == 200
    caches["pagina"].clear()
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(adres).status_code == 200, adres
    return len(vragen)


def tellingen(t: Toneel) -> dict[str, int]:
    oud = t.ronde.leesadres.replace("2025-2026", "2024-2025")
    with CaptureQueriesContext(connection) as vragen:
        bevries(t.jaarevaluatie, editie=1)
    bevriezen = len(vragen)
    return {
        "lijst": tel("/evaluatie/"),
        "lijst staf": tel("/evaluatie/", t.staf),
        "lijst partner": tel("/evaluatie/", t.partner),
        "start staf": tel("/", t.staf),
        "start partner": tel("/", t.partner),
        "ronde": tel(t.ronde.get_absolute_url(), t.staf),
        "herinneren": tel(t.ronde.get_absolute_url() + "herinneren/", t.staf),
        "invullen": tel(t.evaluatie.get_absolute_url(), t.partner),
        "nalezen": tel(t.evaluatie.nalezen, t.staf),
        "lezen": tel(oud),
        "lezen staf": tel(oud, t.staf),
        "actie": tel(t.acties[0].get_absolute_url()),
        "bevriezen": bevriezen,
    }


def test_zestig_acties_vragen_niet_meer_dan_vijf():
    klein = tellingen(bouw("mechelen", acties=5, mensen=1))
    groot = tellingen(bouw("vlaams-brabant", acties=60, mensen=5))
    # The second network adds its one evaluation to the public list; that costs no question either.
    assert groot == klein
    assert klein["ronde"] <= 25 and klein["lezen"] <= 10 and klein["invullen"] <= 25, klein
