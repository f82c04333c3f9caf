"""The areas of a network, for who keeps them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.daden import daden_voor, daden_voor_lijst
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.daden.werkgebied import GebiedenToevoegen, GebiedWeghalen, GebiedWijzigen
from meldpunt.diensten.werkgebied import eigen_netwerken


@vereist(Recht.ORGANISATIES_BEHEREN)
def gebieden(request: HttpRequest, netwerk: str) -> HttpResponse:
    """Which there are, each with what can be done."""
    rij = get_object_or_404(Netwerk.objects.filter(pk__in=eigen_netwerken(request.user)), slug=netwerk)  # type: ignore[arg-type]
    request.netwerk = rij  # type: ignore[attr-defined]
    rijen = list(rij.werkgebieden.select_related("ligt_in"))
    knoppen = daden_voor_lijst(rijen, request.user, (GebiedWijzigen, GebiedWeghalen))
    context = {
        "netwerk": rij,
        "gebieden": [(gebied, knoppen[gebied.pk]) for gebied in rijen],
        "nieuw": daden_voor(rij, request.user, (GebiedenToevoegen,)),
    }
    return render(request, "meldpunt/gebieden.html", context)
