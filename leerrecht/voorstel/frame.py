"""The frame around a verb: done at once when nobody new can read by it; else undone, and kept as a voorstel.

It does not ask what a verb *is*. It does it, looks who can read now that could not before, and takes it back. So a verb
that is added tomorrow, or a field that opens something by a detour, meets the same rule.
"""

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, ParamSpec, TypeVar

from django.db import transaction

from leerrecht.diensten import Geweigerd
from leerrecht.models import Leesvoorstel
from leerrecht.voorstel.diensten import voorstel_maken
from leerrecht.voorstel.inhoud import registreer_daad
from leerrecht.voorstel.ja import gezegd
from leerrecht.voorstel.lezers import Deur, alle_lezers
from leerrecht.voorstel.regels import hoeft_geen_ja

P = ParamSpec("P")
T = TypeVar("T")

_gemeten: ContextVar[bool] = ContextVar("gemeten", default=False)


class _Terug(Exception):
    """Undo what was tried."""


def vier_ogen(
    naam: str,
    zin: Callable[[dict[str, Any]], str],
    vertel: Callable[[Leesvoorstel], None] | None = None,
) -> Callable[[Callable[P, T]], Callable[P, T | Leesvoorstel]]:
    """Put a dienst (keywords only, with `door`) under the rule. Its name finds it again once somebody said yes.

    `zin` says of its arguments what is asked, as who decides reads it; `vertel` tells whom it is about.
    Returns what the dienst returned, or the Leesvoorstel that waits; raises what the dienst raises.
    """

    def maak(functie: Callable[P, T]) -> Callable[P, T | Leesvoorstel]:
        @functools.wraps(functie)
        def omhuld(*args: P.args, **argumenten: P.kwargs) -> T | Leesvoorstel:
            if _gemeten.get():
                return functie(*args, **argumenten)
            with _meet():
                uitkomst, deuren = _probeer(functie, argumenten)
            if not deuren:
                return uitkomst
            return voorstel_maken(daad=naam, argumenten=argumenten, wat=zin(argumenten), deuren=deuren, vertel=vertel)

        registreer_daad(naam, omhuld)
        return omhuld

    return maak


@contextmanager
def _meet() -> Iterator[None]:
    merk = _gemeten.set(True)
    try:
        yield
    finally:
        _gemeten.reset(merk)


def _probeer(functie: Callable[..., T], argumenten: dict[str, Any]) -> tuple[T, frozenset[Deur]]:
    """Do it; when doors opened that nobody said yes to, undo it and return them."""
    uitkomst: Any = None
    nieuw: frozenset[Deur] = frozenset()
    try:
        with transaction.atomic():
            voor = alle_lezers()
            uitkomst = functie(**argumenten)
            bij = {deur for _, deur in alle_lezers() - voor}
            nieuw = frozenset(deur for deur in bij if not hoeft_geen_ja(deur, argumenten["door"]))
            if nieuw - gezegd():
                raise _Terug
    except _Terug:
        if gezegd():
            raise Geweigerd(
                "Intussen opent dit meer dan waar iemand ja op zei. Weiger het, en laat het opnieuw vragen."
            ) from None
        return uitkomst, nieuw
    return uitkomst, frozenset()
