"""Dataclasses to JSON and back, strictly: what does not fit is refused with the place where it stands."""

import dataclasses
import datetime
import types
import typing
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

# More than a few pages of one text is a mistake, and the layout of one endless word takes quadratic time.
MEESTE_TEKENS = 20_000


def naar_dict(waarde: Any) -> Any:
    """Return `waarde` as JSON can hold it."""
    if dataclasses.is_dataclass(waarde):
        return {veld.name: naar_dict(getattr(waarde, veld.name)) for veld in dataclasses.fields(waarde)}
    if isinstance(waarde, tuple | list):
        return [naar_dict(deel) for deel in waarde]
    if isinstance(waarde, datetime.date):
        return waarde.isoformat()
    return str(waarde) if isinstance(waarde, Decimal) else waarde


def uit_dict(soort: Any, gegevens: Any, waar: str = "inhoud") -> Any:
    """Return `gegevens` as `soort`, a dataclass."""
    if not isinstance(gegevens, dict):
        raise ValueError(f"{waar}: verwacht een blok met velden.")
    soorten = _soorten(soort)
    if vreemd := sorted(set(gegevens) - set(soorten)):
        raise ValueError(f"{waar}: onbekend veld {', '.join(map(str, vreemd))}.")
    velden = {naam: _waarde(soorten[naam], deel, f"{waar}.{naam}") for naam, deel in gegevens.items()}
    try:
        return soort(**velden)
    except (TypeError, ValueError) as fout:
        raise ValueError(f"{waar}: {fout}") from fout


@cache
def _soorten(soort: Any) -> dict[str, Any]:
    return typing.get_type_hints(soort)


def _waarde(soort: Any, waarde: Any, waar: str) -> Any:
    if typing.get_origin(soort) is types.UnionType:
        if waarde is None:
            return None
        soort = next(deel for deel in typing.get_args(soort) if deel is not types.NoneType)
    if typing.get_origin(soort) is tuple:
        if not isinstance(waarde, list | tuple):
            raise ValueError(f"{waar}: verwacht een lijst.")
        deel = typing.get_args(soort)[0]
        return tuple(_waarde(deel, een, f"{waar}[{nummer}]") for nummer, een in enumerate(waarde))
    if dataclasses.is_dataclass(soort):
        return uit_dict(soort, waarde, waar)
    return _enkel(soort, waarde, waar)


def _enkel(soort: Any, waarde: Any, waar: str) -> Any:
    if isinstance(waarde, str) and len(waarde) > MEESTE_TEKENS:
        raise ValueError(f"{waar}: deze tekst telt {len(waarde)} tekens; hoogstens {MEESTE_TEKENS} kan.")
    try:
        if soort is datetime.date:
            return datetime.date.fromisoformat(waarde)
        if soort is Decimal and isinstance(waarde, str | int):
            return Decimal(waarde)
        if soort is float and isinstance(waarde, int | float) and not isinstance(waarde, bool):
            return float(waarde)
        if type(waarde) is soort:
            return waarde
    except (TypeError, ValueError, InvalidOperation) as fout:
        raise ValueError(f"{waar}: “{waarde}” past hier niet.") from fout
    raise ValueError(f"{waar}: “{waarde}” past hier niet.")
