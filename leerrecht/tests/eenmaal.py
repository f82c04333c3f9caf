"""One world for all tests of a file, also where each changes it: rows go back by savepoint, objects by a copy."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

import pytest
from django.db import transaction


@contextmanager
def teruggedraaid() -> Iterator[None]:
    """Take back whatever is written within."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def eenmaal(maak: Callable[[], Any]) -> Any:
    """Return a fixture for a module: what `maak` makes, made before its first test and gone after its last.

    A test takes a copy of it with `vers_van`, for what one test sets on an object must not reach the next.
    """

    @pytest.fixture(scope="module")
    def gemaakt(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
        with django_db_blocker.unblock(), teruggedraaid():
            yield maak()

    return gemaakt


def vers_van(wereld: Any) -> Any:
    """Return this world as it was made."""
    return deepcopy(wereld)
