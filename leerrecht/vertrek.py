"""What hangs on a person who leaves, and who takes it over.

The core closes accounts and ends memberships and knows no room; each room says at start-up which kinds of its work hang
on a person (a file one handles, a to-do, a seat) and how they go to somebody else. What is handed over happens in the
transaction of the act that ends the account or membership, so that nothing stays behind on a name that nobody answers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from leerrecht.berichten import uitbox
from leerrecht.berichten.vertrek import WerkOvergenomen
from leerrecht.leesrichting import apart
from leerrecht.models import Gebruiker


@dataclass(frozen=True)
class Reikwijdte:
    """Of whom, and in which networks and organisations (None: all of theirs)."""

    persoon: Gebruiker
    netwerken: frozenset[int]
    organisaties: frozenset[int] | None = None

    def binnen(self, rijen: QuerySet[Any]) -> QuerySet[Any]:
        """Keep of rows with an `organisatie` those of these organisations."""
        return rijen if self.organisaties is None else rijen.filter(organisatie__in=self.organisaties)


@dataclass(frozen=True)
class Werksoort:
    """One kind of work that hangs on a person.

    `overnemers` returns who may take it over. `draag_over(bereik, aan, door)` gives it to that person (None: leaves it
    without one) and returns how many rows that were; it runs inside the dienst of the act. A kind without both is only
    shown.
    """

    sleutel: str
    een: str
    meer: str
    zonder: str  # what happens while nobody takes it over, as a sentence
    rijen: Callable[[Reikwijdte], QuerySet[Any]]
    overnemers: Callable[[Reikwijdte], list[Gebruiker]] = lambda bereik: []
    draag_over: Callable[..., int] | None = None

    def telling(self, aantal: int) -> str:
        """The number in words."""
        return f"{aantal} {self.een if aantal == 1 else self.meer}"


@dataclass(frozen=True)
class Hangt:
    """What of one kind hangs on the person now, and who could take it over."""

    soort: Werksoort
    aantal: int
    overnemers: list[Gebruiker]

    @property
    def tekst(self) -> str:
        """The number in words."""
        return self.soort.telling(self.aantal)


# What was handed over: the kind, how many, to whom (None: to nobody).
Overdracht = tuple[Werksoort, int, Gebruiker | None]
_soorten: dict[str, tuple[int, Werksoort]] = {}


def registreer_werksoort(soort: Werksoort, *, volgorde: int) -> None:
    """Let a room name a kind of work; a lower `volgorde` stands higher on the page."""
    _soorten[soort.sleutel] = (volgorde, soort)


def werksoorten() -> list[Werksoort]:
    """Return all kinds, in order."""
    return [soort for _, soort in sorted(_soorten.values(), key=lambda paar: (paar[0], paar[1].sleutel))]


def wat_hangt(bereik: Reikwijdte) -> list[Hangt]:
    """Return the kinds of which something hangs on the person."""
    geteld = [(soort, soort.rijen(bereik).count()) for soort in werksoorten()]
    return [Hangt(soort, aantal, soort.overnemers(bereik)) for soort, aantal in geteld if aantal]


def draag_over(bereik: Reikwijdte, keuzes: Mapping[str, str], door: Gebruiker) -> list[Overdracht]:
    """Hand over each kind to the person chosen by key ("" or absent: to nobody). Part of a dienst.

    Returns per kind how many rows went to whom. A key of somebody who may not take it over counts as nobody.
    """
    gedaan = []
    for hangt in wat_hangt(bereik):
        if hangt.soort.draag_over is None:
            continue
        sleutel = keuzes.get(hangt.soort.sleutel, "")
        aan = next((mens for mens in hangt.overnemers if mens.sleutel == sleutel), None)
        gedaan.append((hangt.soort, hangt.soort.draag_over(bereik=bereik, aan=aan, door=door), aan))
    for mens in {aan.pk: aan for _, aantal, aan in gedaan if aan and aantal}.values():
        regels = tuple(soort.telling(aantal) for soort, aantal, aan in gedaan if aan == mens and aantal)
        uitbox.verstuur(WerkOvergenomen(gebruiker=mens, regels=regels))
    return gedaan


def in_woorden(gedaan: list[Overdracht]) -> str:
    """Return what was handed over as sentences; "" when nothing hung on the person."""
    delen = []
    for soort, aantal, aan in gedaan:
        if aantal:
            werkwoord = "gaat" if aantal == 1 else "gaan"
            waarheen = f"naar {apart(aan.naam)}" if aan else "voorlopig naar niemand"
            delen.append(f"{soort.telling(aantal)} {werkwoord} {waarheen}.")
    return " ".join(deel[0].upper() + deel[1:] for deel in delen)
