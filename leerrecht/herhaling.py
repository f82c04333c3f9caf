"""What must be done again after a backup was put back: the backup still holds what was erased since.

A room keeps a list of marks that outlives the database: beside it under `var`, and beside each backup. A mark says
nothing by itself; after a restore the room recognises by it what has to go.
"""

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, transaction

BESTAND = "wislijst.txt"
Herhaler = Callable[..., int]
_rollen: list[tuple[Herhaler, Callable[[], set[str]]]] = []


def registreer_herhaling(herhaler: Herhaler, merken: Callable[[], set[str]]) -> None:
    """Let a room do its part: `herhaler(merken=...)` returns how many rows went, `merken()` what the database knows."""
    if (herhaler, merken) not in _rollen:
        _rollen.append((herhaler, merken))


def uit_databank() -> set[str]:
    """Return the marks that the database of today holds; none where it is empty or of another release."""
    try:
        with transaction.atomic():
            return set().union(*(merken() for _, merken in _rollen))
    except DatabaseError:
        return set()


def wislijst() -> Path:
    """Where the list of this machine stands."""
    return Path(settings.VAR) / BESTAND


def lees(*bestanden: Path) -> set[str]:
    """Return the marks of these lists together; one that is not there holds none."""
    return {merk for pad in bestanden if pad.exists() for merk in pad.read_text().split()}


def schrijf(merken: Iterable[str], naar: Path | None = None) -> Path:
    """Add marks to a list, in an order that says nothing about when, whole or not at all."""
    doel = naar or wislijst()
    doel.parent.mkdir(parents=True, exist_ok=True)
    alle = sorted({*lees(doel), *merken})
    with tempfile.NamedTemporaryFile("w", dir=doel.parent, prefix=f".{BESTAND}.", delete=False) as uit:
        uit.write("".join(f"{merk}\n" for merk in alle))
        uit.flush()
        os.fsync(uit.fileno())
    os.replace(uit.name, doel)
    return doel


def herhaal(*bestanden: Path) -> int:
    """Erase again what these lists, and the one of this machine, say was erased; return how many rows went."""
    merken = lees(wislijst(), *bestanden)
    return sum(herhaler(merken=merken) for herhaler, _ in _rollen)
