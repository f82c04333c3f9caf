"""Optimistic locking per field: what nobody else touched is saved, what changed meanwhile is shown twice."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core import signing

from leerrecht.diensten import Geweigerd

ZOUT = "leerrecht.versies"


@dataclass(frozen=True)
class Botsing:
    """One field that two people changed: what both started from, what is stored now, what was typed."""

    veld: str
    origineel: Any
    huidig: Any
    mijn: Any


@dataclass(frozen=True)
class Vergelijking:
    """The result of comparing typed values with stored ones."""

    bewaren: dict[str, Any] = field(default_factory=dict)
    botsingen: tuple[Botsing, ...] = ()


@dataclass(frozen=True)
class Uitslag:
    """What became of an edit that saves what fits: labels of what was saved, what collided, whether it moved on."""

    bewaard: list[str] = field(default_factory=list)
    botsingen: tuple[Botsing, ...] = ()
    gezet: bool = False


class Botst(Geweigerd):
    """Somebody else changed the same field. Nothing was saved; the form shows both texts."""

    def __init__(self, botsingen: tuple[Botsing, ...]) -> None:
        super().__init__("Intussen is hier een andere tekst bewaard. Kies hieronder wat blijft.")
        self.botsingen = botsingen


def vergelijk(*, origineel: Mapping[str, Any], huidig: Mapping[str, Any], mijn: Mapping[str, Any]) -> Vergelijking:
    """Compare three states of the same fields and tell what to save and what collides.

    A field I left alone is skipped; one only I changed is saved; one we changed to the same value is skipped;
    one we both changed differently is a Botsing.
    """
    bewaren: dict[str, Any] = {}
    botsingen: list[Botsing] = []
    for veld, waarde in mijn.items():
        begin, nu = origineel[veld], huidig[veld]
        if waarde in (begin, nu):
            continue
        if begin == nu:
            bewaren[veld] = waarde
        else:
            botsingen.append(Botsing(veld, begin, nu, waarde))
    return Vergelijking(bewaren, tuple(botsingen))


def te_bewaren(*, origineel: Mapping[str, Any], huidig: Mapping[str, Any], mijn: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields to write; raise Botst when one of them was changed by somebody else too."""
    uitkomst = vergelijk(origineel=origineel, huidig=huidig, mijn=mijn)
    if uitkomst.botsingen:
        raise Botst(uitkomst.botsingen)
    return uitkomst.bewaren


def waarden_van(rij, velden) -> dict[str, Any]:
    """Return plain fields of a row, as a version form holds them: a day as ISO text."""
    waarden = {veld: getattr(rij, veld) for veld in velden}
    return {
        veld: waarde.isoformat() if isinstance(waarde, datetime.date) else waarde for veld, waarde in waarden.items()
    }


def als_dag(waarde: str | None) -> datetime.date | None:
    """Return the day that a version form holds as ISO text."""
    return datetime.date.fromisoformat(waarde) if waarde else None


def onderteken(waarden: Mapping[str, Any], waarvoor: str = "") -> str:
    """Return values as a signed text for a hidden field; `waarvoor` names the object and the field it is for."""
    return signing.dumps(dict(waarden), salt=f"{ZOUT}.{waarvoor}", compress=True)


def lees_origineel(tekst: str, waarvoor: str = "") -> dict[str, Any]:
    """Return the values signed by `onderteken`; raise BadSignature for a text that is not ours, or not for this."""
    return signing.loads(tekst, salt=f"{ZOUT}.{waarvoor}")
