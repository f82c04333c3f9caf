"""The page of the functionaris voor gegevensbescherming: who looked where, and what is erased next. No file is read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from leerrecht.bladzijden import bladzijde
from leerrecht.exporteren import als_csv
from leerrecht.filters import zonder
from leerrecht.models import Raadpleging
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.diensten.waarschuwen import in_zicht
from meldpunt.diensten.wissen import komt_aan_de_beurt, niet_gewist
from meldpunt.filters.raadpleging import RaadplegingFilter
from meldpunt.regels.toezicht import netwerken_onder_toezicht, toezicht_op
from meldpunt.weergave.logboek import HOOGSTENS, KOLOMMEN, cellen
from meldpunt.weergave.opening import openingen_van


def _keuze(request: HttpRequest) -> RaadplegingFilter:
    slugs = list(netwerken_onder_toezicht(request.user).values_list("slug", flat=True))
    return RaadplegingFilter(request.GET, queryset=Raadpleging.objects.filter(netwerk_slug__in=slugs))


@vereist(Recht.RAADPLEGINGEN_LEZEN)
def raadplegingen(request: HttpRequest) -> HttpResponse:
    """The log, and what the retention run erases in the next month."""
    keuze, adres = _keuze(request), reverse("meldpunt:raadplegingen")
    context = {
        "pagina": bladzijde(request, keuze.qs),
        "form": keuze.form,
        "gekozen": keuze.gekozen(adres, request.GET),
        "adres": adres,
        "download": keuze.download(reverse("meldpunt:raadplegingen_download"), request.GET),
        "openingen": openingen_van(request.user),
        "niet_gewist": niet_gewist(toezicht_op(request.user)),
        "straks": komt_aan_de_beurt(toezicht_op(request.user)),
        "in_zicht": in_zicht(toezicht_op(request.user)),
    }
    return render(request, "meldpunt/raadplegingen.html", context)


@vereist(Recht.RAADPLEGINGEN_LEZEN)
def download(request: HttpRequest) -> HttpResponse:
    """The rows that the page shows, all of them."""
    keuze = _keuze(request)
    if keuze.onbekend:
        return redirect(zonder(reverse("meldpunt:raadplegingen"), request.GET))
    return als_csv("raadplegingen", [KOLOMMEN, *map(cellen, keuze.qs[:HOOGSTENS])])
