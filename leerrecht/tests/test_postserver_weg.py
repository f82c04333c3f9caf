"""A mail server that is away is not the fault of the mail: it waits, expires where it must, and a person can push."""

import datetime
from datetime import timedelta
from smtplib import SMTPAuthenticationError, SMTPDataError, SMTPRecipientsRefused

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerrecht.account.diensten import gebruiker_uitnodigen
from leerrecht.beheer.diensten.werk import bericht_opnieuw
from leerrecht.berichten import uitbox
from leerrecht.berichten.basis import Omslag
from leerrecht.berichten.uitbox import GEDULD, LANGSTE_PAUZE, stuur_opnieuw, veeg, verzend
from leerrecht.diensten import Geweigerd
from leerrecht.models import Aanspreekpunt, Bericht, Berichtstand, Gebeurtenis
from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.rechten import Rol
from leerrecht.tests.beheerhulp import beheerder, dien_in
from leerrecht.tests.bouwers import maak_gebruiker, maak_netwerk
from leerrecht.tests.mailserver import KANARIE, Postbus, postbus, schrijf, stand

__all__ = ["postbus"]
pytestmark = pytest.mark.django_db
MINUUT = timedelta(minutes=1)
WEG = [ConnectionRefusedError(), TimeoutError(), OSError(101, "unreachable"), SMTPAuthenticationError(535, b"x")]


@pytest.fixture
def klok(monkeypatch):
    """`klok(verstreken)` moves the time on; the mails were written at the start."""
    begin = timezone.now()

    def zet(verstreken: timedelta) -> datetime.datetime:
        monkeypatch.setattr(timezone, "now", lambda: begin + verstreken)
        return begin + verstreken

    return zet


def probeer_tot(bericht: Bericht, klok, einde: timedelta, stap: timedelta = MINUUT) -> int:
    """As the sweeper does: try whenever the mail may, until it does not wait any more; return how many tries."""
    verstreken = timedelta()
    while verstreken <= einde and stand(bericht) == Berichtstand.WACHT:
        klok(verstreken)
        verzend(bericht.pk)
        verstreken += stap
    bericht.refresh_from_db()
    return bericht.pogingen


@pytest.mark.parametrize("fout", WEG, ids=lambda fout: type(fout).__name__)
def test_T9_een_mailserver_die_een_nacht_weg_is_parkeert_niets(postbus, klok, fout):
    postbus(dicht=fout)
    bericht = schrijf()
    pogingen = probeer_tot(bericht, klok, timedelta(hours=9))
    assert stand(bericht) == Berichtstand.WACHT
    assert 18 <= pogingen <= 30, "hoogstens elk halfuur, en niet veel minder"
    postbus()
    klok(timedelta(hours=10))
    verzend(bericht.pk)
    assert stand(bericht) == Berichtstand.VERZONDEN
    assert len(mail.outbox) == 1


def test_huis_B2_na_drie_dagen_beslist_een_mens_en_dan_begint_het_geduld_opnieuw(postbus, klok):
    postbus(dicht=ConnectionRefusedError())
    bericht = schrijf()
    probeer_tot(bericht, klok, GEDULD + timedelta(hours=1), stap=10 * MINUUT)
    assert stand(bericht) == Berichtstand.MISLUKT
    klok(GEDULD + timedelta(hours=2))
    stuur_opnieuw(bericht=bericht)
    verzend(bericht.pk)
    assert stand(bericht) == Berichtstand.WACHT


def test_huis_B2_de_pauze_groeit_tot_een_halfuur(postbus, klok):
    postbus(dicht=ConnectionRefusedError())
    bericht, pauzes = schrijf(), []
    for _ in range(8):
        Bericht.objects.update(volgende_poging_op=None)
        verzend(bericht.pk)
        bericht.refresh_from_db()
        pauzes.append(round((bericht.volgende_poging_op - timezone.now()) / MINUUT))
    assert pauzes == [2, 4, 8, 16, 30, 30, 30, 30]
    assert pauzes[-1] * MINUUT == LANGSTE_PAUZE


def test_huis_B2_een_nacht_zonder_server_telt_niet_mee_als_weigering(postbus, klok):
    postbus(dicht=ConnectionRefusedError())
    bericht = schrijf()
    probeer_tot(bericht, klok, timedelta(hours=9))
    postbus(fout=SMTPDataError(550, b"nee"))
    klok(timedelta(hours=10))
    verzend(bericht.pk)
    assert stand(bericht) == Berichtstand.WACHT
    assert bericht.geweigerd == 1


