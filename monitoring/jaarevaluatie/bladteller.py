"""Progress of the PDF engine: it says in its log which page it lays out, and we pass that on."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

BEGIN, EINDE = 8, 88


class _Oor(logging.Handler):
    """Hears the pages of its own thread; tells each once, since the engine goes round again for page numbers."""

    def __init__(self, meld: Callable[[int, str], None], geschat: int) -> None:
        super().__init__(logging.INFO)
        self.meld, self.geschat = meld, max(geschat, 1)
        self.draad, self.verst, self.schrijft = threading.get_ident(), 0, False

    def emit(self, record: logging.LogRecord) -> None:
        """Tell a page further than any before, and once that the file is being written."""
        if record.thread != self.draad:
            return
        regel = str(record.msg)
        if regel.startswith("Step 6") and not self.schrijft:
            self.schrijft = True
            self.meld(EINDE + 2, f"{self.verst} bladzijden worden geschreven.")
        bladzijde = record.args[0] if "Page" in regel and isinstance(record.args, tuple) and record.args else 0
        if isinstance(bladzijde, int) and bladzijde > self.verst and not self.schrijft:
            self.verst = bladzijde
            deel = min(1.0, bladzijde / self.geschat)
            self.meld(BEGIN + int((EINDE - BEGIN) * deel), f"Bladzijde {bladzijde} wordt opgemaakt.")


@contextmanager
def bladteller(meld: Callable[[int, str], None], geschat: int) -> Iterator[None]:
    """Report every page of what is laid out inside; what `meld` raises stops the engine."""
    from weasyprint.logger import PROGRESS_LOGGER as logboek  # noqa: N811 (only the worker needs the engine)

    oor, niveau, door = _Oor(meld, geschat), logboek.level, logboek.propagate
    logboek.addHandler(oor)
    logboek.setLevel(logging.INFO)
    # Not into our own log: it would be a line per page.
    logboek.propagate = False
    try:
        yield
    finally:
        logboek.removeHandler(oor)
        logboek.setLevel(niveau)
        logboek.propagate = door
