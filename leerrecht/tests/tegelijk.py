"""Runs functions at the same moment, each in a thread with its own database connection."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connections

WACHT = 60


def tegelijk(*functies: Callable[[], Any]) -> list[Any]:
    """Start all functions together; return what each gave back, or the exception it raised."""
    start = Barrier(len(functies))

    def loop(functie: Callable[[], Any]) -> Any:
        try:
            start.wait(WACHT)
            return functie()
        except Exception as fout:
            return fout
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(functies)) as pool:
        return [taak.result(WACHT) for taak in [pool.submit(loop, functie) for functie in functies]]
