"""Schooltrajecten: the list for who takes part, and one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from leerrecht.bladzijden import bladzijde
from leerrecht.daden import daden_voor
from leerrecht.toegang import vereist
from meldpunt.daden.schooltraject import RECHTEN
from meldpunt.regels.schooltraject import mogelijke_paren
from meldpunt.weergave.schooltraject import (
    assistent_in_woorden,
    contact_adres,
    kruimels_schooltraject,
    punten_van,
    reden_van_einde,
    schooltrajecten_van,
    wie_niets_hoort,
)


@vereist(*RECHTEN)
@never_cache
def schooltrajecten(request: HttpRequest) -> HttpResponse:
    """Those of the own school, of the own offers, or of the network."""
    nieuw = reverse("meldpunt:schooltraject_voorstellen") if mogelijke_paren(request.user) else ""
    pagina = bladzijde(request, schooltrajecten_van(request.user))
    context = {"pagina": pagina, "nieuw": nieuw, "kruimels": kruimels_schooltraject()[:1]}
    return render(request, "meldpunt/schooltraject/lijst.html", context)


@vereist(*RECHTEN)
@never_cache
def schooltraject(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One: what it is about, its goals and steps, and what came of it."""
    rij = get_object_or_404(schooltrajecten_van(request.user), sleutel=sleutel)
    request.netwerk = rij.netwerk  # type: ignore[attr-defined]
    context = {
        "rij": rij,
        "assistent": assistent_in_woorden(rij),
        "blokken": punten_van(rij, request.user),
        "reden": reden_van_einde(rij),
        "stil": wie_niets_hoort(rij),
        "contact": contact_adres(rij, request.user),
        "knoppen": daden_voor(rij, request.user),
        "kruimels": kruimels_schooltraject(),
    }
    return render(request, "meldpunt/schooltraject/traject.html", context)
