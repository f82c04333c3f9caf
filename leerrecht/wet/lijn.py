"""A help line: whom to call or chat with, when, and what it is not."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from django.utils import timezone

from leerrecht.wet.feit import Feit

DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
_VOLUIT = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


class Nu(IntEnum):
    """Whether a line answers at this moment, as far as we know. The order is the order on a page."""

    OPEN = 0
    ONBEKEND = 1
    DICHT = 2


@dataclass(frozen=True)
class Blok:
    """Some days of the week (0 is Monday) with the same hours, in Brussels."""

    dagen: tuple[int, ...]
    van: datetime.time
    tot: datetime.time

    def bevat(self, moment: datetime.datetime) -> bool:
        """Tell whether a local moment lies in it."""
        return moment.weekday() in self.dagen and self.van <= moment.time() < self.tot

    @property
    def woorden(self) -> str:
        """`maandag tot vrijdag van 9 tot 17 uur`; days that do not follow each other stand one by one."""
        aaneen = len(self.dagen) > 2 and self.dagen == tuple(range(self.dagen[0], self.dagen[-1] + 1))
        namen = [_VOLUIT[dag] for dag in self.dagen]
        if aaneen:
            dagen = f"{namen[0]} tot {namen[-1]}"
        else:
            dagen = " en ".join(filter(None, (", ".join(namen[:-1]), namen[-1])))
        return f"{dagen} van {_uur(self.van)} tot {_uur(self.tot)} uur"


def _uur(tijd: datetime.time) -> str:
    return f"{tijd.hour}.{tijd.minute:02}" if tijd.minute else str(tijd.hour)


@dataclass(frozen=True)
class Uren:
    """When a line answers. `feit`: source and term of the hours alone; the number has its own."""

    feit: Feit
    altijd: bool = False
    blokken: tuple[Blok, ...] = ()
    behalve: str = ""

    def nu(self, moment: datetime.datetime | None = None) -> Nu:
        """Return whether the line answers at `moment` (now); hours that expired say nothing."""
        lokaal = timezone.localtime(moment)
        if self.feit.is_vervallen(lokaal.date()):
            return Nu.ONBEKEND
        return Nu.OPEN if self.altijd or any(blok.bevat(lokaal) for blok in self.blokken) else Nu.DICHT

    @property
    def woorden(self) -> str:
        """The hours as a sentence; what nobody verified says `meestal`."""
        if self.altijd:
            zin = "Dag en nacht"
        else:
            zin = "; ".join(blok.woorden for blok in self.blokken) + (f", {self.behalve}" if self.behalve else "")
            zin = f"Meestal {zin}" if not self.feit.nagekeken else zin[0].upper() + zin[1:]
        return f"{zin}."


@dataclass(frozen=True)
class Hulplijn:
    """One way to reach somebody: a short number, a website, or the words where to ask."""

    sleutel: str
    naam: str
    waarvoor: str
    feit: Feit
    voor: frozenset[str]
    nummer: str = ""
    website: str = ""
    niet: str = ""
    uren: Uren | None = None

    @property
    def webnaam(self) -> str:
        """The address of the website as people say it."""
        return self.website.partition("//")[2].removeprefix("www.").rstrip("/")

    @property
    def feiten(self) -> tuple[Feit, ...]:
        """The facts it rests on: the number, and the hours when they are known."""
        return (self.feit, self.uren.feit) if self.uren else (self.feit,)

    @property
    def uren_vervallen(self) -> bool:
        """Whether its hours are due: a page shows them grey then, never the number."""
        return bool(self.uren and self.uren.feit.is_vervallen())

    def nu(self, moment: datetime.datetime | None = None) -> Nu:
        """Return whether it answers at `moment` (now), as far as we know."""
        return self.uren.nu(moment) if self.uren else Nu.ONBEKEND

    @property
    def nu_tekst(self) -> str:
        """Whether it answers now, in a few words; nothing when we do not know."""
        if self.uren and self.uren.altijd and self.nu() == Nu.OPEN:
            return "dag en nacht"
        woord = "nu" if not self.uren or self.uren.feit.nagekeken else "meestal nu"
        return {Nu.OPEN: f"{woord} bereikbaar", Nu.DICHT: "nu niet bereikbaar"}.get(self.nu(), "")


def op_volgorde(lijnen: Iterable[Hulplijn], moment: datetime.datetime | None = None) -> list[Hulplijn]:
    """Return the lines with those first that answer at `moment` (now), then those of which we do not know it.

    Within a group the order of the file stays.
    """
    return sorted(lijnen, key=lambda lijn: lijn.nu(moment))
