"""Error pages: what happened, what to do now, and what became of what was typed."""

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from leerrecht.beheerders import beheerders_voor
from leerrecht.formulieren.bijhouden import tekst_van
from leerrecht.middleware.werkwoord import niet_toegelaten
from leerrecht.terug import terugadres


def onleesbaar(request, exception=None) -> HttpResponse:
    """400: too big, too many fields or a host that is not ours."""
    return render(request, "400.html", tekst_van(request), status=400)


def geen_recht(request, exception=None) -> HttpResponse:
    """403: the page exists, this person has no right to it."""
    context = {**tekst_van(request), "vraag_aan": beheerders_voor(getattr(request, "user", None))}
    return render(request, "403.html", context, status=403)


def niet_gevonden(request, exception=None) -> HttpResponse:
    """404: nothing here, or nothing for this person."""
    return render(request, "404.html", tekst_van(request), status=404)


def te_veel(request, exception=None) -> HttpResponse:
    """429: too many tries. Every limit that leads here counts by the minute."""
    antwoord = render(request, "429.html", tekst_van(request), status=429)
    antwoord["Retry-After"] = "60"
    return antwoord


def fout(request) -> HttpResponse:
    """500: our fault. The page itself uses neither database nor session, since those may be the cause."""
    return HttpResponse(render_to_string("500.html", tekst_van(request)), status=500)


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
