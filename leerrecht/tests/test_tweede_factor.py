"""The second step: asked of the roles that need one, and no way around it."""

import json
import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.urls import reverse

from leerrecht.account.diensten import tweede_factor_wissen
from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis
from leerrecht.rechten import ROLLEN_MET_TOTP, Rol
from leerrecht.tests.bouwers import WACHTWOORD, log_in, maak_gebruiker
from leerrecht.tests.inlogstappen import (
    app_code,
    code_uit_mail,
    is_ingelogd,
    laatste_mail,
    pad_uit_mail,
    stel_app_in,
    typ_wachtwoord,
)

pytestmark = pytest.mark.django_db
INSTELLEN, TWEEDE = "/account/tweede-stap/instellen/", "/account/inloggen/tweede-stap/"


@pytest.fixture
def met_app():
    """A stafmedewerker with an app, and its secret."""
    staf, browser = maak_gebruiker(Rol.STAF), Client()
    typ_wachtwoord(browser, staf)
    return staf, stel_app_in(browser)


@pytest.mark.parametrize("rol", sorted(ROLLEN_MET_TOTP))
def test_wie_een_app_nodig_heeft_komt_nergens_voor_ze_er_is(client, rol):
    typ_wachtwoord(client, maak_gebruiker(rol))
    for pad in ("/", "/account/", "/account/gegevens/", "/account/wachtwoord/", "/account/tweede-stap/", "/stijlgids/"):
        antwoord = client.get(pad)
        assert (antwoord.status_code, antwoord["Location"]) == (302, INSTELLEN), pad
    assert client.get("/privacy/").status_code == 200


def test_toegang_C11_wie_op_de_telefoon_zelf_zit_opent_de_app_met_een_link(client):
    """Nobody holds a telephone before its own screen."""
    typ_wachtwoord(client, maak_gebruiker(Rol.STAF))
    antwoord = client.get(INSTELLEN)
    link = re.search(r'href="(otpauth://totp/[^"]+)"', antwoord.content.decode())
    assert link, "de sleutel staat in de link"
    assert f"secret={antwoord.context['form'].secret}" in link[1]


@pytest.mark.parametrize("rol", [Rol.PARTNER, Rol.COLLEGE])
def test_wie_geen_app_nodig_heeft_komt_verder(client, rol):
    typ_wachtwoord(client, maak_gebruiker(rol))
    assert is_ingelogd(client)


def test_zonder_app_tellen_rechten_ook_op_publieke_paginas_niet(client, settings):
    typ_wachtwoord(client, maak_gebruiker(Rol.BEHEER))
    zonder = client.get("/privacy/").content.decode()
    assert reverse("beheer:index") not in zonder
    stel_app_in(client)
    assert reverse("beheer:index") in client.get("/privacy/").content.decode()


def test_instellen_vraagt_het_wachtwoord_niet_dubbel_en_toont_de_herstelcodes(
    client, django_capture_on_commit_callbacks
):
    staf = maak_gebruiker(Rol.STAF)
    typ_wachtwoord(client, staf)
    with django_capture_on_commit_callbacks(execute=True):
        stel_app_in(client)
    pagina = client.get(reverse("mfa_view_recovery_codes"))
    assert pagina.status_code == 200
    assert len(pagina.context["unused_codes"]) == 10
    bestand = client.get(reverse("mfa_download_recovery_codes"))
    assert bestand["Content-Disposition"] == 'attachment; filename="leerrecht-herstelcodes.txt"'
    assert pagina.context["unused_codes"][3] in bestand.content.decode()
    assert laatste_mail(staf).onderwerp == "Je tweede stap voor Leerrecht staat aan"
    assert Gebeurtenis.objects.filter(wat="tweede factor ingesteld", door_sleutel=staf.sleutel).count() == 1


def test_een_foute_code_zet_niets_aan(client):
    staf = maak_gebruiker(Rol.STAF)
    typ_wachtwoord(client, staf)
    client.get(INSTELLEN)
    antwoord = client.post(INSTELLEN, {"code": "000000"})
    assert "Fout: " in antwoord.content.decode()
    assert not Authenticator.objects.exists()


