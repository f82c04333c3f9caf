"""The yearly evaluation as PDF: tagged (PDF/UA-1), and the same content gives the same file."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.template.loader import render_to_string

from monitoring.jaarevaluatie.inhoud import lees, vingerafdruk
from monitoring.jaarevaluatie.ophaler import STIJL, lees_bestand, ophaler_klasse
from monitoring.jaarevaluatie.tekst import schoon
from monitoring.jaarevaluatie.weergave import Drukwerk

Meld = Callable[[int, str], None]


class OpmaakMislukt(Exception):
    """The engine gave up in a way that an ordinary `except Exception` would not see."""


def maak_html(inhoud: dict) -> str:
    """Return the document as HTML, the step before the PDF."""
    werk = Drukwerk(lees(schoon(inhoud)), vingerafdruk(inhoud))
    return render_to_string("evaluatie/druk.html", {"werk": werk})


def maak_pdf(inhoud: dict, meld: Meld, ophaler=None) -> bytes:
    """Return the document of `inhoud` (see `inhoud.Inhoud.naar_dict`).

    `meld(percent, sentence)` tells how far it is; what it raises stops the work. Takes seconds and memory: call it in
    the worker only. Raises ValueError when the content does not fit; every other fault is an ordinary Exception too.
    `ophaler` is for tests: a fetcher that keeps what was asked.
    """
    meld(2, "De inhoud wordt gelezen.")
    html = maak_html(inhoud)
    meld(8, "De bladzijden worden opgemaakt.")
    # Imported here: it takes a second and a web process never needs it.
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError

    ophaler = ophaler or ophaler_klasse()()
    letters = FontConfiguration()
    try:
        with _voortgang(meld, _geschat(inhoud)):
            stijl = CSS(
                string=lees_bestand("evaluatie-druk.css"), base_url=STIJL, url_fetcher=ophaler, font_config=letters
            )
            bron = HTML(string=html, base_url=STIJL, url_fetcher=ophaler, media_type="print")
            stuk = bron.render(stylesheets=[stijl], font_config=letters, pdf_variant="pdf/ua-1")
        meld(85, f"{len(stuk.pages)} bladzijden worden geschreven.")
        # A fixed name of the file inside itself: without it the same content would not be the same file.
        pdf = stuk.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=vingerafdruk(inhoud)[:32].encode())
    except FatalURLFetchingError as fout:  # a BaseException: it would leave the job "busy" for ever
        raise OpmaakMislukt(str(fout)) from fout
    meld(98, "Het stuk is klaar en wordt bewaard.")
    return pdf


def _geschat(inhoud: dict) -> int:
    """About how many pages it will be: two actions on a page, and what stands around them."""
    acties = sum(len(doel.get("acties", ())) for doel in inhoud.get("doelen", ()))
    return 9 + len(inhoud.get("doelen", ())) + acties // 2


class _Bladzijden(logging.Handler):
    """Hears the engine lay out page after page, and tells it on. Only of its own thread."""

    def __init__(self, meld: Meld, geschat: int) -> None:
        super().__init__(logging.INFO)
        self.meld, self.geschat, self.draad, self.verst = meld, geschat, threading.get_ident(), 0

    def emit(self, record: logging.LogRecord) -> None:
        """Tell the page, never one that was told already: the engine goes round twice for the page numbers."""
        if record.thread != self.draad or "Page" not in str(record.msg) or not record.args:
            return
        bladzijde = next((deel for deel in record.args if isinstance(deel, int)), 0)
        if bladzijde > self.verst:
            self.verst = bladzijde
            self.meld(min(84, 10 + 74 * bladzijde // max(self.geschat, 1)), f"Bladzijde {bladzijde} wordt opgemaakt.")


@contextmanager
def _voortgang(meld: Meld, geschat: int) -> Iterator[None]:
    from weasyprint.logger import PROGRESS_LOGGER

    oor, niveau, door = _Bladzijden(meld, geschat), PROGRESS_LOGGER.level, PROGRESS_LOGGER.propagate
    PROGRESS_LOGGER.addHandler(oor)
    PROGRESS_LOGGER.setLevel(logging.INFO)
    PROGRESS_LOGGER.propagate = False
    try:
        yield
    finally:
        PROGRESS_LOGGER.removeHandler(oor)
        PROGRESS_LOGGER.setLevel(niveau)
        PROGRESS_LOGGER.propagate = door
