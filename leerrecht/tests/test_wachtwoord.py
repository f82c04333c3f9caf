"""What makes a password good, and how one gets another."""

from datetime import timedelta

import pytest
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.exceptions import ValidationError
from django.test import Client

from leerrecht.models import Gebeurtenis
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import WACHTWOORD, maak_gebruiker
from leerrecht.tests.inlogstappen import is_ingelogd, laatste_mail, pad_uit_mail, typ_wachtwoord

pytestmark = pytest.mark.django_db
VERGETEN, WIJZIGEN = "/account/wachtwoord-vergeten/", "/account/wachtwoord/"
NIEUW = "een andere zin over brood en kaas"


@pytest.mark.parametrize(
    "slecht",
    [
        "veertien teken",
        "leerrechtmechelen2016",
        "wachtwoordwachtwoord",
        "123456789012345678",
        "aaaaaaaaaaaaaaaaaaaa",
        "Schooluitval Mechelen 1",
        "pia.partner@voorbeeld.test",
    ],
)
def test_een_zwak_wachtwoord_wordt_geweigerd(slecht):
    with pytest.raises(ValidationError):
        validate_password(slecht, maak_gebruiker(Rol.PARTNER, email="pia.partner@voorbeeld.test"))


@pytest.mark.parametrize(
    "goed", ["vijftien tekens", "één ü ñ en nog wat erbij", "x" * 3 + "lange zin met spaties " * 8]
)
def test_een_lange_zin_mag_met_spaties_en_accenten(goed):
    assert validate_password(goed, maak_gebruiker(Rol.PARTNER)) is None


def test_een_zin_van_twee_honderd_tekens_werkt_om_in_te_loggen(client):
    partner = maak_gebruiker(Rol.PARTNER)
    lang = " ".join(f"woord{nummer}" for nummer in range(25)) + "  spatie achteraan "
    partner.set_password(lang)
    partner.save()
    typ_wachtwoord(client, partner, lang)
    assert is_ingelogd(client)


def test_wijzigen_vraagt_het_huidige_wachtwoord(client):
    partner = maak_gebruiker(Rol.PARTNER)
    typ_wachtwoord(client, partner)
    antwoord = client.post(WIJZIGEN, {"oldpassword": "niet dit wachtwoord", "password1": NIEUW, "password2": NIEUW})
    assert "Dit is niet je huidige wachtwoord." in antwoord.content.decode()
    partner.refresh_from_db()
    assert partner.check_password(WACHTWOORD)


def test_wijzigen_bewaart_meldt_en_onthoudt_zonder_waarde(client):
    partner = maak_gebruiker(Rol.PARTNER)
    typ_wachtwoord(client, partner)
    antwoord = client.post(WIJZIGEN, {"oldpassword": WACHTWOORD, "password1": NIEUW, "password2": NIEUW}, follow=True)
    assert antwoord.request["PATH_INFO"] == "/account/"
    assert "Je nieuwe wachtwoord is bewaard." in antwoord.content.decode()
    assert laatste_mail(partner).onderwerp == "Je wachtwoord voor Leerrecht is gewijzigd"
    rij = Gebeurtenis.objects.get(wat="wachtwoord gekozen")
    assert rij.verschil == [{"veld": "password", "label": "wachtwoord"}]


def test_een_te_kort_nieuw_wachtwoord_zegt_in_het_nederlands_waarom(client):
    partner = maak_gebruiker(Rol.PARTNER)
    typ_wachtwoord(client, partner)
    antwoord = client.post(WIJZIGEN, {"oldpassword": WACHTWOORD, "password1": "kort", "password2": "kort"})
    pagina = antwoord.content.decode()
    assert "te kort" in pagina
    assert "<title>Fout: Wachtwoord wijzigen" in pagina


def vraag_link(partner) -> str:
    """Ask for a link; return its path."""
    Client().post(VERGETEN, {"email": partner.email}, headers={"host": "localhost"})
    return pad_uit_mail(partner)


def test_de_link_in_de_mail_werkt_een_keer(client):
    partner = maak_gebruiker(Rol.PARTNER)
    pad = vraag_link(partner)
    formulier = client.get(pad)["Location"]
    assert pad.rpartition("-")[2].strip("/") not in formulier, "het geheim staat niet in het adres van het formulier"
    antwoord = client.post(formulier, {"password1": NIEUW, "password2": NIEUW}, follow=True)
    assert "Log nu in" in antwoord.content.decode()
    assert not is_ingelogd(client)
    typ_wachtwoord(client, partner, NIEUW)
    assert is_ingelogd(client)
    assert "niet meer geldig" in Client().get(pad, follow=True).content.decode()


@pytest.mark.parametrize(("minuten", "werkt"), [(59, True), (61, False)])
def test_de_link_is_na_een_uur_vervallen(client, monkeypatch, minuten, werkt):
    pad = vraag_link(maak_gebruiker(Rol.PARTNER))
    nu = PasswordResetTokenGenerator._now
    monkeypatch.setattr(PasswordResetTokenGenerator, "_now", lambda zelf: nu(zelf) + timedelta(minutes=minuten))
    pagina = client.get(pad, follow=True).content.decode()
    assert ("Kies een nieuw wachtwoord" in pagina) is werkt
    assert ("Deze link is niet meer geldig" in pagina) is not werkt


def test_de_link_komt_uit_de_instellingen_en_niet_uit_de_aanvraag(settings):
    settings.BASISADRES = "https://leerrecht.voorbeeld.test"
    partner = maak_gebruiker(Rol.PARTNER)
    vraag_link(partner)
    mail = laatste_mail(partner)
    for tekst in (mail.tekst, mail.html):
        assert "https://leerrecht.voorbeeld.test/account/wachtwoord-vergeten/" in tekst
        assert "localhost" not in tekst
        assert tekst.count("://") == 1


def test_een_nieuw_wachtwoord_met_de_link_sluit_open_zittingen(client):
    partner, elders = maak_gebruiker(Rol.PARTNER), Client()
    typ_wachtwoord(elders, partner)
    client.post(client.get(vraag_link(partner))["Location"], {"password1": NIEUW, "password2": NIEUW})
    assert not is_ingelogd(elders)
