"""Mails about a membership that ends by date: weeks before, once, to the person and to beheer."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse
from django.utils import formats

from leerrecht.berichten.basis import Mail
from leerrecht.berichten.mensen import mensen_met
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Lidmaatschap, Netwerk
from leerrecht.rechten import Recht


def _dag(dag: datetime.date | None) -> str:
    return formats.date_format(dag, "j F Y") if dag else ""


@dataclass(frozen=True)
class LidmaatschapLooptAf(Mail):
    """Rule: once for each last day. To: whose role it is."""

    soort: ClassVar[str] = "account.rol_loopt_af"
    sjabloon: ClassVar[str] = "zin"

    lid: Lidmaatschap

    def ontvangers(self) -> list[Gebruiker]:
        """That person."""
        return [self.lid.gebruiker]

    def van_netwerk(self) -> Netwerk | None:
        """Where the role holds."""
        return self.lid.netwerk

    def tegen(self) -> datetime.date | None:
        """Its last day."""
        return self.lid.tot

    def onderwerp(self) -> str:
        """A plain fact."""
        return f"Je rol eindigt op {_dag(self.lid.tot)}"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """Which role, and whom to ask."""
        lid = self.lid
        zin = (
            f"Je bent {lid.get_rol_display()} voor {lid.organisatie.naam} tot en met {_dag(lid.tot)}. Daarna gelden "
            "die rechten niet meer. Blijf je? Vraag het voor die dag aan de functioneel beheerder van je netwerk. "
            "Stop je? Spreek dan af wie je werk overneemt."
        )
        return {"ontvanger": ontvanger, "zin": zin, "pad": reverse("account"), "knop": "Bekijk je rollen"}


@dataclass(frozen=True)
class LidmaatschappenLopenAf(Mail):
    """Rule: one mail for all that was found in one round. To: who administers the network."""

    soort: ClassVar[str] = "account.rollen_lopen_af"
    sjabloon: ClassVar[str] = "zin"

    netwerk: Netwerk
    leden: tuple[Lidmaatschap, ...]

    def ontvangers(self) -> list[Gebruiker]:
        """Who administers."""
        return mensen_met(Recht.ACCOUNTS_BEHEREN, self.netwerk.pk)

    def van_netwerk(self) -> Netwerk | None:
        """Of which network."""
        return self.netwerk

    def onderwerp(self) -> str:
        """A plain fact."""
        if len(self.leden) == 1:
            return f"1 lidmaatschap eindigt op {_dag(self.leden[0].tot)}"
        return f"{len(self.leden)} lidmaatschappen eindigen binnen 30 dagen"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """Who, as what, until when."""
        wie = "; ".join(
            f"{apart(lid.gebruiker.naam)}, {lid.get_rol_display()}, tot en met {_dag(lid.tot)}" for lid in self.leden
        )
        zin = f"Dit loopt af: {wie}. Blijft iemand? Verleng dan. Anders draag je voor die dag over wat eraan hangt."
        pad = reverse("beheer:lidmaatschappen") + "?stand=eindigt"
        return {"ontvanger": ontvanger, "zin": zin, "pad": pad, "knop": "Beslis per persoon"}
