"""The mail about an address that was trusted with a name, and became another one."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.urls import reverse

from leerrecht.berichten.basis import Mail
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker, Netwerk, Organisatie
from meldpunt.berichten.nieuws import Dossiernieuws
from meldpunt.models import Aanbodfiche


@dataclass(frozen=True)
class AntwoordadresAnders(Mail):
    """Who answers for a provider has another address. Rule: at once. To: the Meldpunt, who lets a colleague call it."""

    soort: ClassVar[str] = "meldpunt.antwoordadres_anders"
    sjabloon: ClassVar[str] = "zin"
    beantwoordbaar: ClassVar[bool] = False

    netwerk: Netwerk
    aanbieder: Organisatie
    aan: tuple[Gebruiker, ...]

    def ontvangers(self) -> list[Gebruiker]:
        """Those the dienst names."""
        return list(self.aan)

    def van_netwerk(self) -> Netwerk:
        """The network in which it answers."""
        return self.netwerk

    def onderwerp(self) -> str:
        """A plain fact."""
        return "Een mailadres van een aanbieder is gewijzigd"

    def context(self, ontvanger: Gebruiker) -> dict[str, Any]:
        """Of which provider, what stopped, and what is asked now."""
        fiches = Aanbodfiche.objects.filter(netwerk=self.netwerk, aanbieder=self.aanbieder).order_by("pk")
        slug = fiches.values_list("slug", flat=True).first()
        zin = (
            f"Wie zonder account antwoordt voor {apart(self.aanbieder.naam)}, heeft een ander mailadres. De links die "
            "vertrokken, openen niets meer. Op het nieuwe leest niemand een naam, tot een collega het bevestigt."
        )
        pad = reverse("meldpunt:antwoordadres_nieuw", args=[slug]) if slug else reverse("meldpunt:mijn_aanbod")
        return {"ontvanger": ontvanger, "zin": zin, "knop": "Bekijk de adressen", "pad": pad}


class BegeleiderAnders(Dossiernieuws):
    """Who stays with a young person has another address. Rule: at once. To: the Meldpunt."""

    soort: ClassVar[str] = "meldpunt.begeleider_ander_adres"
    kop: ClassVar[str] = "De trajectbegeleider heeft een ander mailadres"
    zin: ClassVar[str] = (
        "Het mailadres van de trajectbegeleider is gewijzigd. De link die vertrok, werkt niet meer. Bel het adres na."
    )
