"""An account opens through a mailed link: once, within three days, whatever a mail scanner does first."""

import hashlib
import logging
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from leerrecht.account.diensten import gebruiker_uitnodigen, uitnodiging_aanvaarden
from leerrecht.diensten import Geweigerd
from leerrecht.models import Bericht, Gebeurtenis, Gebruiker, Uitnodiging
from leerrecht.models.basis import SchrijvenBuitenDienst
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import WACHTWOORD, maak_gebruiker, maak_netwerk
from leerrecht.tests.inlogstappen import is_ingelogd, laatste_mail, pad_uit_mail, typ_wachtwoord

pytestmark = pytest.mark.django_db
KIEZEN = "/account/uitnodiging/"
ZIN = "mijn fiets staat al jaren in de regen"
TWEEMAAL = {"password1": ZIN, "password2": ZIN}


@pytest.fixture
def genodigde() -> Gebruiker:
    """A partner with an invitation in the mail."""
    genodigde = maak_gebruiker(Rol.PARTNER, naam="Kanarie Zyxwv", email="nieuw@voorbeeld.test")
    genodigde.set_unusable_password()
    genodigde.save()
    gebruiker_uitnodigen(gebruiker=genodigde, netwerk=maak_netwerk(), door=None)
    return genodigde


def open_formulier(client, genodigde) -> str:
    """Follow the mailed link; return the hidden key of the form."""
    pagina = client.get(pad_uit_mail(genodigde), follow=True)
    assert pagina.request["PATH_INFO"] == KIEZEN
    return pagina.context["form"].formuliersleutel


def kies(client, genodigde, **velden):
    """Follow the mailed link and choose a password."""
    return client.post(KIEZEN, {"formuliersleutel": open_formulier(client, genodigde), **TWEEMAAL, **velden})


def test_genodigde_kiest_een_wachtwoord_en_logt_in(client, genodigde):
    assert kies(client, genodigde)["Location"] == "/account/inloggen/"
    assert "Je wachtwoord is bewaard. Log nu in." in client.get("/account/inloggen/").content.decode()
    typ_wachtwoord(client, genodigde, ZIN)
    assert is_ingelogd(client)
    assert Gebeurtenis.objects.filter(wat="wachtwoord gekozen", door_sleutel=genodigde.sleutel).count() == 1


def test_staf_komt_na_de_uitnodiging_bij_de_tweede_stap(client):
    staf = maak_gebruiker(Rol.STAF)
    staf.set_unusable_password()
    staf.save()
    gebruiker_uitnodigen(gebruiker=staf, netwerk=None, door=None)
    kies(client, staf)
    typ_wachtwoord(client, staf, ZIN)
    assert client.get("/account/")["Location"] == "/account/tweede-stap/instellen/"


def test_een_mailscanner_die_vijf_keer_kijkt_verbruikt_niets(client, genodigde):
    for _ in range(5):
        assert Client().get(pad_uit_mail(genodigde), follow=True).status_code == 200
        assert Client().head(pad_uit_mail(genodigde)).status_code == 302
    assert kies(client, genodigde).status_code == 302


def test_een_uitnodiging_werkt_een_keer(client, genodigde):
    laat = Client()
    sleutel = open_formulier(laat, genodigde)
    kies(client, genodigde)
    ander = "een heel andere zin van een ander"
    velden = {"formuliersleutel": sleutel, "password1": ander, "password2": ander}
    assert "niet meer geldig" in laat.post(KIEZEN, velden).content.decode()
    pagina = Client().get(pad_uit_mail(genodigde), follow=True)
    assert "Deze uitnodiging is niet meer geldig" in pagina.content.decode()
    genodigde.refresh_from_db()
    assert genodigde.check_password(ZIN)


def test_twee_klikken_tegelijk_geven_een_wachtwoord(genodigde):
    vingerafdruk = Uitnodiging.objects.get().vingerafdruk
    uitnodiging_aanvaarden(vingerafdruk=vingerafdruk, wachtwoord=ZIN)
    with pytest.raises(Geweigerd):
        uitnodiging_aanvaarden(vingerafdruk=vingerafdruk, wachtwoord="een heel andere zin van een ander")


