"""The only door of the PDF engine: our own files, by a private scheme. Network, disk and data are refused."""

import logging
from functools import cache

from django.contrib.staticfiles import finders

SCHEMA = "leerrecht-eigen:"
STIJL = f"{SCHEMA}evaluatie-druk.css"
_BEELDEN = ("draad.svg", "merk.svg")
_BESTANDEN = {
    STIJL: ("evaluatie-druk.css", "text/css"),
    **{f"{SCHEMA}{naam}": (naam, "image/svg+xml") for naam in _BEELDEN},
}
logger = logging.getLogger(__name__)


class NietOpgehaald(Exception):
    """Something in the document asked for what is not ours. An ordinary exception: the engine skips it and goes on."""


def lees_bestand(naam: str) -> str:
    """Return one of our own static files as text."""
    pad = finders.find(naam)
    if pad is None:
        raise FileNotFoundError(f"{naam} ontbreekt bij de statische bestanden.")
    with open(pad, encoding="utf-8") as bestand:
        return bestand.read()


@cache
def ophaler_klasse() -> type:
    """Return the fetcher class; made on first use, since the engine takes a second to import."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Ophaler(URLFetcher):
        """Gives our own files; `geweigerd` counts what else was asked for."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=(), allow_redirects=False)
            self.geweigerd = 0

        def fetch(self, url: str, headers=None) -> URLFetcherResponse:
            """Return the file, or raise `Geweigerd`. Never calls the parent, which would open the address."""
            if url not in _BESTANDEN:
                self.geweigerd += 1
                logger.warning("PDF: een verwijzing in de inhoud is niet opgehaald.")
                raise NietOpgehaald("Dit document haalt niets op.")
            naam, soort = _BESTANDEN[url]
            return URLFetcherResponse(url, lees_bestand(naam), {"Content-Type": soort})

    return Ophaler
