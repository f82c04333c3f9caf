"""Mail about an identity that opens an account from now on."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse

from leerrecht.berichten.basis import Mail
from leerrecht.models import Gebruiker


@dataclass(frozen=True)
class IdentiteitGekoppeld(Mail):
    """Rule: always. To: the person, who would otherwise not know of a misuse."""

    soort: ClassVar[str] = "account.identiteit_gekoppeld"
    sjabloon: ClassVar[str] = "zin"

    gebruiker: Gebruiker
    naam: str

    def ontvangers(self) -> list[Gebruiker]:
        """Whose account it opens."""
        return [self.gebruiker]

    def onderwerp(self) -> str:
        """A plain fact."""
        return f"Je kan nu ook met {self.naam} inloggen"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """What to do when it was somebody else."""
        zin = (
            f"Je account in Leerrecht gaat voortaan ook open met {self.naam}. Was jij dat niet? Maak de koppeling dan "
            "los op de pagina van je account, kies een ander wachtwoord en bel de functioneel beheerder van je "
            "netwerk."
        )
        return {"ontvanger": ontvanger, "zin": zin, "pad": reverse("account"), "knop": "Bekijk je account"}
