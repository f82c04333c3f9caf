"""Mails about a voorstel: a link and what is expected, never whom it is about or what a file says."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils import timezone

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker, Leesvoorstel, Leesvoorstelstand, Netwerk

_UITKOMST = {
    Leesvoorstelstand.AANVAARD: "Iemand zei ja. Wat gevraagd werd, is nu zo. Lees op de pagina wat het opent.",
    Leesvoorstelstand.GEWEIGERD: "Iemand zei neen. Er verandert niets. Lees op de pagina waarom.",
    Leesvoorstelstand.VERLOPEN: "Niemand antwoordde op tijd. Er verandert niets. Nog nodig? Vraag het dan opnieuw.",
}


@dataclass(frozen=True)
class _OverVoorstel(Mail):
    """About one voorstel, to people who may open its page."""

    sjabloon: ClassVar[str] = "zin"

    voorstel: Leesvoorstel
    mensen: tuple[Gebruiker, ...]

    def ontvangers(self) -> list[Gebruiker]:
        """Whom the dienst named."""
        return list(self.mensen)

    def van_netwerk(self) -> Netwerk:
        """The network of the voorstel."""
        return self.voorstel.netwerk

    def zin(self) -> str:
        """What it says."""
        raise NotImplementedError

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """The sentence and the page."""
        return {
            "ontvanger": ontvanger,
            "zin": self.zin(),
            "knop": "Bekijk het voorstel",
            "pad": self.voorstel.get_absolute_url(),
        }


@dataclass(frozen=True)
class VoorstelWacht(_OverVoorstel):
    """Somebody new would read. Rule: at once. To: who may say yes, and (`beslist` False) the functionaris."""

    soort: ClassVar[str] = "voorstel.wacht"

    beslist: bool = True

    def onderwerp(self) -> str:
        """A plain fact."""
        return "Een voorstel wacht op een ja" if self.beslist else "Er loopt een voorstel dat iets opent"

    def tegen(self) -> datetime.date | None:
        """Who decides, does so before it lapses."""
        return timezone.localdate(self.voorstel.vervalt_op) if self.beslist else None

    def zin(self) -> str:
        """What is expected of this person."""
        wat = "Een beheerder vraagt iets waardoor iemand nieuw toegang krijgt."
        if self.beslist:
            return f"{wat} Dat gebeurt pas als jij of een collega ja zegt. Ken je de persoon niet, zeg dan neen."
        return f"{wat} Wie daar al leest, beslist. Jij beslist niet, maar je weet het meteen."


@dataclass(frozen=True)
class VoorstelBeslist(_OverVoorstel):
    """It ended. Rule: at once. To: who asked, the functionaris, and after a yes who reads there already."""

    soort: ClassVar[str] = "voorstel.beslist"

    def onderwerp(self) -> str:
        """How it ended."""
        return f"Voorstel {self.voorstel.get_stand_display()}"

    def zin(self) -> str:
        """What that means."""
        return _UITKOMST[Leesvoorstelstand(self.voorstel.stand)]
