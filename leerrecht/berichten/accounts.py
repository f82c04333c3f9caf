"""Mails around an account."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker, Netwerk


@dataclass(frozen=True)
class Uitgenodigd(Mail):
    """Beheer made an account: choose a password. Rule: always. To: the new person."""

    soort: ClassVar[str] = "account.uitgenodigd"
    sjabloon: ClassVar[str] = "uitgenodigd"

    gebruiker: Gebruiker
    pad: str
    netwerk: Netwerk | None
    tot: datetime.datetime

    def ontvangers(self) -> list[Gebruiker]:
        """The invited person."""
        return [self.gebruiker]

    def van_netwerk(self) -> Netwerk | None:
        """The network that asked for the account."""
        return self.netwerk

    def onderwerp(self) -> str:
        """A plain fact."""
        return "Je account voor Leerrecht staat klaar"

    def geldig_tot(self) -> datetime.datetime:
        """As long as the link works."""
        return self.tot

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The link and the network."""
        return {"ontvanger": ontvanger, "pad": self.pad, "netwerk": self.netwerk}
