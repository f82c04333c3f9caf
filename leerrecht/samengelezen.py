"""Rows of mijn werk of many kinds, read together: one question to the database for all of them, however many kinds.

A room says of each kind which rows (behind its own door) and what of each it needs; it gets these back as `Bronrij` and
makes its rows of mijn werk of them. What needs whole objects or more than words, days and numbers keeps its own query.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from django.db.models import (
    BigIntegerField,
    DateField,
    DateTimeField,
    F,
    Field,
    IntegerField,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast

from leerrecht.mijnwerk import Werkrij

# What a column may be. A kind of its own: what is encrypted looks like text, and is none to a union.
_TYPES: dict[str, type[Field]] = {
    "CharField": TextField,
    "SlugField": TextField,
    "TextField": TextField,
    "DateField": DateField,
    "DateTimeField": DateTimeField,
    "BigAutoField": BigIntegerField,
    "IntegerField": BigIntegerField,
    "PositiveIntegerField": BigIntegerField,
    "PositiveSmallIntegerField": BigIntegerField,
}


class Bronrij(SimpleNamespace):
    """What was asked of one row, by the names that the kind gave them."""

    def __getattr__(self, naam: str) -> Any:
        """For who checks types: what it has, its kind decides."""
        raise AttributeError(naam)


@dataclass(frozen=True)
class Leessoort:
    """Rows of one kind: which (ordered when there is a limit), what of each by name, and what becomes of them."""

    rijen: QuerySet
    kolommen: dict[str, Any]
    maak: Callable[[list[Bronrij]], list[Werkrij]]
    orde: tuple[str, ...] = ()
    hoogstens: int | None = None
    # Filled by whoever reads them.
    gelezen: list[Bronrij] = field(default_factory=list)

    def geordend(self) -> list[Werkrij]:
        """Return the rows, in the order of the kind; what has no day comes last."""
        return self.maak(sorted(self.gelezen, key=lambda rij: [_achteraan(getattr(rij, naam)) for naam in self.orde]))


Werkbron = Werkrij | Leessoort


def een_voor_een(maak: Callable[[Bronrij], Werkrij]) -> Callable[[list[Bronrij]], list[Werkrij]]:
    """For a kind of which each row becomes one."""
    return lambda rijen: [maak(rij) for rij in rijen]


def lees_samen(bronnen: Iterable[Werkbron]) -> list[Werkrij]:
    """Return all rows, in the order in which they were given; what must be read still is read in one query."""
    alles = list(bronnen)
    _lees([bron for bron in alles if isinstance(bron, Leessoort)])
    return [rij for bron in alles for rij in (bron.geordend() if isinstance(bron, Leessoort) else [bron])]


def _achteraan(waarde: Any) -> tuple[bool, Any]:
    return waarde is None, 0 if waarde is None else waarde


def _lees(soorten: list[Leessoort]) -> None:
    """Ask for all kinds at once, and give each its own rows."""
    if not soorten:
        return
    vragen = [_vraag(soort) for soort in soorten]
    typen = [_typen(vraag, soort) for vraag, soort in zip(vragen, soorten, strict=True)]
    breed = {een: max(rij.count(een) for rij in typen) for een in {een for rij in typen for een in rij}}
    vakken = [een for een in sorted(breed, key=lambda een: een.__name__) for _ in range(breed[een])]
    plaatsen = [list(_plaatsen(rij, vakken)) for rij in typen]
    eerste, *rest = [_passend(nummer, vraag, vakken, plaatsen[nummer]) for nummer, vraag in enumerate(vragen)]
    for nummer, *waarden in eerste.union(*rest, all=True) if rest else eerste:
        soort = soorten[nummer]
        velden = {naam: waarden[plek] for naam, plek in zip(soort.kolommen, plaatsen[nummer], strict=True)}
        soort.gelezen.append(Bronrij(**velden))


def _vraag(soort: Leessoort) -> QuerySet:
    """Return the query of one kind, with its columns under numbers that no model has as a name."""
    rijen = soort.rijen
    if soort.hoogstens is not None:
        rijen = rijen.model._default_manager.filter(pk__in=rijen.values("pk")[: soort.hoogstens])
    kolommen = enumerate(soort.kolommen.values())
    return rijen.order_by().annotate(
        **{f"kolom_{nummer}": F(een) if isinstance(een, str) else een for nummer, een in kolommen}
    )


def _typen(vraag: QuerySet, soort: Leessoort) -> list[type[Field]]:
    """Return what each column is; what is nothing of these refuses."""
    velden = [vraag.query.annotations[f"kolom_{nummer}"].output_field for nummer in range(len(soort.kolommen))]
    return [_TYPES[type(veld).__name__] for veld in velden]


def _plaatsen(typen: list[type[Field]], vakken: list[type[Field]]) -> Iterator[int]:
    """Return for each column the first box of its type that is free."""
    vrij = list(range(len(vakken)))
    for een in typen:
        plek = next(nummer for nummer in vrij if vakken[nummer] is een)
        vrij.remove(plek)
        yield plek


def _passend(nummer: int, vraag: QuerySet, vakken: list[type[Field]], plaatsen: list[int]) -> QuerySet:
    """Return the query with every box, filled or not: a database joins only what has the same.

    The first says what each box holds; those after it follow.
    """
    namen = {plek: f"kolom_{kolom}" for kolom, plek in enumerate(plaatsen)}
    leeg = [plek for plek in range(len(vakken)) if plek not in namen]
    erbij: dict[str, Any] = {f"leeg_{plek}": Value(None, output_field=vakken[plek]()) for plek in leeg}
    if nummer == 0:
        erbij |= {f"leeg_{plek}": Cast(Value(None), vakken[plek]()) for plek in leeg}
    volgorde = [namen.get(plek, f"leeg_{plek}") for plek in range(len(vakken))]
    soort = Value(nummer, output_field=IntegerField())
    return vraag.annotate(vak_soort=soort, **erbij).values_list("vak_soort", *volgorde)


__all__ = ["Bronrij", "Leessoort", "Werkbron", "een_voor_een", "lees_samen"]
