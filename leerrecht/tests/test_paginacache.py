"""The page cache for visitors: the same page from memory, until something happens."""

import pytest
from django.contrib import messages
from django.contrib.messages import get_messages
from django.core.cache import caches
from django.db import connection
from django.http import HttpResponse, HttpResponseNotFound
from django.test.utils import CaptureQueriesContext
from django.urls import path
from django.utils import timezone

from leerrecht.historiek import registreer_los
from leerrecht.models import Gebeurtenis
from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Rol
from leerrecht.tests.adressen import publieke_adressen
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.toegang import publiek

pytestmark = pytest.mark.django_db
teller = {"pagina": 0, "weg": 0}


@publiek
@voor_bezoekers
def _pagina(request):
    teller["pagina"] += 1
    gezegd = " ".join(str(bericht) for bericht in get_messages(request))
    antwoord = HttpResponse(f"keer {teller['pagina']} {request.GET.get('q', '')} {gezegd}", content_type="text/csv")
    antwoord["Content-Disposition"] = "attachment"
    return antwoord


@publiek
@voor_bezoekers
def _weg(request):
    teller["weg"] += 1
    return HttpResponseNotFound()


@publiek
def _zeg(request):
    messages.success(request, "Alleen voor jou")
    return HttpResponse()


urlpatterns = [path("pagina/", _pagina), path("weg/", _weg), path("zeg/", _zeg)]
eigen_adressen = pytest.mark.urls(__name__)


def tekst(client, adres: str = "/pagina/", **koppen) -> str:
    return client.get(adres, **koppen).content.decode()


def gebeur() -> Gebeurtenis:
    return registreer_los(wat="plan gewijzigd", soort="plan", sleutel="x")


@eigen_adressen
def test_een_bezoeker_krijgt_dezelfde_pagina_uit_het_geheugen(client):
    assert tekst(client) == tekst(client)


@eigen_adressen
def test_een_pagina_uit_het_geheugen_heeft_haar_eigen_koppen(client):
    for antwoord in (client.get("/pagina/"), client.get("/pagina/")):
        assert antwoord["Content-Type"] == "text/csv"
        assert antwoord["Content-Disposition"] == "attachment"
        assert antwoord["Cache-Control"] == "no-cache"
        assert "Cookie" in antwoord["Vary"]


@eigen_adressen
def test_elke_gebeurtenis_ververst_de_pagina(client):
    eerst = tekst(client)
    gebeur()
    assert tekst(client) != eerst


@eigen_adressen
def test_ook_een_gebeurtenis_die_later_vastligt_dan_haar_nummer_ververst(client):
    nu = timezone.now()
    Gebeurtenis.objects.bulk_create([Gebeurtenis(pk=1001, op=nu, wat="plan gewijzigd")])
    eerst = tekst(client)
    Gebeurtenis.objects.bulk_create([Gebeurtenis(pk=1000, op=nu, wat="actie gewijzigd")])
    assert tekst(client) != eerst


@eigen_adressen
def test_wie_ingelogd_is_krijgt_nooit_een_pagina_uit_het_geheugen(client):
    eerst = tekst(client)
    log_in(client, maak_gebruiker(Rol.PARTNER))
    ingelogd = tekst(client)
    assert ingelogd not in (eerst, tekst(client))
    client.logout()
    assert tekst(client) == eerst


@eigen_adressen
def test_een_melding_komt_nooit_in_het_geheugen_en_nooit_bij_een_ander(client):
    client.get("/zeg/")
    assert "Alleen voor jou" in tekst(client)
    assert "Alleen voor jou" not in tekst(client)
    assert len(caches["pagina"]._cache) == 1


@eigen_adressen
def test_een_ander_adres_een_andere_host_en_htmx_zijn_andere_paginas(client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "ander.test"]
    gezien = [
        tekst(client),
        tekst(client, "/pagina/?q=a"),
        tekst(client, headers={"host": "ander.test"}),
        tekst(client, headers={"HX-Request": "true"}),
    ]
    assert len(set(gezien)) == len(gezien)


@eigen_adressen
def test_alleen_een_gewone_pagina_wordt_onthouden(client):
    for _ in range(2):
        client.get("/weg/")
        client.post("/pagina/")
        client.get("/pagina/?q=" + "x" * 600)
    assert not caches["pagina"]._cache


def test_het_plan_komt_met_een_enkele_vraag_aan_de_databank(client, wereld):
    adres = wereld.adres("actieplan:plan")
    koud = client.get(adres).content
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        assert client.get(adres).content == koud
    assert len(vragen) == 1


@pytest.mark.parametrize("naam", [naam for naam in publieke_adressen() if naam.startswith("actieplan:")])
def test_in_een_publieke_pagina_staat_niets_van_een_zitting(naam, client, wereld):
    antwoord = client.get(wereld.adres(naam))
    assert b"csrfmiddlewaretoken" not in antwoord.content
    assert not antwoord.cookies
