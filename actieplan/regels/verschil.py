"""The difference between two states of a plan, in plain words: new, gone, renumbered, rewritten, moved."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol


class Lijn(Protocol):
    """What a frozen line and a living line have in common."""

    soort: str
    sleutel: str
    doel_sleutel: str
    ouder_sleutel: str
    inhoud: dict[str, Any]


NIEUW, VERVALLEN = "nieuw", "vervallen"
HERNUMMERD, HERSCHREVEN, VERPLAATST = "hernummerd", "herschreven", "verplaatst"


@dataclass(frozen=True)
class Verandering:
    """One line that differs: what happened to it (one or more words), before and after."""

    wat: tuple[str, ...]
    oud: Lijn | None
    nieuw: Lijn | None
    velden: tuple[str, ...] = field(default=())

    @property
    def sleutel(self) -> str:
        """Key of the goal or action."""
        return self.lijn.sleutel

    @property
    def lijn(self) -> Lijn:
        """The line as it is now, or as it was when it is gone."""
        lijn = self.nieuw or self.oud
        assert lijn is not None  # noqa: S101  (a difference has at least one side)
        return lijn

    @property
    def woorden(self) -> str:
        """What happened, as one phrase."""
        return " en ".join(self.wat)


def veranderingen(oud: Iterable[Lijn], nieuw: Iterable[Lijn]) -> list[Verandering]:
    """Return what differs between two lists of lines, in the order of the new one, gone lines last."""
    was = {lijn.sleutel: lijn for lijn in oud}
    wordt = list(nieuw)
    uit = [verandering for lijn in wordt if (verandering := _vergelijk(was.get(lijn.sleutel), lijn))]
    bekend = {lijn.sleutel for lijn in wordt}
    uit += [Verandering((VERVALLEN,), lijn, None) for sleutel, lijn in was.items() if sleutel not in bekend]
    return uit


def _vergelijk(oud: Lijn | None, nieuw: Lijn) -> Verandering | None:
    if oud is None:
        return Verandering((NIEUW,), None, nieuw)
    velden = tuple(veld for veld in ("nummer", "titel", "omschrijving") if oud.inhoud[veld] != nieuw.inhoud[veld])
    wat = []
    if "nummer" in velden:
        wat.append(HERNUMMERD)
    if {"titel", "omschrijving"} & set(velden):
        wat.append(HERSCHREVEN)
    if (oud.doel_sleutel, oud.ouder_sleutel) != (nieuw.doel_sleutel, nieuw.ouder_sleutel):
        wat.append(VERPLAATST)
    return Verandering(tuple(wat), oud, nieuw, velden) if wat else None
