"""Signing in with password or mailed code; limits; nothing that tells a stranger who has an account."""

import time

import pytest
from django.test import Client
from django.urls import reverse

from leerrecht.models import Bericht
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import WACHTWOORD, maak_gebruiker
from leerrecht.tests.inlogstappen import INLOGGEN, code_uit_mail, is_ingelogd, typ_wachtwoord

pytestmark = pytest.mark.django_db
CODE, INVULLEN = "/account/inloggen/code/", "/account/inloggen/code/invullen/"


def test_partner_logt_in_met_wachtwoord_en_komt_waar_hij_wou_zijn(client):
    partner = maak_gebruiker(Rol.PARTNER)
    antwoord = client.post(f"{INLOGGEN}?next=/account/gegevens/", {"login": partner.email, "password": WACHTWOORD})
    assert antwoord.status_code == 302
    assert antwoord["Location"] == "/account/gegevens/"
    assert is_ingelogd(client)


def test_hoofdletters_en_spaties_rond_het_adres_maken_niet_uit(client):
    partner = maak_gebruiker(Rol.PARTNER, email="pia@voorbeeld.test")
    client.post(INLOGGEN, {"login": " Pia@Voorbeeld.TEST ", "password": WACHTWOORD})
    assert client.session["_auth_user_id"] == str(partner.pk)


@pytest.mark.parametrize("doel", ["https://elders.example/x", "//elders.example/x", "javascript:alert(1)"])
def test_inloggen_stuurt_niemand_naar_een_andere_site(client, doel):
    partner = maak_gebruiker(Rol.PARTNER)
    antwoord = client.post(INLOGGEN, {"login": partner.email, "password": WACHTWOORD, "next": doel})
    assert antwoord["Location"] == "/"


def test_afgesloten_account_komt_niet_binnen(client):
    partner = maak_gebruiker(Rol.PARTNER)
    partner.is_active = False
    partner.save()
    assert typ_wachtwoord(client, partner)["Location"] == reverse("account_inactive")
    assert client.get(reverse("account_inactive")).status_code == 200
    assert not is_ingelogd(client)


def test_wie_afgesloten_wordt_is_bij_de_volgende_klik_buiten(client):
    partner = maak_gebruiker(Rol.PARTNER)
    typ_wachtwoord(client, partner)
    partner.is_active = False
    partner.save()
    assert not is_ingelogd(client)


def test_er_is_geen_pagina_om_zelf_een_account_te_maken(client):
    for pad in ("signup", "registreren", "aanmelden", "email", "nieuw"):
        assert client.get(f"/account/{pad}/").status_code == 404


def test_fout_wachtwoord_zegt_hetzelfde_voor_wie_bestaat_en_wie_niet(client):
    partner = maak_gebruiker(Rol.PARTNER, email="bestaat@voorbeeld.test")
    bekend = typ_wachtwoord(Client(), partner, "dit is een fout wachtwoord").content.decode()
    antwoord = Client().post(INLOGGEN, {"login": "niemand@voorbeeld.test", "password": "dit is een fout wachtwoord"})
    assert zonder_unieke_delen(bekend, "bestaat@") == zonder_unieke_delen(antwoord.content.decode(), "niemand@")
    assert "horen niet bij elkaar" in bekend


@pytest.mark.parametrize("pad", [CODE, "/account/wachtwoord-vergeten/"])
def test_vragen_om_code_of_link_zegt_niet_of_het_adres_bestaat(pad):
    maak_gebruiker(Rol.PARTNER, email="bestaat@voorbeeld.test")
    antwoorden = []
    for wie in ("bestaat@", "niemand@"):
        browser = Client()
        antwoord = browser.post(pad, {"email": f"{wie}voorbeeld.test"}, follow=True)
        antwoorden.append((antwoord.redirect_chain, zonder_unieke_delen(antwoord.content.decode(), wie)))
    assert antwoorden[0] == antwoorden[1]
    assert Bericht.objects.count() == 1


def zonder_unieke_delen(pagina: str, wie: str) -> str:
    """The page without its CSRF tokens and with one name for the visitor."""
    regels = [regel for regel in pagina.splitlines() if "csrfmiddlewaretoken" not in regel]
    return "\n".join(regels).replace(wie, "wie@")


def test_een_code_per_mail_laat_een_partner_binnen(client):
    partner = maak_gebruiker(Rol.PARTNER)
    client.post(CODE, {"email": partner.email})
    assert client.post(INVULLEN, {"code": code_uit_mail(partner)}).status_code == 302
    assert is_ingelogd(client)


