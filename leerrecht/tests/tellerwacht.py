"""A guard over all tests: an act that writes what stands on a public page names the network of those rows.

The counter that it raises follows from the networks its events name (leerrecht/paginateller.py); a row of another
network would leave a page as it was. Only relations that are loaded are followed, so that no test asks a query more.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from leerrecht import paginateller
from leerrecht.models.basis import BewaaktModel, Paginas

_GEZIEN = "_gezien_door_de_wacht"


def _netwerk_van(rij: Any) -> str | None:
    """The slug of the network that the history would name for this row; None where that is not at hand."""
    hoe = getattr(rij, "gevolgd", None)
    waarde: Any = rij
    for deel in hoe.netwerk.split(".") if hoe and hoe.netwerk else ():
        waarde = waarde._state.fields_cache.get(deel) if hasattr(waarde, "_state") else None
    return getattr(waarde, "slug", None) if waarde is not rij else None


@pytest.fixture(autouse=True)
def tellerwacht(monkeypatch) -> Iterator[None]:
    """Let an act fail in a test when it writes a row of a network that it does not name."""
    bewaar, tellers = BewaaktModel.save, paginateller.Aanraking.tellers

    def save(rij, *args, **opties):
        bewaar(rij, *args, **opties)
        aanraking = paginateller._lopend.get()
        if aanraking is not None and type(rij).publieke_pagina is Paginas.NETWERK:
            gezien = aanraking.__dict__.setdefault(_GEZIEN, {})
            if slug := _netwerk_van(rij):
                gezien[slug] = str(type(rij).__name__)

    def gewaakt(aanraking) -> set[str]:
        uit = tellers(aanraking)
        if uit and paginateller.OVERAL not in uit:
            gemist = {slug: wat for slug, wat in aanraking.__dict__.get(_GEZIEN, {}).items() if slug not in uit}
            assert not gemist, f"geschreven in een netwerk dat geen gebeurtenis noemt: {gemist}"
        return uit

    monkeypatch.setattr(BewaaktModel, "save", save)
    monkeypatch.setattr(paginateller.Aanraking, "tellers", gewaakt)
    yield
