"""A GET changes no domain row."""

import re

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.http import require_http_methods

from leerrecht.historiek import registreer_los
from leerrecht.middleware.leesveilig import UITZONDERINGEN, SchrijvenBijLezen
from leerrecht.models import BewaardeInvoer, Netwerk
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.adressen import publieke_adressen
from leerrecht.tests.bouwers import maak_netwerk
from leerrecht.toegang import publiek

pytestmark = pytest.mark.django_db


def _nieuw() -> None:
    with schrijven_toegestaan():
        Netwerk.objects.create(slug="stiekem", naam="Stiekem", korte_naam="Stiekem", gebied="stad")


def _wijzig() -> None:
    with schrijven_toegestaan():
        Netwerk.objects.update(missie="anders")


def _wis() -> None:
    BewaardeInvoer.objects.all()._raw_delete("default")
    with connection.cursor() as cursor:
        cursor.execute("  delete from leerrecht_netwerk")


def _historiek() -> None:
    registreer_los(wat="gelezen", soort="netwerk", sleutel="x")


DADEN = {"nieuw": _nieuw, "wijzig": _wijzig, "wis": _wis, "historiek": _historiek}


@publiek
@require_http_methods(["GET", "HEAD", "POST"])
def _doe(request, daad):
    DADEN[daad]()
    return HttpResponse("gedaan")


@publiek
def _uitzonderingen(request):
    cache.set("limiet", 1)
    request.session["laatst"] = 1
    request.session.save()
    BewaardeInvoer.objects.filter(browser="x").delete()
    return HttpResponse("gedaan")


urlpatterns = [path("doe/<str:daad>/", _doe), path("uitzonderingen/", _uitzonderingen)]


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("daad", DADEN)
@pytest.mark.parametrize("methode", ["get", "head"])
def test_een_get_die_een_rij_van_het_domein_schrijft_wordt_geweigerd(client, daad, methode):
    missie = maak_netwerk().missie
    # The inner transaction takes the refused write with it, as the end of a request would.
    geweigerd = pytest.raises(SchrijvenBijLezen, match=r"Een GET schreef in leerrecht_\w+\. Gebruik een POST\.")
    with geweigerd, transaction.atomic():
        getattr(client, methode)(f"/doe/{daad}/")
    assert list(Netwerk.objects.values_list("missie", flat=True)) == [missie]


@pytest.mark.urls(__name__)
def test_hetzelfde_met_een_post_mag(client):
    maak_netwerk()
    assert client.post("/doe/wijzig/").status_code == 200
    assert Netwerk.objects.get().missie == "anders"


@pytest.mark.urls(__name__)
def test_de_uitzonderingen_met_naam_mogen(client):
    assert client.get("/uitzonderingen/").status_code == 200


def test_elke_uitzondering_is_een_bestaande_tabel_met_een_reden():
    tabellen = set(connection.introspection.table_names())
    assert set(UITZONDERINGEN) <= tabellen
    assert all(UITZONDERINGEN.values())


@pytest.mark.parametrize("naam", publieke_adressen())
def test_een_bezoeker_die_een_publieke_pagina_leest_wijzigt_niets(naam, wereld):
    adres, zinnen = wereld.adres(naam), []

    def luister(uitvoeren, sql, params, veel, context):
        zinnen.append(sql)
        return uitvoeren(sql, params, veel, context)

    with connection.execute_wrapper(luister):
        Client().get(adres)
    geschreven = [re.match(r"\s*(INSERT INTO|UPDATE|DELETE FROM)\s+\W?(\w+)", zin, re.I) for zin in zinnen]
    assert {gevonden.group(2).lower() for gevonden in geschreven if gevonden} <= set(UITZONDERINGEN)
