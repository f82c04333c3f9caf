"""The addresses of acts, for the urls of a room."""

from collections.abc import Iterable
from types import ModuleType

from django.urls import URLPattern, path

from leerrecht.daden.basis import Daad
from leerrecht.toegang import bewaak, na_bevestiging


def _van(module: ModuleType) -> Iterable[type[Daad]]:
    for waarde in vars(module).values():
        if (
            isinstance(waarde, type)
            and issubclass(waarde, Daad)
            and waarde.naam
            and waarde.__module__ == module.__name__
        ):
            yield waarde


def pad_van(soort: type[Daad]) -> URLPattern:
    """Return the address of one act, behind its right."""
    view = bewaak(soort.as_view(), soort.eis())
    return path(soort.pad, na_bevestiging(view) if soort.na_bevestiging else view, name=soort.naam)


def paden(*modules: ModuleType) -> list[URLPattern]:
    """Return the addresses of all acts declared in `modules`, in the order in which they stand there."""
    return [pad_van(soort) for module in modules for soort in _van(module)]
