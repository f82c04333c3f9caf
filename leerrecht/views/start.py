"""The shared front page for visitors; "mijn werk" for who is signed in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from actieplan import samenvatting as actieplan
from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek
from leerrecht.views.mijnwerk import mijn_werk
from monitoring import samenvatting as monitoring
from overlegplatform import samenvatting as overleg


@publiek
@voor_bezoekers
def start(request: HttpRequest) -> HttpResponse:
    """Front page or mijn werk."""
    if request.user.is_authenticated:
        return mijn_werk(request)
    context = {"plannen": actieplan.plannen_in_het_kort(), "cijfers": monitoring.in_cijfers(request.user)}
    context["kalender"] = overleg.kalender(request.user)
    return render(request, "leerrecht/start.html", context)
