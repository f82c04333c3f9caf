"""Word lists."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.beheer.views import hulp
from leerrecht.beheer.woordenlijsten import WOORDENLIJSTEN, Woordenlijst
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist


def _rijen(lijst: Woordenlijst) -> list[dict]:
    """One word may stand in two lists: beside its buttons the list is named, and their ids hold it."""
    woorden = list(lijst.model.objects.order_by("volgorde", "naam"))
    return [
        {
            "woord": woord,
            "naam": woord.naam,
            "zegnaam": f"{woord.naam} bij {lijst.titel}",
            "plek": f"{lijst.sleutel}-{woord.slug}",
            "tekst": getattr(woord, lijst.toelichting, "") if lijst.toelichting else "",
            "eerste": nummer == 0,
            "laatste": nummer == len(woorden) - 1,
        }
        for nummer, woord in enumerate(woorden)
    ]


@vereist(Recht.ORGANISATIES_BEHEREN, Recht.WOORDEN_BEHEREN)
def woorden(request: HttpRequest) -> HttpResponse:
    """The three word lists."""
    context = {
        "lijsten": [{"lijst": lijst, "rijen": _rijen(lijst)} for lijst in WOORDENLIJSTEN.values()],
        "mag_wijzigen": toegang_van(request.user).mag(Recht.WOORDEN_BEHEREN),
        # One key for all buttons of this page: after a click the page is made anew, so a double click is one move.
        "knop": KnopFormulier(gebruiker=request.user),
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/woorden.html", context)
