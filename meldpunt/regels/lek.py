"""After a breach: which files an account, an organisation or anybody saw since a moment. Read from the log alone.

Source: AVG (EU 2016/679) art. 33 and 34: the controller reports a breach to the supervisory authority within 72 hours
after having become aware of it, and tells the persons concerned when the risk to them is high. For a Flemish body that
authority is the Vlaamse Toezichtcommissie.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet

from leerrecht.models import Raadpleging
from meldpunt.keuzes.dossier import TRAPPEN, Trap

MELDTERMIJN = datetime.timedelta(hours=72)
# Rows that are put together on one page; beyond that the download holds them all.
HOOGSTENS = 20_000


@dataclass
class Gezien:
    """What was seen of one file: by whom, how deep, from when to when."""

    referentie: str
    eerst: datetime.datetime
    laatst: datetime.datetime
    trap: str = ""
    keren: int = 0
    wie: set[str] = field(default_factory=set)

    def erbij(self, rij: Raadpleging) -> None:
        """Add one look."""
        self.eerst, self.laatst = min(self.eerst, rij.op), max(self.laatst, rij.op)
        self.keren += 1
        self.wie.add(rij.door_naam)
        if rij.trap and _diepte(rij.trap) > _diepte(self.trap):
            self.trap = rij.trap

    @property
    def wie_in_woorden(self) -> str:
        """Who looked, by name."""
        return ", ".join(sorted(self.wie, key=str.casefold))


@dataclass(frozen=True)
class Omvang:
    """How far it went. `dossiers`: deepest first; `zoeklijsten`: looks at no one file in particular."""

    dossiers: list[Gezien]
    blikken: int
    zoeklijsten: int
    afgebroken: bool

    @property
    def met_naam(self) -> int:
        """Of how many files more was seen than the question without a name."""
        return sum(een.trap not in ("", Trap.NUL) for een in self.dossiers)

    @property
    def met_zorg(self) -> int:
        """Of how many files home, health or care was open to who looked."""
        return sum(_diepte(een.trap) >= _diepte(Trap.B) for een in self.dossiers)


def _diepte(trap: str) -> int:
    return TRAPPEN.index(Trap(trap)) if trap in Trap.values else -1


def blikken_sinds(
    slugs: Iterable[str],
    *,
    sinds: datetime.datetime,
    tot: datetime.datetime | None = None,
    wie: str = "",
    organisatie: str = "",
    referentie: str = "",
) -> QuerySet[Raadpleging]:
    """Return the looks in these networks from a moment on.

    `wie`: the key of an account; `organisatie`: the key of one; `referentie`: of one file. Empty: of all.
    """
    zoek = Q(netwerk_slug__in=list(slugs), op__gte=sinds)
    for naam, waarde in (("door_sleutel", wie), ("namens_sleutel", organisatie), ("referentie", referentie)):
        if waarde:
            zoek &= Q(**{naam: waarde})
    if tot is not None:
        zoek &= Q(op__lte=tot)
    return Raadpleging.objects.filter(zoek)


def omvang_van(rijen: QuerySet[Raadpleging]) -> Omvang:
    """Put the looks together per file."""
    per: dict[str, Gezien] = {}
    aantal = los = 0
    for rij in rijen.order_by("-op", "-pk")[: HOOGSTENS + 1].iterator():
        aantal += 1
        if not rij.referentie:
            los += 1
            continue
        per.setdefault(rij.referentie, Gezien(rij.referentie, rij.op, rij.op)).erbij(rij)
    volgorde = sorted(per.values(), key=lambda een: (-_diepte(een.trap), een.eerst, een.referentie))
    return Omvang(volgorde, min(aantal, HOOGSTENS), los, aantal > HOOGSTENS)


def melden_voor(geweten: datetime.datetime) -> datetime.datetime:
    """Return until when the breach is reported, from the moment the controller knew."""
    return geweten.astimezone(datetime.UTC) + MELDTERMIJN  # real hours, also where the clock changes
