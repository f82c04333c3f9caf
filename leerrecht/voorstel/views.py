"""The list of proposals and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.daden import daden_voor
from leerrecht.toegang import vereist
from leerrecht.voorstel import regels
from leerrecht.voorstel.weergave import maak_lijst, maak_pagina


@vereist(*regels.WIE)
def voorstellen(request: HttpRequest) -> HttpResponse:
    """What waits on this person, what waits on others, and what ended."""
    return render(request, "voorstel/voorstellen.html", {"lijst": maak_lijst(request.user)})


@vereist(*regels.WIE)
def voorstel(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One proposal: what it opens, for whom, and whose yes it needs."""
    rijen = regels.zichtbaar_voor(request.user).select_related("door", "over", "netwerk", "beslist_door")
    rij = get_object_or_404(rijen, sleutel=sleutel)
    context = {
        "pagina": maak_pagina(rij, request.user),
        "knoppen": daden_voor(rij, request.user),
        "kruimels": [{"naam": "Voorstellen", "adres": reverse("voorstellen")}],
    }
    return render(request, "voorstel/voorstel.html", context)
