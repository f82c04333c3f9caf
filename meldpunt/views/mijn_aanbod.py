"""The offers of who keeps them: the provider its own, the Meldpunt those of its network."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerrecht.bladzijden import bladzijde
from leerrecht.daden import daden_voor_lijst
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from meldpunt.models import Aanbodfiche
from meldpunt.weergave.aanbod import Aanbodregel, met_alles


@vereist(Recht.AANBOD_BIJHOUDEN)
def mijn_aanbod(request: HttpRequest) -> HttpResponse:
    """The offers this person keeps, with what waits."""
    pagina = bladzijde(request, met_alles(Aanbodfiche.objects.bewerkbaar_voor(request.user)))
    knoppen = daden_voor_lijst(list(pagina), request.user)
    context = {
        "pagina": pagina,
        "is_meldpunt": toegang_van(request.user).mag(Recht.AANBOD_BEHEREN),
        "rijen": [(Aanbodregel(fiche), knoppen[fiche.pk]) for fiche in pagina],
        "kruimels": [{"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")}],
    }
    return render(request, "meldpunt/mijn_aanbod.html", context)
