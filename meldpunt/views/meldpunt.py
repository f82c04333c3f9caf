"""The front door: what the Meldpunt is, who helps now, and five questions without a name."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek
from meldpunt.forms.wegwijzer import WegwijzerForm
from meldpunt.hulplijnen import DRINGEND, VOOR_JONGEREN, VOOR_OUDERS
from meldpunt.models import Aanbodfiche, Dienstpunt
from meldpunt.weergave.ingangen import ingangen_voor, mag_beginnen
from meldpunt.weergave.wegwijzer import zoek_hulp


def _dienstpunten():
    return Dienstpunt.objects.select_related("netwerk", "organisatie")


@publiek
@voor_bezoekers
def meldpunt(request: HttpRequest) -> HttpResponse:
    """What the Meldpunt of each network is; phone first."""
    context = {
        "dringend": DRINGEND,
        "dienstpunten": _dienstpunten(),
        "aantal": Aanbodfiche.objects.openbaar().count(),
        "ingangen": ingangen_voor(request.user),
        "mag_beginnen": mag_beginnen(request.user),
    }
    return render(request, "meldpunt/meldpunt.html", context)


@publiek
@never_cache
def wie_kan_helpen(request: HttpRequest) -> HttpResponse:
    """Five questions in the address, fitting offers below. Nothing is stored, also not in the memory for visitors."""
    gevraagd = bool(request.GET)
    form = WegwijzerForm(request.GET if gevraagd else None)
    antwoorden = form.antwoorden() if gevraagd else {}
    context = {
        "vragen": form,
        "gevraagd": gevraagd,
        "antwoorden": antwoorden,
        "uitkomst": zoek_hulp(antwoorden) if antwoorden else None,
        "dringend": DRINGEND,
        "dienstpunten": _dienstpunten(),
    }
    return render(request, "meldpunt/wie_kan_helpen.html", context)


@publiek
@voor_bezoekers
def voor_jongeren(request: HttpRequest) -> HttpResponse:
    """For young people, in plain words: who helps now, and what they decide themselves."""
    return render(request, "meldpunt/voor_jongeren.html", {"hulplijnen": VOOR_JONGEREN, "dringend": DRINGEND})


@publiek
@voor_bezoekers
def voor_ouders(request: HttpRequest) -> HttpResponse:
    """For parents, in plain words."""
    return render(request, "meldpunt/voor_ouders.html", {"hulplijnen": VOOR_OUDERS, "dringend": DRINGEND})
