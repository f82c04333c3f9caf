"""The weekly overview: numbers, days and a link. What an actiepunt says stays in the portal."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker
from overlegplatform.regels.weekoverzicht import Weekoverzicht


@dataclass(frozen=True)
class Week(Mail):
    """Rule: only when something waits. To one person."""

    soort: ClassVar[str] = "overleg.week"
    sjabloon: ClassVar[str] = "weekoverzicht"
    uitschrijfpagina: ClassVar[str] = "overleg:mijn_agenda"

    aan: Gebruiker
    overzicht: Weekoverzicht

    def mag_weg(self) -> bool:
        """A mail that says nothing is not sent."""
        return bool(self.overzicht)

    def ontvangers(self) -> list[Gebruiker]:
        """One person."""
        return [self.aan]

    def onderwerp(self) -> str:
        """A plain fact."""
        return "Je week in Leerrecht"

    def geldig_tot(self) -> datetime.datetime:
        """Until the week it tells about is over."""
        vandaag = timezone.localdate()
        maandag = vandaag + datetime.timedelta(days=7 - vandaag.weekday())
        return timezone.make_aware(datetime.datetime.combine(maandag, datetime.time.min))

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The numbers."""
        return {"ontvanger": ontvanger, "overzicht": self.overzicht}
