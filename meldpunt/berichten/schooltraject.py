"""The mails about a schooltraject: to who works for its school and its provider. Never what stands in it."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker, Netwerk
from meldpunt.models import Schooltraject


@dataclass(frozen=True)
class Schooltrajectnieuws(Mail):
    """One sentence about one schooltraject. `pad`: its page, or the link of who has no account."""

    sjabloon: ClassVar[str] = "dossiernieuws"
    # Who answers in a mail would write about a pupil there.
    beantwoordbaar: ClassVar[bool] = False
    kop: ClassVar[str]
    zin: ClassVar[str]

    traject: Schooltraject
    aan: Gebruiker
    pad: str

    def ontvangers(self) -> list[Gebruiker]:
        """One person."""
        return [self.aan]

    def van_netwerk(self) -> Netwerk:
        """The network of the offer."""
        return self.traject.netwerk

    def onderwerp(self) -> str:
        """What happened, and at which school."""
        return f"{self.kop}: {self.traject.school.naam}"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The sentence, school and offer, and the link."""
        return {
            "ontvanger": ontvanger,
            "zin": self.zin,
            "referentie": f"{self.traject.school.naam} en “{self.traject.fiche.titel}”",
            "pad": self.pad,
            "met_link": self.pad.startswith("/link/"),
        }


class SchooltrajectVoorgesteld(Schooltrajectnieuws):
    """Somebody proposed one. Rule: always. To: the school and the provider, but not who did it."""

    soort: ClassVar[str] = "meldpunt.schooltraject_voorgesteld"
    kop: ClassVar[str] = "Een schooltraject is voorgesteld"
    zin: ClassVar[str] = "Er ligt een voorstel om met de hele school te werken. Lees het en zeg of het gestart is."


class SchooltrajectBegonnen(Schooltrajectnieuws):
    """It began. Rule: always. To: the school and the provider, but not who did it."""

    soort: ClassVar[str] = "meldpunt.schooltraject_begonnen"
    kop: ClassVar[str] = "Een schooltraject is begonnen"
    zin: ClassVar[str] = "Het schooltraject loopt nu. Lees wat er afgesproken is."


class SchooltrajectGewijzigd(Schooltrajectnieuws):
    """Theme, subject, days or a goal changed. Rule: always. To: the school and the provider, but not who did it."""

    soort: ClassVar[str] = "meldpunt.schooltraject_gewijzigd"
    kop: ClassVar[str] = "Een schooltraject is gewijzigd"
    zin: ClassVar[str] = "Er veranderde iets aan wat afgesproken is. Lees wat er nu staat."


class SchooltrajectVoorbij(Schooltrajectnieuws):
    """It was closed or stopped. Rule: always. To: the school and the provider, but not who did it."""

    soort: ClassVar[str] = "meldpunt.schooltraject_voorbij"
    kop: ClassVar[str] = "Een schooltraject is voorbij"
    zin: ClassVar[str] = "Het schooltraject is afgerond of gestopt. Lees wat ervan kwam, of waarom."
