"""A made-up delivery about made-up schools, the same every time. It shows how protection works. Example mode alone."""

import hashlib
from typing import Any

INDICATOR = "voorbeeld-afwezigheid-school"
SCHOLEN = "ABCDEFGHIJKL"
JAREN = range(2018, 2024)
# Corona closed the schools in 2019-2020; after it absence rose. The shape is that of the published Flemish series.
_JAARFACTOR = {2018: 1.0, 2019: 0.6, 2020: 0.9, 2021: 1.35, 2022: 1.3, 2023: 1.25}
# In one year one school delivered nothing.
_ONTBREEKT = ("E", 2021)


def voorbeeldlevering() -> dict[str, Any]:
    """Return the delivery in the shape of the curated files."""
    cijfers = []
    for jaar in JAREN:
        per_school = {school: _aantal(school, jaar) for school in SCHOLEN}
        totaal = sum(aantal for aantal in per_school.values() if aantal is not None)
        geleverd = sum(aantal is not None for aantal in per_school.values())
        cijfers.append(_rij(jaar, {}, totaal) | {"geleverd": geleverd, "verwacht": len(SCHOLEN)})
        cijfers += [
            _rij(jaar, {"school": f"Voorbeeldschool {school}"}, aantal) for school, aantal in per_school.items()
        ]
    return {
        "sleutel": "voorbeeld-afwezigheid",
        "bron": "voorbeeldcijfers",
        "gepubliceerd": "verzonnen",
        "gebied": "Voorbeeldstad",
        "synthetisch": True,
        "cijfers": cijfers,
    }


def _rij(jaar: int, uitsplitsing: dict[str, str], aantal: int | None) -> dict[str, Any]:
    return {
        "indicator": INDICATOR,
        "schooljaar": f"{jaar}-{jaar + 1}",
        "viewpoint": "vestigingsplaats",
        "uitsplitsing": uitsplitsing,
        "waarde": aantal,
    }


def _aantal(school: str, jaar: int) -> int | None:
    if (school, jaar) == _ONTBREEKT:
        return None
    omvang = 60 + 35 * SCHOLEN.index(school)
    aandeel = 0.01 + 0.05 * _toeval(school)
    return int(omvang * aandeel * _JAARFACTOR[jaar] * (0.6 + 0.8 * _toeval(f"{school}{jaar}")))


def _toeval(zaad: str) -> float:
    """Return a number from 0 up to 1 that only depends on `zaad`: the same set on every machine."""
    return int.from_bytes(hashlib.sha256(zaad.encode()).digest()[:4]) / 2**32
