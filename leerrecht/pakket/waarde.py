"""A value as a file and as the database holds it, in one plain form that can be compared and kept as JSON."""

import datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from leerrecht.pakket.soort import Pakketsoort, Pakketveld


def plat(waarde: Any) -> Any:
    """Return a value in plain form: days as text, texts without white space around, no empty parts of a mapping."""
    if isinstance(waarde, str):
        return str(waarde).strip()
    if isinstance(waarde, datetime.date):
        return waarde.isoformat()
    if isinstance(waarde, Decimal):
        return format(waarde.normalize(), "f")
    if isinstance(waarde, dict):
        return {str(naam): plat(deel) for naam, deel in waarde.items() if deel not in (None, "", [], {})}
    if isinstance(waarde, list | tuple):
        return [plat(deel) for deel in waarde]
    return waarde


def modelveld(soort: Pakketsoort, veld: Pakketveld) -> models.Field:
    """Return the column or relation of a value."""
    return soort.model._meta.get_field(veld.op)  # type: ignore[return-value]  # never a generic relation here


def is_lijst(soort: Pakketsoort, veld: Pakketveld) -> bool:
    """Whether it refers to several rows."""
    return bool(veld.naar) and not veld.lees and modelveld(soort, veld).many_to_many is True


def standaard(soort: Pakketsoort, veld: Pakketveld) -> Any:
    """Return what holds where a file says nothing."""
    if veld.lees:
        return veld.gewoon
    if veld.naar:
        return [] if is_lijst(soort, veld) else None
    kolom = modelveld(soort, veld)
    gewoon = plat(kolom.get_default())
    return kolom.to_python(gewoon) if isinstance(kolom.to_python(gewoon), list) else gewoon


def normaal(soort: Pakketsoort, veld: Pakketveld, waarde: Any) -> Any:
    """Return a value from a file in the form in which the database gives it back."""
    waarde = plat(waarde)
    if waarde is None:
        return standaard(soort, veld)
    if veld.naar or veld.lees:
        return waarde
    if isinstance(modelveld(soort, veld), models.CharField | models.TextField) and not isinstance(waarde, list | str):
        return str(waarde)
    return waarde


def verplicht(soort: Pakketsoort, veld: Pakketveld) -> bool:
    """Whether a row is nothing without it."""
    if veld.lees or is_lijst(soort, veld):
        return False
    kolom = modelveld(soort, veld)
    return not kolom.blank and not kolom.has_default() and not veld.enige and not isinstance(kolom, models.JSONField)


def fout_van(soort: Pakketsoort, veld: Pakketveld, waarde: Any) -> tuple[str, str] | None:
    """Return what is wrong with a value and what to do, or None. `waarde` is in plain form."""
    if veld.lees:
        goed = isinstance(waarde, bool)
        return None if goed else (f"'{waarde}' kan niet bij '{veld.naam}'.", _HULP[models.BooleanField])
    kolom = modelveld(soort, veld)
    keuzes = dict(kolom.flatchoices) if getattr(kolom, "choices", None) else {}
    if keuzes and waarde not in keuzes and not (kolom.blank and waarde == ""):
        return f"'{waarde}' kan niet bij '{veld.naam}'.", f"Kies uit: {', '.join(map(str, keuzes))}."
    if isinstance(kolom, models.CharField) and isinstance(waarde, dict):
        return f"'{veld.naam}' is geen tekst.", "Zet aanhalingstekens rond de tekst."
    if kolom.max_length and isinstance(waarde, str) and len(waarde) > kolom.max_length:
        return (
            f"'{veld.naam}' telt {len(waarde)} tekens, en er is plaats voor {kolom.max_length}.",
            f"Maak de tekst {len(waarde) - kolom.max_length} tekens korter.",
        )
    try:
        kolom.run_validators(kolom.to_python(waarde))
    except (ValidationError, TypeError, ValueError):
        return f"'{waarde}' kan niet bij '{veld.naam}'.", _HULP.get(
            type(kolom), "Kijk hoe het in een ander pakket staat."
        )
    return None


_HULP: dict[type, str] = {
    models.DateField: "Schrijf een dag als 2026-09-01.",
    models.BooleanField: "Schrijf true of false.",
    models.SlugField: "Gebruik kleine letters, cijfers en streepjes.",
    models.URLField: "Schrijf een adres dat met https:// begint.",
    models.PositiveSmallIntegerField: "Schrijf een heel getal.",
    models.PositiveIntegerField: "Schrijf een heel getal.",
}
