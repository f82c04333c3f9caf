"""The outbox: a mail is a row in the transaction of the act; a worker sends it; a cut-off sending is never repeated.

A server that is away is not the fault of the mail: it waits, up to three days. A refusal is: after six a person
decides. What means nothing any more (a code, an invitation to what is over) expires instead of arriving late.
"""

import contextlib
import logging
import time
from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from leerrecht import databankklok
from leerrecht.bel import Wachtrij, bel, bel_na_vastlegging
from leerrecht.berichten.basis import Mail, Mailbijlage, Omslag, nieuwe_message_id
from leerrecht.foutmelding import spoor
from leerrecht.gast import SCHIL, adres_van
from leerrecht.models import Bericht, Berichtstand, Gebruiker, Gebruikersoort

log = logging.getLogger("leerrecht.berichten")
HOOGSTENS_GEWEIGERD = 6
GEDULD = timedelta(days=3)
LANGSTE_PAUZE = timedelta(minutes=30)
# While the server is away one mail asks for all: each try may cost a worker ten seconds.
_ANDEREN_WACHTEN = timedelta(minutes=1)
ONZEKER_NA = timedelta(minutes=5)
WEK_NA = timedelta(seconds=20)
# So long one worker goes on with a row of mails; then the queue gets its turn, and the rest rings again.
_BEURT = 20.0
# What a mail server answers when it does not take a mail.
_WEIGERING = (SMTPResponseException, SMTPRecipientsRefused)
# What stays of a mail is that it was there; its words go with it.
_LEEG = {"tekst": "", "html": "", "bijlage": ""}


def verstuur(mail: Mail) -> list[Bericht]:
    """Write one row per recipient and wake a worker after commit. Call it inside the dienst of the act."""
    if not mail.mag_weg():
        return []
    return [_schrijf(mail, ontvanger) for ontvanger in mail.ontvangers()]


def _schrijf(mail: Mail, ontvanger: Gebruiker) -> Bericht:
    omslag = mail.omslag(ontvanger)
    tekst, html = mail.teksten(ontvanger, omslag)
    return zet_klaar(
        soort=mail.soort,
        aan=adres_van(ontvanger),
        onderwerp=mail.onderwerp(),
        tekst=tekst,
        html=html,
        gebruiker=ontvanger,
        bijlage=mail.bijlage(ontvanger),
        omslag=omslag,
    )


def zet_klaar(
    *,
    soort: str,
    aan: str,
    onderwerp: str,
    tekst: str,
    html: str = "",
    gebruiker: Gebruiker | None = None,
    bijlage: Mailbijlage | None = None,
    omslag: Omslag | None = None,
) -> Bericht:
    """Write a ready-made mail into the outbox (also used for the mails of the sign-in package)."""
    velden = vars(omslag or Omslag())
    if bijlage is not None:
        velden = {
            **velden,
            "bijlage_naam": bijlage.naam,
            "bijlage_soort": bijlage.soort,
            "bijlage": bijlage.inhoud,
        }
    bericht = Bericht.objects.create(
        soort=soort,
        aan=aan,
        onderwerp=" ".join(onderwerp.split())[:200],
        tekst=tekst,
        html=html,
        gebruiker=gebruiker,
        message_id=nieuwe_message_id(),
        **velden,
    )
    bel_na_vastlegging(Wachtrij.POST)
    return bericht


def _neem(bericht_id: int) -> Bericht | None:
    nu = timezone.now()
    with transaction.atomic():
        bericht = Bericht.objects.select_for_update().filter(pk=bericht_id, stand=Berichtstand.WACHT).first()
        if bericht is None or (bericht.volgende_poging_op and bericht.volgende_poging_op > nu):
            return None
        if bericht.geldig_tot and bericht.geldig_tot <= nu:
            _laat_verlopen(Bericht.objects.filter(pk=bericht.pk))
            return None
        # By the clock of the database: another host judges by it whether we were cut off.
        bericht.stand, bericht.begonnen_op = Berichtstand.BEZIG, databankklok.nu()
        bericht.pogingen += 1
        bericht.save()
        return bericht


