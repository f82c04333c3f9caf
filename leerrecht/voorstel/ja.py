"""What a second person said yes to, while the act is done at last."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from leerrecht.voorstel.lezers import Deur

_ja: ContextVar[frozenset[Deur]] = ContextVar("ja", default=frozenset())


def gezegd() -> frozenset[Deur]:
    """Return the doors somebody else said yes to; none outside `met_ja`."""
    return _ja.get()


@contextmanager
def met_ja(deuren: frozenset[Deur]) -> Iterator[None]:
    """Do what follows with that yes."""
    merk = _ja.set(deuren)
    try:
        yield
    finally:
        _ja.reset(merk)
