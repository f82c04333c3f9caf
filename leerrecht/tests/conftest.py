"""Fixtures of the core."""

import logging
import socket
from collections.abc import Iterator

import pytest
from django.core.cache import caches

# The composition root makes our Celery app the current one, as wsgi does for a web process.
import leerrecht.celery  # noqa: F401
from leerrecht.tests.wereld import Wereld


@pytest.fixture(autouse=True)
def _lege_paginacache() -> Iterator[None]:
    """A page of an earlier test may bear the same stamp: a rolled-back database counts from the start again."""
    caches["pagina"].clear()
    yield
    caches["pagina"].clear()


@pytest.fixture
def wereld(db) -> Wereld:
    """A small world with one row behind every address."""
    return Wereld()


@pytest.fixture
def logboek(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """What our own loggers say: they do not pass it on to the root, where caplog listens."""
    loggers = [logging.getLogger(naam) for naam in ("leerrecht", "django")]
    for logger in loggers:
        logger.addHandler(caplog.handler)
    yield caplog
    for logger in loggers:
        logger.removeHandler(caplog.handler)


@pytest.fixture
def dode_broker(request, settings, monkeypatch) -> Iterator[str]:
    """A Redis that is not there ("dicht") or that accepts a connection and never says a word ("zwijgt")."""
    with socket.create_server(("127.0.0.1", 0)) as luisteraar:
        adres = f"redis://127.0.0.1:{luisteraar.getsockname()[1]}/0"
        if request.param == "dicht":
            luisteraar.close()
        settings.CELERY_BROKER_URL = adres
        # Celery read its own settings long ago; this variable goes before them.
        monkeypatch.setenv("CELERY_BROKER_URL", adres)
        yield adres