def test_een_zitting_van_voor_de_app_leeft_niet_voort(client):
    staf, indringer = maak_gebruiker(Rol.STAF), Client()
    typ_wachtwoord(indringer, staf)
    typ_wachtwoord(client, staf)
    stel_app_in(client)
    assert is_ingelogd(client)
    assert not is_ingelogd(indringer)


def test_inloggen_vraagt_de_code_en_gebruikt_ze_maar_een_keer(met_app):
    staf, geheim = met_app
    eerste, tweede = Client(), Client()
    for browser in (eerste, tweede):
        assert typ_wachtwoord(browser, staf)["Location"].startswith(TWEEDE)
        assert not is_ingelogd(browser)
        browser.post(TWEEDE, {"code": app_code(geheim, later=1)})
    assert is_ingelogd(eerste)
    assert not is_ingelogd(tweede)


def test_een_herstelcode_werkt_een_keer(met_app):
    staf, _ = met_app
    code = Authenticator.objects.get(user=staf, type="recovery_codes").wrap().get_unused_codes()[0]
    for verwacht in (True, False):
        browser = Client()
        typ_wachtwoord(browser, staf)
        browser.post(TWEEDE, {"code": code})
        assert is_ingelogd(browser) is verwacht


def test_een_code_per_mail_gaat_niet_om_de_app_heen(met_app, client):
    staf, geheim = met_app
    client.post("/account/inloggen/code/", {"email": staf.email})
    antwoord = client.post("/account/inloggen/code/invullen/", {"code": code_uit_mail(staf)})
    assert antwoord["Location"].startswith(TWEEDE)
    assert not is_ingelogd(client)
    client.post(TWEEDE, {"code": app_code(geheim, later=1)})
    assert is_ingelogd(client)


def test_een_nieuw_wachtwoord_gaat_niet_om_de_app_heen(met_app, client):
    staf, _ = met_app
    client.post("/account/wachtwoord-vergeten/", {"email": staf.email})
    kies = client.get(pad_uit_mail(staf))["Location"]
    nieuw = "een andere zin over brood en kaas"
    assert client.post(kies, {"password1": nieuw, "password2": nieuw}).status_code == 302
    assert not is_ingelogd(client)
    assert typ_wachtwoord(client, staf, nieuw)["Location"].startswith(TWEEDE)


def test_aanmelder_krijgt_na_het_wachtwoord_een_code_per_mail(client):
    aanmelder = maak_gebruiker(Rol.AANMELDER)
    antwoord = typ_wachtwoord(client, aanmelder)
    assert antwoord["Location"].startswith("/account/inloggen/code/invullen/")
    assert not is_ingelogd(client)
    client.post("/account/inloggen/code/invullen/", {"code": code_uit_mail(aanmelder)})
    assert is_ingelogd(client)


def test_voor_een_aanmelder_is_de_code_alleen_niet_genoeg(client):
    aanmelder = maak_gebruiker(Rol.AANMELDER)
    client.post("/account/inloggen/code/?next=/account/", {"email": aanmelder.email})
    antwoord = client.post("/account/inloggen/code/invullen/", {"code": code_uit_mail(aanmelder), "next": "/account/"})
    assert antwoord["Location"].startswith("/account/inloggen/?next=")
    assert not is_ingelogd(client)
    assert "De code klopt" in client.get(antwoord["Location"]).content.decode()
    typ_wachtwoord(client, aanmelder)
    assert is_ingelogd(client), "wachtwoord en code zijn bewezen, een tweede code hoeft niet"
    assert Bericht.objects.count() == 1


