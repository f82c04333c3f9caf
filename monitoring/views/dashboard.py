"""The overview: every figure first as a sentence."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van
from monitoring.models import Bevraging
from monitoring.weergave.dashboard import overzicht
from monitoring.weergave.uitvoer import als_xlsx


@publiek
@voor_bezoekers
def dashboard(request: HttpRequest) -> HttpResponse:
    """Public figures for a visitor; for who is signed in also those for the own network."""
    context = {
        "overzicht": overzicht(request.user),
        "mag_beheren": toegang_van(request.user).mag(Recht.CIJFERS_BEHEREN),
        "heeft_bevraging": Bevraging.objects.met_uitslag_voor(request.user).exists(),
        "mag_klas": toegang_van(request.user).mag(Recht.WELBEVINDEN_VRAGEN),
        "mag_nazien": toegang_van(request.user).mag(Recht.BESCHERMING_NAZIEN),
    }
    return render(request, "monitoring/dashboard.html", context)


@publiek
@voor_bezoekers
def dashboard_xlsx(request: HttpRequest) -> HttpResponse:
    """What the overview shows, as Excel."""
    weergaven = [weergave for groep in overzicht(request.user).groepen for weergave in groep.weergaven]
    return als_xlsx(weergaven, "cijfers")
