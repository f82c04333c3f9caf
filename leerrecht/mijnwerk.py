"""Mijn werk: one list by date. Each room gives its own rows; here they are put in order, and no room is known.

A row promises that its page opens: a room makes rows only of what its own door (`..._voor`) gives this person.
"""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import TextChoices
from django.utils.formats import date_format

from leerrecht.dagen import dag_in_woorden

# So many rows of a group stand open; the rest folds.
OPEN_LATER, OPEN_LOOPT = 8, 3


class Kamer(TextChoices):
    """The rooms as the tabs of mijn werk name them. The value stands in the address."""

    MELDPUNT = "meldpunt", "Meldpunt"
    AANBOD = "aanbod", "Aanbod"
    OVERLEG = "overleg", "Overleg"
    ACTIEPLAN = "actieplan", "Actieplan"
    EVALUATIE = "evaluatie", "Evaluatie"
    BEHEER = "beheer", "Beheer"


class Wanneer(TextChoices):
    """The groups, in the order of the page."""

    NU = "nu", "Nu"
    WEEK = "week", "Deze week"
    LATER = "later", "Later"
    LOOPT = "loopt", "Loopt zonder jou"


@dataclass(frozen=True)
class Werkrij:
    """One thing to do: a verb and a thing, about whom or what, by when, and the page where it is done.

    `wanneer`: the day by which. `sinds`: somebody waits since then, and no day was promised. `noot`: what stands where
    the date would. `loopt`: somebody else is at work. `jongere`: about a young person, so late ones go first.
    `ding`: what may not stand there twice, such as one meeting.
    """

    kamer: Kamer
    wat: str
    adres: str
    over: str = ""
    wanneer: datetime.date | None = None
    sinds: datetime.date | None = None
    noot: str = ""
    loopt: bool = False
    jongere: bool = False
    ding: str = ""

    def groep(self, dag: datetime.date) -> Wanneer:
        """Return where it stands on `dag`."""
        if self.loopt:
            return Wanneer.LOOPT
        if self.wanneer is None:
            return Wanneer.NU if self.sinds else Wanneer.LATER
        if self.wanneer <= dag:
            return Wanneer.NU
        zondag = dag + datetime.timedelta(days=6 - dag.weekday())
        return Wanneer.WEEK if self.wanneer <= zondag else Wanneer.LATER

    def te_laat(self, dag: datetime.date) -> bool:
        """Whether its day went by."""
        return not self.loopt and self.wanneer is not None and self.wanneer < dag

    def plek(self, dag: datetime.date) -> tuple:
        """Return its place: late first, of those the young people first; then by day, and what has none last."""
        op = self.wanneer or self.sinds or datetime.date.max
        laat = self.te_laat(dag)
        return list(Wanneer).index(self.groep(dag)), not laat, not (laat and self.jongere), op, self.wat

    def datum(self, dag: datetime.date) -> str:
        """Return its day in words."""
        if self.noot:
            return self.noot
        if self.wanneer is not None:
            if self.wanneer == dag:
                return "vandaag"
            kort = _kort(self.wanneer, dag)
            return f"{kort}, te laat" if self.te_laat(dag) else kort
        return f"sinds {_kort(self.sinds, dag)}" if self.sinds else "geen datum"


def _kort(dag: datetime.date, vandaag: datetime.date) -> str:
    """`27 november`; with the weekday when it is near, with the year when it is another."""
    if dag.year != vandaag.year:
        return dag_in_woorden(dag)
    woorden = date_format(dag, "j F").replace(" ", "\u00a0")
    dichtbij = 0 < (dag - vandaag).days < 28
    return f"{date_format(dag, 'l')} {woorden}" if dichtbij else woorden


@dataclass(frozen=True)
class Regel:
    """A row as the page shows it."""

    rij: Werkrij
    datum: str
    te_laat: bool
    nu: bool