def test_de_code_van_de_ene_aanmelder_telt_niet_voor_de_andere(client):
    een, twee = maak_gebruiker(Rol.AANMELDER), maak_gebruiker(Rol.AANMELDER)
    client.post("/account/inloggen/code/", {"email": een.email})
    client.post("/account/inloggen/code/invullen/", {"code": code_uit_mail(een)})
    assert typ_wachtwoord(client, twee)["Location"].startswith("/account/inloggen/code/invullen/")
    assert not is_ingelogd(client)


def test_uitzetten_vraagt_een_code_van_de_app_en_niet_het_wachtwoord(met_app, client):
    staf, geheim = met_app
    typ_wachtwoord(client, staf)
    client.post(TWEEDE, {"code": app_code(geheim, later=1)})
    antwoord = client.get("/account/tweede-stap/uitzetten/")
    assert antwoord["Location"].startswith("/account/bevestigen/code/")
    assert client.get("/account/bevestigen/").status_code == 302
    code = Authenticator.objects.get(user=staf, type="recovery_codes").wrap().get_unused_codes()[0]
    client.post(antwoord["Location"], {"code": code})
    client.post("/account/tweede-stap/uitzetten/")
    assert not Authenticator.objects.filter(user=staf).exists()
    assert client.get("/account/")["Location"] == INSTELLEN


def test_nieuwe_herstelcodes_zijn_te_zien_zonder_fout(client):
    typ_wachtwoord(client, maak_gebruiker(Rol.STAF))
    stel_app_in(client)
    oude = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    nieuwe = client.post(reverse("mfa_generate_recovery_codes"), follow=True).context["unused_codes"]
    assert not set(oude) & set(nieuwe)


def test_de_sleutel_van_de_app_staat_versleuteld_in_de_databank(met_app):
    _, geheim = met_app
    with connection.cursor() as cursor:
        cursor.execute("SELECT type, data FROM mfa_authenticator")
        rijen = {soort: json.loads(data) if isinstance(data, str) else data for soort, data in cursor.fetchall()}
        cursor.execute("SELECT session_data FROM django_session")
        zittingen = [rij[0] for rij in cursor.fetchall()]
    assert geheim not in json.dumps(rijen)
    assert rijen["totp"]["secret"].startswith("gAAAA")
    assert rijen["recovery_codes"]["seed"].startswith("gAAAA")
    assert not any("mfa.totp.secret" in zitting for zitting in zittingen)


def test_de_tabel_met_adressen_van_het_pakket_blijft_leeg(met_app, client):
    staf, _ = met_app
    client.post("/account/wachtwoord-vergeten/", {"email": staf.email})
    client.get(pad_uit_mail(staf))
    assert not EmailAddress.objects.exists()


def test_beheer_wist_een_verloren_app_met_een_reden_en_de_persoon_weet_het(met_app):
    staf, geheim = met_app
    beheer, browser = maak_gebruiker(Rol.BEHEER), Client()
    typ_wachtwoord(browser, staf)
    browser.post(TWEEDE, {"code": app_code(geheim, later=1)})
    tweede_factor_wissen(gebruiker=staf, reden="Belde op het nummer dat ik ken.", door=beheer)
    assert not Authenticator.objects.filter(user=staf).exists()
    assert not is_ingelogd(browser)
    assert laatste_mail(staf).soort == "account.tweede_factor_gewist"
    rij = Gebeurtenis.objects.get(wat="tweede factor gewist")
    assert (rij.door_sleutel, rij.reden) == (beheer.sleutel, "Belde op het nummer dat ik ken.")


def test_niemand_wist_de_eigen_app_of_zonder_reden_of_zonder_recht(met_app):
    staf, _ = met_app
    beheer, browser = maak_gebruiker(Rol.BEHEER), Client()
    log_in(browser, beheer)
    for wie, reden, door in ((beheer, "weg", beheer), (staf, "  ", beheer), (staf, "weg", maak_gebruiker(Rol.STAF))):
        with pytest.raises(Geweigerd):
            tweede_factor_wissen(gebruiker=wie, reden=reden, door=door)
    assert Authenticator.objects.filter(user=staf, type="totp").exists()
    assert staf.check_password(WACHTWOORD)
