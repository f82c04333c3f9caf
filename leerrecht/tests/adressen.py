"""Every address of the portal by its name, for tests that must know them all."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from leerrecht.toegang import PUBLIEK


def _loop(resolver: URLResolver, ruimte: str = "") -> Iterator[tuple[str, URLPattern]]:
    for deel in resolver.url_patterns:
        if isinstance(deel, URLResolver):
            yield from _loop(deel, f"{ruimte}{deel.namespace}:" if deel.namespace else ruimte)
        else:
            yield f"{ruimte}{deel.name}", deel


def alle_namen() -> dict[str, URLPattern]:
    """Return every pattern under its full name (`actieplan:plan`)."""
    paren = list(_loop(get_resolver()))
    namen = dict(paren)
    assert len(namen) == len(paren), "twee adressen hebben dezelfde naam, of een heeft er geen"
    return namen


def publieke_adressen() -> list[str]:
    """Return the names of the pages that anyone may read."""
    return sorted(naam for naam, patroon in alle_namen().items() if getattr(patroon.callback, "recht", "") == PUBLIEK)
