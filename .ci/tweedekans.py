"""A second look at the few tests that failed and hang on more than the code: a browser, a worker, real transactions.

On a machine that does three things at once such a test may fail for want of time, which says nothing of the portal.
It runs again alone, once, and is named WANKEL when it then passes: a fault of the test, to be mended. A test of a rule
or a page never gets a second look, nor do more than a handful at once: then something is broken.
"""

import json
from collections.abc import Callable
from pathlib import Path

HOOGSTENS = 5
KEUZE = "browser or worker or beide"


def mislukte(cache: Path) -> list[str]:
    """Return the tests that failed in the run that kept its notes in `cache`; [] when that is not known."""
    bestand = cache / "v/cache/lastfailed"
    try:
        return sorted(json.loads(bestand.read_text()))
    except (OSError, ValueError):
        return []


def geslaagd(rapport: str) -> set[str]:
    """Return the tests that passed, from the lines that `pytest -rp` ends with."""
    return {regel.removeprefix("PASSED ").strip() for regel in rapport.splitlines() if regel.startswith("PASSED ")}


def kijk_opnieuw(cache: Path, draai: Callable[[list[str]], str]) -> list[str] | None:
    """Run what failed once more and return its names when every one of them passes now, else None.

    `draai` runs pytest with these words, in one process, and returns what it wrote.
    """
    namen = mislukte(cache)
    if not namen or len(namen) > HOOGSTENS:
        return None
    goed = geslaagd(draai(["-rp", "--color=no", "-m", f"({KEUZE}) and not breed", *namen]))
    return namen if goed == set(namen) else None
