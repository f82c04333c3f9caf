"""Filters of lists, in every room. They live in the address, so they may be old, mistyped or made up: the page says so.

A value that is not known filters nothing. Hidden and never heard of are told the same way: a list of choices holds only
what this person may see.
"""

import datetime
import re
from collections.abc import Mapping
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict

# What may be repeated on a page without saying something in our name: one word, as addresses hold it.
_HERHAALBAAR = re.compile(r"[\w.,:/+-]{1,40}")
_AAN, _UIT = ("on", "true", "1", "ja"), ("", "false", "0", "nee")


def _zin(bij: str, getypt: str, leeg: str) -> str:
    """The sentence for one value: what is not known, where, and what is shown in its place."""
    wat = f"“{getypt}”" if _HERHAALBAAR.fullmatch(getypt) else "Wat het adres vraagt,"
    toont = f"“{leeg}”" if leeg else "de lijst zonder dat filter"
    return f"{wat} kennen we niet bij “{bij}”: je ziet nu {toont}."


def _zonder_keuze(veld: forms.Field) -> str:
    """What the page calls it when nothing is chosen, "" where it has no words for that."""
    if isinstance(veld, forms.ModelChoiceField):
        return str(veld.empty_label or "")
    return str(_keuzes_van(veld).get("", ""))


def _keuzes_van(veld: forms.Field) -> dict[Any, Any]:
    """The choices of a field, value -> words; none when it has no list."""
    return dict(getattr(veld, "choices", None) or ())


class Filterzinnen(forms.BaseForm):
    """For a form of filters: says which value of the address it does not know."""

    _onbekend: dict[str, str] = {}

    def full_clean(self) -> None:
        """Validate, and let a list of choices show that nothing is chosen: its sentence stands above the results."""
        super().full_clean()
        fouten = self.errors
        velden = {naam: self.fields[naam] for naam in fouten if naam in self.fields}
        self._onbekend = {
            naam: _zin(str(veld.label), str(self.data.get(naam, "")).strip(), _zonder_keuze(veld))
            for naam, veld in velden.items()
        }
        for naam, veld in velden.items():
            if isinstance(veld, forms.ChoiceField):
                del fouten[naam]

    @property
    def onbekend(self) -> dict[str, str]:
        """For each filter whose value is not known, and which so filters nothing, a sentence."""
        self.is_valid()
        return self._onbekend


class _Filterformulier(Filterzinnen, forms.Form):
    """The form of a Filter."""


class Vinkveld(forms.BooleanField):
    """A tick in an address: on, off, or not understood."""

    def __init__(self, **opties: Any) -> None:
        opties.pop("lookup_expr", None)
        super().__init__(**opties)

    def to_python(self, value: Any) -> bool:
        """Return whether it is ticked; raise ValidationError for what is neither yes nor no."""
        if isinstance(value, bool):
            return value
        woord = str(value or "").strip().lower()
        if woord not in (*_AAN, *_UIT):
            raise ValidationError("Kies dit, of kies het niet.", code="invalid")
        return woord in _AAN


class Vink(forms.CheckboxInput):
    """A box to tick that hands on what the address says, right or wrong."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, check_test=lambda waarde: str(waarde).lower() in ("true", *_AAN))

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        """Return the value as it stands in the address."""
        return data.get(name, "")


class Vinkfilter(django_filters.Filter):
    """A filter that is on or off."""

    field_class = Vinkveld

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **{"widget": Vink, **opties})


class Filter(django_filters.FilterSet):
    """Every filter narrows; together they give what all of them give."""

    def get_form_class(self) -> type[forms.Form]:
        """Return the form of the filters, with a sentence for what it does not know."""
        klas = super().get_form_class()
        return type(klas.__name__, (_Filterformulier, klas), {})

    @property
    def onbekend(self) -> dict[str, str]:
        """For each filter whose value is not known, and which so filters nothing, a sentence."""
        return self.form.onbekend

    def download(self, adres: str, vraag: QueryDict) -> str:
        """Return the address of the file with what the page shows: without what it does not know."""
        return zonder(adres, vraag, *self.onbekend)

    @property
    def waarden(self) -> dict[str, Any]:
        """Chosen filters as plain values; a value that does not exist filters nothing."""
        self.form.is_valid()
        schoon = getattr(self.form, "cleaned_data", {})
        return {naam: waarde for naam, waarde in schoon.items() if waarde not in (None, "", False)}

    @property
    def actief(self) -> dict[str, str]:
        """Chosen filters as name -> words, to show above the list."""
        return {naam: woorden_van(self.form.fields[naam], waarde) for naam, waarde in self.waarden.items()}

    def gekozen(self, adres: str, vraag: QueryDict) -> list[dict[str, str]]:
        """Chosen filters in words, each with the address of the list without it."""
        return [{"naam": woorden, "adres": zonder(adres, vraag, naam)} for naam, woorden in self.actief.items()]


def woorden_van(veld: forms.Field, waarde: Any) -> str:
    """Return a chosen filter in words: `Stand: lopend`."""
    if waarde is True:
        return str(veld.label)
    if isinstance(waarde, datetime.date):
        waarde = f"{waarde:%d/%m/%Y}"
    return f"{veld.label}: {_keuzes_van(veld).get(waarde, waarde) if isinstance(waarde, str) else waarde}"


def zonder(adres: str, vraag: QueryDict, *namen: str) -> str:
    """Return the address of a list without some filters, at its first page."""
    rest = vraag.copy()
    for naam in (*namen, "pagina"):
        rest.pop(naam, None)
    return f"{adres}?{rest.urlencode()}" if rest else adres


def keuze_uit_adres(request: HttpRequest, naam: str, mogelijk: Mapping[str, str], *, bij: str) -> tuple[str, list[str]]:
    """Return a value of the address that has no form, and a sentence when it is not known.

    `mogelijk`: value -> words, with "" for when nothing is asked; `bij`: what the page calls the choice.
    """
    getypt = request.GET.get(naam, "")
    return (getypt, []) if getypt in mogelijk else ("", [_zin(bij, getypt.strip(), mogelijk[""])])
