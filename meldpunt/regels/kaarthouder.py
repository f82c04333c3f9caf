"""Who holds a card: somebody who does and says things here without ever being a user of the portal."""

from dataclasses import dataclass

from leerrecht.models import Gebruiker
from meldpunt.models import Betrokkene, Bladkaart

VAN_DE_JONGERE, VAN_EEN_OUDER = "de jongere, met de kaart", "een ouder, met de kaart"


@dataclass(frozen=True)
class Kaarthouder:
    """One holder, as history and log name him or her: never by name, and without any right of an account."""

    kaart: Bladkaart
    is_authenticated = is_active = False
    pk = None
    sleutel = ""

    @property
    def naam(self) -> str:
        """What the history of a file says."""
        return VAN_DE_JONGERE if self.kaart.is_van_jongere else VAN_EEN_OUDER

    @property
    def wie(self) -> str:
        """Whose yes it is."""
        return self.kaart.wie

    @property
    def betrokkene(self) -> Betrokkene | None:
        """The parent; None: the young person."""
        return self.kaart.betrokkene


# Somebody who acts on a file: with an account, or with a card.
Doener = Gebruiker | Kaarthouder


def als_gebruiker(door: Doener | None) -> Gebruiker | None:
    """Return who did it as a row keeps it: a holder of a card is no user, and the row then says nobody."""
    return door if isinstance(door, Gebruiker) else None
