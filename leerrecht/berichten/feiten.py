"""The yearly mail: look again at what the portal says about law and help lines."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse
from django.utils import timezone

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker


@dataclass(frozen=True)
class FeitenNakijken(Mail):
    """Rule: once a school year, in September. To: who may look the facts over, in whatever network."""

    soort: ClassVar[str] = "wet.nakijken"
    sjabloon: ClassVar[str] = "zin"

    persoon: Gebruiker
    aantal: int

    def ontvangers(self) -> list[Gebruiker]:
        """That person."""
        return [self.persoon]

    def onderwerp(self) -> str:
        """A plain fact."""
        return "Nieuw schooljaar: kijk de feiten over de wet na"

    def geldig_tot(self) -> datetime.datetime:
        """Until the month is over: later it is no reminder of a new school year."""
        return timezone.now() + datetime.timedelta(days=30)

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """How many are due now, and where they stand."""
        wat = "is 1 feit" if self.aantal == 1 else f"zijn {self.aantal} feiten"
        zin = (
            "In september veranderen regels, uren en nummers. Kijk na of het portaal nog juist zegt wat in de wet "
            f"staat en wanneer een hulplijn open is. Vandaag {wat} na te kijken."
        )
        return {"ontvanger": ontvanger, "zin": zin, "pad": reverse("feiten"), "knop": "Bekijk de feiten"}
