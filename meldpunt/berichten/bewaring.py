"""The mail before files end by their term: how many and when, never which."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse

from leerrecht.berichten.basis import Mail
from leerrecht.dagen import dag_in_woorden
from leerrecht.models import Gebruiker


@dataclass(frozen=True)
class StraksGewist(Mail):
    """Files that somebody works on end soon. Rule: once for each file. To: who works on it, else the Meldpunt."""

    soort: ClassVar[str] = "meldpunt.straks_gewist"
    sjabloon: ClassVar[str] = "zin"
    beantwoordbaar: ClassVar[bool] = False

    persoon: Gebruiker
    aantal: int
    eerste: datetime.date
    dossiers: bool

    def ontvangers(self) -> list[Gebruiker]:
        """That person."""
        return [self.persoon]

    def onderwerp(self) -> str:
        """How many."""
        return f"{self._wat()} bijna aan het einde van de bewaartermijn"

    def _zeg(self) -> str:
        return "zeg waarom" if self.dossiers else "zeg dat je CLB het nog nodig heeft"

    def _wat(self) -> str:
        een, meer = ("dossier", "dossiers") if self.dossiers else ("vooraanmelding", "vooraanmeldingen")
        return f"{self.aantal} {een if self.aantal == 1 else meer}"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """When, what one can do, and where. What it is about stands in the portal."""
        zin = (
            f"De bewaartermijn van {self._wat()} loopt af, ten vroegste op {dag_in_woorden(self.eerste)}. "
            f"Is het nog nodig, doe er dan iets aan of {self._zeg()}. Anders wist het portaal het."
        )
        lijst = "straks_gewist" if self.dossiers else "aanmelden"
        return {"ontvanger": ontvanger, "zin": zin, "knop": "Kijk na", "pad": reverse(f"meldpunt:{lijst}")}
