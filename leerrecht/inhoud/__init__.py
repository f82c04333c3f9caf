"""Data that come with the portal, and the invented rows of example mode.

A server holds what all networks share (`laad_gedeeld`, in `manage.py bereid_voor`) and nothing else. The networks that
example mode and tests show are folders under `netwerken/`, read as any package is (`leerrecht/pakket/`).
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings

Lader = Callable[[], dict[str, int]]
_Lijst = list[tuple[int, str, Lader]]
_voorbeelden: _Lijst = []
GEDEELD = "gedeeld"
# What all networks may publish first, then each network.
PAKKETTEN = ("vlaanderen", "mechelen", "vlaams-brabant")


def registreer_voorbeeld(*, verdieping: int, naam: str, lader: Lader) -> None:
    """Add a loader of invented rows, for example mode alone; it marks what it makes as invented.

    `verdieping` is the floor of its app, lower floors load first.
    """
    if all(naam != bestaand for _, bestaand, _ in _voorbeelden):
        _voorbeelden.append((verdieping, naam, lader))


def pakketmap(naam: str) -> Path:
    """Return the folder of a package that comes with the portal."""
    return Path(settings.BASIS) / "netwerken" / naam


def laad_gedeeld() -> dict[str, int]:
    """Load the word lists and definitions that all networks share; return how many rows each list got."""
    return _laad_pakket(GEDEELD)


def laad_alles() -> dict[str, int]:
    """Load what is shared and the networks that come along as examples; return how many rows each list got."""
    aantallen: Counter[str] = Counter()
    for naam in (GEDEELD, *PAKKETTEN):
        aantallen.update(_laad_pakket(naam))
    return dict(aantallen)


def laad_voorbeelden() -> dict[str, int]:
    """Run every loader of invented rows and return how many rows each kind got."""
    aantallen: dict[str, int] = {}
    for _, _, lader in sorted(_voorbeelden, key=lambda rij: rij[:2]):
        aantallen |= lader()
    return aantallen


def _laad_pakket(naam: str) -> dict[str, int]:
    # Imported here because a package is about models, and settings read this module's data before those exist.
    from leerrecht.pakket.laden import laad_pakket  # noqa: PLC0415
    from leerrecht.pakket.lezen import lees_pakket  # noqa: PLC0415

    return laad_pakket(pakket=lees_pakket(pakketmap(naam)))[1]


def lees_yaml(pad: Path) -> dict[str, Any]:
    """Return the content of one curated file."""
    return yaml.safe_load(pad.read_text(encoding="utf-8"))
