"""The page of beheer with the languages of the own page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.daden import daden_voor, daden_voor_lijst
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from meldpunt.daden.bladtaal import BladtaalAanzetten, BladtaalAfzetten
from meldpunt.weergave.bladtaal import talen_van


@vereist(Recht.ORGANISATIES_BEHEREN)
def bladtalen(request: HttpRequest, netwerk: str) -> HttpResponse:
    """Every language that has a translation: whether it is offered, who reviewed it, and all its sentences to read."""
    eigen = Netwerk.objects.filter(pk__in=toegang_van(request.user).netwerken_met(Recht.ORGANISATIES_BEHEREN))
    rij = get_object_or_404(eigen, slug=netwerk)
    request.netwerk = rij
    talen = talen_van(rij)
    stoppen = daden_voor_lijst([een.besluit for een in talen if een.besluit], request.user, [BladtaalAfzetten])
    context = {
        "netwerk": rij,
        "talen": [(een, stoppen[een.besluit.pk] if een.besluit else []) for een in talen],
        "knoppen": daden_voor(rij, request.user, [BladtaalAanzetten]),
    }
    return render(request, "meldpunt/bladtalen.html", context)
