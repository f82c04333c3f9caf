"""The page of the functionaris voor gegevensbescherming: who looked where, and what is erased next. No file is read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from leerrecht.bladzijden import bladzijde
from leerrecht.exporteren import als_csv
from leerrecht.filters import zonder
from leerrecht.models import Netwerk, Raadpleging
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from meldpunt.diensten.waarschuwen import in_zicht
from meldpunt.diensten.wissen import komt_aan_de_beurt, niet_gewist
from meldpunt.filters.raadpleging import RaadplegingFilter
from meldpunt.weergave.opening import openingen_van

KOLOMMEN = ("wanneer", "dossier", "wat", "tot welke trap", "wie", "namens")
# A download of the log is read by a person: more rows than this is another question.
HOOGSTENS = 20_000


def _netwerken(request: HttpRequest) -> set[int]:
    return toegang_van(request.user).netwerken_met(Recht.RAADPLEGINGEN_LEZEN)


def _keuze(request: HttpRequest) -> RaadplegingFilter:
    slugs = list(Netwerk.objects.filter(pk__in=_netwerken(request)).values_list("slug", flat=True))
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
        "niet_gewist": niet_gewist(_netwerken(request)),
        "straks": komt_aan_de_beurt(_netwerken(request)),
        "in_zicht": in_zicht(_netwerken(request)),
    }
    return render(request, "meldpunt/raadplegingen.html", context)


@vereist(Recht.RAADPLEGINGEN_LEZEN)
def download(request: HttpRequest) -> HttpResponse:
    """The rows that the page shows, all of them."""
    keuze = _keuze(request)
    if keuze.onbekend:
        return redirect(zonder(reverse("meldpunt:raadplegingen"), request.GET))
    rijen = (
        (rij.op.isoformat(timespec="seconds"), rij.referentie, rij.wat, rij.trap, rij.door_naam, rij.namens)
        for rij in keuze.qs[:HOOGSTENS]
    )
    return als_csv("raadplegingen", [KOLOMMEN, *rijen])
