"""What the functionaris keeps ready: who may read health data, and the yearly samples. No file is opened.

Of the sample of judgements about competence one reads who judged and why; that look stands in the log of each file.
"""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from leerrecht.daden import daden_voor_lijst
from leerrecht.exporteren import als_csv
from leerrecht.models import Raadpleging
from leerrecht.rechten import Recht, Rol
from leerrecht.toegang import vereist
from meldpunt.daden.steekproef import SteekproefNakijken
from meldpunt.models import Steekproef
from meldpunt.regels.steekproef import getrokken, oordelen_van, wie_gezondheid_leest
from meldpunt.regels.toezicht import netwerken_onder_toezicht, toezicht_op
from meldpunt.weergave.oordelen import oordelen_openen

KOLOMMEN = ("netwerk", "naam", "rol", "organisatie", "sinds", "tot", "leest", "geheimhouding bevestigd")


@vereist(Recht.RAADPLEGINGEN_LEZEN)
def toezicht(request: HttpRequest) -> HttpResponse:
    """Who may read health data, and per network the sample of this year with what was found before."""
    jaar, netwerken = timezone.localdate().year, list(netwerken_onder_toezicht(request.user))
    knoppen = daden_voor_lijst(netwerken, request.user, [SteekproefNakijken])
    delen = [
        {
            "netwerk": netwerk,
            "rijen": Raadpleging.objects.filter(pk__in=getrokken(netwerk, jaar)),
            "oordelen": [(een, oordelen_van(netwerk, een)) for een in (jaar, jaar - 1)],
            "eerder": Steekproef.objects.filter(netwerk=netwerk).select_related("door"),
            "knoppen": knoppen[netwerk.pk],
        }
        for netwerk in netwerken
    ]
    context = {"jaar": jaar, "delen": delen, "lezenden": wie_gezondheid_leest(toezicht_op(request.user))}
    return render(request, "meldpunt/toezicht.html", context)


@vereist(Recht.RAADPLEGINGEN_LEZEN)
@never_cache
def oordelen(request: HttpRequest, netwerk: str, jaar: int) -> HttpResponse:
    """The judgements about competence that the lot drew of one year, this one or the last."""
    if not 0 <= timezone.localdate().year - jaar <= 1:
        raise Http404
    with transaction.atomic():
        rij = get_object_or_404(netwerken_onder_toezicht(request.user), slug=netwerk)
        getoond = oordelen_openen(request.user, rij, jaar)
    request.netwerk = rij  # type: ignore[attr-defined]
    context = {"netwerk": rij, "jaar": jaar, "oordelen": getoond, "telling": oordelen_van(rij, jaar)}
    return render(request, "meldpunt/oordelen.html", context)


@vereist(Recht.RAADPLEGINGEN_LEZEN)
def download(request: HttpRequest) -> HttpResponse:
    """The list of who may read health data, to keep ready."""
    rijen = (
        (
            een.lid.netwerk.naam,
            een.lid.gebruiker.naam,
            Rol(een.lid.rol).label,
            een.lid.organisatie.naam,
            een.lid.van.isoformat(),
            een.lid.tot.isoformat() if een.lid.tot else "",
            een.leest,
            "ja" if een.bevestigd else "nee",
        )
        for een in wie_gezondheid_leest(toezicht_op(request.user))
    )
    return als_csv("wie-leest-gezondheidsgegevens", [KOLOMMEN, *rijen])
