"""The page cache for visitors: the same page from memory, until something happens."""

import pytest
from django.contrib import messages
from django.contrib.messages import get_messages
from django.core.cache import caches
from django.db import OperationalError, connection
from django.http import HttpResponse, HttpResponseNotFound
from django.test.utils import CaptureQueriesContext
from django.urls import path
from django.views.decorators.http import require_http_methods

from leerrecht.models import Netwerk
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Rol
from leerrecht.tests.adressen import publieke_adressen
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.toegang import publiek

pytestmark = pytest.mark.django_db
teller = {"pagina": 0, "weg": 0}


@publiek
@voor_bezoekers
@require_http_methods(["GET", "HEAD", "POST"])
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


@publiek
@voor_bezoekers
def _vast(request):
    return HttpResponse(f"altijd hetzelfde {' '.join(map(str, get_messages(request)))}")


urlpatterns = [path("pagina/", _pagina), path("vast/", _vast), path("weg/", _weg), path("zeg/", _zeg)]
eigen_adressen = pytest.mark.urls(__name__)


def tekst(client, adres: str = "/pagina/", **koppen) -> str:
    return client.get(adres, **koppen).content.decode()


def gebeur() -> None:
    with schrijven_toegestaan():
        Netwerk.objects.update(naam="Anders")


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
def test_wie_schrijft_wat_op_een_publieke_pagina_staat_ververst_haar(client):
    eerst = tekst(client)
    gebeur()
    assert tekst(client) != eerst


@eigen_adressen
def test_huis_B6_wie_de_pagina_al_heeft_krijgt_ze_geen_tweede_keer(client):
    eerst = client.get("/pagina/")
    nog_eens = client.get("/pagina/", headers={"If-None-Match": eerst["ETag"]})
    assert (nog_eens.status_code, nog_eens.content) == (304, b"")
    assert (nog_eens["ETag"], nog_eens["Cache-Control"]) == (eerst["ETag"], "no-cache")
    assert "Cookie" in nog_eens["Vary"] and "HX-Request" in nog_eens["Vary"]
    gebeur()
    nieuw = client.get("/pagina/", headers={"If-None-Match": eerst["ETag"]})
    assert nieuw.status_code == 200
    assert nieuw["ETag"] != eerst["ETag"]


@eigen_adressen
def test_huis_B6_een_andere_pagina_met_dezelfde_tellers_is_geen_304(client):
    eerst = client.get("/pagina/?q=a")
    assert client.get("/pagina/?q=b", headers={"If-None-Match": eerst["ETag"]}).status_code == 200


@eigen_adressen
def test_huis_B6_wat_hetzelfde_bleef_na_een_daad_kost_niets(client):
    eerst = client.get("/vast/")
    gebeur()
    assert client.get("/vast/", headers={"If-None-Match": eerst["ETag"]}).status_code == 304


@eigen_adressen
def test_een_head_krijgt_de_koppen_van_de_get_en_geen_tekst(client):
    gewoon, kop = client.get("/vast/"), client.head("/vast/")
    assert (kop.status_code, kop.content, kop["ETag"]) == (200, b"", gewoon["ETag"])


@eigen_adressen
def test_wie_ingelogd_is_of_een_melding_krijgt_nooit_een_304(client):
    eerst = client.get("/vast/")
    client.get("/zeg/")
    assert client.get("/vast/", headers={"If-None-Match": eerst["ETag"]}).status_code == 200
    log_in(client, maak_gebruiker(Rol.PARTNER))
    antwoord = client.get("/vast/", headers={"If-None-Match": eerst["ETag"]})
    assert antwoord.status_code == 200
    assert "ETag" not in antwoord.headers


@eigen_adressen
def test_zonder_databank_blijft_een_bezoeker_de_pagina_van_daarnet_lezen(client):
    eerst = tekst(client)

    def weg(*argumenten):
        raise OperationalError("KANARIE-7391")

    with connection.execute_wrapper(weg):
        assert tekst(client) == eerst


@eigen_adressen
def test_wie_ingelogd_is_krijgt_nooit_een_pagina_uit_het_geheugen(client):
    partner = maak_gebruiker(Rol.PARTNER)
    eerst = tekst(client)
    log_in(client, partner)
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
