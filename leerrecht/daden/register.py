"""All acts of the portal, in the order in which they were declared."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import Model
from django.urls import get_resolver

if TYPE_CHECKING:
    from leerrecht.daden.basis import Daad

_daden: dict[str, type["Daad"]] = {}


def meld_aan(soort: type["Daad"]) -> None:
    """Note an act under its full name; two acts cannot have the same."""
    naam = soort.adresnaam()
    bekend = _daden.get(naam)
    if bekend is not None and bekend.__qualname__ != soort.__qualname__:
        raise ValueError(f"{naam} is al een daad: {bekend.__qualname__}")
    _daden[naam] = soort


def alle_daden() -> Iterator[type["Daad"]]:
    """Return every act of the portal."""
    yield from tuple(_daden.values())


def daden_over(model: type[Model]) -> list[type["Daad"]]:
    """Return the acts on a row of `model`, as they stand among its buttons: what ends something comes last."""
    # An act is declared when the addresses of its room are read; outside a request nobody did that yet.
    get_resolver().url_patterns  # noqa: B018
    daden = (soort for soort in alle_daden() if soort.model is model)
    return sorted(daden, key=lambda soort: (soort.einde, soort.volgorde))
