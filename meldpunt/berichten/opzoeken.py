"""The mail to the functionaris about somebody who looks up a lot."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker


@dataclass(frozen=True)
class VeelOpgezocht(Mail):
    """Somebody looked up more than work asks for. Rule: once a day and person. To: the functionaris of the network."""

    soort: ClassVar[str] = "meldpunt.veel_opgezocht"
    sjabloon: ClassVar[str] = "zin"
    beantwoordbaar: ClassVar[bool] = False

    aan: tuple[Gebruiker, ...]
    wie: str
    wat: str

    def ontvangers(self) -> list[Gebruiker]:
        """Those the dienst names."""
        return list(self.aan)

    def onderwerp(self) -> str:
        """A plain fact, without a name."""
        return "Iemand zocht opvallend veel op"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """Who and what; never a name that was looked up."""
        zin = (
            f"{self.wie}: {self.wat}. Kijk na of dat bij het werk past. Elke blik staat in de lijst van raadplegingen."
        )
        knop = "Bekijk de raadplegingen"
        return {"ontvanger": ontvanger, "zin": zin, "knop": knop, "pad": reverse("meldpunt:raadplegingen")}
