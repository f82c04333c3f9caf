"""The offers of who keeps them: the provider its own, the Meldpunt those of its network."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.bladzijden import bladzijde
from leerrecht.daden import daden_voor_lijst
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from meldpunt.models import Aanbodfiche
from meldpunt.weergave.aanbod import Aanbodregel, met_alles
from meldpunt.weergave.klopt import stille_weken, zin_van_stilte
from meldpunt.weergave.kruimels import kruimels_aanbod
from meldpunt.weergave.wachtlijst import aantal_wachtenden, wachtlijst_van


@vereist(Recht.AANBOD_BIJHOUDEN)
def mijn_aanbod(request: HttpRequest) -> HttpResponse:
    """The offers this person keeps, with what waits."""
    pagina = bladzijde(request, met_alles(Aanbodfiche.objects.bewerkbaar_voor(request.user)))
    knoppen = daden_voor_lijst(list(pagina), request.user)
    wachtenden = aantal_wachtenden(list(pagina), request.user)
    is_meldpunt = toegang_van(request.user).mag(Recht.AANBOD_BEHEREN)
    stil = stille_weken(list(pagina)) if is_meldpunt else {}
    context = {
        "pagina": pagina,
        "is_meldpunt": is_meldpunt,
        "rijen": [
            (Aanbodregel(fiche), knoppen[fiche.pk], wachtenden[fiche.pk], zin_van_stilte(fiche, stil))
            for fiche in pagina
        ],
        "kruimels": [{"naam": "Meldpunt", "adres": reverse("meldpunt:meldpunt")}],
    }
    return render(request, "meldpunt/mijn_aanbod.html", context)


@vereist(Recht.DOSSIERS_BEHANDELEN, Recht.TOELEIDING_BEANTWOORDEN)
def wachtlijst(request: HttpRequest, slug: str) -> HttpResponse:
    """Who waits for a place in one offer, in the order in which was asked. No name, no field of a file."""
    fiche = get_object_or_404(
        met_alles(Aanbodfiche.objects.bewerkbaar_voor(request.user).select_related("netwerk")), slug=slug
    )
    request.netwerk = fiche.netwerk  # type: ignore[attr-defined]
    context = {"lijst": wachtlijst_van(fiche, request.user), "kruimels": kruimels_aanbod(), "waarvan": fiche.titel}
    return render(request, "meldpunt/wachtlijst.html", context)
