"""The mails with a personal link, to who answers for a provider without an account."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker, Netwerk
from meldpunt.models import Aanmelding


@dataclass(frozen=True)
class Antwoordlink(Mail):
    """There is something to read and answer. Rule: always. To: one address of the provider.

    `zin`: which; never what it is about. Who answers in the mail itself would write about a young person there.
    """

    soort: ClassVar[str] = "meldpunt.antwoordlink"
    sjabloon: ClassVar[str] = "dossiernieuws"
    beantwoordbaar: ClassVar[bool] = False

    aanmelding: Aanmelding
    aan: Gebruiker
    pad: str
    kop: str = "Er ligt een vraag voor jullie klaar"
    zin: str = (
        "Het Meldpunt vraagt of jullie aanbod past. Lees de vraag en geef jullie antwoord. Inloggen is niet nodig."
    )

    def ontvangers(self) -> list[Gebruiker]:
        """The owner of the link."""
        return [self.aan]

    def van_netwerk(self) -> Netwerk:
        """The network of the file."""
        return self.aanmelding.netwerk

    def onderwerp(self) -> str:
        """What happened and the reference."""
        return f"{self.kop}: {self.aanmelding.referentie}"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The sentence, the reference and the link."""
        return {
            "ontvanger": ontvanger,
            "zin": self.zin,
            "referentie": self.aanmelding.referentie,
            "pad": self.pad,
            "met_link": True,
        }
