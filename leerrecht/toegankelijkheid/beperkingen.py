"""What in the portal is not accessible yet, why, and how one gets it in another way.

Change it with the portal: what is mended goes out, what is found comes in, and GETOETST_OP moves.
"""

import datetime
from dataclasses import dataclass

# The day somebody last held the portal against this list.
GETOETST_OP = datetime.date(2026, 11, 28)


@dataclass(frozen=True)
class Beperking:
    """One thing that does not work for everybody."""

    wat: str
    waarom: str
    anders: str


BEPERKINGEN = (
    Beperking(
        "De pdf van de jaarevaluatie leest op het voorblad woord en waarde als losse regels.",
        "Het programma dat de pdf maakt, legt dat verband niet.",
        "Dezelfde evaluatie staat als gewone pagina in het portaal.",
    ),
    Beperking(
        "De teksten van de plannen zijn soms moeilijk.",
        "Ze komen uit documenten van 2016 en 2023. Het zijn goedgekeurde teksten, we veranderen ze niet.",
        "Vraag uitleg aan de dienst van je netwerk hieronder.",
    ),
    Beperking(
        "Er is geen versie om te beluisteren, in gebarentaal of in een andere taal.",
        "Die is nog niet gemaakt.",
        "Vraag het in een andere vorm. Dat kost niets.",
    ),
    Beperking(
        "Websites en documenten van anderen, waarnaar we verwijzen, zijn misschien niet toegankelijk.",
        "Wij kunnen ze niet verbeteren.",
        "Vraag ons wat erin staat.",
    ),
)


def voldoet() -> str:
    """How far the portal meets the norm, in the words of the European model: made from the list, never promised."""
    return "gedeeltelijk" if BEPERKINGEN else "volledig"
