"""The outbox: a mail is a row first, leaves once, and is never sent again on a guess."""

import re
from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail
from django.db import connection, transaction
from django.utils import timezone

from leerrecht import databankklok, tasks
from leerrecht.berichten.basis import Mail
from leerrecht.berichten.uitbox import HOOGSTENS_GEWEIGERD, ONZEKER_NA, WEK_NA, stuur_opnieuw, veeg, verzend
from leerrecht.models import Bericht, Berichtstand
from leerrecht.tests.mailserver import KANARIE, Postbus, postbus, schrijf, stand

__all__ = ["postbus"]

pytestmark = [pytest.mark.beide, pytest.mark.django_db]


@pytest.mark.django_db(transaction=True)
def test_wat_teruggedraaid_wordt_laat_geen_bericht_en_geen_mail_na(monkeypatch):
    gewekt = []
    monkeypatch.setattr("leerrecht.bel._stuur", gewekt.append)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        schrijf()
        raise ZeroDivisionError
    assert not Bericht.objects.exists()
    assert gewekt == []
    assert mail.outbox == []


def test_een_bericht_vertrekt_een_keer_met_zijn_vaste_nummer():
    bericht = schrijf()
    tasks.verzend_wachtende()
    tasks.verzend_wachtende()
    (verzonden,) = mail.outbox
    assert verzonden.to == ["pia@voorbeeld.test"]
    assert verzonden.message()["Message-ID"] == bericht.message_id
    assert re.fullmatch(r"<\w{24}@leerrecht\.example>", bericht.message_id)
    assert verzonden.alternatives[0].mimetype == "text/html"
    assert stand(bericht) == Berichtstand.VERZONDEN


def test_na_het_verzenden_staat_de_tekst_nergens_meer(logboek):
    verzend(schrijf(onderwerp="Je account staat klaar").pk)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM leerrecht_bericht")
        assert KANARIE not in str(cursor.fetchall())
    assert KANARIE not in logboek.text


def test_in_de_voorbeeldmodus_blijft_de_tekst_voor_de_tester(settings):
    settings.VOORBEELD = True
    bericht = schrijf()
    verzend(bericht.pk)
    bericht.refresh_from_db()
    assert KANARIE in bericht.tekst


@pytest.mark.parametrize(
    "fouten",
    [
        {"dicht": ConnectionRefusedError()},
        {"dicht": TimeoutError()},
        {"fout": SMTPDataError(451, b"later")},
        {"fout": SMTPRecipientsRefused({})},
    ],
    ids=["geen server", "trage server", "nu niet", "adres geweigerd"],
)
def test_wat_de_server_niet_aanneemt_gaat_later_opnieuw(postbus, fouten):
    postbus(**fouten)
    bericht = schrijf()
    verzend(bericht.pk)
    assert stand(bericht) == Berichtstand.WACHT
    assert bericht.volgende_poging_op > timezone.now() + timedelta(minutes=1)
    verzend(bericht.pk)
    assert stand(bericht) == Berichtstand.WACHT, "niet voor zijn tijd"
    assert bericht.pogingen == 1
    postbus()
    Bericht.objects.update(volgende_poging_op=timezone.now())
    verzend(bericht.pk)
    assert stand(bericht) == Berichtstand.VERZONDEN
    assert len(mail.outbox) == 1


def test_na_zes_weigeringen_beslist_een_mens(postbus, logboek):
    postbus(fout=SMTPDataError(550, KANARIE.encode()))
    bericht = schrijf()
    for _ in range(HOOGSTENS_GEWEIGERD):
        Bericht.objects.update(volgende_poging_op=None)
        verzend(bericht.pk)
    assert stand(bericht) == Berichtstand.MISLUKT
    assert bericht.fout == "SMTPDataError"
    assert "SMTPDataError 550" in logboek.text
    assert KANARIE not in logboek.text
    verzend(bericht.pk)
    assert bericht.pogingen == HOOGSTENS_GEWEIGERD


