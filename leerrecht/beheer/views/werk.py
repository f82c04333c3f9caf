"""Parked mail and long work."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.beheer import bereik, lijsten, namen
from leerrecht.beheer.forms.filters import PostFilter, WerkFilter
from leerrecht.beheer.views import hulp
from leerrecht.berichten import uitbox
from leerrecht.bladzijden import bladzijde
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist

# What a person reads; how many there are, the front page of beheer says.
_STORINGEN = 50


@vereist(Recht.WERK_BEHEREN)
def post(request: HttpRequest) -> HttpResponse:
    """Mail that waits or is stuck. Never its text."""
    filter_ = PostFilter(request)
    pagina = bladzijde(request, lijsten.berichten(request.user, filter_.waarden))
    namen.noem_berichten(pagina.object_list)
    context = {
        "form": filter_,
        "pagina": pagina,
        "vast": bereik.berichten(request.user).filter(uitbox.wacht_of_mislukte()).count(),
        "knop": KnopFormulier(gebruiker=request.user),
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/post.html", context)


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
