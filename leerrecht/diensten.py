"""The frame of every dienst: a verb function that alone writes, in one transaction."""

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from django.db import transaction

from leerrecht.models.basis import schrijven_toegestaan

P = ParamSpec("P")
T = TypeVar("T")


class Geweigerd(Exception):
    """A rule of the domain says no. The message is a Dutch sentence for the user; `veld` names the form field."""

    def __init__(self, zin: str, veld: str | None = None) -> None:
        super().__init__(zin)
        self.zin = zin
        self.veld = veld


def dienst(functie: Callable[P, T]) -> Callable[P, T]:
    """Run a verb function in one transaction with permission to write guarded models.

    The signature stays: a call with a wrong keyword is found by mypy. Verbs take keywords only, by their own `*`.
    """

    @functools.wraps(functie)
    def omhuld(*args: P.args, **argumenten: P.kwargs) -> T:
        with transaction.atomic(), schrijven_toegestaan():
            return functie(*args, **argumenten)

    return omhuld
