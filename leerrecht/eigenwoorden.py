"""What a network calls a word of the shared lists, on its own pages only.

Nobody changes a word on another network's pages: the list is shared, the name is each network's own. The key of a word
is its list and its slug, which stays for good; a word that is gone is simply not found any more.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

from leerrecht.models import Netwerk
from leerrecht.models.vocabularium import Woord

W = TypeVar("W", bound=Woord)


def woordsleutel(woord: Woord) -> str:
    """Under which name a network keeps what it calls this word."""
    return f"{woord._meta.model_name}-{woord.slug}"


def in_woorden_van(netwerk: Netwerk, woorden: Iterable[W]) -> list[W]:
    """Return these words, each called as this network calls it. No query of its own."""
    rijen = list(woorden)
    for woord in rijen:
        woord.eigen_naam = noemt(netwerk, woord)
    return rijen


def noemt(netwerk: Netwerk, woord: Woord) -> str:
    """What this network calls a word; "" when it says it as everybody."""
    return str((netwerk.eigen_woorden or {}).get(woordsleutel(woord), ""))


def naam_in(netwerk: Netwerk, woord: Woord) -> str:
    """How a word reads on a page of this network."""
    return noemt(netwerk, woord) or str(woord)


def gevuld(waarden: dict[str, Any]) -> dict[str, str]:
    """Return what is kept: no empty names."""
    return {sleutel: waarde for sleutel, waarde in waarden.items() if waarde}