@dataclass(frozen=True)
class Daggroep:
    """One group of the list. `rest` folds."""

    wanneer: Wanneer
    open: list[Regel]
    rest: list[Regel]

    @property
    def aantal(self) -> int:
        """How many it holds."""
        return len(self.open) + len(self.rest)


@dataclass(frozen=True)
class Snelweg:
    """An address that stands beside the heading. `hoofd`: what this person comes to do most."""

    naam: str
    adres: str
    hoofd: bool = False


@dataclass(frozen=True)
class Bijdrage:
    """What one room gives to mijn werk: rows, and kinds of rows to be read with those of the others (`lees_samen`)."""

    rijen: list[Any] = field(default_factory=list)
    wegen: list[Snelweg] = field(default_factory=list)


class MijnWerk:
    """The list of one person on one day, of all rooms or of one."""

    def __init__(self, rijen: Iterable[Werkrij], dag: datetime.date, kamer: str = "") -> None:
        self.dag = dag
        self.alles = sorted(_een_keer(rijen), key=lambda rij: rij.plek(dag))
        self.telling = Counter(rij.kamer for rij in self.alles)
        # A room that has nothing, or does not exist, is no filter: the whole list stands there.
        self.kamer = kamer if kamer in self.telling else ""
        self.rijen = [rij for rij in self.alles if not self.kamer or rij.kamer == self.kamer]

    @property
    def kamers(self) -> list[tuple[str, str, int]]:
        """The tabs: value, name and count of each room that has rows; none when there is nothing to choose."""
        tabs = [(kamer.value, str(kamer.label), self.telling[kamer]) for kamer in Kamer if self.telling[kamer]]
        return tabs if len(tabs) > 1 else []

    @cached_property
    def groepen(self) -> list[Daggroep]:
        """The groups that hold something."""
        per_groep: dict[Wanneer, list[Regel]] = {wanneer: [] for wanneer in Wanneer}
        for rij in self.rijen:
            groep = rij.groep(self.dag)
            per_groep[groep].append(Regel(rij, rij.datum(self.dag), rij.te_laat(self.dag), groep == Wanneer.NU))
        return [_vouw(wanneer, regels) for wanneer, regels in per_groep.items() if regels]

    @property
    def nu(self) -> int:
        """How many things wait today."""
        return sum(groep.aantal for groep in self.groepen if groep.wanneer == Wanneer.NU)

    @property
    def rust(self) -> str:
        """The sentence for who has nothing to do now, with what comes next; empty when something waits."""
        if self.nu:
            return ""
        begin = "Er wacht niets op jou."
        if self.kamer:
            begin = f"Bij {Kamer(self.kamer).label} wacht niets op jou."
        straks = next((rij for rij in self.rijen if not rij.loopt and rij.wanneer), None)
        return f"{begin} Het eerstvolgende: {straks.wat}, {straks.datum(self.dag)}." if straks else begin


def _een_keer(rijen: Iterable[Werkrij]) -> list[Werkrij]:
    """Keep of each thing the first row: a room gives what asks something before what only comes."""
    gezien: set[str] = set()
    uniek = []
    for rij in rijen:
        if rij.ding and rij.ding in gezien:
            continue
        gezien.add(rij.ding)
        uniek.append(rij)
    return uniek


def _vouw(wanneer: Wanneer, regels: list[Regel]) -> Daggroep:
    grens = {Wanneer.LATER: OPEN_LATER, Wanneer.LOOPT: OPEN_LOOPT}.get(wanneer, len(regels))
    # To fold one row costs as much room as the row itself.
    grens = len(regels) if len(regels) <= grens + 1 else grens
    return Daggroep(wanneer, regels[:grens], regels[grens:])


def een_hoofdweg(wegen: Iterable[Snelweg]) -> list[Snelweg]:
    """Return the addresses with at most one primary, the first; it stands last, at the end of the row."""
    wegen = list(wegen)
    eerste = next((weg for weg in wegen if weg.hoofd), None)
    rest = [Snelweg(weg.naam, weg.adres) for weg in wegen if weg is not eerste]
    return [*rest, eerste] if eerste else rest
