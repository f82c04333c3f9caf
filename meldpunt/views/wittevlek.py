"""What was asked and not found, for the Meldpunt alone: everybody else reads it in a release of figures."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerrecht.bladzijden import bladzijde
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from meldpunt.filters.wittevlek import WitteVlekFilter
from meldpunt.models import Aanmelding
from meldpunt.weergave.wittevlek import WitteVlekken


@vereist(Recht.DOSSIERS_BEHANDELEN)
def witte_vlekken(request: HttpRequest) -> HttpResponse:
    """The towns, kinds and ages without a place, most first."""
    keuze = WitteVlekFilter(request.GET, queryset=Aanmelding.objects.behandelbaar_voor(request.user))
    vlekken, adres = WitteVlekken(keuze.qs, soort=keuze.waarden.get("soort", "")), reverse("meldpunt:witte_vlekken")
    context = {
        "vlekken": vlekken,
        "pagina": bladzijde(request, vlekken.rijen),
        "form": keuze.form,
        "gekozen": keuze.gekozen(adres, request.GET),
        "adres": adres,
        "mag_signaal": toegang_van(request.user).mag(Recht.OVERLEG_DEELNEMEN),
    }
    return render(request, "meldpunt/witte_vlekken.html", context)