def test_een_foute_code_laat_niemand_binnen_en_na_drie_is_ze_op(client):
    partner = maak_gebruiker(Rol.PARTNER)
    client.post(CODE, {"email": partner.email})
    code = code_uit_mail(partner)
    for _ in range(3):
        client.post(INVULLEN, {"code": "FOUT-FOUT"})
    client.post(INVULLEN, {"code": code})
    assert not is_ingelogd(client)


def test_een_code_werkt_maar_in_de_browser_die_ze_vroeg(client):
    partner = maak_gebruiker(Rol.PARTNER)
    client.post(CODE, {"email": partner.email})
    ander = Client()
    ander.post(INVULLEN, {"code": code_uit_mail(partner)})
    assert not is_ingelogd(ander)


def test_een_code_is_na_tien_minuten_vervallen(client, monkeypatch):
    partner = maak_gebruiker(Rol.PARTNER)
    client.post(CODE, {"email": partner.email})
    code, nu = code_uit_mail(partner), time.time()
    monkeypatch.setattr(time, "time", lambda: nu + 601)
    client.post(INVULLEN, {"code": code})
    assert not is_ingelogd(client)


def test_wie_de_uitnodiging_nog_niet_aanvaardde_krijgt_geen_code_en_geen_link(client):
    nieuw = maak_gebruiker(Rol.PARTNER)
    nieuw.set_unusable_password()
    nieuw.save()
    client.post(CODE, {"email": nieuw.email})
    client.post("/account/wachtwoord-vergeten/", {"email": nieuw.email})
    assert not Bericht.objects.exists()


def test_vijf_foute_wachtwoorden_houden_alleen_dit_account_op_dit_adres_tegen():
    partner, ander = maak_gebruiker(Rol.PARTNER), maak_gebruiker(Rol.PARTNER)
    for _ in range(5):
        typ_wachtwoord(Client(), partner, "dit is een fout wachtwoord")
    geweigerd = typ_wachtwoord(Client(), partner)
    assert "Te veel pogingen" in geweigerd.content.decode()
    anders = Client()
    typ_wachtwoord(anders, ander)
    assert is_ingelogd(anders), "een ander account op hetzelfde adres moet binnen kunnen"
    thuis = Client(REMOTE_ADDR="198.51.100.7")
    typ_wachtwoord(thuis, partner)
    assert is_ingelogd(thuis), "dezelfde persoon op een ander adres moet binnen kunnen"


def test_de_limiet_gaat_vanzelf_voorbij(client, monkeypatch):
    partner = maak_gebruiker(Rol.PARTNER)
    for _ in range(6):
        typ_wachtwoord(Client(), partner, "dit is een fout wachtwoord")
    nu = time.time()
    monkeypatch.setattr(time, "time", lambda: nu + 301)
    typ_wachtwoord(client, partner)
    assert is_ingelogd(client)


def test_raden_vanaf_veel_adressen_botst_op_de_limiet_van_het_account(settings):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "login_account": "3/h/key"}
    partner = maak_gebruiker(Rol.PARTNER)
    for nummer in range(3):
        typ_wachtwoord(Client(REMOTE_ADDR=f"198.51.100.{nummer}"), partner, "dit is een fout wachtwoord")
    antwoord = typ_wachtwoord(Client(REMOTE_ADDR="198.51.100.99"), partner)
    assert "Te veel pogingen" in antwoord.content.decode()


def test_te_veel_aanvragen_krijgt_onze_eigen_pagina_429(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "login": "1/m/ip"}
    partner = maak_gebruiker(Rol.PARTNER)
    typ_wachtwoord(client, partner, "dit is een fout wachtwoord")
    antwoord = typ_wachtwoord(client, partner)
    assert antwoord.status_code == 429
    assert "Te veel pogingen na elkaar" in antwoord.content.decode()
    assert "Weet je je wachtwoord niet meer?" in antwoord.content.decode()
    assert antwoord["Retry-After"] == "60"


def test_een_verzonnen_doorstuuradres_verandert_de_limiet_niet():
    partner = maak_gebruiker(Rol.PARTNER)
    for nummer in range(5):
        typ_wachtwoord(Client(), partner, "dit is een fout wachtwoord", HTTP_X_FORWARDED_FOR=f"203.0.113.{nummer}")
    antwoord = typ_wachtwoord(Client(), partner, HTTP_X_FORWARDED_FOR="203.0.113.99")
    assert "Te veel pogingen" in antwoord.content.decode()
