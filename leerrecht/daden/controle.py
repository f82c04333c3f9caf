"""Finds views that take a POST without being an act: for the system check leerrecht.E007."""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from types import FunctionType

from leerrecht.daden.basis import Daad

# What a view says when it answers a POST itself.
_VERRAADT = frozenset({"POST", "FILES", "require_POST", "require_http_methods", "handel_af", "formulierpagina", "knop"})


def is_daad(view: Callable) -> bool:
    """Whether the view was made from an act."""
    soort = getattr(view, "view_class", None)
    return isinstance(soort, type) and issubclass(soort, Daad)


def neemt_post(view: Callable) -> bool:
    """Whether a view answers a POST: a class with `post`, or a function that (itself or by a helper) reads one."""
    soort = getattr(view, "view_class", None)
    if soort is not None:
        return hasattr(soort, "post")
    functie = inspect.unwrap(view)
    return isinstance(functie, FunctionType) and any(_leest_post(een) for een in _met_hulp(functie))


def _boom(functie: FunctionType) -> ast.AST:
    return ast.parse(textwrap.dedent(inspect.getsource(functie)))


def _namen(boom: ast.AST) -> set[str]:
    uit = {knoop.id for knoop in ast.walk(boom) if isinstance(knoop, ast.Name)}
    uit |= {knoop.attr for knoop in ast.walk(boom) if isinstance(knoop, ast.Attribute)}
    return uit | {knoop.value for knoop in ast.walk(boom) if isinstance(knoop, ast.Constant) and knoop.value == "POST"}


def _leest_post(functie: FunctionType) -> bool:
    return bool(_namen(_boom(functie)) & _VERRAADT)


def _met_hulp(functie: FunctionType) -> Iterator[FunctionType]:
    """The function, and what it calls in modules of views."""
    gezien, wachtrij = set(), [functie]
    while wachtrij:
        een = wachtrij.pop()
        if een in gezien:
            continue
        gezien.add(een)
        yield een
        for naam in _namen(_boom(een)):
            genoemd = een.__globals__.get(naam)
            hulp = inspect.unwrap(genoemd) if callable(genoemd) else None
            if isinstance(hulp, FunctionType) and ".views" in hulp.__module__:
                wachtrij.append(hulp)
