"""The road without a yes: what to do, whom to call, and the sealed records of who looks."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache

from leerrecht.daden import daden_voor
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.hulplijnen import hulp_voor
from meldpunt.models import VerzegeldeNota
from meldpunt.weergave import verontrusting as weergave
from meldpunt.weergave.kruimels import kruimels_verontrusting


@vereist(Recht.CONSULT_STARTEN)
@never_cache
def verontrusting(request: HttpRequest) -> HttpResponse:
    """What to do when somebody is perhaps not safe: danger first, then with a yes, then without."""
    context = {
        "kruimels": kruimels_verontrusting()[:1],
        "hulp": hulp_voor("professional"),
        "kaarten": weergave.kaarten_voor(request.user),
        "mag_schrijven": weergave.mag_schrijven(request.user),
        "notas": weergave.notas_van(request.user),
    }
    return render(request, "meldpunt/verontrusting/verontrusting.html", context)


@vereist(Recht.AANMELDEN, Recht.DOSSIERS_BEHANDELEN)
@never_cache
def nota(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One sealed record; the look is written down with it."""
    with transaction.atomic():
        rijen = VerzegeldeNota.objects.zichtbaar_voor(request.user).met_klok()
        rij = get_object_or_404(rijen.select_related("netwerk", "aanmelding", "door", "organisatie"), sleutel=sleutel)
        pagina = weergave.nota_openen(request.user, rij)
    request.netwerk = rij.netwerk  # type: ignore[attr-defined]
    context = {"pagina": pagina, "knoppen": daden_voor(rij, request.user), "kruimels": kruimels_verontrusting()}
    return render(request, "meldpunt/verontrusting/nota.html", context)
