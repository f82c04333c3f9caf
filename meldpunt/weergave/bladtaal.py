"""What the page of languages shows to beheer."""

from dataclasses import dataclass

from leerrecht.models import Netwerk
from meldpunt.models import Bladtaalbesluit
from meldpunt.regels.bladtaal import Bladtaal, bladtalen


@dataclass(frozen=True)
class Taalregel:
    """One language, and the review that runs. `staat_aan`: reviewed as it stands today."""

    taal: Bladtaal
    besluit: Bladtaalbesluit | None

    @property
    def staat_aan(self) -> bool:
        """Whether young people may choose it."""
        return self.besluit is not None and self.besluit.vingerafdruk == self.taal.vingerafdruk

    @property
    def stand(self) -> str:
        """In words."""
        if self.besluit is None:
            return "uit: nog niet nagekeken"
        return "aan" if self.staat_aan else "uit: de vertaling is gewijzigd sinds ze nagekeken is"


def talen_van(netwerk: Netwerk) -> list[Taalregel]:
    """Return every language with a translation, for one network."""
    besluiten = {rij.taal: rij for rij in Bladtaalbesluit.objects.lopend().filter(netwerk=netwerk)}
    return [Taalregel(taal, besluiten.get(code)) for code, taal in bladtalen().items()]
