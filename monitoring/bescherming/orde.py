"""In which order series stand: by the word lists and their labels, never by the file, which may be sorted by size."""

import re
from collections.abc import Iterable, Mapping

from monitoring.bescherming.hierarchie import rang
from monitoring.inlezen.codes import CODES
from monitoring.inlezen.langformaat import UITSPLITSINGEN
from monitoring.models import Cijfer

_CIJFERS = re.compile(r"(\d+)")


def orde(cijfers: Iterable[Cijfer]) -> dict[int, int]:
    """Return the place of each figure. What a package or the portal itself counts keeps the order people gave it."""
    cijfers = list(cijfers)
    opgeladen = {cijfer.pk: _sleutel(cijfer) for cijfer in cijfers if _is_opgeladen(cijfer)}
    plaats = {sleutel: nummer for nummer, sleutel in enumerate(sorted(set(opgeladen.values())))}
    return {c.pk: plaats[opgeladen[c.pk]] if c.pk in opgeladen else c.volgorde for c in cijfers}


def _is_opgeladen(cijfer: Cijfer) -> bool:
    levering = cijfer.aanlevering
    return levering.pk is not None and levering.netwerk_id is not None and levering.bron_sleutel is None


def _sleutel(cijfer: Cijfer) -> tuple:
    """Totals before parts, dimensions and codes as the lists name them, areas from wide to narrow."""
    paren = sorted((_plek(UITSPLITSINGEN, naam), naam, waarde) for naam, waarde in cijfer.uitsplitsing.items())
    delen = tuple(
        (nummer, naam, _plek(CODES.get(naam, {}), waarde), _natuurlijk(waarde)) for nummer, naam, waarde in paren
    )
    gebied = cijfer.gebied.strip().lower()
    return len(delen), delen, rang(gebied), _natuurlijk(gebied)


def _plek(lijst: Iterable[str] | Mapping[str, str], woord: str) -> int:
    namen = list(lijst)
    return namen.index(woord) if woord in namen else len(namen)


def _natuurlijk(tekst: str) -> tuple:
    """Wijk 2 before wijk 10."""
    return tuple((0, int(deel), "") if deel.isdigit() else (1, 0, deel.casefold()) for deel in _CIJFERS.split(tekst))
