"""Every form of the product, with its fields, for the tests that hold for all of them."""

import importlib
import pkgutil
from collections.abc import Iterator
from copy import deepcopy

import django_filters
from django import forms

from meldpunt.forms.secties.veld import VELDEN, velden_voor

ONZE = ("leerrecht", "actieplan", "meldpunt", "monitoring", "overlegplatform")


def _laad_alles() -> None:
    for naam in ONZE:
        pakket = importlib.import_module(naam)
        for module in pkgutil.walk_packages(pakket.__path__, f"{naam}."):
            # Settings and wsgi start a server of their own; migrations and tests hold no form of the product.
            if not {"tests", "migrations", "settings", "wsgi"} & set(module.name.split(".")):
                importlib.import_module(module.name)


def _onder(soort: type) -> Iterator[type]:
    for kind in soort.__subclasses__():
        yield kind
        yield from _onder(kind)


def formulieren() -> list[type[forms.BaseForm]]:
    """Return every form class of ours, also those over a form of a package."""
    _laad_alles()
    gevonden = {soort for soort in _onder(forms.BaseForm) if soort.__module__.partition(".")[0] in ONZE}
    return sorted((s for s in gevonden if ".tests." not in s.__module__), key=naam_van)


def filters() -> list[type[django_filters.FilterSet]]:
    """Return every set of filters of ours."""
    _laad_alles()
    return sorted((s for s in _onder(django_filters.FilterSet) if s.__module__.partition(".")[0] in ONZE), key=naam_van)


def naam_van(soort: type) -> str:
    """Where a class stands, for a message."""
    return f"{soort.__module__}.{soort.__qualname__}"


def alle_velden() -> Iterator[tuple[str, forms.Field]]:
    """Yield each field with the class it belongs to; fields that a form makes from data stand with their maker."""
    for soort in formulieren():
        for naam, veld in getattr(soort, "base_fields", {}).items():
            yield f"{naam_van(soort)}.{naam}", veld
    for soort in filters():
        for naam, kiezer in soort.base_filters.items():
            yield (
                f"{naam_van(soort)}.{naam}",
                deepcopy(kiezer).field,
            )  # a filter keeps the field it made, with the choices of that day
    for sectie in VELDEN:
        for naam, veld in velden_voor(sectie).items():
            yield f"sectie {sectie}.{naam}", veld
