"""The towns of one indicator as tiles with their table, for the same choices as its page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek
from monitoring.views.indicator import gevraagd_of_404
from monitoring.weergave.kaart import Gemeentekaart, heeft_kaart


@publiek
@voor_bezoekers
def kaart(request: HttpRequest, code: str) -> HttpResponse:
    """The map; 404 where a release has too few towns for one."""
    gevraagd = gevraagd_of_404(request, code, request.user)
    if not heeft_kaart(gevraagd.snede):
        raise Http404
    beeld = Gemeentekaart(gevraagd.snede)
    tegels = beeld.kaart
    context = {
        "indicator": gevraagd.snede.indicator,
        "publicatie": gevraagd.snede.publicatie,
        "nieuwer": gevraagd.nieuwer,
        "form": gevraagd.form.zonder("gebied", "naast"),
        "jaar": beeld.jaar,
        "tegels": tegels,
        "rijen": beeld.rijen,
        "synthetisch": any(cel.synthetisch for cel in beeld.cellen.values()),
        "bronnen": sorted({cel.bron for cel in beeld.cellen.values() if cel.bron}),
        "adres": request.path,
    }
    return render(request, "monitoring/kaart.html", context)
