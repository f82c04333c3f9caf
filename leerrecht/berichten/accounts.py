"""Mails around an account."""

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

    def ontvangers(self) -> list[Gebruiker]:
        """The invited person."""
        return [self.gebruiker]

    def onderwerp(self) -> str:
        """A plain fact."""
        return "Je account voor Leerrecht staat klaar"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The link and the network."""
        return {"ontvanger": ontvanger, "pad": self.pad, "netwerk": self.netwerk}
