"""The frame of every dienst: a verb function that alone writes, in one transaction."""

import functools
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from django.db import transaction
from django.db.models import Model, QuerySet

from leerrecht.models.basis import schrijven_toegestaan

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R", bound=Model)


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


def op_slot(rijen: QuerySet[R], zin: str, *, no_key: bool = False, **waar: Any) -> R:
    """Return the row of `rijen`, those this person may act on, that fits `waar`: locked until the dienst ends.

    Raises Geweigerd with `zin` when it is not there. `no_key`: rows that point to it may be added meanwhile.
    """
    rij = rijen.select_for_update(of=("self",), no_key=no_key).filter(**waar).first()
    if rij is None:
        raise Geweigerd(zin)
    return rij
