"""Error pages: what happened, what to do now, and what became of what was typed."""

import sys

from django.contrib.sessions.exceptions import SessionInterrupted
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string

from leerrecht.account.rem import in_woorden
from leerrecht.beheerders import beheerders_voor
from leerrecht.databankweg import is_databank_weg
from leerrecht.formulieren import klad
from leerrecht.formulieren.afhandelen import gepost
from leerrecht.formulieren.bijhouden import tekst_van
from leerrecht.middleware.werkwoord import niet_toegelaten
from leerrecht.terug import terugadres

# How soon a browser or a search engine may ask again while the database is away.
_KOM_TERUG = "30"
# What is shorter was chosen or ticked: nobody needs to read it back.
_KORT = 12


def onleesbaar(request, exception=None) -> HttpResponse:
    """400: too big, too many fields or a host that is not ours; or the session ended while the page was made."""
    if isinstance(exception, SessionInterrupted):
        if is_databank_weg(exception):
            return even_weg(request)
        return render(request, "zitting_weg.html", tekst_van(request), status=400)
    return render(request, "400.html", tekst_van(request), status=400)


def geen_recht(request, exception=None) -> HttpResponse:
    """403: the page exists, this person has no right to it."""
    context = {**tekst_van(request), "vraag_aan": beheerders_voor(getattr(request, "user", None))}
    return render(request, "403.html", context, status=403)


def niet_gevonden(request, exception=None) -> HttpResponse:
    """404: nothing here, or nothing for this person."""
    return render(request, "404.html", tekst_van(request), status=404)


def te_veel(request, exception=None) -> HttpResponse:
    """429: too many tries at an account, or too many addresses of rows that are not there. Both count by the minute."""
    opgezocht: int | None = getattr(request, "wacht_na_opzoeken", None)
    context = {**tekst_van(request), "opgezocht": opgezocht is not None, "wachten": in_woorden(opgezocht or 60)}
    antwoord = render(request, "429.html", context, status=429)
    antwoord["Retry-After"] = str(opgezocht or 60)
    return antwoord


def fout(request) -> HttpResponse:
    """500: our fault, or 503 while the database is away. Neither page uses database or session."""
    if is_databank_weg(sys.exc_info()[1]):
        return even_weg(request)
    return HttpResponse(render_to_string("500.html", {**tekst_van(request), **_merk(request)}), status=500)


def _merk(request) -> dict[str, str]:
    """What a person can name when they ask for help, and what stands in the log beside the fault."""
    return {"kenmerk": getattr(request, "kenmerk", "")}


def even_weg(request) -> HttpResponse:
    """503: come back soon. What was posted comes back with the page, unless it is kept, or holds a secret."""
    tekst = tekst_van(request)
    weer = {} if tekst.get("bewaard") else _opnieuw(request)
    antwoord = HttpResponse(render_to_string("503.html", {**tekst, **weer, **_merk(request)}), status=503)
    antwoord["Retry-After"] = _KOM_TERUG
    antwoord["Cache-Control"] = "no-store, private"
    return antwoord


def _opnieuw(request) -> dict[str, object]:
    """The same form for a second try: every field as it was sent, and which files are to be chosen again."""
    invoer = gepost(request) if request.method == "POST" else None
    if not isinstance(invoer, QueryDict) or not invoer or any(klad.is_wachtwoord(naam) for naam in invoer):
        return {}
    velden = [(naam, waarde) for naam, waarden in invoer.lists() for waarde in waarden]
    getypt = [waarde for waarden in klad.zonder_sleutels(invoer).values() for waarde in waarden if len(waarde) > _KORT]
    return {
        "opnieuw": request.get_full_path(),
        "velden": velden,
        "getypt": getypt,
        "bestanden": sorted(request.FILES),
        "eenmalig": "formuliersleutel" in invoer,
    }


def csrf_mislukt(request, reason="") -> HttpResponse:
    """403 of the CSRF check: the session ended, another window signed in, or the browser takes no cookies."""
    if (antwoord := niet_toegelaten(request)) is not None:
        return antwoord
    terug = terugadres(request, anders=request.get_full_path())
    zonder_koekjes = not request.COOKIES
    return render(
        request,
        "403.html",
        {"csrf": True, "terug": terug, "zonder_koekjes": zonder_koekjes, **tekst_van(request)},
        status=403,
    )
