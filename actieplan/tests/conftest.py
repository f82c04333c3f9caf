"""Fixtures of the room actieplan."""

import pytest
from django.core.cache import caches


@pytest.fixture(autouse=True)
def _leeg_paginageheugen() -> None:
    """Pages kept for visitors know only the last event: another test may have the same one."""
    caches["pagina"].clear()
