"""Signing in through a provider of OpenID Connect: a real one, over HTTP on this machine, also when it lies."""

import json
import time
from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import jwt
import oidc_provider_mock
import pytest
import requests
from django.contrib.auth import get_user
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from oidc_provider_mock import _app as anders

from leerrecht.account.identiteit import dienst as identiteitsdienst
from leerrecht.account.identiteit.token import lees_kbo
from leerrecht.models import Bericht, Gebeurtenis, Koppeling
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.settings.oidc import Oidc, lees_oidc
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk, maak_organisatie
from leerrecht.tests.formulier import invoer
from leerrecht.tests.inlogstappen import app_code, code_uit_mail, is_ingelogd, stel_app_in, typ_wachtwoord

# The provider of the package warns about its own libraries.
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
BEGIN, VERDER, KOPPELEN = "/account/inloggen/extern/", "/account/inloggen/extern/verder/", "/account/koppelen/"
LUKTE_NIET, KBO = "Er is niemand ingelogd. Begin opnieuw.", "0400378485"


@pytest.fixture
def server():
    with oidc_provider_mock.run_server_in_thread() as draait:
        yield f"http://localhost:{draait.server_port}"


@pytest.fixture(autouse=True)
def dienst(settings, server):
    identiteitsdienst.vergeet_kaarten()
    settings.BASISADRES = "http://testserver"
    settings.OIDC = Oidc(server, "leerrecht", "een geheim", "ACM/IDM", ("openid",), "vo_orgcode", ("sterk",))
    yield settings.OIDC
    identiteitsdienst.vergeet_kaarten()


def zeg_over(server: str, sub: str, /, **claims) -> None:
    requests.put(f"{server}/users/{sub}", json=claims, timeout=5).raise_for_status()


def heen(client: Client) -> str:
    antwoord = client.get(BEGIN)
    assert antwoord.status_code == 302, antwoord.content.decode()
    return antwoord["Location"]


def daar(adres: str, sub: str) -> str:
    """Say at the provider who one is; return the address it sends the browser back to."""
    return requests.post(adres, data={"sub": sub}, allow_redirects=False, timeout=5).headers["Location"]


def terug(client: Client, adres: str):
    deel = urlsplit(adres)
    return client.get(f"{deel.path}?{deel.query}")


def ga(client: Client, sub: str):
    """The whole road up to our page after it."""
    return terug(client, daar(heen(client), sub))


def anders_gevraagd(adres: str, **velden: str) -> str:
    deel = urlsplit(adres)
    vraag = {naam: waarden[0] for naam, waarden in parse_qs(deel.query).items()} | velden
    return urlunsplit(deel._replace(query=urlencode(vraag)))


def koppel(client: Client, gebruiker, sub: str) -> None:
    """As a person does: through the provider, then the account, then the button."""
    assert ga(client, sub)["Location"] == VERDER
    typ_wachtwoord(client, gebruiker)
    assert client.post(KOPPELEN, invoer(client.get(KOPPELEN))).status_code == 302
    client.post("/account/uitloggen/")


@pytest.fixture
def partner():
    return maak_gebruiker(Rol.PARTNER)


def test_zonder_instelling_bestaat_de_weg_niet(settings, client):
    settings.OIDC = None
    for adres in (BEGIN, BEGIN + "terug/", VERDER, BEGIN + "uit/"):
        assert client.get(adres).status_code == 404
    assert "extern" not in client.get("/account/inloggen/").content.decode()


def test_wie_niemand_kent_leest_wie_hij_het_vraagt_en_komt_nergens_in(server, client):
    netwerk = maak_netwerk("elders", naam="Netwerk Elders")
    maak_organisatie("Werkgever", netwerk=netwerk, kbo=KBO)
    zeg_over(server, "nieuw", vo_orgcode="BE 0400.378.485")
    assert ga(client, "nieuw")["Location"] == VERDER
    pagina = client.get(VERDER).content.decode()
    assert "We kennen deze aanmelding nog niet" in pagina
    assert "Netwerk Elders" in pagina
    assert client.post(VERDER).status_code == 200 and not is_ingelogd(client)
    assert not Koppeling.objects.exists()


def test_een_adres_dat_we_kennen_opent_zijn_account_nooit(server, client, partner):
    zeg_over(server, "iemand", email=partner.email, email_verified=True)
    ga(client, "iemand")
    assert "We koppelen" in client.get(VERDER).content.decode()
    client.post(VERDER)
    assert not is_ingelogd(client)


