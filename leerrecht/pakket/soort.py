"""What a list in a package is: which model, which fields, whose rows. Each room registers its own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, QuerySet

from leerrecht.models import Netwerk

Gegevens = dict[str, Any]


@dataclass(frozen=True)
class Pakketveld:
    """One value of a row. Its kind, choices and limits are those of the model; `naar` is the list it refers to."""

    naam: str
    attr: str = ""
    naar: str = ""
    # The only row of that list when the file leaves it out: a network has one plan.
    enige: bool = False
    # No column: what the row is to the network. People change it in the portal.
    lees: Callable[[Any, Any], Any] | None = None
    gewoon: Any = None

    @property
    def op(self) -> str:
        """What the model calls it."""
        return self.attr or self.naam


@dataclass(frozen=True)
class Pakketdeel:
    """A list that belongs to a row and is made with it; on a reload people change it in the portal.

    `velden` are what its own rows may hold, each with the list it refers to or ""; `lees` and `maak` go to and from the
    database. `weglaten`: absent where `lees` returns None.
    """

    naam: str
    velden: dict[str, str]
    lees: Callable[[Any, Any], Any]
    maak: Callable[[Any, Any, Any], None]
    verplicht: tuple[str, ...] = ()
    enkel: bool = False


@dataclass(frozen=True, kw_only=True)
class Pakketsoort:
    """One list of rows in one file."""

    naam: str
    bestand: str
    model: type[Model]
    verdieping: int
    rijen: Callable[[Netwerk | None], QuerySet]
    velden: tuple[Pakketveld, ...]
    delen: tuple[Pakketdeel, ...] = ()
    # The field that holds the key of a row, in the file and in the table; "" when it is made of other fields.
    sleutelveld: str = "bron_sleutel"
    sleutel_uit: Callable[[Gegevens], str] | None = None
    sleutel_van: Callable[[Any], str] | None = None
    # Where the key is another field, the table remembers the key of the package too.
    met_bron: bool = True
    kop: str = ""  # a mapping under this word instead of a list: one row
    onder: str = ""  # nested in the rows of this list, through the field `via`
    via: str = ""
    in_zichzelf: str = ""  # and in its own rows, through this field
    # Rows of all networks: one that is there already stays as it is.
    gedeeld: bool = False
    # Whether this network may change such a row; None: the package that brought it may.
    eigen: Callable[[Any, Netwerk | None], bool] | None = None
    ook_zonder_netwerk: bool = False
    vast: Callable[[Netwerk | None], Gegevens] = lambda netwerk: {}
    volgorde: Callable[[int, Netwerk | None], int] | None = None
    voor_bewaren: Callable[[Any], object] | None = None
    # Once its lists of references are there; what it changes is saved.
    na_verwijzingen: Callable[[Any], object] | None = None
    na_maken: Callable[[Any, Gegevens, Any], None] | None = None
    # Fields that stand in the file alone, such as `redactie` where the table has no place for it.
    los: tuple[str, ...] = ("redactie", "herkomst")

    @property
    def in_bestand_alleen(self) -> tuple[str, ...]:
        """The fields that the table has no place for."""
        namen = {veld.naam for veld in self.velden}
        return tuple(naam for naam in self.los if naam not in namen)

    @property
    def in_bestand(self) -> str:
        """The word above its rows."""
        return self.kop or self.naam

    def sleutel(self, rij: Any, netwerk: Netwerk | None) -> str:
        """Return the key of a row of the server: the one it came with, else one that stays the same."""
        if self.sleutel_van:
            return self.sleutel_van(rij)
        van = netwerk.slug if netwerk else "server"
        return str(getattr(rij, self.sleutelveld) or f"{van}-{self.naam}-{getattr(rij, 'sleutel', '') or rij.pk}")


@dataclass(frozen=True, kw_only=True)
class Bestand:
    """What a room does with one file besides its lists: `vul_in` writes out what a person may leave away."""

    naam: str
    verdieping: int
    vul_in: Callable[[Gegevens, Gegevens], None] | None = None


@dataclass
class _Register:
    soorten: dict[str, Pakketsoort] = field(default_factory=dict)
    bestanden: dict[str, Bestand] = field(default_factory=dict)
    na_laden: list[tuple[int, Callable[[Netwerk | None], Gegevens]]] = field(default_factory=list)


_register = _Register()


def registreer_soorten(*soorten: Pakketsoort) -> None:
    """Add lists to what a package holds."""
    _register.soorten |= {soort.naam: soort for soort in soorten}


def registreer_bestand(bestand: Bestand) -> None:
    """Say what a room does with a file before its rows are read."""
    _register.bestanden[bestand.naam] = bestand


def registreer_na_laden(*, verdieping: int, doe: Callable[[Netwerk | None], Gegevens]) -> None:
    """Add what a room does once the rows are there; it returns what it made, for the count."""
    if (verdieping, doe) not in _register.na_laden:
        _register.na_laden.append((verdieping, doe))


def alle_soorten() -> list[Pakketsoort]:
    """Return every list, lower rooms first: a row refers to what was read before it."""
    return sorted(_register.soorten.values(), key=lambda soort: soort.verdieping)


def soort_met(naam: str) -> Pakketsoort:
    """Return the list of this name."""
    return _register.soorten[naam]


def kinderen_van(soort: Pakketsoort) -> list[Pakketsoort]:
    """Return the lists that stand inside rows of this one, itself included when it nests."""
    return [kind for kind in alle_soorten() if kind.onder == soort.naam or (kind is soort and kind.in_zichzelf)]


def bestanden() -> dict[str, list[Pakketsoort]]:
    """Return the files of a package by name, each with the lists that stand at its top."""
    per: dict[str, list[Pakketsoort]] = {}
    for soort in alle_soorten():
        if not soort.onder:
            per.setdefault(soort.bestand, []).append(soort)
    return per


def bestand_met(naam: str) -> Bestand | None:
    """Return what a room said about this file."""
    return _register.bestanden.get(naam)


def na_laden() -> Iterable[Callable[[Netwerk | None], Gegevens]]:
    """Yield what rooms do after a load, lower ones first."""
    return [doe for _, doe in sorted(_register.na_laden, key=lambda paar: paar[0])]
