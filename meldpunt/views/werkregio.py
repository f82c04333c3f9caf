"""Who of the Meldpunt works where."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.weergave.werkregio import wie_werkt_waar


@vereist(Recht.DOSSIERS_BEHANDELEN)
def regios(request: HttpRequest) -> HttpResponse:
    """The list of colleagues with their areas."""
    kruimels = [{"naam": "Dossiers", "adres": reverse("meldpunt:dossiers")}]
    return render(request, "meldpunt/regios.html", {"regels": wie_werkt_waar(request.user), "kruimels": kruimels})
