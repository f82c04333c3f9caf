"""Curated content of the network's own documents, and the one list of who loads what.

A higher app registers its loader at start-up; `manage.py laad_inhoud` runs them in that order. Loading twice changes
nothing: a row that exists is left as people have edited it since.
"""

from collections.abc import Callable
from typing import Any

import yaml

Lader = Callable[[], dict[str, int]]
_Lijst = list[tuple[int, str, Lader]]
_laders: _Lijst = []
_voorbeelden: _Lijst = []


def registreer_lader(*, verdieping: int, naam: str, lader: Lader) -> None:
    """Add a loader; `verdieping` is the floor of its app, lower floors load first."""
    _registreer(_laders, verdieping, naam, lader)


def registreer_voorbeeld(*, verdieping: int, naam: str, lader: Lader) -> None:
    """Add a loader of invented rows, for example mode alone; it marks what it makes as invented."""
    _registreer(_voorbeelden, verdieping, naam, lader)


def _registreer(lijst: _Lijst, verdieping: int, naam: str, lader: Lader) -> None:
    if all(naam != bestaand for _, bestaand, _ in lijst):
        lijst.append((verdieping, naam, lader))


def laad_alles() -> dict[str, int]:
    """Run every loader and return how many rows each kind got."""
    return _laad(_laders)


def laad_voorbeelden() -> dict[str, int]:
    """Run every loader of invented rows and return how many rows each kind got."""
    return _laad(_voorbeelden)


def _laad(lijst: _Lijst) -> dict[str, int]:
    aantallen: dict[str, int] = {}
    for _, _, lader in sorted(lijst, key=lambda rij: rij[:2]):
        aantallen |= lader()
    return aantallen


def lees_yaml(pad) -> dict[str, Any]:
    """Return the content of one curated file."""
    return yaml.safe_load(pad.read_text(encoding="utf-8"))
