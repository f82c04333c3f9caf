"""What a release of a network would hide, before it is made. Reads, and writes nothing."""

from collections.abc import Hashable
from dataclasses import dataclass

from leerrecht.models import Netwerk
from monitoring.bescherming.drempels import Drempelboek
from monitoring.bescherming.kubus import telcellen
from monitoring.bescherming.voorspelling import Verlies, voorspel
from monitoring.diensten.publicatie import per_familie
from monitoring.keuzes import Korrel
from monitoring.models import Cijfer

# While a person waits; what a larger release hides is worked out when it is made.
HOOGSTENS_CIJFERS = 20_000
# The worst first; who mends those reads the others the next time.
TOON = 10
_PER = {
    Korrel.RUIM: "voor Vlaanderen of een provincie",
    Korrel.DEEL: "per groep in Vlaanderen of een provincie",
    Korrel.GEMEENTE: "per gemeente of regio",
    Korrel.SCHOOL: "per school",
}


@dataclass(frozen=True)
class Vooraf:
    """What one indicator loses at one grain, in words for a page."""

    indicator: str
    per: str
    nu: Verlies
    anders: list[Verlies]


def voorspelling(netwerk: Netwerk) -> list[Vooraf] | None:
    """Return what the next release would hide, the largest share first; None when there are too many figures."""
    if Cijfer.objects.te_publiceren(netwerk).count() > HOOGSTENS_CIJFERS:
        return None
    boek = Drempelboek(netwerk)
    uit: list[Vooraf] = []
    for _, cijfers in per_familie(netwerk):
        namen: dict[Hashable, str] = {cijfer.indicator_id: cijfer.indicator.naam for cijfer in cijfers}
        for cellen in telcellen(cijfers, boek).values():
            uit += [Vooraf(namen[rij.soort], _PER[rij.korrel], rij.nu, rij.anders) for rij in voorspel(cellen)]
    return sorted(uit, key=lambda rij: (-rij.nu.deel, rij.indicator))[:TOON]
