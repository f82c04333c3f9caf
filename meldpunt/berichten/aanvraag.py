"""The mails about a question straight to a provider: that there is one, that there is an answer. Never what it says."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker, Netwerk
from meldpunt.models import Aanvraag


@dataclass(frozen=True)
class Aanvraagnieuws(Mail):
    """One sentence about one question. `pad`: its page, or the link of who has no account."""

    sjabloon: ClassVar[str] = "dossiernieuws"
    # Who answers in a mail would write about a pupil there.
    beantwoordbaar: ClassVar[bool] = False
    kop: ClassVar[str]
    zin: ClassVar[str]

    aanvraag: Aanvraag
    aan: Gebruiker
    pad: str

    def ontvangers(self) -> list[Gebruiker]:
        """One person."""
        return [self.aan]

    def van_netwerk(self) -> Netwerk:
        """The network of the offer."""
        return self.aanvraag.netwerk

    def onderwerp(self) -> str:
        """What happened, and to which offer."""
        return f"{self.kop}: {self.aanvraag.fiche.titel}"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The sentence, the offer and the link."""
        return {
            "ontvanger": ontvanger,
            "zin": self.zin,
            "referentie": f"“{self.aanvraag.fiche.titel}”",
            "pad": self.pad,
            "met_link": self.pad.startswith("/link/"),
        }


class AanvraagGesteld(Aanvraagnieuws):
    """A school or CLB asks for the offer. Rule: always. To: who answers for the provider."""

    soort: ClassVar[str] = "meldpunt.aanvraag_gesteld"
    kop: ClassVar[str] = "Een school vraagt jullie aanbod"
    zin: ClassVar[str] = "Een school of CLB vraagt jullie aanbod, zonder naam. Lees de vraag en antwoord."


class AanvraagBeantwoord(Aanvraagnieuws):
    """The provider answered, or nobody did in time. Rule: always. To: who asked."""

    soort: ClassVar[str] = "meldpunt.aanvraag_beantwoord"
    kop: ClassVar[str] = "Nieuws over je vraag"
    zin: ClassVar[str] = "Er is nieuws over wat je rechtstreeks aan een dienst vroeg. Lees het in Leerrecht."
