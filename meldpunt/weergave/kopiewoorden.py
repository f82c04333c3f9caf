"""A day and a sentence as the copy of a file writes them."""

from typing import Any

from leerrecht.dagen import dag_in_woorden


def dag(moment: Any) -> str:
    """Return a day in words; "" for none."""
    return dag_in_woorden(moment) if moment else ""


def zin(*delen: str) -> str:
    """Return what there is as sentences, each with one full stop."""
    return " ".join(f"{deel.rstrip('.')}." for deel in delen if deel)
