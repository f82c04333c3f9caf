"""The round tables of one file, as far as this person may read them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leerrecht.toegang import vereist
from meldpunt.models import Rondetafel
from meldpunt.regels.gekend import vraagt_reden
from meldpunt.views.dossiers import WIE
from meldpunt.views.vind import dossier_of_404, na_blik
from meldpunt.weergave.dossier_raam import strook_binnen
from meldpunt.weergave.kruimels import kruimels
from meldpunt.weergave.rondetafel import tafelpagina_van, tafels_van


@vereist(*WIE)
def rondetafel(request: HttpRequest, referentie: str) -> HttpResponse:
    """The table that is still to come, or the last one; and the way to begin one."""
    return _toon(request, referentie, "")


@vereist(*WIE)
def rondetafel_een(request: HttpRequest, referentie: str, sleutel: str) -> HttpResponse:
    """One table."""
    return _toon(request, referentie, sleutel)


def _toon(request: HttpRequest, referentie: str, sleutel: str) -> HttpResponse:
    aanmelding = dossier_of_404(request.user, referentie)
    if vraagt_reden(aanmelding, request.user):
        return redirect("meldpunt:dossier_openen", referentie=referentie)
    request.netwerk = aanmelding.netwerk
    tafels = tafels_van(aanmelding, request.user)
    tafel: Rondetafel | None = next((rij for rij in tafels if rij.sleutel == sleutel), None)
    if sleutel and tafel is None:
        raise Http404
    tafel = tafel or next((rij for rij in tafels if rij.is_komend), None) or next(iter(tafels), None)
    context = {
        "aanmelding": aanmelding,
        "strook": strook_binnen(aanmelding, request.user),
        "kruimels": kruimels(aanmelding),
        "pagina": tafelpagina_van(aanmelding, tafel, request.user),
        "andere": [rij for rij in tafels if rij != tafel],
    }
    antwoord = render(request, "meldpunt/rondetafel/rondetafel.html", context)
    return na_blik(request, aanmelding, "rondetafel gelezen", antwoord)
