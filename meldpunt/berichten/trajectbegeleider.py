"""The mails to who stays with a young person: that one was chosen, that something changes. Never about whom."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker, Netwerk
from meldpunt.models import Trajectbegeleider


@dataclass(frozen=True)
class Begeleidernieuws(Mail):
    """One sentence, the reference for the telephone, and the personal link."""

    sjabloon: ClassVar[str] = "dossiernieuws"
    # Who answers in a mail would write about a young person there.
    beantwoordbaar: ClassVar[bool] = False
    kop: ClassVar[str]
    zin: ClassVar[str]

    rij: Trajectbegeleider
    aan: Gebruiker
    pad: str

    def ontvangers(self) -> list[Gebruiker]:
        """One person."""
        return [self.aan]

    def van_netwerk(self) -> Netwerk:
        """The network of the file."""
        return self.rij.aanmelding.netwerk

    def onderwerp(self) -> str:
        """What happened and the reference."""
        return f"{self.kop}: {self.rij.aanmelding.referentie}"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The sentence, the reference and the link."""
        referentie = self.rij.aanmelding.referentie
        vast = {"ontvanger": ontvanger, "zin": self.zin, "referentie": referentie}
        return {**vast, "pad": self.pad, "met_link": True}


class BegeleiderGekozen(Begeleidernieuws):
    """Somebody was chosen. Rule: when there is an address. To: who was chosen."""

    soort: ClassVar[str] = "meldpunt.begeleider_gekozen"
    kop: ClassVar[str] = "Je bent gekozen als trajectbegeleider"
    zin: ClassVar[str] = "Een jongere koos jou als trajectbegeleider. Lees wat dat is, en zeg of het voor jou kan."


class BegeleiderVerandering(Begeleidernieuws):
    """School or CLB became another. Rule: who has an address and did not say no. To: who stays."""

    soort: ClassVar[str] = "meldpunt.begeleider_verandering"
    kop: ClassVar[str] = "Er verandert iets rond de jongere die jij begeleidt"
    zin: ClassVar[str] = "Er verandert iets rond de jongere die jij begeleidt. Neem zelf contact op: jij blijft."
