"""The frame of a mail: rule, recipients, subject, two templates. Nothing about a pupil is ever in it."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.conf import settings
from django.template.loader import render_to_string

from leerrecht.models import Gebruiker
from leerrecht.models.basis import maak_sleutel


@dataclass(frozen=True)
class Bijlage:
    """A text that goes along with a mail, such as an invitation for a calendar; `soort` is its media type."""

    naam: str
    soort: str
    inhoud: str


@dataclass(frozen=True)
class Mail:
    """One kind of mail. Subclasses name their kind and template and say who gets it and what it holds."""

    soort: ClassVar[str]
    sjabloon: ClassVar[str]

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

    def bijlage(self, ontvanger: Gebruiker) -> Bijlage | None:
        """Return what goes along for one person; nothing unless a mail says so."""
        return None

    def teksten(self, ontvanger: Gebruiker) -> tuple[str, str]:
        """Return the plain and the HTML text for one person."""
        context = {**self.context(ontvanger), "onderwerp": self.onderwerp(), "basisadres": basisadres()}
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
