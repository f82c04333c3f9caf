"""About the network, and the statements every public site owes its readers."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from actieplan import samenvatting as actieplan
from leerrecht.models import Doelgroep, Netwerk, Thema
from leerrecht.toegang import publiek


@publiek
def over(request: HttpRequest) -> HttpResponse:
    """Mission, aanspreekpunten by function, who takes part, and for whom."""
    netwerken = Netwerk.objects.prefetch_related("aanspreekpunten__organisatie", "organisaties__eenheden")
    context = {
        "netwerken": netwerken,
        "doelgroepen": Doelgroep.objects.all(),
        "themas": Thema.objects.all(),
        "kaders": actieplan.kaders(),
    }
    return render(request, "leerrecht/over.html", context)


@publiek
def privacy(request: HttpRequest) -> HttpResponse:
    """What the portal keeps about its own users, how long, and whom to ask."""
    return render(request, "leerrecht/privacy.html", {"stil_minuten": settings.ZITTING_STIL_SECONDEN // 60})


@publiek
def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    """Accessibility statement."""
    return render(request, "leerrecht/toegankelijkheid.html")


@publiek
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines may read the public rooms only."""
    regels = ["User-agent: *", "Disallow: /account/", "Disallow: /beheer/", "Disallow: /voorbeeld/", "Disallow: /link/"]
    regels += ["Disallow: /actieplan/*/bewerken/", "Allow: /"]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
