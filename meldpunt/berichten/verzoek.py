"""The mail about a request: that it waits for you and until when. Never who asks, nor about which file."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten import uitbox
from leerrecht.berichten.basis import Mail
from leerrecht.dagen import dag_in_woorden
from leerrecht.models import Bericht, Gebruiker, Netwerk
from meldpunt.models import Verzoek


@dataclass(frozen=True)
class VerzoekWacht(Mail):
    """A request waits for this person. Rule: at each step, and when the term presses. To: who has it now."""

    soort: ClassVar[str] = "meldpunt.verzoek"
    sjabloon: ClassVar[str] = "zin"
    beantwoordbaar: ClassVar[bool] = False

    verzoek: Verzoek
    aan: tuple[Gebruiker, ...]
    dringt: bool = False

    def ontvangers(self) -> list[Gebruiker]:
        """Those the dienst names."""
        return list(self.aan)

    def van_netwerk(self) -> Netwerk:
        """The network of the request."""
        return self.verzoek.netwerk

    def tegen(self) -> datetime.date:
        """The day of the answer."""
        return self.verzoek.antwoord_tegen

    def onderwerp(self) -> str:
        """A plain fact."""
        return "Een verzoek over gegevens dringt" if self.dringt else "Een verzoek over gegevens wacht op jou"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """What it waits for, and the day of the answer."""
        dag = dag_in_woorden(self.verzoek.antwoord_tegen)
        zin = f"Een verzoek is nu: {self.verzoek.get_stand_display()}. Het antwoord moet er zijn op {dag}."
        return {"ontvanger": ontvanger, "zin": zin, "knop": "Open het verzoek", "pad": self.verzoek.get_absolute_url()}


def stuur(
    verzoek: Verzoek, *groepen: list[Gebruiker], zonder: Gebruiker | None = None, dringt: bool = False
) -> list[Bericht]:
    """Put one mail per person in the outbox; `zonder` did it and knows already."""
    aan = {wie.pk: wie for groep in groepen for wie in groep if zonder is None or wie.pk != zonder.pk}
    return uitbox.verstuur(VerzoekWacht(verzoek=verzoek, aan=tuple(aan.values()), dringt=dringt))
