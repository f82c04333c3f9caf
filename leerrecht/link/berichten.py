"""The mail of the second step."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker


@dataclass(frozen=True)
class Linkcode(Mail):
    """A code for the page of a personal link. Rule: on request. To: the owner of the link."""

    soort: ClassVar[str] = "link.code"
    sjabloon: ClassVar[str] = "linkcode"

    aan: Gebruiker
    code: str
    tot: datetime.datetime

    def ontvangers(self) -> list[Gebruiker]:
        """The owner."""
        return [self.aan]

    def onderwerp(self) -> str:
        """A plain fact, without the code."""
        return "Je code voor Leerrecht"

    def geldig_tot(self) -> datetime.datetime:
        """As long as the code works."""
        return self.tot

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The code."""
        return {"ontvanger": ontvanger, "code": self.code}
