"""A loop over nothing proves nothing: what a test walks through must be there."""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def gevuld(rijen: Iterable[T]) -> list[T]:
    """Return `rijen` as a list; fail when there is none."""
    lijst = list(rijen)
    assert lijst, "er is niets om over te oordelen"
    return lijst
