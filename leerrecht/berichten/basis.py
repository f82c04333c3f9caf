"""The frame of a mail: rule, recipients, subject, two templates. Nothing about a pupil is ever in it."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from leerrecht.berichten.mensen import antwoordadres
from leerrecht.models import Gebruiker, Netwerk
from leerrecht.models.basis import maak_sleutel


@dataclass(frozen=True)
class Mailbijlage:
    """A text that goes along with a mail, such as an invitation for a calendar; `soort` is its media type."""

    naam: str
    soort: str
    inhoud: str


@dataclass(frozen=True)
class Omslag:
    """What goes on the envelope: until when the mail means something, who reads an answer, where one ends its kind."""

    geldig_tot: datetime.datetime | None = None
    antwoord_aan: str = ""
    uitschrijven: str = ""


@dataclass(frozen=True)
class Mail:
    """One kind of mail. Subclasses name their kind and template and say who gets it and what it holds."""

    soort: ClassVar[str]
    sjabloon: ClassVar[str]
    # Whether an answer may go to the service of the network; not where it would put a young person in a mail.
    beantwoordbaar: ClassVar[bool] = True
    # Name of the page where one ends this kind of mail.
    uitschrijfpagina: ClassVar[str] = ""

    def mag_weg(self) -> bool:
        """Rule: tell whether this mail is to be sent at all."""
        return True

    def ontvangers(self) -> list[Gebruiker]:
        """Return the people who get it, one mail each."""
        raise NotImplementedError

    def onderwerp(self) -> str:
        """Return the subject: a reference or a plain fact, never anything about a pupil."""
        raise NotImplementedError

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """Return what the templates need."""
        return {"ontvanger": ontvanger}

    def bijlage(self, ontvanger: Gebruiker) -> Mailbijlage | None:
        """Return what goes along for one person; nothing unless a mail says so."""
        return None

    def geldig_tot(self) -> datetime.datetime | None:
        """Return the moment from which this mail only misleads; None for one that stays true."""
        return None

    def van_netwerk(self) -> Netwerk | None:
        """Return the network in whose name it goes; None for a mail of the portal itself."""
        return None

    def tegen(self) -> datetime.date | None:
        """Return the last day on which what it asks can be done; None when it asks nothing, or sets no day."""
        return None

    def omslag(self, ontvanger: Gebruiker) -> Omslag:
        """Return what goes on the envelope for one person."""
        return Omslag(
            geldig_tot=self.geldig_tot(),
            antwoord_aan=antwoordadres(ontvanger) if self.beantwoordbaar else "",
            uitschrijven=basisadres() + reverse(self.uitschrijfpagina) if self.uitschrijfpagina else "",
        )

    def teksten(self, ontvanger: Gebruiker, omslag: Omslag) -> tuple[str, str]:
        """Return the plain and the HTML text for one person; the foot says who reads an answer."""
        context = {**self.context(ontvanger), "onderwerp": self.onderwerp(), "basisadres": basisadres()}
        context |= {"antwoord_aan": omslag.antwoord_aan, "van_netwerk": self.van_netwerk(), "tegen": self.tegen()}
        return (
            render_to_string(f"mail/{self.sjabloon}.txt", context),
            render_to_string(f"mail/{self.sjabloon}.html", context),
        )


def basisadres() -> str:
    """Return scheme and host for links in mail: from the settings, never from a request's Host header."""
    return settings.BASISADRES


def nieuwe_message_id() -> str:
    """Return a Message-ID that stays with the row, so that a second sending is recognised as the same mail."""
    domein = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    return f"<{maak_sleutel(24)}@{domein}>"
