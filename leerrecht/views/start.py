"""The front page that networks share, or of the network whose host name was asked; "mijn werk" for who is signed in."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from actieplan import samenvatting as actieplan
from leerrecht.models import Netwerk
from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek
from leerrecht.views.mijnwerk import mijn_werk
from leerrecht.views.netwerkstart import deuren, toon
from meldpunt.hulplijnen import wie_nu_antwoordt
from monitoring import samenvatting as monitoring
from overlegplatform import samenvatting as overleg


@publiek
@voor_bezoekers(vak=wie_nu_antwoordt)
def start(request: HttpRequest) -> HttpResponse:
    """Front page or mijn werk."""
    if request.user.is_authenticated:
        return mijn_werk(request)
    netwerk = van_deze_host(request)
    if netwerk is not None:
        return toon(request, netwerk)
    netwerken = list(Netwerk.objects.all())
    context = {
        "netwerken": _met_plan(netwerken),
        "deuren": deuren(),
        "kalender": overleg.kalender(request.user),
        "cijfers": monitoring.in_cijfers(request.user),
    }
    return render(request, "leerrecht/start.html", context)


def van_deze_host(request: HttpRequest) -> Netwerk | None:
    """Return the network that has the front page under this host name (`LEERRECHT_NETWERKHOSTEN`), if any."""
    host = request.get_host().partition(":")[0].lower()
    slug = settings.NETWERKHOSTEN.get(host)
    return Netwerk.objects.filter(slug=slug).first() if slug else None


def _met_plan(netwerken: list[Netwerk]) -> list[tuple[Netwerk, actieplan.KortPlan | None]]:
    per_netwerk = {kort.plan.netwerk_id: kort for kort in actieplan.plannen_in_het_kort()}
    return [(netwerk, per_netwerk.get(netwerk.pk)) for netwerk in netwerken]
