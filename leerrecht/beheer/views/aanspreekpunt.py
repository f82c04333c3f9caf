"""Aanspreekpunten per network."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.beheer import bereik
from leerrecht.beheer.sleutels import adressleutel
from leerrecht.beheer.views import hulp
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.models import Aanspreekpunt
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist


def _rijen(punten: list[Aanspreekpunt]) -> list[dict]:
    """Two networks may name one function: beside its buttons the network is named."""
    return [
        {
            "punt": punt,
            "sleutel": adressleutel(punt),
            "zegnaam": f"{punt.functie} bij {punt.netwerk.korte_naam}",
            "plek": punt.pk,
            "eerste": nummer == 0,
            "laatste": nummer == len(punten) - 1,
        }
        for nummer, punt in enumerate(punten)
    ]


@vereist(Recht.ORGANISATIES_BEHEREN)
def aanspreekpunten(request: HttpRequest) -> HttpResponse:
    """The aanspreekpunten of each network of this administrator."""
    netwerken = bereik.netwerken(request.user, Recht.ORGANISATIES_BEHEREN)
    context = {
        "netwerken": [
            {"netwerk": netwerk, "rijen": _rijen(list(netwerk.aanspreekpunten.all()))}
            for netwerk in netwerken.prefetch_related("aanspreekpunten__organisatie")
        ],
        "knop": KnopFormulier(gebruiker=request.user),
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/aanspreekpunten.html", context)
