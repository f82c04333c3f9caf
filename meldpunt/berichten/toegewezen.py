"""The mail to who gets several files at once: how many and where, never which."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker, Netwerk
from meldpunt.regels.samenwijzen import telling


@dataclass(frozen=True)
class SamenToegewezen(Mail):
    """A colleague gave files together. Rule: once, not to oneself. To: who works on them now."""

    soort: ClassVar[str] = "meldpunt.samen_toegewezen"
    sjabloon: ClassVar[str] = "zin"
    beantwoordbaar: ClassVar[bool] = False

    netwerk: Netwerk
    aantal: int
    aan: Gebruiker

    def ontvangers(self) -> list[Gebruiker]:
        """Who got them."""
        return [self.aan]

    def van_netwerk(self) -> Netwerk:
        """The network of the files."""
        return self.netwerk

    def onderwerp(self) -> str:
        """How many."""
        return f"Aan jou toegewezen: {telling(self.aantal)}"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """That they are there, and where."""
        return {
            "ontvanger": ontvanger,
            "zin": "Een collega van het Meldpunt wees ze aan jou toe. Je vindt ze op je werklijst.",
            "knop": "Bekijk mijn dossiers",
            "pad": f"{reverse('meldpunt:dossiers')}?behandelaar={ontvanger.sleutel}",
        }
