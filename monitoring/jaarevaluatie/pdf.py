"""The yearly evaluation as PDF: tagged (PDF/UA-1), and the same content gives the same file."""

import contextlib
import gc
from collections.abc import Callable, Iterator
from typing import Any

from django.template.loader import render_to_string

from monitoring.jaarevaluatie.blad import Drukwerk
from monitoring.jaarevaluatie.bladteller import bladteller
from monitoring.jaarevaluatie.inhoud import lees, vingerafdruk
from monitoring.jaarevaluatie.ophaler import STIJL, lees_bestand, ophaler_klasse
from monitoring.jaarevaluatie.regeleinde import met_spaties
from monitoring.jaarevaluatie.tekst import schoon

Meld = Callable[[int, str], None]
SOORT = "pdf/ua-1"
# What stands for a sign that no letter on this machine can draw: without a drawing the file would not be PDF/UA.
ONBEKEND_TEKEN = "\ufffd"


class TekstmachineOntbreekt(RuntimeError):
    """The libraries that lay out text (pango) are not on this machine."""


class OpmaakMislukt(Exception):
    """The engine gave up in a way that an ordinary `except Exception` would not see."""


def maak_html(inhoud: dict) -> str:
    """Return the document as HTML, the step before the PDF."""
    werk = Drukwerk(lees(schoon(inhoud)), vingerafdruk(inhoud))
    return render_to_string("evaluatie/druk.html", {"werk": werk})


def maak_pdf(inhoud: dict, meld: Meld, ophaler: Any = None) -> bytes:
    """Return the document of `inhoud` (see `inhoud.Inhoud.naar_dict`).

    `meld(percent, sentence)` tells how far it is; what it raises stops the work. Takes seconds and memory: call it in
    the worker only. Raises ValueError when the content does not fit; every other fault is an ordinary Exception too.
    `ophaler` is for tests: a fetcher that keeps what was asked.
    """
    # Imported here: it takes a second and a web process never needs it.
    try:
        from weasyprint.urls import FatalURLFetchingError
    except OSError as fout:  # the text engine is not on this machine
        raise TekstmachineOntbreekt from fout

    meld(2, "De inhoud wordt gelezen.")
    html = maak_html(inhoud)
    # A fixed name of the file inside itself: without it the same content would not be the same file.
    naam = vingerafdruk(inhoud)[:32].encode()
    ophaler = ophaler or ophaler_klasse()()
    try:
        with bladteller(meld, _geschat(inhoud)), zonder_opruiming():
            pdf, onbekend = _druk(html, naam, ophaler)
            if onbekend:
                pdf, _ = _druk(html.translate(dict.fromkeys(onbekend, ONBEKEND_TEKEN)), naam, ophaler)
    except FatalURLFetchingError as fout:  # a BaseException: it would leave the job "busy" for ever
        raise OpmaakMislukt(str(fout)) from fout
    meld(98, "Het stuk is klaar en wordt bewaard.")
    return pdf


@contextlib.contextmanager
def zonder_opruiming() -> Iterator[None]:
    """Let Python not look for garbage while pages are laid out: it finds none, and that takes a quarter of the time."""
    aan = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aan:
            gc.enable()
        gc.collect()


def _druk(html: str, naam: bytes, ophaler: Any) -> tuple[bytes, set[int]]:
    """Return the file, and the signs that no letter could draw."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    letters = FontConfiguration()
    stijl = CSS(string=lees_bestand("evaluatie-druk.css"), base_url=STIJL, url_fetcher=ophaler, font_config=letters)
    bron = HTML(string=html, base_url=STIJL, url_fetcher=ophaler)
    # Hints: without them every numbered list on paper would begin at 1, whatever number was typed.
    stuk = bron.render(stylesheets=[stijl], font_config=letters, pdf_variant=SOORT, presentational_hints=True)
    met_spaties(stuk)
    pdf = stuk.write_pdf(pdf_variant=SOORT, pdf_identifier=naam)
    return pdf, {teken for letter in stuk.fonts.values() for teken in letter.missing}


def _geschat(inhoud: dict) -> int:
    """About how many pages it will be: two actions on a page, and what stands around them."""
    doelen = inhoud.get("doelen", ())
    return 9 + len(doelen) + sum(len(doel.get("acties", ())) for doel in doelen) * 2 // 3