def test_wie_zijn_account_bewijst_koppelt_een_keer_en_logt_daarna_zo_in(client, partner):
    koppel(client, partner, "p-1")
    assert Koppeling.objects.get().gebruiker == partner
    assert "met ACM/IDM inloggen" in Bericht.objects.get(soort="account.identiteit_gekoppeld").onderwerp
    assert Gebeurtenis.objects.filter(wat="identiteitsdienst gekoppeld").count() == 1
    assert ga(client, "p-1")["Location"] == VERDER
    assert "Je bent herkend" in client.get(VERDER).content.decode()
    assert not is_ingelogd(client), "een GET logt niemand in"
    client.post(VERDER)
    assert get_user(client) == partner
    assert "Hier ben je ingelogd met ACM/IDM." in client.get("/account/").content.decode()
    uit = client.post("/account/uitloggen/", follow=True).content.decode()
    assert "/oauth2/end_session" in uit and not is_ingelogd(client)


def test_een_ander_adres_bij_de_dienst_verandert_niets(server, client, partner):
    ander = maak_gebruiker(Rol.PARTNER)
    zeg_over(server, "p-1", email=partner.email)
    koppel(client, partner, "p-1")
    zeg_over(server, "p-1", email=ander.email)
    ga(client, "p-1")
    client.post(VERDER)
    assert get_user(client) == partner


def test_twee_mensen_met_hetzelfde_adres_openen_elk_hun_eigen_account(server, partner):
    ander = maak_gebruiker(Rol.PARTNER)
    for sub, wie in (("een", partner), ("twee", ander)):
        zeg_over(server, sub, email="gedeeld@voorbeeld.test")
        koppel(Client(), wie, sub)
    for sub, wie in (("een", partner), ("twee", ander)):
        client = Client()
        ga(client, sub)
        client.post(VERDER)
        assert get_user(client) == wie


def test_een_identiteit_opent_een_account_en_een_account_heeft_er_een(client, partner):
    koppel(client, partner, "p-1")
    ga(client, "p-2")
    typ_wachtwoord(client, partner)
    geweigerd = client.post(KOPPELEN, invoer(client.get(KOPPELEN)))
    assert geweigerd.status_code == 422 and "al een andere aanmelding" in geweigerd.content.decode()
    ander = Client()
    typ_wachtwoord(ander, maak_gebruiker(Rol.PARTNER))
    ga(ander, "p-1")
    assert "hoort bij een ander account" in ander.get(VERDER).content.decode()
    assert Koppeling.objects.count() == 1


def test_losmaken_sluit_die_weg_en_die_van_een_ander_bestaat_voor_jou_niet(client, partner):
    koppel(client, partner, "p-1")
    adres = f"/account/koppelingen/{Koppeling.objects.get().sleutel}/losmaken/"
    ander = Client()
    typ_wachtwoord(ander, maak_gebruiker(Rol.PARTNER))
    assert ander.get(adres).status_code == 404
    typ_wachtwoord(client, partner)
    assert client.post(adres, invoer(client.get(adres))).status_code == 302
    assert "Losgemaakt." in client.get("/account/").content.decode()
    client.post("/account/uitloggen/")
    ga(client, "p-1")
    client.post(VERDER)
    assert not is_ingelogd(client)


@pytest.mark.parametrize(("acr", "binnen"), [("", False), ("zwak", False), ("sterk", True)])
def test_de_eigen_tweede_stap_blijft_tenzij_de_instelling_die_van_de_dienst_aanvaardt(server, client, acr, binnen):
    staf = maak_gebruiker(Rol.STAF)
    typ_wachtwoord(client, staf)
    geheim = stel_app_in(client)
    ga(client, "s-1")
    assert client.post(KOPPELEN, invoer(client.get(KOPPELEN))).status_code == 302
    client.post("/account/uitloggen/")
    if acr:
        zeg_over(server, "s-1", acr=acr)
    ga(client, "s-1")
    antwoord = client.post(VERDER)
    assert is_ingelogd(client) is binnen
    if not binnen:
        assert antwoord["Location"].endswith("/account/inloggen/tweede-stap/")
        client.post("/account/inloggen/tweede-stap/", {"code": app_code(geheim, later=1)})
        assert is_ingelogd(client)