@pytest.mark.parametrize(
    ("fout", "verwacht"),
    [
        (SMTPDataError(451, b"later"), Berichtstand.WACHT),
        (SMTPRecipientsRefused({"a@x": (452, b"vol")}), Berichtstand.WACHT),
        (SMTPDataError(550, b"nee"), Berichtstand.MISLUKT),
        (SMTPRecipientsRefused({"a@x": (550, b"nee")}), Berichtstand.MISLUKT),
        (SMTPRecipientsRefused({}), Berichtstand.MISLUKT),
    ],
)
def test_huis_B2_nu_niet_is_geen_nee(postbus, klok, fout, verwacht):
    postbus(fout=fout)
    bericht = schrijf()
    probeer_tot(bericht, klok, timedelta(hours=9))
    assert stand(bericht) == verwacht


def test_huis_B2_terwijl_de_server_weg_is_vraagt_een_mail_voor_allemaal(postbus):
    postbus(dicht=TimeoutError())
    een, twee = schrijf(), schrijf()
    later = timezone.now() + timedelta(minutes=20)
    drie = schrijf()
    Bericht.objects.filter(pk=drie.pk).update(volgende_poging_op=later)
    verzend(een.pk)
    verzend(twee.pk)
    twee.refresh_from_db()
    drie.refresh_from_db()
    assert (twee.stand, twee.pogingen) == (Berichtstand.WACHT, 0), "geen tweede werker die tien tellen wacht"
    assert twee.volgende_poging_op - timezone.now() < 2 * MINUUT
    assert drie.volgende_poging_op == later


def test_huis_B2_een_code_van_tien_minuten_komt_niet_meer_na_een_uur(postbus, klok):
    postbus(dicht=ConnectionRefusedError())
    bericht = schrijf(omslag=Omslag(geldig_tot=timezone.now() + timedelta(minutes=10)))
    probeer_tot(bericht, klok, timedelta(minutes=30))
    assert stand(bericht) == Berichtstand.VERLOPEN
    assert (bericht.tekst, bericht.html) == ("", "")
    postbus()
    klok(timedelta(hours=1))
    verzend(bericht.pk)
    assert mail.outbox == []


def test_huis_B2_wat_niet_meer_geldt_verloopt_ook_zonder_dat_iemand_het_probeert():
    voorbij = Omslag(geldig_tot=timezone.now() - MINUUT)
    rijen = {naam: schrijf(omslag=voorbij) for naam in ("wacht", "mislukt", "onzeker", "bezig")}
    for naam, rij in rijen.items():
        Bericht.objects.filter(pk=rij.pk).update(stand=naam, begonnen_op=timezone.now())
    veeg()
    assert {naam: stand(rij) for naam, rij in rijen.items()} == {
        "wacht": "verlopen",
        "mislukt": "verlopen",
        "onzeker": "onzeker",  # it may have left
        "bezig": "bezig",
    }


def test_huis_B2_wat_verlopen_is_stuurt_niemand_nog_op(client):
    door = beheerder(client)
    bericht = schrijf(gebruiker=door, omslag=Omslag(geldig_tot=timezone.now() - MINUUT))
    Bericht.objects.update(stand=Berichtstand.MISLUKT)
    tekst = client.get(f"/beheer/post/{bericht.sleutel}/").content.decode()
    assert "Verstuur opnieuw" not in tekst
    assert "geldt niet meer" in tekst
    with pytest.raises(Geweigerd, match="geldt niet meer"):
        bericht_opnieuw(bericht=bericht, door=door)


def test_een_inlogcode_een_resetlink_en_een_uitnodiging_hebben_een_einde(settings):
    wie, netwerk = maak_gebruiker(Rol.STAF), maak_netwerk()
    for adres in ("account_request_login_code", "account_reset_password"):
        Client().post(reverse(adres), {"email": wie.email})
    nieuw = maak_gebruiker(Rol.PARTNER)
    nieuw.set_unusable_password()
    nieuw.save()
    uitnodiging = gebruiker_uitnodigen(gebruiker=nieuw, netwerk=netwerk, door=wie)
    einden = dict(Bericht.objects.values_list("soort", "geldig_tot"))
    code, reset = einden["inloggen.login_code"], einden["inloggen.password_reset_key"]
    assert abs(code - timezone.now() - timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)) < MINUUT
    assert abs(reset - timezone.now() - timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)) < MINUUT
    assert einden["account.uitgenodigd"] == uitnodiging.vervalt_op


