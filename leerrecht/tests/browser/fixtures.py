"""Fixtures that every app's browser tests share; its conftest.py imports them by name."""

from collections.abc import Callable, Iterator

import pytest
from django.apps import apps
from django.core.cache import caches
from django.db import transaction
from django.db.models import Model
from django.test import override_settings
from playwright.sync_api import BrowserContext, Page, expect

from leerrecht.inhoud import laad_alles, laad_gedeeld
from leerrecht.tests.browser.huis import Huis

expect.set_options(timeout=30_000)


# Rows per model of the real plans, as they were loaded the first time.
_inhoud: list[tuple[type[Model], list[Model]]] = []


def _zet_inhoud_neer() -> None:
    """Load the real plans; from the second test on, put the same rows back, which is ten times quicker."""
    if _inhoud:
        with transaction.atomic():
            for model, rijen in _inhoud:
                model._base_manager.bulk_create(rijen)
        return
    # As example mode shows it: with the invented figures, that show how small numbers are protected.
    with override_settings(VOORBEELD=True):
        laad_alles()
    alle = apps.get_models(include_auto_created=True)
    eigen = [model for model in alle if not model.__module__.startswith(("django.", "allauth."))]
    _inhoud.extend((model, list(model._base_manager.all())) for model in eigen)


@pytest.fixture(params=[320, 1280], ids=["smal", "breed"])
def breedte(request: pytest.FixtureRequest) -> int:
    """Runs the test twice: on a small phone and on a desktop."""
    return request.param


@pytest.fixture
def huis(
    request: pytest.FixtureRequest,
    live_server,
    new_context: Callable[..., BrowserContext],
    axe: Callable[[Page], None],
    settings,
) -> Iterator[Huis]:
    """A live portal with the real plans."""
    _zet_inhoud_neer()
    yield from _open(request, live_server, new_context, axe, settings)


@pytest.fixture
def leeg_huis(
    request: pytest.FixtureRequest,
    live_server,
    new_context: Callable[..., BrowserContext],
    axe: Callable[[Page], None],
    settings,
) -> Iterator[Huis]:
    """A live portal as a server starts: the shared word lists, and no network."""
    laad_gedeeld()
    yield from _open(request, live_server, new_context, axe, settings)


def _open(request, live_server, new_context, axe, settings) -> Iterator[Huis]:
    # The database is emptied between tests, these two memories are not: pages and counted sign-ins of another test.
    for naam in ("default", "pagina"):
        caches[naam].clear()
    settings.BASISADRES = live_server.url
    huis = Huis(live_server.url, new_context, axe, breed=request.config.getoption("--breed"))
    yield huis
    huis.sluit()
