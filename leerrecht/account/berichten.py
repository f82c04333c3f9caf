"""Mails around signing in that are ours and not the package's."""

from dataclasses import dataclass
from typing import ClassVar

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