def _laat_verlopen(rijen: QuerySet[Bericht]) -> int:
    rijen.filter(gebruiker__soort=Gebruikersoort.GAST).update(aan=SCHIL)
    return rijen.update(stand=Berichtstand.VERLOPEN, **_LEEG)


def _te_verzenden(nu: datetime) -> QuerySet[Bericht]:
    """The mails that may leave now: what means nothing soon (a code) first, then the oldest."""
    later = Q(volgende_poging_op__gt=nu)
    rijen = Bericht.objects.filter(stand=Berichtstand.WACHT).exclude(later)
    return rijen.order_by(F("geldig_tot").asc(nulls_last=True), "gemaakt_op", "pk")


def verzend_wachtende() -> None:
    """Send what waits, one by one. Others may do the same: each mail is taken by one."""
    einde = time.monotonic() + _BEURT
    for sleutel in list(_te_verzenden(timezone.now()).values_list("pk", flat=True)):
        if time.monotonic() > einde:
            bel(Wachtrij.POST)
            return
        verzend(sleutel)


def verzend(bericht_id: int) -> None:
    """Send one waiting mail. A refusal or an absent server is tried again later; what cannot be a mail is parked."""
    bericht = _neem(bericht_id)
    if bericht is None:
        return
    try:
        mail = _maak_mail(bericht)
    except ValueError as fout:
        # It cannot be written as a mail (a line break in an address): trying again will not help.
        _parkeer(bericht, fout)
        return
    try:
        verbinding = get_connection()
        verbinding.open()
    except OSError as fout:  # smtplib's own faults are OSErrors too; nothing was handed over yet
        _laat_wachten(bericht, fout)
        straks = timezone.now() + _ANDEREN_WACHTEN
        eerder = Q(volgende_poging_op=None) | Q(volgende_poging_op__lt=straks)
        Bericht.objects.filter(eerder, stand=Berichtstand.WACHT).update(volgende_poging_op=straks)
    else:
        _lever_af(bericht, mail, verbinding)


def _maak_mail(bericht: Bericht) -> EmailMultiAlternatives:
    mail = EmailMultiAlternatives(
        bericht.onderwerp,
        bericht.tekst,
        to=[bericht.aan],
        reply_to=[bericht.antwoord_aan] if bericht.antwoord_aan else None,
        headers=_koppen(bericht),
    )
    if bericht.html:
        mail.attach_alternative(bericht.html, "text/html")
    if bericht.bijlage:
        # Twice: calendar programs act on the alternative, other readers offer the file.
        mail.attach_alternative(bericht.bijlage, bericht.bijlage_soort)
        mail.attach(bericht.bijlage_naam, bericht.bijlage, bericht.bijlage_soort.partition(";")[0])
    mail.message()  # raises now what sending would raise later
    return mail


def _koppen(bericht: Bericht) -> dict[str, str]:
    """What tells a program that a program wrote this: no out-of-office goes back, and where one ends it."""
    koppen = {
        "Message-ID": bericht.message_id,
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "OOF, AutoReply",
    }
    if bericht.uitschrijven:
        koppen["List-Unsubscribe"] = f"<{bericht.uitschrijven}>"
    return koppen


def _lever_af(bericht: Bericht, mail: EmailMultiAlternatives, verbinding: BaseEmailBackend) -> None:
    """Hand over on an open connection. Only an answer of the server is a refusal; silence may mean that it left."""
    try:
        verbinding.send_messages([mail])
    except _WEIGERING as fout:
        bericht.geweigerd += 1
        if bericht.geweigerd < HOOGSTENS_GEWEIGERD or _is_tijdelijk(fout):
            _laat_wachten(bericht, fout)
        else:
            _parkeer(bericht, fout)
    except OSError as fout:
        bericht.stand, bericht.fout = Berichtstand.ONZEKER, type(fout).__name__
        bericht.save()
        log.warning("bericht %s: onzeker of het vertrok: %s", bericht.sleutel, spoor(fout))
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
        for veld, leeg in _LEEG.items():
            setattr(bericht, veld, leeg)
        if bericht.gebruiker and bericht.gebruiker.soort == Gebruikersoort.GAST:
            bericht.aan = SCHIL
    bericht.save()


