"""Stored columns made of other columns, for search, order and finding back: how each is filled, and made anew.

They are made anew when the folding changed (`manage.py bereid_voor`, at an upgrade) and, what is made with the key of
the blind indexes, at a rotation of keys. Both may be cut off anywhere and run again: a row that is right is left alone,
and a row is only replaced as it was read, so people may go on working.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import DatabaseError, InterfaceError, models, transaction

from leerrecht.models import Sleutelproef
from leerrecht.models.sleutelproef import NAAM
from leerrecht.versleuteldveld import is_dicht
from leerrecht.zoeken import VOUWVERSIE

HOEVEEL = 100
VERKEERDE_VOUW = (
    "Zoeken en sorteren werken nog met kolommen van een andere versie van het portaal. Voer eerst "
    "`python manage.py bereid_voor` uit; dat mag je afbreken en opnieuw starten. Er is niets gewijzigd."
)
Meld = Callable[["Telling"], None]


@dataclass
class Telling:
    """What was found in one table; `oud`: not as it should be (replaced, unless it was a trial)."""

    wat: str
    gelezen: int = 0
    oud: int = 0
    onleesbaar: int = 0


@dataclass(frozen=True)
class Zoekkolommen:
    """The columns `velden` of one model, and the function that fills them on a row without saving it."""

    label: str
    velden: tuple[str, ...]
    vul: Callable[[Any], None]
    blind: bool

    @property
    def model(self) -> type[models.Model]:
        """The model they belong to."""
        return apps.get_model(self.label)


_geregistreerd: dict[str, Zoekkolommen] = {}


def registreer_zoekkolommen(
    label: str, *, velden: tuple[str, ...], vul: Callable[[Any], None], blind: bool = False
) -> None:
    """Let a room say which columns of a model are made of others. `blind`: with the key of the blind indexes."""
    _geregistreerd[label] = Zoekkolommen(label, velden, vul, blind)


def alle_zoekkolommen(*, alleen_blind: bool = False) -> list[Zoekkolommen]:
    """Return what the rooms registered."""
    return [rij for rij in _geregistreerd.values() if rij.blind or not alleen_blind]


def herreken(kolommen: Zoekkolommen, *, proef: bool = False, meld: Meld = lambda telling: None) -> Telling:
    """Make the columns of every row anew, in batches; with `proef` only count."""
    model, telling = kolommen.model, Telling(f"{kolommen.label} (zoeken)")
    sleutels = list(model._base_manager.order_by("pk").values_list("pk", flat=True))
    for begin in range(0, len(sleutels), HOEVEEL):
        wijzigingen = []
        for rij in _leesbare(model, sleutels[begin : begin + HOEVEEL], telling):
            was = {veld: getattr(rij, veld) for veld in kolommen.velden}
            kolommen.vul(rij)
            wordt = {veld: getattr(rij, veld) for veld in kolommen.velden}
            telling.gelezen += 1
            if wordt != was:
                telling.oud += 1
                wijzigingen.append((rij.pk, was, wordt))
        if not proef:
            with transaction.atomic():
                for pk, was, wordt in wijzigingen:
                    # As it was read: who changed the row meanwhile filled its columns the new way.
                    model._base_manager.filter(pk=pk, **was).update(**wordt)
        meld(telling)
    return telling


def _leesbare(model: type[models.Model], sleutels: list[Any], telling: Telling) -> Iterator[Any]:
    """Yield the rows that can be read; a row under an unknown key stays as it is."""
    for rij in model._base_manager.filter(pk__in=sleutels):
        if is_dicht(rij):
            telling.onleesbaar += 1
        else:
            yield rij


def is_bij() -> bool:
    """Tell whether the stored columns were made with the folding of this code."""
    return Sleutelproef.objects.filter(naam=NAAM, vouw=VOUWVERSIE).exists()


def herbouw(meld: Meld = lambda telling: None) -> list[Telling]:
    """Make all columns anew where they are not as they should be; only when all is done that is remembered.

    Also when they are of this version: an older release that was put back for a day fills them its own way.
    """
    tellingen = [herreken(kolommen, meld=meld) for kolommen in alle_zoekkolommen()]
    Sleutelproef.objects.filter(naam=NAAM).update(vouw=VOUWVERSIE)
    return tellingen


def bezwaar() -> str:
    """Return the sentence that stops the start, "" when all is right or this database was never made ready.

    A database that cannot be reached or has no tables yet is not for us to judge.
    """
    try:
        return VERKEERDE_VOUW if Sleutelproef.objects.filter(naam=NAAM).exclude(vouw=VOUWVERSIE).exists() else ""
    except (DatabaseError, InterfaceError):
        return ""
