"""Pages of staf: publish the figures that were confirmed, withdraw a release."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.achtergrond import lopend_werk
from leerrecht.models import Taakstand
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from monitoring.diensten.publicatie import TAAK
from monitoring.models import Publicatie
from monitoring.views.aanlevering import WERKTEKST, vervolg


@vereist(Recht.CIJFERS_BEHEREN)
def publicatie(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One release for staf: how far it is, what it holds, what was hidden in numbers."""
    rij = _publicatie_of_404(request, sleutel)
    taak = None if rij.klaar else lopend_werk(TAAK, rij.sleutel)
    if taak and taak.stand == Taakstand.MISLUKT:
        taak = None
    if request.htmx:
        zin = "De publicatie is klaar." if rij.klaar else "De publicatie is niet gemaakt."
        return vervolg(request, taak, rij.get_absolute_url(), zin)
    return render(request, "monitoring/publicatie.html", {"publicatie": rij, "taak": taak, **WERKTEKST})


def _publicatie_of_404(request: HttpRequest, sleutel: str) -> Publicatie:
    netwerken = toegang_van(request.user).netwerken_met(Recht.CIJFERS_BEHEREN)
    rijen = Publicatie.objects.zichtbaar_voor(request.user).filter(netwerk__in=netwerken).select_related("netwerk")
    rij = get_object_or_404(rijen, sleutel=sleutel)
    request.netwerk = rij.netwerk
    return rij
