"""What a browser showed when its test failed: a picture of every open page in `test-results/`, which git ignores."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Page
from slugify import slugify


def _paginas(item: pytest.Item) -> list[Page]:
    """Every page that is open in a browser of this test."""
    funcargs: dict[str, Any] = getattr(item, "funcargs", {})
    huis, los = funcargs.get("huis"), funcargs.get("context")
    contexten = [*(huis.contexten if huis else ()), *([los] if isinstance(los, BrowserContext) else ())]
    return [page for context in contexten for page in context.pages]


def bewaar_beelden(item: pytest.Item, verslag: pytest.TestReport) -> None:
    """Keep a picture of each page of a failed test and name them in its report."""
    map_ = Path(item.config.getoption("--output")).absolute() / slugify(item.nodeid)[-120:]
    namen = []
    for nummer, page in enumerate(_paginas(item), 1):
        beeld = map_ / f"{nummer}.png"
        try:
            page.screenshot(path=beeld, full_page=True, timeout=5000)
        except Error as fout:
            namen.append(f"geen beeld van pagina {nummer}: {fout}")
        else:
            namen.append(f"{page.url}: {beeld}")
    if namen:
        verslag.sections.append(("Beelden", "\n".join(namen)))
