"""Which series a release has and what one can choose by: worked out once, from the cells that are published."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from monitoring.doorlichting.lezen import lees_reeks
from monitoring.keuzes import Toestand
from monitoring.models import DIMENSIES, Cel, Cijferreeks, Cijferwijzer, Publicatie

# With more forms than this a reader chooses by each dimension apart, also where two choices have nothing together.
MEESTE_VORMEN = 1000
# Bits in a whole number of the database; what comes later shares the last one, so nothing is ever left out.
BITS = 62


def maak_wijzers(publicatie: Publicatie, cellen: Iterable[Cel]) -> tuple[list[Cijferreeks], list[Cijferwijzer]]:
    """Return the rows for all cells of one family of indicators."""
    per_plek: dict[tuple[int, str], list[Cel]] = defaultdict(list)
    for cel in cellen:
        per_plek[cel.indicator_id, cel.voor].append(cel)
    reeksen: list[Cijferreeks] = []
    wijzers = []
    for (indicator, voor), rijen in per_plek.items():
        periodes = sorted({(cel.periode_start, cel.periode_soort, cel.periode_tekst) for cel in rijen})
        nieuw = list(_reeksen(publicatie, rijen, {periode: nr for nr, periode in enumerate(periodes)}))
        drempels: dict[str, int] = {}
        for cel in rijen:
            if hasattr(cel, "drempel"):
                drempels[cel.bron] = max(cel.drempel, drempels.get(cel.bron, 0))
        keuzes = {"periodes": [list(periode) for periode in periodes], "drempels": drempels, **_vormen(nieuw)}
        aantal = {"reeksen": len(nieuw), "cellen": len(rijen)}
        plaats = {"publicatie": publicatie, "indicator_id": indicator, "voor": voor}
        wijzers.append(Cijferwijzer(**plaats, **aantal, keuzes=keuzes))
        reeksen += [reeks for reeks, _ in nieuw]
    return reeksen, wijzers


def _reeksen(
    publicatie: Publicatie, cellen: list[Cel], nummer: Mapping[tuple, int]
) -> Iterator[tuple[Cijferreeks, list[int]]]:
    """Yield each series, and the numbers of the periods in which it has a number."""
    per_reeks: dict[tuple[str, str, str], list[Cel]] = defaultdict(list)
    for cel in cellen:
        per_reeks[cel.gebied, cel.reeks, cel.viewpoint].append(cel)
    eigen = publicatie.netwerk.korte_naam

    def plek(sleutel: tuple[str, str, str]) -> tuple:
        return sleutel[0] != eigen, sleutel[1] != "", min(cel.volgorde for cel in per_reeks[sleutel]), *sleutel

    for nr, sleutel in enumerate(sorted(per_reeks, key=plek)):
        rijen = per_reeks[sleutel]
        waar = [(nummer[c.periode_start, c.periode_soort, c.periode_tekst], c.toestand) for c in rijen]
        met_getal = sorted({plaats for plaats, toestand in waar if toestand == Toestand.GETAL})
        jaren = sum({1 << min(plaats, BITS) for plaats, _ in waar})
        yield _reeks(publicatie, rijen[0], nr, jaren), met_getal


def _reeks(publicatie: Publicatie, cel: Cel, plek: int, jaren: int) -> Cijferreeks:
    # With the release the figures say what they are about; of one that was read back only the label does.
    delen: dict[str, Any] = getattr(cel, "uitsplitsing", None) or lees_reeks(cel.reeks)
    return Cijferreeks(
        publicatie=publicatie,
        indicator_id=cel.indicator_id,
        voor=cel.voor,
        gebied=cel.gebied,
        reeks=cel.reeks,
        viewpoint=cel.viewpoint,
        plek=plek,
        los=not delen.keys() <= set(DIMENSIES),
        jaren=jaren,
        **{naam: delen.get(naam, "") for naam in DIMENSIES},
    )


def _vormen(reeksen: list[tuple[Cijferreeks, list[int]]]) -> dict[str, Any]:
    """Return what has a number: area and values, with the periods. Many of them: each value by itself."""
    per_vorm: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for reeks, nummers in reeksen:
        if nummers:
            per_vorm[reeks.gebied, *(getattr(reeks, naam) for naam in DIMENSIES)].update(nummers)
    if len(per_vorm) <= MEESTE_VORMEN:
        return {"vormen": [[*vorm, sorted(nummers)] for vorm, nummers in sorted(per_vorm.items())]}
    waarden = {naam: sorted({vorm[nr] for vorm in per_vorm}) for nr, naam in enumerate(("gebied", *DIMENSIES))}
    return {"waarden": {**waarden, "periodes": sorted(set().union(*per_vorm.values()))}}
