"""Fixtures and order for the whole test run; what belongs to one app lives in that app's tests."""

import os
import shutil
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.cache import caches
from django.test import TransactionTestCase
from playwright.sync_api import Page

# The composition root makes our Celery app the current one, as wsgi does for a web process.
import leerrecht.celery  # noqa: F401
from leerrecht import bel
from leerrecht.tests import leegmaken, moederdatabank, volgorde
from leerrecht.tests.browser.beelden import bewaar_beelden
from leerrecht.tests.tellerwacht import tellerwacht  # noqa: F401  (a guard over all tests)

# Playwright's event loop runs in the thread of the tests, and Django would refuse the database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

TransactionTestCase._fixture_teardown = leegmaken.maak_leeg

# The same examples every time, and no stopwatch: a busy machine must not turn a good run red.
hypothesis.settings.register_profile(
    "leerrecht", deadline=None, derandomize=True, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("leerrecht")

HOOGTE = {320: 640, 1280: 900}
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
CHROMIUM_ARGS = (
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _smalle_blik(item: pytest.Item) -> bool:
    """A journey on the width of a phone: PostgreSQL shows it already, and a page looks the same on SQLite."""
    return "smal" in getattr(getattr(item, "callspec", None), "id", "").split("-")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make test-breed` gives `--breed`."""
    parser.addoption("--breed", action="store_true", help="axe op elke breedte waarop een pagina gekeurd wordt")


def _kan_verschillen(item: pytest.Item) -> bool:
    """Locking, real transactions and a real worker depend on database and broker, whatever the test is about."""
    databank = item.get_closest_marker("django_db")
    return bool(databank and databank.kwargs.get("transaction")) and not item.get_closest_marker("browser")


@pytest.hookimpl(tryfirst=True)
def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what cannot be told apart by a person forgetting it."""
    if _kan_verschillen(item) or item.get_closest_marker("worker"):
        item.add_marker("beide")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo) -> Generator[None, Any, Any]:
    """Keep what the browser showed when a test fails."""
    verslag = yield
    if verslag.when == "call" and verslag.failed and item.get_closest_marker("browser"):
        bewaar_beelden(item, verslag)
    return verslag


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The longest first, browser tests last; what needs PostgreSQL, and the narrow look, only there."""
    items.sort(key=volgorde.plaats)
    if not settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        weg = [item for item in items if item.get_closest_marker("alleen_postgres") or _smalle_blik(item)]
        if weg:
            config.hook.pytest_deselected(items=weg)
            items[:] = [item for item in items if item not in weg]


@pytest.fixture(scope="session")
def django_db_keepdb(
    request: pytest.FixtureRequest, django_db_modify_db_settings: None, django_db_use_migrations: bool
) -> bool:
    """The migrated database is a copy of one that was made before; `--nomigrations` builds it from the models."""
    proef = settings.DATABASES["default"]
    if not django_db_use_migrations:
        return False
    if proef["ENGINE"].endswith("sqlite3"):
        moederdatabank.leg_sqlite_klaar(Path(proef["TEST"]["NAME"]))
        return True
    proef["TEST"]["TEMPLATE"] = moederdatabank.postgres_moeder()
    return False


@pytest.fixture(autouse=True)
def _broker_bereikbaar() -> Iterator[None]:
    """A test in which the broker is away must not keep the next one from ringing for half a minute."""
    yield
    bel.broker.onthoud(weg=False)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's own Chromium; without its sandbox for root, who cannot have one."""
    args = [*CHROMIUM_ARGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": args}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_context_args,
        "locale": "nl-BE",
        "timezone_id": "Europe/Brussels",
        "viewport": {"width": 1280, "height": HOOGTE[1280]},
    }


@pytest.fixture(params=[320, 1280], ids=["smal", "breed"])
def breedte(request: pytest.FixtureRequest, page: Page) -> int:
    """Runs the test twice, with `page` as wide as a small phone and as a desktop; the value is that width."""
    page.set_viewport_size({"width": request.param, "height": HOOGTE[request.param]})
    return request.param


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """`axe(page)` fails with axe-core's own report when the page breaks an accessibility rule."""

    def controleer(page: Page) -> None:
        uitslag = Axe().run(page)
        assert uitslag.violations_count == 0, f"{page.url}\n{uitslag.generate_report()}"

    return controleer


@pytest.fixture(autouse=True)
def _lege_paginacache() -> Iterator[None]:
    """A page of an earlier test may bear the same stamp: a rolled-back database counts from the start again."""
    caches["pagina"].clear()
    yield
    caches["pagina"].clear()
