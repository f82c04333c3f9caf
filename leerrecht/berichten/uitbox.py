"""The outbox: a mail is a row in the transaction of the act; a worker sends it; a cut-off sending is never repeated."""

import contextlib
import logging
from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from leerrecht.achtergrond import wek, wek_na_vastlegging
from leerrecht.berichten.basis import Bijlage, Mail, nieuwe_message_id
from leerrecht.models import Bericht, Berichtstand, Gebruiker

log = logging.getLogger("leerrecht.berichten")
HOOGSTENS_POGINGEN = 6
ONZEKER_NA = timedelta(minutes=5)
WEK_NA = timedelta(seconds=20)
# What a mail server answers when it does not take a mail.
_WEIGERING = (SMTPResponseException, SMTPRecipientsRefused)
_TAAK = "leerrecht.verzend_bericht"


def verstuur(mail: Mail) -> list[Bericht]:
    """Write one row per recipient and wake a worker after commit. Call it inside the dienst of the act."""
    if not mail.mag_weg():
        return []
    return [_schrijf(mail, ontvanger) for ontvanger in mail.ontvangers()]


def _schrijf(mail: Mail, ontvanger: Gebruiker) -> Bericht:
    tekst, html = mail.teksten(ontvanger)
    return zet_klaar(
        soort=mail.soort,
        aan=ontvanger.email,
        onderwerp=mail.onderwerp(),
        tekst=tekst,
        html=html,
        gebruiker=ontvanger,
        bijlage=mail.bijlage(ontvanger),
    )


def zet_klaar(
    *, soort: str, aan: str, onderwerp: str, tekst: str, html: str = "", gebruiker=None, bijlage: Bijlage | None = None
) -> Bericht:
    """Write a ready-made mail into the outbox (also used for the mails of the sign-in package)."""
    bijlage = bijlage or Bijlage("", "", "")
    bericht = Bericht.objects.create(
        soort=soort,
        aan=aan,
        onderwerp=" ".join(onderwerp.split())[:200],
        tekst=tekst,
        html=html,
        bijlage_naam=bijlage.naam,
        bijlage_soort=bijlage.soort,
        bijlage=bijlage.inhoud,
        gebruiker=gebruiker,
        message_id=nieuwe_message_id(),
    )
    wek_na_vastlegging(_TAAK, bericht.pk)
    return bericht


def _neem(bericht_id: int) -> Bericht | None:
    nu = timezone.now()
    with transaction.atomic():
        bericht = Bericht.objects.select_for_update().filter(pk=bericht_id, stand=Berichtstand.WACHT).first()
        if bericht is None or (bericht.volgende_poging_op and bericht.volgende_poging_op > nu):
            return None
        bericht.stand, bericht.begonnen_op, bericht.pogingen = Berichtstand.BEZIG, nu, bericht.pogingen + 1
        bericht.save()
        return bericht


def verzend(bericht_id: int) -> None:
    """Send one waiting mail. A refusal is tried again later; after six tries a person decides."""
    bericht = _neem(bericht_id)
    if bericht is None:
        return
    try:
        mail = _maak_mail(bericht)
        verbinding = get_connection()
        verbinding.open()
    except ValueError as fout:
        # It cannot be written as a mail (a line break in an address): trying again will not help.
        _later(bericht, type(fout).__name__, op=True)
    except OSError as fout:  # smtplib's own faults are OSErrors too
        _later(bericht, type(fout).__name__)
    else:
        _lever_af(bericht, mail, verbinding)


def _maak_mail(bericht: Bericht) -> EmailMultiAlternatives:
    mail = EmailMultiAlternatives(
        bericht.onderwerp, bericht.tekst, to=[bericht.aan], headers={"Message-ID": bericht.message_id}
    )
    if bericht.html:
        mail.attach_alternative(bericht.html, "text/html")
    if bericht.bijlage:
        # Twice: calendar programs act on the alternative, other readers offer the file.
        mail.attach_alternative(bericht.bijlage, bericht.bijlage_soort)
        mail.attach(bericht.bijlage_naam, bericht.bijlage, bericht.bijlage_soort.partition(";")[0])
    mail.message()  # raises now what sending would raise later
    return mail


def _lever_af(bericht: Bericht, mail: EmailMultiAlternatives, verbinding: BaseEmailBackend) -> None:
    """Hand over on an open connection. Only an answer of the server is a refusal; silence may mean that it left."""
    try:
        verbinding.send_messages([mail])
    except _WEIGERING as fout:
        _later(bericht, type(fout).__name__)
    except OSError as fout:
        bericht.stand, bericht.fout = Berichtstand.ONZEKER, type(fout).__name__
        bericht.save()
        log.warning("bericht %s: onzeker of het vertrok (%s)", bericht.sleutel, bericht.fout)
    else:
        _klaar(bericht)
    finally:
        # The mail is handed over or not; how the goodbye went changes nothing.
        with contextlib.suppress(OSError):
            verbinding.close()


def _klaar(bericht: Bericht) -> None:
    bericht.stand, bericht.verzonden_op, bericht.fout = Berichtstand.VERZONDEN, timezone.now(), ""
    if not settings.VOORBEELD:
        # What left is with the recipient; a copy here would only be one more place to leak. The tester may read it.
        bericht.tekst, bericht.html, bericht.bijlage = "", "", ""
    bericht.save()


def _later(bericht: Bericht, fout: str, *, op: bool = False) -> None:
    op = op or bericht.pogingen >= HOOGSTENS_POGINGEN
    bericht.stand = Berichtstand.MISLUKT if op else Berichtstand.WACHT
    bericht.volgende_poging_op = timezone.now() + timedelta(minutes=2**bericht.pogingen)
    bericht.fout = fout[:200]
    bericht.save()
    log.warning("bericht %s niet verzonden (%s)", bericht.sleutel, fout)


def stuur_opnieuw(*, bericht: Bericht) -> None:
    """Let a person send a parked mail once more. Raises ValueError when it is not parked."""
    if bericht.stand not in (Berichtstand.MISLUKT, Berichtstand.ONZEKER):
        raise ValueError("Alleen een bericht dat vastzit, kan opnieuw.")
    bericht.stand, bericht.pogingen, bericht.volgende_poging_op = Berichtstand.WACHT, 0, None
    bericht.save()
    wek_na_vastlegging(_TAAK, bericht.pk)


def veeg() -> int:
    """Wake a worker for mails that wait; mark what was cut off in mid-sending as uncertain. Return how many."""
    nu = timezone.now()
    Bericht.objects.filter(stand=Berichtstand.BEZIG, begonnen_op__lt=nu - ONZEKER_NA).update(stand=Berichtstand.ONZEKER)
    wachtend = Bericht.objects.filter(stand=Berichtstand.WACHT, gemaakt_op__lt=nu - WEK_NA).exclude(
        volgende_poging_op__gt=nu
    )
    sleutels = list(wachtend.values_list("pk", flat=True)[:200])
    for sleutel in sleutels:
        wek(_TAAK, sleutel)
    return len(sleutels)
