"""The front page of beheer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.beheer import bereik, overzicht
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist


@vereist(Recht.ACCOUNTS_BEHEREN, Recht.NETWERKEN_BEGINNEN)
def index(request: HttpRequest) -> HttpResponse:
    """What needs attention now, and the rooms of beheer."""
    context = {
        "aandacht": overzicht.aandacht(request.user),
        "opbouw": overzicht.in_opbouw(request.user),
        "ingangen": overzicht.ingangen(request.user),
        "netwerken": bereik.netwerken(request.user),
        "kopieen": overzicht.kopiezinnen(request.user),
        "mensen": toegang_van(request.user).mag(Recht.ACCOUNTS_BEHEREN),
    }
    return render(request, "beheer/index.html", context)
