"""Mails around a round table: which day, it is planned, another day, not any more, is this right.

A mail and its calendar entry say "overleg" and hold a link: no name, no place, and no reference for who has no account.
"""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.conf import settings
from django.utils import timezone
from icalendar import Event, vText, vUri

from leerrecht.berichten.basis import Mail, Mailbijlage
from leerrecht.dagen import dag_in_woorden
from leerrecht.gast import adres_van
from leerrecht.kalender import AFGELAST, VERZOEK, kalender, mailadres
from leerrecht.models import Gebruiker, Netwerk
from meldpunt.models import Rondetafel
from meldpunt.regels.rondetafel import vervalt


@dataclass(frozen=True)
class Tafelmail(Mail):
    """To one person, with the own link. Rule: always, to who has an address."""

    sjabloon: ClassVar[str] = "rondetafel"
    # Who answers in a mail would write about a young person there.
    beantwoordbaar: ClassVar[bool] = False
    kop: ClassVar[str]
    zin: ClassVar[str]
    knop: ClassVar[str]
    methode: ClassVar[str] = ""

    tafel: Rondetafel
    aan: Gebruiker
    pad: str
    # Of a day that was planned and is no more.
    was: datetime.datetime | None = None

    def ontvangers(self) -> list[Gebruiker]:
        """The person of this link."""
        return [self.aan]

    def van_netwerk(self) -> Netwerk:
        """The network of the file."""
        return self.tafel.aanmelding.netwerk

    def onderwerp(self) -> str:
        """What is asked, and the day."""
        dag = self._dag()
        return f"Overleg: {self.kop}" + (f" ({dag_in_woorden(timezone.localtime(dag).date())})" if dag else "")

    def geldig_tot(self) -> datetime.datetime:
        """As long as the link in it works."""
        return vervalt(self.tafel)

    def _dag(self) -> datetime.datetime | None:
        return self.was or (self.tafel.begin if self.methode else None)

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The sentence, the day, the link; the reference only for who has an account, and so knows it."""
        dag = self._dag()
        return {
            "ontvanger": ontvanger,
            "zin": self.zin,
            "knop": self.knop,
            "pad": self.pad,
            "begin": timezone.localtime(dag) if dag else None,
            "kalender": self.methode if dag else "",
            "referentie": self.tafel.aanmelding.referentie if ontvanger.heeft_account else "",
        }

    def bijlage(self, ontvanger: Gebruiker) -> Mailbijlage | None:
        """The entry for the calendar, once there is a day: that there is an overleg, and the link."""
        dag = self._dag()
        if not self.methode or dag is None:
            return None
        inhoud = kalender([self._evenement(ontvanger, dag)], self.methode).to_ical().decode()
        return Mailbijlage("overleg.ics", f"text/calendar; method={self.methode}", inhoud)

    def _evenement(self, ontvanger: Gebruiker, dag: datetime.datetime) -> Event:
        adres = f"{settings.BASISADRES}{self.pad}"
        evenement = Event()
        evenement.add("uid", self.tafel.uid)
        evenement.add("sequence", self.tafel.volgnummer)
        evenement.add("dtstamp", timezone.now().astimezone(datetime.UTC))
        evenement.add("dtstart", timezone.localtime(dag))
        evenement.add("dtend", timezone.localtime(dag) + datetime.timedelta(minutes=self.tafel.duur))
        evenement.add("summary", "Overleg")
        evenement.add("status", "CANCELLED" if self.methode == AFGELAST else "CONFIRMED")
        evenement.add("class", "PRIVATE")
        evenement.add("description", adres)
        evenement.add("url", vUri(adres))
        van = settings.DEFAULT_FROM_EMAIL.rpartition("<")[2].rstrip(">")
        evenement.add("organizer", mailadres(van, "Leerrecht"))
        genodigde = mailadres(adres_van(ontvanger), "deelnemer")
        genodigde.params["RSVP"] = vText("FALSE")
        evenement.add("attendee", genodigde, encode=0)
        return evenement


class TafelDagen(Tafelmail):
    """Which days can you come?"""

    soort: ClassVar[str] = "meldpunt.rondetafel_dagen"
    kop: ClassVar[str] = "welke dagen kan je?"
    zin: ClassVar[str] = "We zoeken een dag voor een overleg. Zeg bij elke dag of je kan. Je hebt geen account nodig."
    knop: ClassVar[str] = "Geef je dagen door"


class TafelGepland(Tafelmail):
    """The day is fixed."""

    soort: ClassVar[str] = "meldpunt.rondetafel_gepland"
    kop: ClassVar[str] = "de dag ligt vast"
    zin: ClassVar[str] = "De dag van het overleg ligt vast. Waar het is, lees je achter de link."
    knop: ClassVar[str] = "Lees waar het is"
    methode: ClassVar[str] = VERZOEK


class TafelAndereDag(Tafelmail):
    """Another day is looked for."""

    soort: ClassVar[str] = "meldpunt.rondetafel_andere_dag"
    kop: ClassVar[str] = "er komt een andere dag"
    zin: ClassVar[str] = "Het overleg gaat die dag niet door. We zoeken een andere dag. Waarom lees je achter de link."
    knop: ClassVar[str] = "Geef je dagen door"
    methode: ClassVar[str] = AFGELAST


class TafelGeannuleerd(Tafelmail):
    """It does not take place."""

    soort: ClassVar[str] = "meldpunt.rondetafel_geannuleerd"
    kop: ClassVar[str] = "gaat niet door"
    zin: ClassVar[str] = "Het overleg gaat niet door. Waarom lees je achter de link."
    knop: ClassVar[str] = "Lees waarom"
    methode: ClassVar[str] = AFGELAST


class TafelBevestigen(Tafelmail):
    """Read what was agreed, and say whether it is right."""

    soort: ClassVar[str] = "meldpunt.rondetafel_bevestigen"
    kop: ClassVar[str] = "klopt dit?"
    zin: ClassVar[str] = (
        "De afspraken van het overleg staan klaar. Lees ze en zeg of ze kloppen. Je krijgt eerst een code in een "
        "tweede mail."
    )
    knop: ClassVar[str] = "Lees de afspraken"


class TafelLink(Tafelmail):
    """A new link, because the old one no longer worked. Rule: on request of who holds the old one."""

    soort: ClassVar[str] = "meldpunt.rondetafel_link"
    kop: ClassVar[str] = "je nieuwe link"
    zin: ClassVar[str] = "Je vroeg een nieuwe link. De oudere werken niet meer."
    knop: ClassVar[str] = "Open je pagina"
