"""The page that a CLB prints or reads from to keep its own part in LARS."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.regels.openen import inzage_van
from meldpunt.views.vind import dossier_of_404, na_blik
from meldpunt.weergave.kruimels import kruimels
from meldpunt.weergave.lars import kan_naar_lars, lars_van


@vereist(Recht.DOSSIERS_VOLGEN)
@never_cache
def lars(request: HttpRequest, referentie: str) -> HttpResponse:
    """One file about a young person, for who sent it in for a CLB; the look is written down as a copy."""
    rij = dossier_of_404(request.user, referentie)
    inzage = inzage_van(rij, request.user)
    if not kan_naar_lars(inzage):
        raise Http404
    request.netwerk = rij.netwerk  # type: ignore[attr-defined]
    context = {"rij": rij, "blokken": lars_van(inzage), "kruimels": kruimels(rij)}
    antwoord = render(request, "meldpunt/dossier/lars.html", context)
    return na_blik(request, rij, "kopie voor LARS gelezen", antwoord, inzage)
