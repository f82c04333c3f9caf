"""Grondenkaart: who may read which field of a file, when and on whose ground (AVG art. 13(1)(c)(e) and 30(1)(d)).

Made of the one table of fields and of the kinds of reader below. `meldpunt/tests/test_grondenkaart.py` puts somebody of
each kind before a real file and holds the map against what the door opens, field by field.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from meldpunt.keuzes.dossier import Ontvangersoort, Trap
from meldpunt.keuzes.leesveld import TABEL, Leesveld


@dataclass(frozen=True)
class Kaartlezer:
    """One kind of reader: who, until how deep, when, and whose ground of the verantwoording holds."""

    sleutel: str
    wie: str
    wanneer: str
    soort: Ontvangersoort
    trappen: frozenset[Trap]


_ALLES = frozenset(Trap)
_TOT_A, _TOT_B = frozenset({Trap.NUL, Trap.A}), frozenset({Trap.NUL, Trap.A, Trap.B})

KAARTLEZERS: tuple[Kaartlezer, ...] = (
    Kaartlezer(
        "meldpunt",
        "wie voor het Meldpunt van het netwerk werkt",
        "zodra de vraag verstuurd is",
        Ontvangersoort.MELDPUNT,
        _ALLES,
    ),
    Kaartlezer(
        "aanmelder",
        "wie van het CLB aanmeldde of het dossier nu volgt",
        "zolang die voor dat CLB werkt",
        Ontvangersoort.CLB,
        _ALLES,
    ),
    Kaartlezer(
        "clb_collega",
        "een collega van een CLB die meeleest",
        "vanaf de overdracht aan die persoon tot ze stopt",
        Ontvangersoort.CLB,
        _TOT_B,
    ),
    Kaartlezer(
        "school_ja",
        "wie van een school meeleest",
        "met een ja voor die school, zolang het dossier open is",
        Ontvangersoort.SCHOOL,
        _TOT_A,
    ),
    Kaartlezer(
        "aanbieder_gevraagd",
        "een aanbieder die de vraag krijgt",
        "zonder ja en zonder naam, zolang de vraag bij die aanbieder loopt",
        Ontvangersoort.AANBIEDER,
        frozenset({Trap.NUL}),
    ),
    Kaartlezer(
        "aanbieder_ja",
        "een aanbieder die de vraag krijgt, na een ja",
        "met een ja voor die aanbieder, zolang de vraag daar loopt",
        Ontvangersoort.AANBIEDER,
        _TOT_A,
    ),
    Kaartlezer(
        "aanbieder_aanvaard",
        "een aanbieder die aanvaardde, na een tweede ja",
        "met een ja voor allebei, tot het einde van het traject",
        Ontvangersoort.AANBIEDER,
        _TOT_B,
    ),
)


def lezers_van_trap(trap: Trap) -> list[Kaartlezer]:
    """Return the kinds of reader that may read this tier."""
    return [lezer for lezer in KAARTLEZERS if trap in lezer.trappen]


def velden_van(lezer: Kaartlezer) -> frozenset[str]:
    """Return the fields that the map says this kind of reader reads."""
    return frozenset(veld for regel in TABEL if regel.trap in lezer.trappen for veld in regel.velden)


def kaart() -> Iterator[tuple[Leesveld, Kaartlezer]]:
    """Yield every (what is told together, who reads it)."""
    for regel in TABEL:
        for lezer in lezers_van_trap(regel.trap):
            yield regel, lezer