def test_een_aanmelder_krijgt_nog_altijd_een_code_per_mail(client):
    clb = maak_gebruiker(Rol.AANMELDER)
    ga(client, "a-1")
    typ_wachtwoord(client, clb)
    client.post("/account/inloggen/code/invullen/", {"code": code_uit_mail(clb), "action": "verify"})
    assert client.post(KOPPELEN, invoer(client.get(KOPPELEN))).status_code == 302
    client.post("/account/uitloggen/")
    ga(client, "a-1")
    assert "/code/invullen/" in client.post(VERDER)["Location"]
    assert not is_ingelogd(client)
    client.post("/account/inloggen/code/invullen/", {"code": code_uit_mail(clb), "action": "verify"})
    assert is_ingelogd(client)


def test_een_afgesloten_account_gaat_ook_zo_niet_open(client, partner):
    koppel(client, partner, "p-1")
    with schrijven_toegestaan():
        type(partner).objects.filter(pk=partner.pk).update(is_active=False)
    ga(client, "p-1")
    assert client.post(VERDER)["Location"] == "/account/afgesloten/"
    assert not is_ingelogd(client)


def test_wie_geen_rol_meer_heeft_komt_op_de_pagina_die_zegt_wie_ze_vraagt(client, partner):
    koppel(client, partner, "p-1")
    with schrijven_toegestaan():
        partner.lidmaatschappen.all().delete()
    ga(client, "p-1")
    pagina = client.post(VERDER, follow=True).content.decode()
    assert "Je hebt nu geen rol in een netwerk." in pagina


# -- a provider, or somebody between, that lies -----------------------------------------------------------------------


def geweigerd(client: Client, antwoord) -> None:
    assert antwoord.status_code == 400 and LUKTE_NIET in antwoord.content.decode()
    assert client.get(VERDER)["Location"] == "/account/inloggen/"


def test_een_andere_staat_of_geen_wordt_geweigerd(client):
    adres = daar(heen(client), "p-1")
    geweigerd(client, terug(client, anders_gevraagd(adres, state="verzonnen")))
    geweigerd(client, terug(client, adres.split("?")[0] + "?code=x"))


def test_het_antwoord_van_een_andere_browser_wordt_geweigerd(client):
    geweigerd(client, terug(client, daar(heen(Client()), "p-1")))


def test_een_antwoord_werkt_een_keer(client):
    adres = daar(heen(client), "p-1")
    assert terug(client, adres)["Location"] == VERDER
    nog_eens = terug(client, adres)
    assert nog_eens.status_code == 400 and LUKTE_NIET in nog_eens.content.decode()


def test_een_andere_nonce_wordt_geweigerd(client):
    geweigerd(client, terug(client, daar(anders_gevraagd(heen(client), nonce="van een ander"), "p-1")))


EEN_DAG = timedelta(days=1)


@pytest.mark.parametrize(
    "leugen",
    [
        {"iss": "https://een.ander.test"},
        {"iss": None},
        {"aud": "iemand anders"},
        {"aud": ["leerrecht", "iemand anders"]},
        {"azp": "iemand anders"},
        {"nonce": ""},
        {"exp": -EEN_DAG},
        {"iat": -EEN_DAG},
        {"iat": EEN_DAG},
        {"nbf": EEN_DAG},
    ],
    ids=str,
)
def test_een_token_van_of_voor_een_ander_of_van_een_ander_moment_wordt_geweigerd(server, client, leugen):
    nu = time.time()
    wanneer = {wat: int(nu + hoe.total_seconds()) if isinstance(hoe, timedelta) else hoe for wat, hoe in leugen.items()}
    zeg_over(server, "p-1", **wanneer)
    geweigerd(client, ga(client, "p-1"))


def test_een_token_dat_getekend_is_met_wat_beide_kanten_kennen_wordt_geweigerd(client, monkeypatch):
    geheim = jwt.encode({"iss": "x", "sub": "x"}, "een geheim van dertig tekens lang", algorithm="HS256")
    echt = requests.Session.request

    def vals(*wat, **meer):
        antwoord = echt(*wat, **meer)
        if antwoord.url.endswith("/oauth2/token"):
            antwoord._content = json.dumps(antwoord.json() | {"id_token": geheim}).encode()
        return antwoord

    monkeypatch.setattr(requests.Session, "request", vals)
    geweigerd(client, ga(client, "p-1"))


