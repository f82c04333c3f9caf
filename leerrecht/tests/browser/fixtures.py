"""Fixtures that every app's browser tests share; its conftest.py imports them by name."""

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import caches
from playwright.sync_api import BrowserContext, Page, expect

from leerrecht.inhoud import laad_alles
from leerrecht.tests.browser.huis import Huis

expect.set_options(timeout=10_000)


@pytest.fixture(params=[320, 1280], ids=["smal", "breed"])
def breedte(request: pytest.FixtureRequest) -> int:
    """Runs the test twice: on a small phone and on a desktop."""
    return request.param


@pytest.fixture
def huis(
    live_server, new_context: Callable[..., BrowserContext], axe: Callable[[Page], None], settings
) -> Iterator[Huis]:
    """A live portal with the real plans."""
    # The database is emptied between tests, these two memories are not: pages and counted sign-ins of another test.
    for naam in ("default", "pagina"):
        caches[naam].clear()
    settings.BASISADRES = live_server.url
    laad_alles()
    huis = Huis(live_server.url, new_context, axe)
    yield huis
    huis.sluit()
