"""The front page of one network, at /mechelen/ or under its own host name. Composition root: a part of each room."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from actieplan import samenvatting as actieplan
from leerrecht.models import Netwerk
from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek
from leerrecht.wet import lijn
from meldpunt.hulplijnen import hulp_voor, wie_luistert, wie_nu_antwoordt
from meldpunt.models import Aanbodfiche, Dienstpunt
from monitoring import samenvatting as monitoring
from overlegplatform import samenvatting as overleg

# As many lines as stand in a door without making it the longest.
_LIJNEN, _VERGADERINGEN = 2, 2


@publiek
@voor_bezoekers(vak=wie_nu_antwoordt)
def netwerkstart(request: HttpRequest, netwerk: str) -> HttpResponse:
    """What a visitor of this network finds first: help, then the plan, figures, the next meeting and who takes part."""
    return toon(request, get_object_or_404(Netwerk, slug=netwerk))


def toon(request: HttpRequest, netwerk: Netwerk) -> HttpResponse:
    """Show the page of `netwerk`; the parts of which it has nothing stay away."""
    request.netwerk = netwerk  # type: ignore[attr-defined]
    plannen = actieplan.plannen_in_het_kort(netwerk)
    context = {
        "netwerk": netwerk,
        "deuren": deuren(netwerk),
        "jaar": monitoring.jaarlijn(request.user, netwerk),
        "plannen": [(kort, monitoring.laatste_planbeeld(kort.plan)) for kort in plannen],
        "cijfers": monitoring.in_cijfers(request.user, netwerk),
        "kalender": overleg.kalender(request.user, netwerk, _VERGADERINGEN),
        "organisaties": list(netwerk.organisaties.filter(actief=True)),
    }
    return render(request, "leerrecht/netwerkstart.html", context)


def deuren(netwerk: Netwerk | None = None) -> dict:
    """Return what the three doors show: the Meldpunt, who listens at this hour, and what to call in danger."""
    geweld = lijn("1712")
    return {
        "punt": Dienstpunt.objects.filter(netwerk=netwerk).first() if netwerk else None,
        "aanbod": Aanbodfiche.objects.openbaar().count(),
        # Violence has a door of its own.
        "luistert": [rij for rij in wie_luistert() if rij != geweld][:_LIJNEN],
        "nood": hulp_voor().nood,
        "geweld": geweld,
    }
