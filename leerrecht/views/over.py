"""About the network, and the statements every public site owes its readers."""

import datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from actieplan import samenvatting as actieplan
from leerrecht.koekjes import koekjes
from leerrecht.models import Doelgroep, Netwerk, Thema
from leerrecht.toegang import publiek
from leerrecht.toegankelijkheid.beperkingen import BEPERKINGEN, GETOETST_OP, voldoet
from leerrecht.toegankelijkheid.verklaring import gemelde_pagina, verklaringen
from leerrecht.wet import lijnen_voor
from meldpunt.keuzes.verzoek import Verzoeksoort
from meldpunt.regels.wie_leest import soorten_lezers
from meldpunt.weergave.bewaring import termijnen_van_iedereen
from meldpunt.weergave.grondenkaart import grondenkaarten_nu

# RFC 9116 asks for less than a year. It is counted anew at every request: what is served is what the settings say now.
VEILIGHEID_GELDIG = datetime.timedelta(days=90)


@publiek
def over(request: HttpRequest) -> HttpResponse:
    """Mission, aanspreekpunten by function, who takes part, and for whom."""
    netwerken = Netwerk.objects.prefetch_related("aanspreekpunten__organisatie", "organisaties__eenheden")
    themas = list(Thema.objects.all())
    context = {
        "netwerken": netwerken,
        "doelgroepen": Doelgroep.objects.all(),
        "themas": themas,
        "beloften": [thema for thema in themas if thema.belofte],
        "kaders": actieplan.kaders(),
    }
    return render(request, "leerrecht/over.html", context)


@publiek
def privacy(request: HttpRequest) -> HttpResponse:
    """What the portal keeps about its own users, how long, and whom to ask.

    Cookies, readers and terms come from the code. Who answers, and the grounds, come from what each network filled in.
    """
    context = {
        "termijnen": termijnen_van_iedereen(),
        "reserve_dagen": settings.RESERVE_DAGEN,
        "stil_minuten": settings.ZITTING_STIL_SECONDEN // 60,
        "koekjes": koekjes(),
        "lezers": soorten_lezers(),
        "kaarten": grondenkaarten_nu(),
        "verzoeken": Verzoeksoort.labels,
        "klachten": lijnen_voor("klacht"),
        "ombudsdienst": settings.OMBUDSDIENST,
    }
    return render(request, "leerrecht/privacy.html", context)


@publiek
def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    """Accessibility statement: what holds for all, and of each network what it says of itself."""
    context = {
        "voldoet": voldoet(),
        "beperkingen": BEPERKINGEN,
        "getoetst_op": GETOETST_OP,
        "verklaringen": verklaringen(),
        "adres": settings.BASISADRES,
        "ombudsdienst": settings.OMBUDSDIENST,
        "pagina": gemelde_pagina(request.GET.get("pagina", "")),
    }
    return render(request, "leerrecht/toegankelijkheid.html", context)


@publiek
def veiligheid(request: HttpRequest) -> HttpResponse:
    """Where to report a hole (RFC 9116); a portal without an address for that has no such page."""
    if not settings.VEILIGHEIDSCONTACT:
        raise Http404
    regels = {
        "Contact": settings.VEILIGHEIDSCONTACT,
        "Expires": f"{(timezone.now() + VEILIGHEID_GELDIG).astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": "nl, en",
        "Canonical": settings.BASISADRES + reverse("veiligheid"),
    }
    tekst = "".join(f"{naam}: {waarde}\n" for naam, waarde in regels.items())
    return HttpResponse(tekst, content_type="text/plain; charset=utf-8")


@publiek
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines may read the public rooms only."""
    regels = ["User-agent: *", "Disallow: /account/", "Disallow: /beheer/", "Disallow: /voorbeeld/", "Disallow: /link/"]
    regels += ["Disallow: /actieplan/*/bewerken/", "Allow: /"]
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
