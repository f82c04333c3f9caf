"""Meetings as iCalendar (RFC 5545, RFC 5546): one UID for ever, a rising SEQUENCE, hours in Brussels with their zone.

What a calendar holds leaves the portal and stays in it: date, place, theme of the year and a link. Never an item of an
agenda, never a name.
"""

import datetime
from collections.abc import Iterable

from django.conf import settings
from django.utils import timezone
from icalendar import (
    Alarm,
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
    vText,
    vUri,
)

from leerrecht.models import Gebruiker
from overlegplatform.keuzes import Antwoord, Vergaderstand
from overlegplatform.models import Vergadering

VERZOEK, AFGELAST, PUBLICATIE = "REQUEST", "CANCEL", "PUBLISH"
_MAAKSEL = "-//Leerrecht//Overleg//NL"


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
    evenement.add("organizer", _adres(settings.DEFAULT_FROM_EMAIL.rpartition("<")[2].rstrip(">"), "Leerrecht"))
    deelnemer = _adres(gebruiker.email, gebruiker.naam)
    deelnemer.params["ROLE"] = vText("REQ-PARTICIPANT")
    deelnemer.params["PARTSTAT"] = vText(_partstat(antwoorden))
    # The answer is given on the page of the link: a reply by mail reaches nobody.
    deelnemer.params["RSVP"] = vText("FALSE")
    evenement.add("attendee", deelnemer, encode=0)
    return _kalender([evenement], methode).to_ical().decode()


def _partstat(antwoorden: tuple[str, ...]) -> str:
    if not antwoorden or "" in antwoorden:
        return "NEEDS-ACTION"
    return "ACCEPTED" if Antwoord.JA in antwoorden else "DECLINED"


def agenda(vergaderingen: Iterable[Vergadering], *, naam: str, op: datetime.datetime) -> str:
    """Return a feed of meetings, cancelled ones included, so that a calendar takes them away."""
    kalender = _kalender([_evenement(rij, pad=rij.get_absolute_url(), op=op) for rij in vergaderingen], PUBLICATIE)
    kalender.add("x-wr-calname", naam)
    kalender.add("refresh-interval", datetime.timedelta(hours=6), parameters={"VALUE": "DURATION"})
    return kalender.to_ical().decode()


def _kalender(evenementen: list[Event], methode: str) -> Calendar:
    kalender = Calendar()
    kalender.add("prodid", _MAAKSEL)
    kalender.add("version", "2.0")
    kalender.add("method", methode)
    kalender.add_component(_brussel())
    for evenement in evenementen:
        kalender.add_component(evenement)
    return kalender


def _brussel() -> Timezone:
    """The zone by its rule, last Sunday of March and of October (directive 2000/84/EC): the library would list every
    change of sixty years, and takes a second to find them."""
    zone = Timezone()
    zone.add("tzid", "Europe/Brussels")
    for soort, naam, begin, van, naar in (
        (TimezoneDaylight, "CEST", datetime.datetime(1996, 3, 31, 2), 1, 2),  # noqa: DTZ001  (local by definition)
        (TimezoneStandard, "CET", datetime.datetime(1996, 10, 27, 3), 2, 1),  # noqa: DTZ001
    ):
        deel = soort()
        deel.add("tzname", naam)
        deel.add("dtstart", begin)
        deel.add("rrule", {"freq": "yearly", "bymonth": begin.month, "byday": "-1su"})
        deel.add("tzoffsetfrom", datetime.timedelta(hours=van))
        deel.add("tzoffsetto", datetime.timedelta(hours=naar))
        zone.add_component(deel)
    return zone


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


def _adres(email: str, naam: str) -> vCalAddress:
    adres = vCalAddress(f"mailto:{email}")
    adres.params["CN"] = vText(naam)
    return adres


# A feed reaches back far enough to take away what was cancelled, and ahead as far as anybody plans.
_TERUG, _VOORUIT = datetime.timedelta(days=90), datetime.timedelta(days=400)


def feedperiode(nu: datetime.datetime) -> tuple[datetime.datetime, datetime.datetime]:
    """Return from when to when a feed shows meetings."""
    return nu - _TERUG, nu + _VOORUIT
