"""The overview: every figure first as a sentence."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van
from monitoring.filters.overzicht import OverzichtForm
from monitoring.weergave.dashboard import Overzicht, overzicht
from monitoring.weergave.uitvoer import als_xlsx


def _gevraagd(request: HttpRequest) -> tuple[Overzicht, OverzichtForm]:
    """Return what the address asks, and the form that says it."""
    getoond = overzicht(request.user, gebied=request.GET.get("gebied", ""), van=request.GET.get("van", ""))
    return getoond, OverzichtForm(request.GET or None, overzicht=getoond)


@publiek
@voor_bezoekers
def dashboard(request: HttpRequest) -> HttpResponse:
    """Public figures for a visitor; for who is signed in also those for the own network."""
    getoond, form = _gevraagd(request)
    keuze = f"?{urlencode(form.keuze)}" if form.keuze else ""
    context = {
        "overzicht": getoond,
        "form": form,
        "adres": reverse("monitoring:dashboard"),
        "download": f"{reverse('monitoring:dashboard_xlsx')}{keuze}",
        "mag_beheren": toegang_van(request.user).mag(Recht.CIJFERS_BEHEREN),
        "mag_klas": toegang_van(request.user).mag(Recht.WELBEVINDEN_VRAGEN),
        "mag_nazien": toegang_van(request.user).mag(Recht.BESCHERMING_NAZIEN),
    }
    return render(request, "monitoring/dashboard.html", context)


@publiek
@voor_bezoekers
def dashboard_xlsx(request: HttpRequest) -> HttpResponse:
    """What the overview shows, as Excel."""
    getoond, _ = _gevraagd(request)
    return als_xlsx(getoond.weergaven, "cijfers")
