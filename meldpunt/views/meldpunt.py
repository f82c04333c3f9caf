"""The front door: what the Meldpunt is, who helps now, and five questions without a name."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek
from meldpunt.forms.wegwijzer import WegwijzerForm
from meldpunt.hulplijnen import hulp_voor, wie_nu_antwoordt
from meldpunt.models import Aanbodfiche, Dienstpunt
from meldpunt.weergave.ingangen import ingangen_voor, mag_beginnen
from meldpunt.weergave.wegwijzer import zoek_hulp


def _dienstpunten():
    return Dienstpunt.objects.select_related("netwerk", "organisatie")


@publiek
@voor_bezoekers(vak=wie_nu_antwoordt)
def meldpunt(request: HttpRequest) -> HttpResponse:
    """What the Meldpunt of each network is; phone first."""
    context = {
        "hulp": hulp_voor(),
        "dienstpunten": _dienstpunten(),
        "aantal": Aanbodfiche.objects.openbaar().count(),
        "ingangen": ingangen_voor(request.user),
        "mag_beginnen": mag_beginnen(request.user),
    }
    return render(request, "meldpunt/meldpunt.html", context)


@publiek
@never_cache
# Nothing is stored or changed, so there is nothing to forge; a token would cost a visitor a cookie.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def wie_kan_helpen(request: HttpRequest) -> HttpResponse:
    """Five questions, fitting offers below. Answers are posted: no address or log of a proxy holds them."""
    if request.GET:
        # An old link, or somebody's bookmark of before: what it answers is dropped from the address.
        return redirect("meldpunt:wie_kan_helpen")
    gevraagd = request.method == "POST"
    form = WegwijzerForm(request.POST if gevraagd else None)
    antwoorden = form.antwoorden() if gevraagd else {}
    context = {
        # Named `form`: then the page lets go of what was sent, so that "back" and "reload" send nothing again.
        "form": form,
        "gevraagd": gevraagd,
        "antwoorden": antwoorden,
        "uitkomst": zoek_hulp(antwoorden) if antwoorden else None,
        "hulp": hulp_voor(),
        "dienstpunten": _dienstpunten(),
    }
    return render(request, "meldpunt/wie_kan_helpen.html", context)


@publiek
@voor_bezoekers(vak=wie_nu_antwoordt)
def voor_jongeren(request: HttpRequest) -> HttpResponse:
    """For young people, in plain words: who helps now, and what they decide themselves."""
    return render(request, "meldpunt/voor_jongeren.html", {"hulp": hulp_voor("jongere")})


@publiek
@voor_bezoekers(vak=wie_nu_antwoordt)
def voor_ouders(request: HttpRequest) -> HttpResponse:
    """For parents, in plain words."""
    return render(request, "meldpunt/voor_ouders.html", {"hulp": hulp_voor("ouder")})


@publiek
@voor_bezoekers
def vaak_afwezig(request: HttpRequest) -> HttpResponse:
    """By half days what school, CLB, Meldpunt and others each do."""
    return render(request, "meldpunt/vaak_afwezig.html")


@publiek
@voor_bezoekers
def brief_ouders(request: HttpRequest) -> HttpResponse:
    """A letter to print and fill in by hand."""
    return render(request, "meldpunt/brief_ouders.html")
