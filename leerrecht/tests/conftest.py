"""Fixtures of the core."""

import logging
import socket
from collections.abc import Iterator

import pytest
from django.db import transaction

from leerrecht.tests.helewereld import HeleWereld
from leerrecht.tests.paginas import Getoond
from leerrecht.tests.wereld import Wereld


@pytest.fixture
def wereld(db) -> Wereld:
    """A small world with one row behind every address."""
    return Wereld()


@pytest.fixture(scope="module")
def hele_wereld(django_db_setup, django_db_blocker) -> Iterator[HeleWereld]:
    """One world for all tests of a module that only look, or are refused."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield HeleWereld()
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def getoond(django_db_setup, django_db_blocker) -> Iterator[Getoond]:
    """Every page of one small world, for rules that hold for all of them: asked once, read by many."""
    with django_db_blocker.unblock(), transaction.atomic():
        uit = Getoond.van(Wereld())
        transaction.set_rollback(True)
    yield uit


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
