"""Headers as they leave the portal, compared word for word on live responses."""

import pytest
from django.conf import settings as instellingen
from django.db import DatabaseError
from django.http import HttpResponse
from django.test import Client, RequestFactory

from leerrecht.middleware.koppen import KoppenMiddleware
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker
from leerrecht.tests.inlogstappen import typ_wachtwoord

pytestmark = pytest.mark.django_db
BELEID = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "manifest-src 'self'",
}
OVERAL = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
PRIVE = {"Cache-Control": "no-store, private", "X-Robots-Tag": "noindex, noarchive"}
HSTS = "max-age=63072000; includeSubDomains; preload"


@pytest.fixture
def statisch(settings, tmp_path):
    """One static file, as a browser gets it in production."""
    (tmp_path / "merk.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    settings.STATIC_ROOT = tmp_path
    return "/static/merk.svg"


def sluit(antwoord) -> None:
    """Close the file behind a static response; close() itself would end the database connection of the test too."""
    for sluiter in antwoord._resource_closers:
        sluiter()


def controleer(antwoord) -> None:
    """Every header of every response."""
    gevonden = {naam: antwoord.headers.get(naam) for naam in OVERAL}
    assert gevonden == OVERAL, antwoord.request["PATH_INFO"]
    assert {deel.strip() for deel in antwoord.headers["Content-Security-Policy"].split(";")} == BELEID
    machtigingen = antwoord.headers["Permissions-Policy"].split(", ")
    assert {deel for deel in machtigingen if not deel.endswith("=()")} == {
        "publickey-credentials-get=(self)",
        "publickey-credentials-create=(self)",
    }
    assert {"camera=()", "geolocation=()", "microphone=()"} <= set(machtigingen)


@pytest.mark.parametrize(
    ("pad", "status"),
    [
        ("/", 200),
        ("/privacy/", 200),
        ("/gezond/", 200),
        ("/robots.txt", 200),
        ("/bestaat-niet/", 404),
        ("/account/inloggen/", 200),
        ("/account/", 302),
        ("/account/uitnodiging/", 200),
        ("/account/bestaat-niet/", 404),
    ],
)
def test_elke_pagina_voor_een_bezoeker_draagt_alle_koppen(client, pad, status):
    antwoord = client.get(pad)
    assert antwoord.status_code == status
    controleer(antwoord)
    assert all((antwoord.headers.get(naam) == waarde) is pad.startswith("/account/") for naam, waarde in PRIVE.items())


@pytest.mark.parametrize("pad", ["/", "/privacy/"])
def test_wie_niet_inlogt_krijgt_geen_cookie(client, pad):
    assert not client.get(pad).cookies


@pytest.mark.parametrize(
    ("pad", "status"),
    [
        ("/", 200),
        ("/privacy/", 200),
        ("/account/", 200),
        ("/stijlgids/", 403),
        ("/bestaat-niet/", 404),
        ("/account/tweede-stap/", 200),
        ("/account/wachtwoord/", 200),
    ],
)
def test_wie_ingelogd_is_krijgt_niets_dat_bewaard_mag_worden(client, pad, status):
    log_in(client, maak_gebruiker(Rol.PARTNER))
    antwoord = client.get(pad)
    assert antwoord.status_code == status
    controleer(antwoord)
    assert {naam: antwoord.headers.get(naam) for naam in PRIVE} == PRIVE
    assert "Cookie" in antwoord.headers["Vary"]


def test_een_geweigerd_formulier_en_een_foute_methode_dragen_alle_koppen():
    for antwoord in (Client(enforce_csrf_checks=True).post("/account/inloggen/", {}), Client().put("/account/blijf/")):
        assert antwoord.status_code in (302, 403)
        controleer(antwoord)


def test_een_statisch_bestand_draagt_alle_koppen(client, statisch):
    antwoord = client.get(statisch)
    assert antwoord.status_code == 200
    assert b"<svg" in b"".join(antwoord.streaming_content)
    sluit(antwoord)
    controleer(antwoord)


def test_een_fout_in_ons_werk_draagt_alle_koppen(monkeypatch):
    browser = Client(raise_request_exception=False)
    monkeypatch.setattr("leerrecht.views.gezond._databank", lambda: 1 / 0)
    antwoord = browser.get("/gezond/")
    assert antwoord.status_code == 500
    controleer(antwoord)


def test_als_de_databank_weg_is_geldt_een_pagina_als_prive():
    class Onbekend:
        @property
        def is_authenticated(self):
            raise DatabaseError

    request = RequestFactory().get("/")
    request.user = Onbekend()
    antwoord = KoppenMiddleware(lambda request: HttpResponse())(request)
    assert antwoord.headers["Cache-Control"] == PRIVE["Cache-Control"]


def test_over_https_komt_hsts_overal_en_over_http_nergens(settings, statisch):
    settings.SECURE_HSTS_SECONDS = 63072000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    browser = Client()
    for pad in ("/", "/account/inloggen/", "/bestaat-niet/", statisch):
        antwoord = browser.get(pad, secure=True)
        sluit(antwoord)
        assert antwoord.headers["Strict-Transport-Security"] == HSTS, pad
    assert "Strict-Transport-Security" not in browser.get("/").headers


def test_uitloggen_wist_wat_de_browser_bewaarde_maar_alleen_over_https(client):
    partner = maak_gebruiker(Rol.PARTNER)
    typ_wachtwoord(client, partner)
    assert "Clear-Site-Data" not in client.post("/account/uitloggen/").headers
    typ_wachtwoord(client, partner, secure=True)
    assert "Clear-Site-Data" not in client.get("/account/uitloggen/", secure=True).headers
    assert client.post("/account/uitloggen/", secure=True).headers["Clear-Site-Data"] == '"cache", "storage"'


def test_het_beleid_laat_nergens_code_in_de_pagina_toe():
    assert "unsafe" not in str(instellingen.CONTENT_SECURITY_POLICY)


@pytest.mark.parametrize(
    "pad",
    [
        "/account/inloggen/",
        "/account/inloggen/code/",
        "/account/wachtwoord-vergeten/",
        "/account/uitnodiging/",
        "/account/",
        "/account/gegevens/",
        "/account/tweede-stap/",
        "/account/wachtwoord/",
    ],
)
def test_geen_pagina_rond_het_account_heeft_stijl_of_code_in_de_tekst(client, pad):
    if pad not in ("/account/inloggen/", "/account/inloggen/code/"):
        log_in(client, maak_gebruiker(Rol.PARTNER))
    pagina = client.get(pad).content.decode()
    assert " style=" not in pagina
    assert "<style" not in pagina
    assert not any(f" on{wat}=" in pagina for wat in ("click", "load", "submit", "change", "error"))
    assert pagina.count("<script") == pagina.count("<script src=")
