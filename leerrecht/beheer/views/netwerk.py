"""The networks of the portal, and the steps with which one begins."""

from dataclasses import replace

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.begin.stappen import Netwerkstand, meet
from leerrecht.beheer.daden.netwerk import BeheerderUitnodigen, kruimels_naar
from leerrecht.beheer.views import hulp
from leerrecht.daden import daden_voor
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.terug import met_verder
from leerrecht.toegang import toegang_van, vereist

_MEE = (Recht.ORGANISATIES_BEHEREN, Recht.NETWERK_BESCHRIJVEN)


def _zichtbaar(request: HttpRequest) -> QuerySet[Netwerk]:
    """All networks for who begins them; else those one helps to build."""
    toegang = toegang_van(request.user)
    if toegang.portaal:
        return Netwerk.objects.all()
    return Netwerk.objects.filter(pk__in={pk for recht in _MEE for pk in toegang.netwerken_met(recht)})


@vereist(Recht.NETWERKEN_BEGINNEN)
def netwerken(request: HttpRequest) -> HttpResponse:
    """Every network with how far it is."""
    context = {
        "rijen": [meet(netwerk, request.user) for netwerk in Netwerk.objects.all()],
        "kruimels": hulp.kruimels(),
    }
    return render(request, "beheer/netwerken.html", context)


@vereist(Recht.NETWERKEN_BEGINNEN, *_MEE)
def netwerk(request: HttpRequest, netwerk: str) -> HttpResponse:
    """The steps of one network, as they are now."""
    rij = get_object_or_404(_zichtbaar(request), slug=netwerk)
    request.netwerk = rij  # type: ignore[attr-defined]
    context = {
        "begin": _met_terugweg(meet(rij, request.user), request.path),
        "knoppen": daden_voor(rij, request.user, (BeheerderUitnodigen,)),
        "kruimels": kruimels_naar(request.user),
    }
    return render(request, "beheer/netwerk.html", context)


def _met_terugweg(stand: Netwerkstand, hier: str) -> Netwerkstand:
    """A step that is one form leads back here, to the step that comes next."""
    stappen = [
        replace(stap, adres=met_verder(stap.adres, hier)) if stap.adres and stap.in_een_keer else stap
        for stap in stand.stappen
    ]
    return replace(stand, stappen=stappen)
