"""The pages of a teacher: the own sessions, and one of them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.bladzijden import bladzijde
from leerrecht.daden import daden_voor
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from monitoring.models import Welbevindensessie
from monitoring.weergave.welbevinden import klasbeeld


def _eigen(request: HttpRequest):
    return Welbevindensessie.objects.zichtbaar_voor(request.user).select_related("netwerk", "organisatie")


@vereist(Recht.WELBEVINDEN_VRAGEN)
def welbevinden(request: HttpRequest) -> HttpResponse:
    """What this person asked of which class."""
    return render(request, "monitoring/welbevinden/sessies.html", {"pagina": bladzijde(request, _eigen(request))})


@vereist(Recht.WELBEVINDEN_VRAGEN)
def welbevindensessie(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One session: the code while it is open, what the class said once it is closed."""
    sessie = get_object_or_404(_eigen(request), sleutel=sleutel)
    request.netwerk = sessie.netwerk  # type: ignore[attr-defined]
    context = {"beeld": klasbeeld(sessie), "sessie": sessie, "daden": daden_voor(sessie, request.user)}
    return render(request, "monitoring/welbevinden/sessie.html", context)
