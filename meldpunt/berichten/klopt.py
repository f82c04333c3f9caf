"""The weekly mail to a provider: is this still right? It holds no reference and nothing of a young person."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker, Netwerk
from meldpunt.models import Kloptvraag


@dataclass(frozen=True)
class KloptDitNog(Mail):
    """One question a week. Rule: while an offer takes people. To: who answers for the provider, each by an own road."""

    soort: ClassVar[str] = "meldpunt.klopt_dit_nog"
    sjabloon: ClassVar[str] = "zin"
    beantwoordbaar: ClassVar[bool] = False

    vraag: Kloptvraag
    aan: Gebruiker
    pad: str

    def ontvangers(self) -> list[Gebruiker]:
        """One."""
        return [self.aan]

    def van_netwerk(self) -> Netwerk:
        """The network of the offers."""
        return self.vraag.netwerk

    def onderwerp(self) -> str:
        """The question."""
        return f"Klopt dit nog? De plaatsen van {self.vraag.aanbieder.naam}"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """What is asked, and the button."""
        zin = (
            f"Kijk na hoeveel plaatsen er vrij zijn bij {self.vraag.aanbieder.naam}. Klopt het, dan bevestig je met "
            "één knop. Klopt het niet, dan verbeter je het getal op dezelfde pagina."
        )
        return {"ontvanger": ontvanger, "zin": zin, "pad": self.pad, "knop": "Kijk of het klopt"}