@pytest.mark.parametrize("fout", [SMTPServerDisconnected(), TimeoutError(), ConnectionResetError()])
def test_wat_halverwege_afbrak_is_onzeker_en_gaat_nooit_vanzelf_opnieuw(postbus, fout):
    postbus(fout=fout)
    bericht = schrijf()
    verzend(bericht.pk)
    assert stand(bericht) == Berichtstand.ONZEKER
    Bericht.objects.update(gemaakt_op=timezone.now() - timedelta(days=1))
    assert veeg() == 0
    verzend(bericht.pk)
    assert Postbus.pogingen == 1


def test_een_werker_die_tijdens_het_verzenden_stierf_laat_een_onzeker_bericht_na():
    bericht = schrijf()
    begonnen = databankklok.nu() - ONZEKER_NA - timedelta(seconds=1)
    Bericht.objects.update(stand=Berichtstand.BEZIG, begonnen_op=begonnen)
    veeg()
    assert stand(bericht) == Berichtstand.ONZEKER
    assert mail.outbox == []


def test_een_moeilijk_afscheid_maakt_een_verzonden_mail_niet_onverzonden(postbus):
    postbus(afscheid=SMTPServerDisconnected())
    bericht = schrijf()
    verzend(bericht.pk)
    assert stand(bericht) == Berichtstand.VERZONDEN


@pytest.mark.parametrize("vast", [Berichtstand.MISLUKT, Berichtstand.ONZEKER])
def test_alleen_een_mens_stuurt_een_vastgelopen_bericht_opnieuw(vast):
    bericht = schrijf()
    Bericht.objects.update(stand=vast, pogingen=6)
    bericht.refresh_from_db()
    stuur_opnieuw(bericht=bericht)
    verzend(bericht.pk)
    assert stand(bericht) == Berichtstand.VERZONDEN
    assert mail.outbox[0].message()["Message-ID"] == bericht.message_id


def test_wat_niet_vastzit_kan_niet_opnieuw():
    with pytest.raises(ValueError, match="vastzit"):
        stuur_opnieuw(bericht=schrijf())


@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r", "\x0b", "\u2028"])
def test_een_regeleinde_in_het_onderwerp_wordt_geen_kop(einde):
    verzend(schrijf(onderwerp=f"Welkom{einde}Bcc: kwaad@voorbeeld.test").pk)
    (verzonden,) = mail.outbox
    assert "Bcc" not in verzonden.message()
    assert verzonden.recipients() == ["pia@voorbeeld.test"]
    assert verzonden.subject == "Welkom Bcc: kwaad@voorbeeld.test"


def test_een_regeleinde_in_een_adres_vertrekt_niet_en_blijft_niet_hangen():
    bericht = schrijf(aan="pia@voorbeeld.test\nBcc: kwaad@voorbeeld.test")
    verzend(bericht.pk)
    assert mail.outbox == []
    assert stand(bericht) == Berichtstand.MISLUKT


def test_de_veger_wekt_wat_wacht_en_laat_wat_later_moet(monkeypatch):
    gewekt = []
    monkeypatch.setattr("leerrecht.bel._stuur", gewekt.append)
    oud, later, vers = schrijf(), schrijf(), schrijf()
    lang_geleden = timezone.now() - WEK_NA - timedelta(seconds=1)
    Bericht.objects.exclude(pk=vers.pk).update(gemaakt_op=lang_geleden)
    Bericht.objects.filter(pk=later.pk).update(volgende_poging_op=timezone.now() + timedelta(minutes=4))
    assert veeg() == 1
    assert gewekt == ["post"]
    assert [stand(rij) for rij in (oud, later, vers)] == [Berichtstand.WACHT] * 3


@pytest.mark.parametrize("dode_broker", ["zwijgt"], indirect=True)
def test_een_dode_broker_houdt_geen_bericht_tegen(dode_broker, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        bericht = schrijf()
    assert stand(bericht) == Berichtstand.WACHT


def alle_mails(klasse: type[Mail] = Mail) -> list[type[Mail]]:
    return [soort for kind in klasse.__subclasses__() for soort in (kind, *alle_mails(kind))]


def test_een_mail_over_een_dossier_vraagt_geen_antwoord_in_een_mailprogramma():
    over_dossiers = [soort for soort in alle_mails() if getattr(soort, "soort", "").startswith("meldpunt.")]
    assert len(over_dossiers) > 10
    assert [soort.soort for soort in over_dossiers if soort.beantwoordbaar] == []
