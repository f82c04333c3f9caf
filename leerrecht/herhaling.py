"""What must be done again after a backup was put back: it still holds what was erased, withdrawn or closed since.

A ledger outlives the database: beside it under `var` (or where `LEERRECHT_WISLIJST` says), and beside each backup. A
line is a kind and a mark that says nothing by itself; after a restore the room that wrote it recognises by it what to
do. It only grows, sorted, so that it does not tell when. What can be undone (an account opened again) carries a
number: the highest counts.
"""

import fcntl
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, transaction

BESTAND = "wislijst.txt"
DICHT, OPEN = "dicht", "open"


@dataclass(frozen=True)
class Herhaling:
    """One kind of line: what does it again, what the database knows of it, and the sentence of the report.

    `soort` is empty for erased files: their lists were there before there were kinds.
    """

    soort: str
    doe: Callable[..., int]
    merken: Callable[[], set[str]]
    zin: Callable[[int], str]

    @property
    def voor(self) -> str:
        """What stands before its marks."""
        return f"{self.soort}:" if self.soort else ""

    def kies(self, regels: set[str]) -> set[str]:
        """Return the marks of this kind."""
        return {regel.removeprefix(self.voor) for regel in regels if (regel.rpartition(":")[0] == self.soort)}


_rollen: dict[str, Herhaling] = {}


def registreer_herhaling(
    herhaler: Callable[..., int], merken: Callable[[], set[str]], zin: Callable[[int], str], soort: str = ""
) -> None:
    """Let a room do its part: `herhaler(merken=...)` returns how much it did, `merken()` what the database knows."""
    _rollen[soort] = Herhaling(soort, herhaler, merken, zin)


def uit_databank() -> set[str]:
    """Return the lines that the database of today holds; none where it is empty or of another release."""
    try:
        with transaction.atomic():
            return {rol.voor + merk for rol in _rollen.values() for merk in rol.merken()}
    except DatabaseError:
        return set()


def wislijst() -> Path:
    """Where the ledger of this machine stands."""
    return Path(settings.WISLIJST or Path(settings.VAR) / BESTAND)


def lees(*bestanden: Path) -> set[str]:
    """Return the lines of these lists together; one that is not there holds none."""
    return {regel for pad in bestanden if pad.exists() for regel in pad.read_text().split()}


def schrijf(regels: Iterable[str], naar: Path | None = None) -> Path:
    """Add lines to a list, in an order that says nothing about when, whole or not at all."""
    doel = naar or wislijst()
    with _op_slot(doel):
        _zet(doel, {*lees(doel), *regels})
    return doel


def noteer(soort: str, merk: str, stand: str = "") -> None:
    """Add one line to the ledger of this machine, once the transaction of the act has committed.

    With a `stand` (DICHT or OPEN) it overrules the earlier ones of the same mark.
    """

    def schrijf_regel() -> None:
        doel = wislijst()
        with _op_slot(doel):
            al = lees(doel)
            nummer = sum(regel.startswith(f"{soort}:{merk}.") for regel in al) + 1
            _zet(doel, {*al, f"{soort}:{merk}.{nummer}.{stand}" if stand else f"{soort}:{merk}"})

    transaction.on_commit(schrijf_regel)


def laatste(merken: Iterable[str]) -> dict[str, str]:
    """Return for each mark with a stand the one that counts."""
    delen = sorted((merk, int(nummer), stand) for merk, nummer, stand in (regel.split(".") for regel in merken))
    return {merk: stand for merk, _, stand in delen}


@contextmanager
def _op_slot(doel: Path) -> Iterator[None]:
    """One writer at a time: two who add at once must both be heard."""
    doel.parent.mkdir(parents=True, exist_ok=True)
    with doel.with_name(f".{doel.name}.slot").open("a") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        yield


def _zet(doel: Path, regels: set[str]) -> None:
    with tempfile.NamedTemporaryFile("w", dir=doel.parent, prefix=f".{doel.name}.", delete=False) as uit:
        uit.write("".join(f"{regel}\n" for regel in sorted(regels)))
        uit.flush()
        os.fsync(uit.fileno())
    os.replace(uit.name, doel)


def herhaal(*bestanden: Path) -> list[str]:
    """Do again what these lists, and the one of this machine, say was done; return the sentences of the report."""
    regels = lees(wislijst(), *bestanden)
    return [rol.zin(rol.doe(merken=rol.kies(regels))) for _, rol in sorted(_rollen.items())]