def _is_tijdelijk(fout: Exception) -> bool:
    """Tell whether the server says "not now" (4xx: a full mailbox, a first greeting) and not "never"."""
    if isinstance(fout, SMTPRecipientsRefused):
        codes = [code for code, _ in fout.recipients.values()]
    else:
        codes = [getattr(fout, "smtp_code", 0)]
    return bool(codes) and all(400 <= code < 500 for code in codes)


def _laat_wachten(bericht: Bericht, fout: Exception) -> None:
    """Try again after a pause that grows; three days after it was written (or sent anew) a person decides."""
    nu = timezone.now()
    if nu - bericht.wacht_sinds >= GEDULD:
        _parkeer(bericht, fout)
        return
    # Doubled at most five times: beyond that the longest pause is shorter anyway.
    pauze = min(timedelta(minutes=2 ** min(bericht.pogingen, 5)), LANGSTE_PAUZE)
    bericht.stand, bericht.volgende_poging_op, bericht.fout = Berichtstand.WACHT, nu + pauze, type(fout).__name__
    bericht.save()
    log.warning("bericht %s niet verzonden, het wacht: %s", bericht.sleutel, spoor(fout))


def _parkeer(bericht: Bericht, fout: Exception) -> None:
    bericht.stand, bericht.fout = Berichtstand.MISLUKT, type(fout).__name__
    bericht.save()
    log.warning("bericht %s niet verzonden, een mens beslist: %s", bericht.sleutel, spoor(fout))


def kan_opnieuw() -> Q:
    """Return the condition on a mail that a person may send again: parked, or cut off, and still worth something."""
    geldig = Q(geldig_tot=None) | Q(geldig_tot__gt=timezone.now())
    return Q(stand__in=(Berichtstand.MISLUKT, Berichtstand.ONZEKER)) & geldig


def stuur_opnieuw(*, bericht: Bericht) -> None:
    """Let a person send a parked mail once more. Raises ValueError when it is not parked or means nothing any more."""
    if not _zet_terug(Bericht.objects.filter(kan_opnieuw(), pk=bericht.pk)):
        raise ValueError("Alleen een bericht dat vastzit en nog geldt, kan opnieuw.")
    bericht.refresh_from_db()
    bel_na_vastlegging(Wachtrij.POST)


def wacht_of_mislukte() -> Q:
    """Return the condition on what `stuur_alles_opnieuw` takes: parked, or waiting for its next try; not "onzeker"."""
    wacht = Q(stand=Berichtstand.WACHT, volgende_poging_op__gt=timezone.now())
    return kan_opnieuw() & Q(stand=Berichtstand.MISLUKT) | wacht


def stuur_alles_opnieuw(rijen: QuerySet[Bericht]) -> int:
    """Put all of these that wait or were refused back in front; the sweeper wakes a worker. Return how many."""
    return _zet_terug(rijen.filter(wacht_of_mislukte()))


def _zet_terug(rijen: QuerySet[Bericht]) -> int:
    return rijen.update(
        stand=Berichtstand.WACHT,
        pogingen=0,
        geweigerd=0,
        volgende_poging_op=None,
        wacht_sinds=timezone.now(),
    )


def veeg() -> int:
    """Ring once for the mails that wait; close what was cut off or means nothing any more. Return how many wait."""
    nu = timezone.now()
    afgebroken = Bericht.objects.filter(stand=Berichtstand.BEZIG, begonnen_op__lt=databankklok.nu() - ONZEKER_NA)
    afgebroken.update(stand=Berichtstand.ONZEKER)
    _laat_verlopen(Bericht.objects.filter(stand__in=(Berichtstand.WACHT, Berichtstand.MISLUKT), geldig_tot__lte=nu))
    aantal = _te_verzenden(nu).filter(gemaakt_op__lt=nu - WEK_NA).count()
    if aantal:
        bel(Wachtrij.POST)
    return aantal
