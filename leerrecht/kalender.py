"""The frame of an iCalendar file (RFC 5545, RFC 5546): product, method, and the zone of Brussels by its rule."""

import datetime
from collections.abc import Iterable

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress, vText

VERZOEK, AFGELAST, PUBLICATIE = "REQUEST", "CANCEL", "PUBLISH"
_MAAKSEL = "-//Leerrecht//Overleg//NL"


def kalender(evenementen: Iterable[Event], methode: str) -> Calendar:
    """Return a calendar that holds these entries, for `methode`."""
    uit = Calendar()
    uit.add("prodid", _MAAKSEL)
    uit.add("version", "2.0")
    uit.add("method", methode)
    uit.add_component(brussel())
    for evenement in evenementen:
        uit.add_component(evenement)
    return uit


def brussel() -> Timezone:
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


def mailadres(email: str, naam: str) -> vCalAddress:
    """Return somebody as a calendar names people."""
    adres = vCalAddress(f"mailto:{email}")
    adres.params["CN"] = vText(naam)
    return adres
