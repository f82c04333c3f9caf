"""The frame of a thing one works in: a file, a meeting, an action.

A strip that stays in sight on every page inside it, views with an address each, and a rail of facts and acts. The
weergave of a room fills it; `templates/raam.html` and `templates/onderdelen/{strook,aanzichten,rail}.html` show it.
A view is a template on `raam.html` with its block `aanzicht`; its context holds `raam`. An act answers `strook()`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from leerrecht.staat import Betekenis

if TYPE_CHECKING:  # an act answers with a Strook, so this module may not need the acts
    from leerrecht.daden.knoppen import Knop


@dataclass(frozen=True)
class Strook:
    """What stays in sight. `titel`: what it is about; the h1 of its views, elsewhere a link to the first of them.

    `cijfer` and `noot`: the key number and what it counts; `verder`: what `noot` goes on with where there is room.
    `stand` and `soort`: the state, and what it means to who looks. `bij`: one more fact, when there is room.
    """

    titel: str
    cijfer: str = ""
    noot: str = ""
    verder: str = ""
    stand: str = ""
    soort: str = Betekenis.STIL
    bij: str = ""
    vertrouwelijk: bool = False
    terug: str = ""

    def binnen(self, adres: str) -> "Strook":
        """The same strip on a page inside: the title leads back, and the page has an h1 of its own."""
        return replace(self, terug=adres)


@dataclass(frozen=True)
class Aanzicht:
    """One view. `telt`: how much stands in it; None where a count says nothing.

    `anker`: the place on an older page that this view holds now; who comes with it in the address arrives at its link.
    """

    sleutel: str
    naam: str
    adres: str
    telt: int | None = None
    anker: str = ""


@dataclass(frozen=True)
class Weetje:
    """One fact in the rail. `noot`: smaller, under it."""

    naam: str
    waarde: str
    noot: str = ""


@dataclass(frozen=True)
class Raam:
    """The frame of one view. `soort`: what kind of thing it is, in a word; `hier`: the key of this view."""

    soort: str
    strook: Strook
    aanzichten: Sequence[Aanzicht]
    hier: str
    weetjes: Sequence[Weetje] = ()
    # What can be done on it now (`daden_voor`); what ends something comes last and apart.
    daden: Sequence["Knop"] = field(default_factory=list)
    # Whether the first of them is the act of this moment, and looks like it.
    eerst: bool = False

    @property
    def aanzicht(self) -> Aanzicht:
        """The view that is open."""
        return next(een for een in self.aanzichten if een.sleutel == self.hier)
