"""The mail about work of the portal that keeps failing on a row."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.text import capfirst

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker


@dataclass(frozen=True)
class WerkHapert(Mail):
    """Work failed on rows that did not fail before. Rule: once per row. To: beheer, and who the work names."""

    soort: ClassVar[str] = "werk.hapert"
    sjabloon: ClassVar[str] = "werk_hapert"

    persoon: Gebruiker
    titel: str
    gevolg: str
    aantal: int

    def ontvangers(self) -> list[Gebruiker]:
        """That person."""
        return [self.persoon]

    def onderwerp(self) -> str:
        """What does not work, and on how many rows."""
        return f"{capfirst(self.titel)}: bij {'1 rij' if self.aantal == 1 else f'{self.aantal} rijen'} lukt het niet"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """What it means, and where to look. The rows themselves stand in the portal."""
        return {"ontvanger": ontvanger, "mail": self, "pad": reverse("start")}
