"""The doctor as a page: the same findings as `manage.py dokter`."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from leerrecht.beheer.views import hulp
from leerrecht.dokter.ronde import onderzoek, oordeel
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist


@vereist(Recht.WERK_BEHEREN)
def dokter(request: HttpRequest) -> HttpResponse:
    """Examine now; whoever loads the page again, examines again."""
    bevindingen = onderzoek()
    context = {
        "bevindingen": bevindingen,
        "oordeel": oordeel(bevindingen),
        "gemeten": timezone.now(),
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/dokter.html", context)
