"""Questions straight to a provider, without a name: the list, and one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache

from leerrecht.bladzijden import bladzijde
from leerrecht.daden import daden_voor
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.models import Aanvraag
from meldpunt.weergave.aanvraag import aanvragen_van, kruimels_aanvragen


@vereist(Recht.AANMELDEN, Recht.TOELEIDING_BEANTWOORDEN)
@never_cache
def aanvragen(request: HttpRequest) -> HttpResponse:
    """What the own school asked, or what is asked of the own offers; what waits comes first."""
    context = {"pagina": bladzijde(request, aanvragen_van(request.user)), "kruimels": kruimels_aanvragen()[:1]}
    return render(request, "meldpunt/aanvraag/aanvragen.html", context)


@vereist(Recht.AANMELDEN, Recht.TOELEIDING_BEANTWOORDEN)
@never_cache
def aanvraag(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One question, and its answer."""
    rij = get_object_or_404(aanvragen_van(request.user), sleutel=sleutel)
    request.netwerk = rij.netwerk  # type: ignore[attr-defined]
    gevraagd = Aanvraag.objects.beantwoordbaar_voor(request.user).filter(pk=rij.pk).exists()
    context = {
        "rij": rij,
        "ik": "aanbieder" if gevraagd else "aanmelder",
        "knoppen": daden_voor(rij, request.user),
        "kruimels": kruimels_aanvragen(),
    }
    return render(request, "meldpunt/aanvraag/aanvraag.html", context)
