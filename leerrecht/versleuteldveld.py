"""Model fields that lie encrypted in the database and are plain in Python. Nothing filters or sorts on them.

A value is bound to its column and row (`leerrecht.versleuteling.Bergplaats`): read elsewhere it does not open. A new
row has no key yet when it is written, so it is bound a moment later, in the same transaction.

One value that does not open makes no list unreadable: its row is read, and who touches the value gets Onleesbaar. A
row with such a value can be saved: the value is left as it lies, since it may open again with the right key.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.db.models.signals import post_init, post_save

from leerrecht.versleuteling import Bergplaats, Onleesbaar, ontsleutel_op, versleutel, versleutel_op

# How Django calls the models of a migration: what they read may be older than this way of writing.
_OUD_MODEL = "__fake__"
ELDERS = "Deze gegevens liggen niet waar ze geschreven zijn."
# What a list shows in place of a value that does not open.
ONLEESBAAR = "niet te lezen"
# Where a row keeps which of its values do not open, and why.
_DICHT = "_dichte_velden"


@dataclass(frozen=True)
class Gebonden:
    """A value on its way to the database, with the key of the row that it is for ("" when that has none yet)."""

    waarde: Any
    rij: str


class _Gelezen:
    """What came out of the database and must still be held against the row that it came with."""

    rij = ""


class _Tekst(_Gelezen, str):
    pass


class _Woordenboek(_Gelezen, dict):
    pass


class _Dicht:
    """A value that does not open, on its way to a row. Without a row nobody can use it as if it were a value."""

    def __init__(self, reden: str) -> None:
        self.reden = reden

    def _weiger(self, *_) -> Any:
        raise Onleesbaar(self.reden)

    __str__ = __bool__ = __len__ = __iter__ = __getitem__ = __contains__ = __eq__ = __hash__ = __format__ = _weiger


class _Attribuut(DeferredAttribute):
    """Gives the value of a row; raise Onleesbaar, naming the row, where what is stored does not open."""

    def __get__(self, instance, cls=None):
        if instance is not None and self.field.attname in instance.__dict__.get(_DICHT, ()):
            raise Onleesbaar(instance.__dict__[_DICHT][self.field.attname], rij=instance)
        try:
            return super().__get__(instance, cls)
        except KeyError as fout:  # fetched only now, and closed there
            raise Onleesbaar(ELDERS, rij=instance) from fout


class VersleuteldVeld(models.TextField):
    """A text that lies encrypted. "" stays "", so that an empty column shows as empty without a key."""

    gelezen: Any = _Tekst
    descriptor_class = _Attribuut

    def contribute_to_class(self, cls, name, *args, **opties) -> None:
        """Bind what is written to its row, and hold what is read against it."""
        super().contribute_to_class(cls, name, *args, **opties)
        if cls.__module__ == _OUD_MODEL:
            # A migration makes its models anew at every step. One receiver for all: one for each is looked through at
            # the next, and made bringing a database up to date slower by the square of its steps.
            post_init.connect(_houd_oude_tegen_rij, dispatch_uid="versleuteldveld oud")
            post_save.connect(_bind_nieuwe_oude, dispatch_uid="versleuteldveld oud")
        elif not cls._meta.abstract:
            post_init.connect(_houd_tegen_rij, sender=cls, dispatch_uid="versleuteldveld")
            post_save.connect(_bind_nieuwe, sender=cls, dispatch_uid="versleuteldveld")

    @property
    def kolomnaam(self) -> str:
        """The column this field is, "" for a field that stands by itself."""
        model = getattr(self, "model", None)
        return f"{model._meta.label}.{self.column}" if model is not None else ""

    @property
    def _is_oud(self) -> bool:
        return not self.kolomnaam or self.model.__module__ == _OUD_MODEL

    def from_db_value(self, waarde, expressie, verbinding) -> Any:
        """Return the stored value in clear; what no key fits, or is another column's, refuses to be used."""
        if not waarde:
            return self.leeg()
        try:
            return self._open(waarde)
        except Onleesbaar as fout:
            return _Dicht(str(fout))

    def _open(self, waarde: str) -> Any:
        plek, tekst = ontsleutel_op(waarde)
        if self._is_oud:
            return self.naar_python(tekst)
        if plek is None or plek.kolom != self.kolomnaam:
            raise Onleesbaar(ELDERS)
        gelezen = self.gelezen(self.naar_python(tekst))
        gelezen.rij = plek.rij
        return gelezen

    def pre_save(self, model_instance, add) -> Any:
        """Return the value with the key of its row."""
        waarde = super().pre_save(model_instance, add)
        return waarde if hasattr(waarde, "as_sql") else Gebonden(waarde, _sleutel(model_instance))

    def get_db_prep_save(self, value, connection) -> Any:
        """Return what is stored: the value, encrypted with the newest key and bound to its place.

        Raise FieldError for what has no row: a value for many rows at once, or one that the database works out.
        """
        if hasattr(value, "as_sql"):
            if not isinstance(getattr(value, "_output_field_or_none", None), VersleuteldVeld):
                raise FieldError(f"{self.name} is versleuteld: de databank kan er geen waarde voor uitrekenen.")
            raise FieldError(f"{self.name} is versleuteld en hoort bij een rij: schrijf het rij per rij.")
        waarde, rij = (value.waarde, value.rij) if isinstance(value, Gebonden) else (value, None)
        tekst = self.naar_tekst(waarde)
        if not tekst:
            return ""
        if rij is None and not self._is_oud:
            raise FieldError(f"{self.name} is versleuteld en hoort bij een rij: schrijf het rij per rij.")
        return versleutel_op(Bergplaats(self.kolomnaam, rij or ""), tekst) if self.kolomnaam else versleutel(tekst)

    def get_lookup(self, lookup_name):
        """Refuse every search: it would compare with a secret that is different each time."""
        raise FieldError(f"{self.name} is versleuteld en niet te doorzoeken. Gebruik een blinde index.")

    def leeg(self) -> Any:
        """The value of an empty column."""
        return ""

    def naar_tekst(self, waarde: Any) -> str:
        """The value as the text that is encrypted."""
        return str(waarde or "")

    def naar_python(self, tekst: str) -> Any:
        """The decrypted text as a value."""
        return tekst


