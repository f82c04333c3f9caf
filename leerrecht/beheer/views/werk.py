"""Parked mail and long work."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.beheer import bereik, lijsten, namen
from leerrecht.beheer.diensten import werk as diensten
from leerrecht.beheer.forms.filters import PostFilter, WerkFilter
from leerrecht.beheer.views import hulp
from leerrecht.bladzijden import bladzijde
from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.models import Berichtstand, Taakstand
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist

# What a person reads; how many there are, the front page of beheer says.
_STORINGEN = 50
_OPNIEUW = (Berichtstand.MISLUKT, Berichtstand.ONZEKER)


@vereist(Recht.WERK_BEHEREN)
def post(request: HttpRequest) -> HttpResponse:
    """Mail that waits or is stuck. Never its text."""
    filter_ = PostFilter(request)
    pagina = bladzijde(request, lijsten.berichten(request.user, filter_.waarden))
    namen.noem_berichten(pagina.object_list)
    context = {
        "form": filter_,
        "pagina": pagina,
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/post.html", context)


@vereist(Recht.WERK_BEHEREN)
def bericht(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One mail: why it is stuck, and the button to send it again."""
    rij = get_object_or_404(bereik.berichten(request.user).select_related("gebruiker"), sleutel=sleutel)
    namen.noem_berichten([rij])
    terug = reverse("beheer:post")

    def doe(form) -> str:
        diensten.bericht_opnieuw(bericht=rij, door=request.user)
        return terug

    return formulierpagina(
        request,
        maak=lambda data: KnopFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt="Het bericht staat weer klaar om te vertrekken.",
        sjabloon="beheer/bericht.html",
        context={
            "bericht": rij,
            "kan_opnieuw": rij.stand in _OPNIEUW,
            "onzeker": rij.stand == Berichtstand.ONZEKER,
            "kruimels": hulp.kruimels(("Post", terug)),
            "terug": terug,
        },
    )


@vereist(Recht.WERK_BEHEREN)
def werk(request: HttpRequest) -> HttpResponse:
    """Long work of the portal."""
    filter_ = WerkFilter(request)
    pagina = bladzijde(request, lijsten.taken(request.user, filter_.waarden))
    namen.noem_taken(pagina.object_list)
    context = {
        "storingen": namen.noem_storingen(bereik.storingen(request.user)[:_STORINGEN]),
        "form": filter_,
        "pagina": pagina,
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/werk.html", context)


@vereist(Recht.WERK_BEHEREN)
def taak(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One piece of long work: how far, what it says, and the button to start it again."""
    rij = get_object_or_404(bereik.taken(request.user).select_related("door"), sleutel=sleutel)
    namen.noem_taken([rij])
    terug = reverse("beheer:werk")

    def doe(form) -> str:
        diensten.taak_opnieuw(taak=rij, door=request.user)
        return terug

    return formulierpagina(
        request,
        maak=lambda data: KnopFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt="De taak staat weer klaar. Ze begint binnen een minuut.",
        sjabloon="beheer/taak.html",
        context={
            "taak": rij,
            "kan_opnieuw": rij.stand == Taakstand.MISLUKT,
            "kruimels": hulp.kruimels(("Achtergrondtaken", terug)),
            "terug": terug,
        },
    )
