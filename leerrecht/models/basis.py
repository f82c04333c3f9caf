"""Building blocks of models: opaque keys and a closed back door."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import Enum
from typing import Any, ClassVar

from django.core.exceptions import FieldError
from django.db import models

from leerrecht.paginateller import volg_aanraking
from leerrecht.versleuteldveld import VersleuteldVeld, bind

# No vowels and no look-alikes, so that a key spells no word and can be read out on the telephone.
ALFABET = "23456789bcdfghjkmnpqrstvwxz"
_mag_schrijven: ContextVar[bool] = ContextVar("mag_schrijven", default=False)


class SchrijvenBuitenDienst(RuntimeError):
    """Somebody called save(), delete() or update() on a guarded model outside a dienst."""


def maak_sleutel(lengte: int = 10) -> str:
    """Return a random key for an address: says nothing, counts nothing."""
    return "".join(secrets.choice(ALFABET) for _ in range(lengte))


@contextmanager
def schrijven_toegestaan() -> Iterator[None]:
    """Open the door for the writes of one dienst (see `leerrecht.diensten.dienst`).

    What is written of which public pages are made raises their counter at the end (see `leerrecht.paginateller`).
    """
    merk = _mag_schrijven.set(True)
    try:
        with volg_aanraking():
            yield
    finally:
        _mag_schrijven.reset(merk)


def bewaak(klasse: type) -> None:
    """Raise SchrijvenBuitenDienst outside a dienst."""
    if not _mag_schrijven.get():
        raise SchrijvenBuitenDienst(
            f"{klasse.__name__} wordt alleen geschreven door een dienst. Zoek de functie in diensten.py van de app."
        )


def verwant(model: type[models.Model], relatie: str) -> Any:
    """Return the model at the other end of a relation: querysets reach other models in this way only."""
    return model._meta.get_field(relatie).related_model


def veldnaam(model: type[models.Model], veld: str) -> str:
    """Return what a field is called on the screen."""
    return str(getattr(model._meta.get_field(veld), "verbose_name", veld))


class BewaakteQuerySet(models.QuerySet):
    """Queryset that refuses bulk writes outside a dienst."""

    def update(self, **velden):
        """Update rows, inside a dienst only."""
        bewaak(self.model)
        return super().update(**velden)

    def delete(self):
        """Delete rows, inside a dienst only."""
        bewaak(self.model)
        return super().delete()

    def bulk_create(self, rijen, *args, **opties):  # type: ignore[override]  # passed on as it comes
        """Insert rows, inside a dienst only."""
        bewaak(self.model)
        if any(isinstance(veld, VersleuteldVeld) for veld in self.model._meta.concrete_fields):
            raise FieldError(f"{self.model.__name__} heeft versleutelde velden: bewaar rij per rij.")
        return super().bulk_create(rijen, *args, **opties)

    def bulk_update(self, rijen, velden, *args, **opties):  # type: ignore[override]  # as above
        """Update these fields of rows, inside a dienst only; encrypted ones row by row, bound to it."""
        bewaak(self.model)
        geheim = {veld.name for veld in self.model._meta.concrete_fields if isinstance(veld, VersleuteldVeld)}
        open_velden = [veld for veld in velden if veld not in geheim]
        for rij in rijen if geheim & set(velden) else ():
            bind(rij, self.db, [veld for veld in velden if veld in geheim])
        return super().bulk_update(rijen, open_velden, *args, **opties) if open_velden else len(rijen)


class Paginas(Enum):
    """Whose public pages change when a row of a model does."""

    NETWERK = "netwerk"  # of the network that the event of the act names
    OVERAL = "overal"  # of all: they share such rows


class BewaaktModel(models.Model):
    """A model that only diensten may write: a stray save() raises instead of skipping log and rules.

    `publieke_pagina`: it stands on a page for visitors, so that writing it refreshes those pages.
    """

    publieke_pagina: ClassVar[Paginas | None] = None

    objects = BewaakteQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **opties):
        """Write the row, inside a dienst only."""
        bewaak(type(self))
        super().save(*args, **opties)

    def delete(self, *args, **opties):
        """Delete the row, inside a dienst only."""
        bewaak(type(self))
        return super().delete(*args, **opties)


@dataclass(frozen=True)
class Gevolgd:
    """How the history names a row: attribute paths from it. Empty `naam`: no name of it is kept; `soort`: the model."""

    naam: str = ""
    sleutel: str = "sleutel"
    netwerk: str = "netwerk"
    namens: str = ""
    soort: str = ""


class SleutelModel(models.Model):
    """A model with an opaque key for its address."""

    gevolgd: ClassVar[Gevolgd] = Gevolgd()

    sleutel = models.CharField(max_length=12, unique=True, editable=False, default=maak_sleutel)

    class Meta:
        abstract = True


class BronModel(models.Model):
    """A model that may be loaded from a document of the network: loading twice changes nothing."""

    bron = models.CharField("bron", max_length=200, blank=True, default="")
    bron_sleutel = models.CharField(max_length=100, unique=True, null=True, blank=True, editable=False)

    class Meta:
        abstract = True


class Zetrij(BewaaktModel):
    """One move of a workflow as a row: from, to, why, by whom, when; who writes what `workflow.overgang` returned.

    The room adds the object that moved and `van` and `naar` with its own states, and takes `class Meta(Zetrij.Meta)`.
    A move that the portal itself may make overrides `door` with one that may be empty.
    """

    reden = models.TextField(blank=True)
    door = models.ForeignKey("leerrecht.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        ordering = ["-op", "-pk"]

    def __str__(self) -> str:
        return f"{self.van} naar {self.naar}"  # type: ignore[attr-defined]  # the room adds both