class VersleuteldJsonVeld(VersleuteldVeld):
    """A dictionary of plain values that lies encrypted as a whole."""

    # For mypy alone: what goes in and comes out is no text.
    _pyi_private_set_type: dict[str, Any]  # type: ignore[assignment]
    _pyi_private_get_type: dict[str, Any]  # type: ignore[assignment]
    gelezen = _Woordenboek

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **{"default": dict, "blank": True, **opties})

    def leeg(self) -> dict[str, Any]:
        """An empty dictionary."""
        return {}

    def naar_tekst(self, waarde: dict[str, Any]) -> str:
        """JSON; dates become ISO text."""
        return json.dumps(waarde, cls=DjangoJSONEncoder, ensure_ascii=False) if waarde else ""

    def naar_python(self, tekst: str) -> dict[str, Any]:
        """The dictionary."""
        return json.loads(tekst)


def _sleutel(rij: models.Model) -> str:
    return "" if rij.pk is None else str(rij.pk)


def _velden(model: type[models.Model]) -> list[VersleuteldVeld]:
    return [veld for veld in model._meta.concrete_fields if isinstance(veld, VersleuteldVeld)]


def _houd_tegen_rij(sender, instance, **rest) -> None:
    """Close a value that was written for another row, or does not open; make the others plain."""
    for veld in _velden(sender):
        waarde = instance.__dict__.get(veld.attname)
        if isinstance(waarde, _Gelezen) and waarde.rij != _sleutel(instance):
            waarde = _Dicht(ELDERS)
        if isinstance(waarde, _Dicht):
            # Taken out, so that Django saves the row without it.
            del instance.__dict__[veld.attname]
            instance.__dict__.setdefault(_DICHT, {})[veld.attname] = waarde.reden
        elif isinstance(waarde, _Gelezen):
            instance.__dict__[veld.attname] = str(waarde) if isinstance(waarde, str) else dict(waarde)  # type: ignore[call-overload]


def _houd_oude_tegen_rij(sender, instance, **rest) -> None:
    if sender.__module__ == _OUD_MODEL:
        _houd_tegen_rij(sender, instance)


def voor_lijst(waarde: Callable[[], str]) -> str:
    """Return a value for a list; ONLEESBAAR where it does not open: one row may not close the list of all others."""
    try:
        return waarde()
    except Onleesbaar:
        return ONLEESBAAR


def is_dicht(rij: models.Model) -> bool:
    """Whether a value of this row does not open."""
    return bool(rij.__dict__.get(_DICHT))


def _bind_nieuwe(sender, instance, created, raw=False, using=None, **rest) -> None:
    """Write the encrypted values of a new row once more, now that it has its key."""
    if created:
        bind(instance, using)


def _bind_nieuwe_oude(sender, instance, created, using=None, **rest) -> None:
    if sender.__module__ == _OUD_MODEL:
        _bind_nieuwe(sender, instance, created, using=using)


def bind(rij: models.Model, using: str | None = None, velden: list[str] | None = None) -> None:
    """Write the encrypted values of `rij` (those of `velden`) bound to it; empty ones are left."""
    wie = _sleutel(rij)
    waarden = {
        veld.attname: Gebonden(rij.__dict__[veld.attname], wie)
        for veld in _velden(type(rij))
        if rij.__dict__.get(veld.attname) and (velden is None or veld.name in velden)
    }
    if waarden:
        models.QuerySet(type(rij), using=using).filter(pk=rij.pk).update(**waarden)
