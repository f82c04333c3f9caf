"""The frame of every dienst: a verb function that alone writes, in one transaction."""

import functools
from collections.abc import Callable

from django.db import transaction

from leerrecht.models.basis import schrijven_toegestaan


class Geweigerd(Exception):
    """A rule of the domain says no. The message is a Dutch sentence for the user; `veld` names the form field."""

    def __init__(self, zin: str, veld: str | None = None) -> None:
        super().__init__(zin)
        self.zin = zin
        self.veld = veld


def dienst(functie: Callable) -> Callable:
    """Run a verb function in one transaction with permission to write guarded models."""

    @functools.wraps(functie)
    def omhuld(**argumenten):
        with transaction.atomic(), schrijven_toegestaan():
            return functie(**argumenten)

    return omhuld
