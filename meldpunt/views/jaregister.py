"""The ledger of every yes and no to share, for the functionaris: of which file, for whom, how deep. No name is read."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from leerrecht.bladzijden import bladzijde
from leerrecht.exporteren import als_csv
from leerrecht.filters import zonder
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.filters.toestemming import ToestemmingFilter
from meldpunt.models import Toestemming

KOLOMMEN = ("dossier", "wie", "beslist", "voor", "als", "tot welke trap", "stand", "gevraagd", "antwoord", "geldig tot")
HOOGSTENS = 20_000


def _keuze(request: HttpRequest) -> ToestemmingFilter:
    return ToestemmingFilter(request.GET, queryset=_rijen(request))


def _rijen(request: HttpRequest) -> QuerySet[Toestemming]:
    """As much of each row as the ledger tells; who said it by name stays shut."""
    rijen = Toestemming.objects.toezicht_voor(request.user).select_related("aanmelding", "ontvanger")
    velden = ("wie", "beslist", "trap", "stand", "ontvangersoort", "gevraagd_op", "antwoord_op", "geldig_tot", "velden")
    return rijen.only(*velden, "aanmelding__referentie", "ontvanger__naam")


@vereist(Recht.RAADPLEGINGEN_LEZEN)
def jaregister(request: HttpRequest) -> HttpResponse:
    """The ledger, newest first."""
    keuze, adres = _keuze(request), reverse("meldpunt:ja_register")
    context = {
        "pagina": bladzijde(request, keuze.qs),
        "form": keuze.form,
        "gekozen": keuze.gekozen(adres, request.GET),
        "adres": adres,
        "download": keuze.download(reverse("meldpunt:ja_register_download"), request.GET),
    }
    return render(request, "meldpunt/jaregister.html", context)


@vereist(Recht.RAADPLEGINGEN_LEZEN)
def download(request: HttpRequest) -> HttpResponse:
    """The rows that the page shows, all of them."""
    keuze = _keuze(request)
    if keuze.onbekend:
        return redirect(zonder(reverse("meldpunt:ja_register"), request.GET))
    rijen = (
        (
            rij.aanmelding.referentie,
            rij.get_wie_display(),
            "ja" if rij.beslist else "nee",
            rij.ontvanger.naam,
            rij.get_ontvangersoort_display(),
            rij.trap,
            rij.get_stand_display(),
            rij.gevraagd_op.date().isoformat(),
            rij.antwoord_op.isoformat() if rij.antwoord_op else "",
            rij.geldig_tot.isoformat() if rij.geldig_tot else "",
        )
        for rij in keuze.qs[:HOOGSTENS]
    )
    return als_csv("ja-en-nee", [KOLOMMEN, *rijen])
