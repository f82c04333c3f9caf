"""State machines as tables: from, to, right, guard, whether a reason is required."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from leerrecht.diensten import Geweigerd
from leerrecht.historiek import Verschil, verschil
from leerrecht.models import Gebruiker


@dataclass(frozen=True)
class Zet:
    """One allowed move of the table; `bewaker_veld` is the form field that the guard's sentence belongs to."""

    van: str
    naar: str
    reden_verplicht: bool = False
    bewaker: Callable[[Any], str | None] | None = None
    bewaker_veld: str = ""


@dataclass(frozen=True)
class Werkstroom:
    """All moves of one noun. `labels` turns a state into the word on screen."""

    zetten: tuple[Zet, ...]
    labels: dict[str, str]

    def vanuit(self, stand: str) -> list[Zet]:
        """Return the moves that start in `stand`."""
        return [zet for zet in self.zetten if zet.van == stand]

    def zoek(self, van: str, naar: str) -> Zet | None:
        """Return the move from `van` to `naar`, or None."""
        return next((zet for zet in self.zetten if zet.van == van and zet.naar == naar), None)


def overgang(*, werkstroom: Werkstroom, rij: Any, veld: str, naar: str, reden: str = "") -> tuple[str, str]:
    """Move `rij`, which the caller locked, to state `naar` and return (van, naar); the caller writes the move as a row.

    Raises Geweigerd when the table has no such move, when a reason is missing or when the guard objects.
    """
    van = getattr(rij, veld)
    zet = werkstroom.zoek(van, naar)
    if zet is None:
        namen = werkstroom.labels
        mogelijk = ", ".join(namen[optie.naar] for optie in werkstroom.vanuit(van)) or "niets meer"
        raise Geweigerd(f"Van “{namen[van]}” kan je niet naar “{namen[naar]}”. Mogelijk is: {mogelijk}.", veld=veld)
    if zet.reden_verplicht and not reden.strip():
        raise Geweigerd("Schrijf waarom de stand verandert.", veld="reden")
    bezwaar = zet.bewaker(rij) if zet.bewaker else None
    if bezwaar:
        raise Geweigerd(bezwaar, veld=zet.bewaker_veld or veld)
    setattr(rij, veld, naar)
    return van, naar


def verzet(
    rij: Any, werkstroom: Werkstroom, naar: str, door: Gebruiker | None, reden: str = "", **velden: Any
) -> Verschil:
    """Move the stand of a locked row along its table, write the move as a row and return what the history tells of it.

    The moves of a row are its `zetten`, a Zetrij with `velden` of its own. The caller saves `rij`.
    """
    van, _ = overgang(werkstroom=werkstroom, rij=rij, veld="stand", naar=naar, reden=reden)
    rij.zetten.create(van=van, naar=naar, reden=reden, door=door, **velden)
    return verschil("stand", "Stand", werkstroom.labels[van], werkstroom.labels[naar])
