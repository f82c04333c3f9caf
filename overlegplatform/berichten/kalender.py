"""Meetings as iCalendar (RFC 5545, RFC 5546): one UID for ever, a rising SEQUENCE, hours in Brussels with their zone.

What a calendar holds leaves the portal and stays in it: date, place, theme of the year and a link. Never an item of an
agenda, never a name.
"""

import datetime
from collections.abc import Iterable

from django.conf import settings
from django.utils import timezone
from icalendar import Alarm, Event, vText, vUri

from leerrecht.kalender import AFGELAST, PUBLICATIE, VERZOEK, kalender, mailadres
from leerrecht.models import Gebruiker
from overlegplatform.keuzes import Antwoord, Vergaderstand
from overlegplatform.models import Vergadering

__all__ = ["AFGELAST", "PUBLICATIE", "VERZOEK", "agenda", "feedperiode", "titel", "uitnodiging"]


def uitnodiging(
    vergadering: Vergadering,
    gebruiker: Gebruiker,
    *,
    methode: str,
    pad: str,
    op: datetime.datetime,
    antwoorden: tuple[str, ...] = (),
) -> str:
    """Return the invitation (or its change, or its cancel) for one person; `pad` is the personal link, `op` when.

    `antwoorden` is what the seats of this person said about this very day: the calendar says the same as the page.
    """
    evenement = _evenement(vergadering, pad=pad, op=op, met_link=methode == VERZOEK, weg=methode == AFGELAST)
    evenement.add("organizer", mailadres(settings.DEFAULT_FROM_EMAIL.rpartition("<")[2].rstrip(">"), "Leerrecht"))
    deelnemer = mailadres(gebruiker.email, gebruiker.naam)
    deelnemer.params["ROLE"] = vText("REQ-PARTICIPANT")
    deelnemer.params["PARTSTAT"] = vText(_partstat(antwoorden))
    # The answer is given on the page of the link: a reply by mail reaches nobody.
    deelnemer.params["RSVP"] = vText("FALSE")
    evenement.add("attendee", deelnemer, encode=0)
    return kalender([evenement], methode).to_ical().decode()


def _partstat(antwoorden: tuple[str, ...]) -> str:
    if not antwoorden or "" in antwoorden:
        return "NEEDS-ACTION"
    return "ACCEPTED" if Antwoord.JA in antwoorden else "DECLINED"


def agenda(vergaderingen: Iterable[Vergadering], *, naam: str, op: datetime.datetime) -> str:
    """Return a feed of meetings, cancelled ones included, so that a calendar takes them away."""
    uit = kalender([_evenement(rij, pad=rij.get_absolute_url(), op=op) for rij in vergaderingen], PUBLICATIE)
    uit.add("x-wr-calname", naam)
    uit.add("refresh-interval", datetime.timedelta(hours=6), parameters={"VALUE": "DURATION"})
    return uit.to_ical().decode()


def _evenement(
    vergadering: Vergadering, *, pad: str, op: datetime.datetime, met_link: bool = False, weg: bool = False
) -> Event:
    """`weg`: out of the calendar of whoever gets it, also while the meeting itself takes place."""
    weg = weg or vergadering.stand == Vergaderstand.GEANNULEERD
    evenement = Event()
    evenement.add("uid", vergadering.uid)
    evenement.add("sequence", vergadering.volgnummer)
    evenement.add("dtstamp", op.astimezone(datetime.UTC))
    evenement.add("dtstart", timezone.localtime(vergadering.begin))
    evenement.add("dtend", timezone.localtime(vergadering.einde))
    evenement.add("summary", titel(vergadering))
    evenement.add("status", "CANCELLED" if weg else "CONFIRMED")
    if vergadering.plaats:
        evenement.add("location", vergadering.plaats)
    adres = f"{settings.BASISADRES}{pad}"
    regels = [f"Antwoorden en punten voorstellen: {adres}" if met_link else f"Meer in Leerrecht: {adres}"]
    if met_link and vergadering.videolink:
        regels.append(f"Online meedoen: {vergadering.videolink}")
    evenement.add("description", "\n".join(regels))
    evenement.add("url", vUri(adres))
    if not weg:
        evenement.add_component(_dag_vooraf(vergadering))
    return evenement


def _dag_vooraf(vergadering: Vergadering) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", titel(vergadering))
    alarm.add("trigger", datetime.timedelta(days=-1))
    return alarm


def titel(vergadering: Vergadering) -> str:
    """Return how a calendar calls the meeting."""
    naam = vergadering.groep.naam[:1].upper() + vergadering.groep.naam[1:]
    return f"{naam}: {vergadering.thema}" if vergadering.thema else naam


# A feed reaches back far enough to take away what was cancelled, and ahead as far as anybody plans.
_TERUG, _VOORUIT = datetime.timedelta(days=90), datetime.timedelta(days=400)


def feedperiode(nu: datetime.datetime) -> tuple[datetime.datetime, datetime.datetime]:
    """Return from when to when a feed shows meetings."""
    return nu - _TERUG, nu + _VOORUIT