def test_een_token_dat_met_een_andere_sleutel_getekend_is_wordt_geweigerd(client, monkeypatch):
    eigen = anders.jose.RSAKey.generate_key(is_private=True).as_dict(is_private=True)
    eerlijk = anders.OpenIDCode.get_jwt_config
    monkeypatch.setattr(anders.OpenIDCode, "get_jwt_config", lambda *w, **m: eerlijk(*w, **m) | {"key": eigen})
    geweigerd(client, ga(client, "p-1"))


def test_wie_bij_de_dienst_stopt_leest_dat_er_niets_gebeurde(client):
    vraag = heen(client)
    adres = requests.post(vraag, data={"action": "deny"}, allow_redirects=False, timeout=5).headers["Location"]
    # This provider forgets to send the state back; RFC 6749 (4.1.2.1) asks it.
    adres = anders_gevraagd(adres, state=parse_qs(urlsplit(vraag).query)["state"][0])
    assert "Je stopte voor het einde." in terug(client, adres).content.decode()


def test_is_de_dienst_weg_dan_zegt_de_pagina_het_en_blijft_gewoon_inloggen(settings, client, partner):
    settings.OIDC = Oidc("http://localhost:9", "leerrecht", "een geheim")
    antwoord = client.get(BEGIN)
    assert antwoord.status_code == 503 and "/account/inloggen/" in antwoord.content.decode()
    typ_wachtwoord(client, partner)
    assert is_ingelogd(client)


def test_een_kaart_die_in_andermans_naam_spreekt_wordt_niet_gebruikt(settings, server, client):
    settings.OIDC = Oidc(server.replace("localhost", "127.0.0.1") + "/", "leerrecht", "een geheim")
    assert client.get(BEGIN).status_code == 503


def test_van_wie_iemand_daar_is_blijft_niets_in_databank_mail_of_log(server, client, partner, caplog):
    zeg_over(server, "kanarie-sub", email="kanarie@voorbeeld.test", name="Kanarie Naam", vo_orgcode=KBO)
    koppel(client, partner, "kanarie-sub")
    ga(client, "kanarie-sub")
    rij = Koppeling.objects.values().get()
    bewaard = f"{rij} {list(Bericht.objects.values_list('tekst', 'html'))} {list(Gebeurtenis.objects.values())}"
    bewaard += f"{dict(client.session)}"
    bewaard += " ".join(
        regel.getMessage() for regel in caplog.records if regel.name.startswith(("leerrecht", "django"))
    )
    assert rij["kbo"] == KBO
    for woord in ("kanarie", "Kanarie Naam", "een geheim"):
        assert woord not in bewaard


@pytest.mark.parametrize(
    ("getypt", "nummer"),
    [("BE 0400.378.485", KBO), ("400378485", KBO), (400378485, KBO), ("0400378486", ""), ("OVO002949", ""), (None, "")],
)
def test_een_ondernemingsnummer_klopt_of_is_er_geen(getypt, nummer):
    assert lees_kbo(getypt) == nummer


HEEL = {
    "LEERRECHT_OIDC_UITGEVER": "https://dienst.voorbeeld.test",
    "LEERRECHT_OIDC_CLIENT": "leerrecht",
    "LEERRECHT_OIDC_GEHEIM": "iets",
}


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        ({"LEERRECHT_OIDC_GEHEIM": ""}, "LEERRECHT_OIDC_GEHEIM ontbreekt"),
        ({"LEERRECHT_OIDC_UITGEVER": "http://dienst.voorbeeld.test"}, "moet met https:// beginnen"),
        ({"LEERRECHT_OIDC_UITGEVER": HEEL["LEERRECHT_OIDC_UITGEVER"] + "/.well-known/x"}, "zonder /.well-known/"),
        ({"LEERRECHT_OIDC_SCOPES": "profile"}, "moet openid bevatten"),
    ],
)
def test_halve_of_onjuiste_instellingen_weigeren_met_een_zin(monkeypatch, fout, zin):
    for naam, waarde in (HEEL | fout).items():
        monkeypatch.setenv(naam, waarde)
    with pytest.raises(ImproperlyConfigured, match=zin):
        lees_oidc()


def test_hele_instellingen_geven_een_dienst_en_geen_enkele_geen(monkeypatch):
    assert lees_oidc() is None
    for naam, waarde in HEEL.items():
        monkeypatch.setenv(naam, waarde)
    assert lees_oidc() == Oidc("https://dienst.voorbeeld.test", "leerrecht", "iets")
