"""Giving a file to who may read it: as a download that no browser opens in the portal, and nothing keeps."""

from django.http import HttpResponse

from leerrecht.bijlage import kluis
from leerrecht.bijlage.keuzes import Bestandsoort
from leerrecht.models.bijlage import BijlageModel
from leerrecht.versleuteling import Onleesbaar

# Whoever opens it in a browser all the same gets a page that can do nothing, of no origin.
_ZANDBAK = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"


def als_download(rij: BijlageModel, naam: str) -> HttpResponse:
    """Return a row that `is_open` as a download called `naam`, with the end of its kind.

    The name somebody gave it is not on it: a folder with downloads is read by others. Raises Onleesbaar when its
    content is lost or does not open, OSError when the storage does not answer.
    """
    if not rij.is_open:
        raise ValueError("alleen wat nagekeken is, gaat de deur uit")
    try:
        inhoud = kluis.lees(kluis.plek_van(type(rij), rij.sleutel), rij.bestand)
    except Onleesbaar as fout:
        raise Onleesbaar(str(fout), rij=rij) from None
    soort = Bestandsoort(rij.soort)
    antwoord = HttpResponse(inhoud, content_type=soort.mediatype)
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}.{soort}"'
    antwoord["Content-Security-Policy"] = _ZANDBAK
    antwoord["X-Content-Type-Options"] = "nosniff"
    antwoord["Cache-Control"] = "no-store, private"
    antwoord["Cross-Origin-Resource-Policy"] = "same-origin"
    return antwoord
