"""Mails around one meeting: come, it changed, it does not take place. Each carries the entry for the calendar."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone

from leerrecht.berichten.basis import Mail, Mailbijlage
from leerrecht.models import Gebruiker, Netwerk
from overlegplatform.berichten import kalender
from overlegplatform.models import Vergadering


@dataclass(frozen=True)
class _OverVergadering(Mail):
    """To one person. Rule: always. `pad` is the personal link, `antwoorden` what the seats of this person said."""

    sjabloon: ClassVar[str] = "vergadering"
    methode: ClassVar[str] = kalender.VERZOEK
    begin: ClassVar[str]
    zin: ClassVar[str]
    knop: ClassVar[str]

    vergadering: Vergadering
    aan: Gebruiker
    pad: str
    antwoorden: tuple[str, ...] = ()

    def ontvangers(self) -> list[Gebruiker]:
        """The invited person."""
        return [self.aan]

    def van_netwerk(self) -> Netwerk:
        """The network of the meeting."""
        return self.vergadering.groep.netwerk

    def onderwerp(self) -> str:
        """What happened, the group and the day."""
        return f"{self.begin}: {self.vergadering.groep.naam}, {self.vergadering.datum_tekst}"

    def geldig_tot(self) -> datetime.datetime:
        """Until the meeting is over."""
        return self.vergadering.einde

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """Day, hours, place."""
        return {
            "ontvanger": ontvanger,
            "vergadering": self.vergadering,
            "zin": self.zin,
            "knop": self.knop,
            "pad": self.pad,
            "titel": kalender.titel(self.vergadering),
            "komt": self.methode == kalender.VERZOEK,
        }

    def bijlage(self, ontvanger: Gebruiker) -> Mailbijlage:
        """The entry for the calendar."""
        inhoud = kalender.uitnodiging(
            self.vergadering,
            ontvanger,
            methode=self.methode,
            pad=self.pad,
            op=timezone.now(),
            antwoorden=self.antwoorden,
        )
        return Mailbijlage("vergadering.ics", f"text/calendar; method={self.methode}", inhoud)


@dataclass(frozen=True)
class Vergaderuitnodiging(_OverVergadering):
    """Come."""

    soort: ClassVar[str] = "overleg.uitnodiging"
    begin: ClassVar[str] = "Uitnodiging"
    zin: ClassVar[str] = "Je bent uitgenodigd voor een vergadering."
    knop: ClassVar[str] = "Zeg of je komt"


@dataclass(frozen=True)
class Verplaatst(_OverVergadering):
    """It changed."""

    soort: ClassVar[str] = "overleg.gewijzigd"
    begin: ClassVar[str] = "Gewijzigd"
    zin: ClassVar[str] = "Een vergadering waarvoor je uitgenodigd bent, is gewijzigd. Hieronder staat hoe het nu is."
    knop: ClassVar[str] = "Zeg of je nog kan komen"


@dataclass(frozen=True)
class Geannuleerd(_OverVergadering):
    """It does not take place."""

    soort: ClassVar[str] = "overleg.geannuleerd"
    methode: ClassVar[str] = kalender.AFGELAST
    begin: ClassVar[str] = "Gaat niet door"
    zin: ClassVar[str] = "Deze vergadering gaat niet door."
    knop: ClassVar[str] = "Lees waarom"


@dataclass(frozen=True)
class Nogmaals(_OverVergadering):
    """A new link, because the old one no longer worked. Rule: on request of who holds the old one."""

    soort: ClassVar[str] = "overleg.nieuwe_link"
    begin: ClassVar[str] = "Je nieuwe link"
    zin: ClassVar[str] = "Je vroeg een nieuwe link. De oudere werken niet meer."
    knop: ClassVar[str] = "Open je pagina"


@dataclass(frozen=True)
class NietMeer(_OverVergadering):
    """It takes place without this person, whose seat ended or went to somebody else: out of the calendar with it."""

    soort: ClassVar[str] = "overleg.niet_meer"
    methode: ClassVar[str] = kalender.AFGELAST
    begin: ClassVar[str] = "Niet meer verwacht"
    zin: ClassVar[str] = (
        "Je wordt niet meer verwacht op deze vergadering, want je zetel eindigde. Ze verdwijnt uit je agenda."
    )
    knop: ClassVar[str] = "Bekijk de vergadering"
