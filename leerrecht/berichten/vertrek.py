"""Mail to whoever takes over the work of somebody who left."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker


@dataclass(frozen=True)
class WerkOvergenomen(Mail):
    """Rule: once for each person, with numbers alone. To: who took it over."""

    soort: ClassVar[str] = "account.werk_overgenomen"
    sjabloon: ClassVar[str] = "werk_overgenomen"

    gebruiker: Gebruiker
    regels: tuple[str, ...]

    def ontvangers(self) -> list[Gebruiker]:
        """Who takes it over."""
        return [self.gebruiker]

    def onderwerp(self) -> str:
        """A plain fact."""
        return "Je neemt werk van een collega over"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """How much of what."""
        return {"ontvanger": ontvanger, "regels": self.regels}
