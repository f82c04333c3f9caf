"""Which addresses answer with something other than a page, and what such an answer reads as.

By rule: whatever a view reaches in our own code is followed, until an answer is made that names its own kind. So a new
download is known the day it gets an address.
"""

import dis
import functools
import inspect
import itertools
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any

from django.http import FileResponse, JsonResponse, StreamingHttpResponse

from leerrecht.tests.adressen import alle_namen

_KAMERS = frozenset({"leerrecht", "actieplan", "meldpunt", "monitoring", "overlegplatform"})
_EIGEN_SOORT = (FileResponse, JsonResponse, StreamingHttpResponse)


def _van_ons(ding: Any) -> bool:
    naam = ding.__name__ if isinstance(ding, ModuleType) else getattr(ding, "__module__", None)
    return str(naam).partition(".")[0] in _KAMERS


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for deel in code.co_consts:
        if isinstance(deel, CodeType):
            yield from _codes(deel)


def _bereikt(functie: FunctionType) -> Iterator[Any]:
    """Whatever of its own module the code of this function uses, or of a module that it names there."""
    for code in _codes(functie.__code__):
        stappen = [*dis.get_instructions(code), None]
        for stap, erna in itertools.pairwise(stappen):
            ding = functie.__globals__.get(stap.argval) if stap and stap.opname == "LOAD_GLOBAL" else None
            yield getattr(ding, str(erna.argval), None) if isinstance(ding, ModuleType) and erna else ding


def _zegt_zijn_soort(functie: FunctionType) -> bool:
    namen = {naam for code in _codes(functie.__code__) for deel in code.co_consts for naam in _teksten(deel)}
    return "content_type" in namen and "HttpResponse" in {n for c in _codes(functie.__code__) for n in c.co_names}


def _teksten(deel: Any) -> tuple[str, ...]:
    return tuple(een for een in deel if isinstance(een, str)) if isinstance(deel, tuple) else ()


def geen_pagina(ding: Any, gezien: set[int] | None = None) -> bool:
    """Whether this view may answer with something that is no page."""
    gezien = set() if gezien is None else gezien
    ding = inspect.unwrap(ding) if callable(ding) else ding
    if id(ding) in gezien or isinstance(ding, type) or not _van_ons(ding):
        return ding in _EIGEN_SOORT
    gezien.add(id(ding))
    if not isinstance(ding, FunctionType):
        return False
    return _zegt_zijn_soort(ding) or any(geen_pagina(een, gezien) for een in _bereikt(ding))


@functools.cache
def uitvoeradressen() -> frozenset[str]:
    """Return the names of all addresses of which a GET may give something that is no page."""
    return frozenset(naam for naam, patroon in alle_namen().items() if geen_pagina(patroon.callback))
