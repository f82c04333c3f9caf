"""Mails around signing in that are ours and not the package's."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker


@dataclass(frozen=True)
class TweedeFactorGewist(Mail):
    """Beheer took away a lost second factor. Rule: always. To: the person, who would otherwise not know of a misuse."""

    soort: ClassVar[str] = "account.tweede_factor_gewist"
    sjabloon: ClassVar[str] = "tweede_factor_gewist"

    gebruiker: Gebruiker

    def ontvangers(self) -> list[Gebruiker]:
        """The person whose second factor it was."""
        return [self.gebruiker]

    def onderwerp(self) -> str:
        """A plain fact."""
        return "Je tweede stap om in te loggen is gewist"


@dataclass(frozen=True)
class AccountBevroren(Mail):
    """Whoever read the old mailbox of an account closed it. Rule: always. To: beheer and the functionaris."""

    soort: ClassVar[str] = "account.bevroren"
    sjabloon: ClassVar[str] = "zin"

    gebruiker: Gebruiker
    mensen: tuple[Gebruiker, ...]

    def ontvangers(self) -> list[Gebruiker]:
        """Whom the dienst named."""
        return list(self.mensen)

    def onderwerp(self) -> str:
        """A plain fact."""
        return "Een account is gesloten: iemand vroeg het nieuwe adres niet"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """What happened and what to do, without a name."""
        return {
            "ontvanger": ontvanger,
            "zin": (
                "Een account kreeg een ander e-mailadres. Wie het vorige adres leest, vroeg dat niet en sloot het "
                "account. Bel die persoon op een nummer dat je kent, en kijk na wie het adres wijzigde."
            ),
            "knop": "Open Leerrecht",
            "pad": reverse("start"),
        }
