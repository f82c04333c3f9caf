"""How much our protection hides: beside the proven fewest on small tables, beside elimination on a large one.

Only this module knows both sides; `eliminatie` and `optimum` share no code with the protector.
"""

import itertools
import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.cijfers import kruistabel
from benchmarks.eliminatie import Tabel, elimineer, kleine, verberg
from benchmarks.optimum import minste

DREMPEL = 5
Rij = tuple[dict[str, str], int]


def kleine_tabellen() -> Iterator[list[Rij]]:
    """Yield sixteen small tables with every total, always the same: schools, levels, graden, by one or two others."""
    toeval = random.Random(2026)
    vormen = [
        ({"school": [f"9000{n:02}" for n in range(6)], "geslacht": ["m", "v"]}, 9),
        ({"school": [f"9000{n:02}" for n in range(10)], "geslacht": ["m", "v"]}, 12),
        ({"graad": ["1", "2", "3"], "finaliteit": ["doorstroom", "dubbel", "arbeidsmarkt"]}, 8),
        ({"school": [f"9000{n:02}" for n in range(4)], "graad": ["1", "2", "3"]}, 10),
    ]
    for _ in range(4):
        for vorm, gemiddeld in vormen:
            yield _met_totalen(vorm, gemiddeld, toeval)


def _met_totalen(vorm: dict[str, list[str]], gemiddeld: int, toeval: random.Random) -> list[Rij]:
    aantallen: dict[tuple, int] = {}
    for waarden in itertools.product(*vorm.values()):
        paren = tuple(zip(vorm, waarden, strict=True))
        aantal = int(toeval.expovariate(1 / gemiddeld))
        for mee in itertools.product((True, False), repeat=len(paren)):
            deel = tuple(paar for paar, ja in zip(paren, mee, strict=True) if ja)
            aantallen[deel] = aantallen.get(deel, 0) + aantal
    return [(dict(deel), aantal) for deel, aantal in aantallen.items()]


def als_tabel(rijen: list[Rij]) -> Tabel:
    """Return the same table as sets of innermost counts."""
    meeste = max(len(plek) for plek, _ in rijen)
    binnenste = [plek for plek, _ in rijen if len(plek) == meeste]
    return {
        tuple(sorted(plek.items())): (
            frozenset(n for n, binnen in enumerate(binnenste) if plek.items() <= binnen.items()),
            aantal,
        )
        for plek, aantal in rijen
    }


def van_ons(rijen: list[Rij]) -> int:
    """Return how many counts our protector hides beside the small ones, once the audit agrees."""
    from monitoring.bescherming.nakijken import bescherm_en_kijk_na
    from monitoring.bescherming.telcel import Telcel
    from monitoring.bescherming.verbergen import AANVULLEND
    from monitoring.inlezen.langformaat import reeksnaam
    from monitoring.keuzes import Toestand
    from monitoring.models import Cel

    vast = {"periode_soort": "schooljaar", "periode_start": 2022, "periode_tekst": "2022-2023", "gebied": "mechelen"}
    tel = [
        Telcel(n, frozenset(plek.items()), Decimal(aantal), gebied="mechelen", periode="2022", drempel=DREMPEL)
        for n, (plek, aantal) in enumerate(rijen)
    ]
    cellen = {
        n: Cel(reeks=reeksnaam(plek), waarde=Decimal(aantal), toestand=Toestand.GETAL, **vast)
        for n, (plek, aantal) in enumerate(rijen)
    }
    uitkomst = bescherm_en_kijk_na(tel, cellen, set(), set())
    if uitkomst.te_smal:
        raise RuntimeError("de doorlichting vindt nog iets")
    return sum(om == AANVULLEND for om in uitkomst.bescherming.verborgen.values())


def naast_het_minste() -> tuple[int, int, int, int]:
    """Return of all small tables together: small counts, what we hide beside them, the fewest, and how many proven."""
    klein = wij = minst = bewezen = 0
    for rijen in kleine_tabellen():
        tabel = als_tabel(rijen)
        gekozen, zeker = minste(tabel, DREMPEL)
        klein, wij = klein + len(kleine(tabel, DREMPEL)), wij + van_ons(rijen)
        minst, bewezen = minst + len(gekozen), bewezen + zeker
    return klein, wij, minst, bewezen


def naast_eliminatie() -> tuple[int, int, int, int]:
    """Return of 60 schools x 3 x 3 x 2: small counts, what we hide, what elimination with bounds hides, and without."""
    rijen = kruistabel()
    tabel = als_tabel(rijen)
    return (
        len(kleine(tabel, DREMPEL)),
        van_ons(rijen),
        len(verberg(tabel, DREMPEL)),
        len(elimineer(tabel, DREMPEL)),
    )
