"""What each network still has to say in the accessibility statement."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.beheer import bereik
from leerrecht.beheer.views import hulp
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from leerrecht.toegankelijkheid.verklaring import ontbreekt, toegankelijkheid_van


@vereist(Recht.ORGANISATIES_BEHEREN)
def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    """The networks of this administrator, each with what is empty and the day of the last look."""
    rijen = [toegankelijkheid_van(netwerk) for netwerk in bereik.netwerken(request.user, Recht.ORGANISATIES_BEHEREN)]
    context = {"rijen": [(rij, ontbreekt(rij)) for rij in rijen], "kruimels": hulp.kruimels()}
    return render(request, "beheer/toegankelijkheid.html", context)