@pytest.mark.parametrize(("uren", "werkt"), [(71, True), (73, False)])
def test_een_uitnodiging_werkt_drie_dagen(client, genodigde, monkeypatch, uren, werkt):
    later = timezone.now() + timedelta(hours=uren)
    monkeypatch.setattr(timezone, "now", lambda: later)
    pagina = client.get(pad_uit_mail(genodigde), follow=True).content.decode()
    assert ("Kies je wachtwoord" in pagina) is werkt
    assert ("Vraag anders de functioneel beheerder" in pagina) is not werkt


def test_een_nieuwe_uitnodiging_maakt_de_vorige_ongeldig(client, genodigde):
    oud = pad_uit_mail(genodigde)
    gebruiker_uitnodigen(gebruiker=genodigde, netwerk=None, door=None)
    assert "niet meer geldig" in client.get(oud, follow=True).content.decode()
    assert kies(client, genodigde).status_code == 302


def test_een_verzonnen_of_leeg_geheim_opent_niets(client, genodigde):
    for pad in (KIEZEN, f"{KIEZEN}verzonnen/"):
        assert "niet meer geldig" in client.get(pad, follow=True).content.decode()


def test_een_afgesloten_account_gaat_niet_open(client, genodigde):
    genodigde.is_active = False
    genodigde.save()
    assert "niet meer geldig" in client.get(pad_uit_mail(genodigde), follow=True).content.decode()
    with pytest.raises(Geweigerd):
        gebruiker_uitnodigen(gebruiker=genodigde, netwerk=None, door=None)


def test_wie_al_een_wachtwoord_heeft_wordt_niet_uitgenodigd():
    with pytest.raises(Geweigerd):
        gebruiker_uitnodigen(gebruiker=maak_gebruiker(Rol.PARTNER), netwerk=None, door=None)
    assert not Bericht.objects.exists()


@pytest.mark.parametrize(
    "velden",
    [
        {"password2": "iets helemaal anders dan dat"},
        {"password1": "te kort", "password2": "te kort"},
        {"password1": "", "password2": ""},
    ],
)
def test_een_wachtwoord_dat_niet_deugt_verbruikt_niets(client, genodigde, velden):
    antwoord = kies(client, genodigde, **velden)
    assert antwoord.status_code == 422
    assert "Fout: " in antwoord.content.decode()
    assert ZIN not in antwoord.content.decode()
    assert kies(client, genodigde).status_code == 302


def test_wie_op_die_machine_was_ingelogd_is_dat_daarna_niet_meer(client, genodigde):
    typ_wachtwoord(client, maak_gebruiker(Rol.PARTNER), WACHTWOORD)
    kies(client, genodigde)
    assert not is_ingelogd(client)


def test_het_geheim_staat_alleen_in_de_mail(client, genodigde, caplog, monkeypatch):
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(logging.getLogger("django"), "propagate", True)
    geheim = pad_uit_mail(genodigde).rstrip("/").rpartition("/")[2]
    assert len(geheim) >= 43, "256 bits"
    # A form without its token is refused and logged by path: the path must not carry the secret.
    Client(enforce_csrf_checks=True).post(KIEZEN, TWEEMAAL)
    kies(client, genodigde)
    client.get(pad_uit_mail(genodigde), follow=True)
    assert "/account/uitnodiging/" in caplog.text
    assert geheim not in caplog.text
    assert Uitnodiging.objects.get().vingerafdruk == hashlib.sha256(geheim.encode()).hexdigest()
    for tabel in connection.introspection.table_names():
        if tabel == "leerrecht_bericht":
            continue
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT * FROM "{tabel}"')
            assert geheim not in str(cursor.fetchall()), tabel


def test_de_mail_zegt_niet_meer_dan_de_link_en_het_netwerk(genodigde, settings):
    mail = laatste_mail(genodigde)
    assert mail.onderwerp == "Je account voor Leerrecht staat klaar"
    for tekst in (mail.tekst, mail.html):
        assert f"{settings.BASISADRES}{pad_uit_mail(genodigde)}" in tekst
        assert "Netwerk mechelen" in tekst
        assert tekst.count("://") == 1
        for te_veel in ("partner", "Organisatie", "wachtwoord is"):
            assert te_veel not in tekst


def test_een_uitnodiging_ontstaat_alleen_in_een_dienst(genodigde):
    with pytest.raises(SchrijvenBuitenDienst):
        Uitnodiging.objects.update(gebruikt_op=None)
