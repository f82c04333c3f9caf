"""Error pages: what happened, and what to do now."""

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from leerrecht.formulieren.sleutel import eigenaar_van
from leerrecht.terug import terugadres


def onleesbaar(request, exception=None) -> HttpResponse:
    """400: too big, too many fields or a host that is not ours."""
    return render(request, "400.html", status=400)


def geen_recht(request, exception=None) -> HttpResponse:
    """403: the page exists, this person has no right to it."""
    return render(request, "403.html", status=403)


def niet_gevonden(request, exception=None) -> HttpResponse:
    """404: nothing here, or nothing for this person."""
    return render(request, "404.html", status=404)


def te_veel(request, exception=None) -> HttpResponse:
    """429: too many tries."""
    return render(request, "429.html", status=429)


def fout(request) -> HttpResponse:
    """500: our fault. Uses neither database nor session, since those may be the cause."""
    return HttpResponse(render_to_string("500.html"), status=500)


def csrf_mislukt(request, reason="") -> HttpResponse:
    """403 of the CSRF check; InvoerBewarenMiddleware keeps what was typed, and the page says so."""
    bewaard = eigenaar_van(request.POST.get("formuliersleutel", "")) is not None
    terug = terugadres(request, anders=request.get_full_path())
    return render(request, "403.html", {"csrf": True, "bewaard": bewaard, "terug": terug}, status=403)
