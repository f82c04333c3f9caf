"""What the functionaris keeps ready: who may read health data, and the yearly sample. No file is read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from leerrecht.daden import daden_voor_lijst
from leerrecht.exporteren import als_csv
from leerrecht.models import Netwerk, Raadpleging
from leerrecht.rechten import Recht, Rol
from leerrecht.toegang import toegang_van, vereist
from meldpunt.daden.steekproef import SteekproefNakijken
from meldpunt.models import Steekproef
from meldpunt.regels.steekproef import getrokken, oordelen_van, wie_gezondheid_leest

KOLOMMEN = ("netwerk", "naam", "rol", "organisatie", "sinds", "tot", "leest", "geheimhouding bevestigd")


def _netwerken(request: HttpRequest) -> set[int]:
    return toegang_van(request.user).netwerken_met(Recht.RAADPLEGINGEN_LEZEN)


@vereist(Recht.RAADPLEGINGEN_LEZEN)
def toezicht(request: HttpRequest) -> HttpResponse:
    """Who may read health data, and per network the sample of this year with what was found before."""
    jaar, netwerken = timezone.localdate().year, list(Netwerk.objects.filter(pk__in=_netwerken(request)))
    knoppen = daden_voor_lijst(netwerken, request.user, [SteekproefNakijken])
    delen = [
        {
            "netwerk": netwerk,
            "rijen": Raadpleging.objects.filter(pk__in=getrokken(netwerk, jaar)),
            "oordelen": oordelen_van(netwerk, jaar),
            "eerder": Steekproef.objects.filter(netwerk=netwerk).select_related("door"),
            "knoppen": knoppen[netwerk.pk],
        }
        for netwerk in netwerken
    ]
    context = {"jaar": jaar, "delen": delen, "lezenden": wie_gezondheid_leest(_netwerken(request))}
    return render(request, "meldpunt/toezicht.html", context)


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
        for een in wie_gezondheid_leest(_netwerken(request))
    )
    return als_csv("wie-leest-gezondheidsgegevens", [KOLOMMEN, *rijen])