def test_huis_B2_stuur_alles_opnieuw_neemt_wat_wacht_en_vastzit_en_niets_anders(client):
    beheerder(client)
    straks = timezone.now() + timedelta(minutes=25)
    rijen = {naam: schrijf() for naam in ("wacht", "mislukt", "onzeker", "bezig", "oud", "elders")}
    for naam in ("wacht", "mislukt", "onzeker", "bezig"):
        Bericht.objects.filter(pk=rijen[naam].pk).update(stand=naam, volgende_poging_op=straks, pogingen=9, geweigerd=6)
    Bericht.objects.filter(pk=rijen["oud"].pk).update(stand="mislukt", geldig_tot=timezone.now() - MINUUT)
    elders = maak_gebruiker(Rol.STAF, netwerk=maak_netwerk("elders"))
    Bericht.objects.filter(pk=rijen["elders"].pk).update(stand="mislukt", gebruiker=elders)
    assert "2 berichten wachten op een volgende poging" in client.get("/beheer/post/").content.decode()
    dien_in(client, "/beheer/post/opnieuw/", "/beheer/post/")
    assert "2 berichten staan weer klaar om te vertrekken." in client.get("/beheer/post/").content.decode()
    klaar = Bericht.objects.filter(stand="wacht", volgende_poging_op=None, pogingen=0, geweigerd=0)
    assert set(klaar.values_list("pk", flat=True)) == {rijen["wacht"].pk, rijen["mislukt"].pk}
    assert Gebeurtenis.objects.get().object_naam == "2 berichten"
    assert "Stuur alles opnieuw" not in client.get("/beheer/post/").content.decode()


def test_een_bericht_dat_lang_wacht_staat_bij_wat_aandacht_vraagt(client):
    beheerder(client)
    schrijf()
    assert "wacht langer dan een uur" not in client.get("/beheer/").content.decode()
    Bericht.objects.update(gemaakt_op=timezone.now() - timedelta(hours=2))
    assert "1 bericht wacht langer dan een uur" in client.get("/beheer/").content.decode()


def test_huis_B2_gezond_noemt_de_achterstand_en_blijft_overeind(client):
    schrijf()
    assert client.get("/gezond/").json()["post"] == "goed", "een minuut is geen achterstand"
    Bericht.objects.update(gemaakt_op=timezone.now() - timedelta(minutes=90))
    antwoord = client.get("/gezond/")
    assert antwoord.status_code == 200
    gezond = antwoord.json()
    assert (gezond["post"], gezond["post_wacht"], gezond["post_minuten"]) == ("achterstand", 1, 90)


def test_M30_een_automaat_antwoordt_niet_en_een_mens_leest_een_antwoord():
    netwerk = maak_netwerk()
    ontvanger = maak_gebruiker(Rol.PARTNER, netwerk=netwerk)
    with schrijven_toegestaan():
        Aanspreekpunt.objects.create(netwerk=netwerk, functie="Dienst", email="dienst@voorbeeld.test")
    nodig_uit(ontvanger, netwerk)
    verzend(Bericht.objects.get().pk)
    koppen = mail.outbox[0].message()
    assert koppen["Auto-Submitted"] == "auto-generated"
    assert koppen["X-Auto-Response-Suppress"] == "OOF, AutoReply"
    assert koppen["Reply-To"] == "dienst@voorbeeld.test"
    assert koppen["List-Unsubscribe"] is None
    assert "dan leest dienst@voorbeeld.test dat" in mail.outbox[0].body


def nodig_uit(gebruiker, netwerk) -> None:
    gebruiker.set_unusable_password()
    gebruiker.save()
    gebruiker_uitnodigen(gebruiker=gebruiker, netwerk=netwerk, door=gebruiker)


def test_M30_zonder_postvak_van_een_dienst_zegt_de_mail_dat_antwoorden_niet_kan():
    netwerk = maak_netwerk()
    nodig_uit(maak_gebruiker(Rol.PARTNER, netwerk=netwerk), netwerk)
    verzend(Bericht.objects.get().pk)
    assert mail.outbox[0].message()["Reply-To"] is None
    assert "Antwoorden op dit adres kan niet." in mail.outbox[0].body


def test_in_het_logboek_staat_welke_fout_en_nooit_wie(postbus, logboek):
    postbus(dicht=ConnectionRefusedError(111, KANARIE))
    bericht = schrijf(aan=f"{KANARIE}@voorbeeld.test")
    verzend(bericht.pk)
    assert f"bericht {bericht.sleutel} niet verzonden, het wacht: ConnectionRefusedError 111" in logboek.text
    assert KANARIE not in logboek.text
    assert Postbus.pogingen == 0
    assert uitbox.veeg() == 0


@pytest.mark.parametrize(("naam", "blijft"), [("wacht", True), ("mislukt", False), ("onzeker", False)])
def test_alleen_van_wat_nog_wacht_zegt_de_pagina_dat_het_portaal_blijft_proberen(client, naam, blijft):
    beheerder(client)
    bericht = schrijf()
    Bericht.objects.update(stand=naam, fout="ConnectionRefusedError", pogingen=3)
    tekst = client.get(f"/beheer/post/{bericht.sleutel}/").content.decode()
    assert "De mailserver was niet bereikbaar" in tekst
    assert ("tot drie dagen lang" in tekst) == blijft
