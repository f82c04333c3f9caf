"""The minutes: read a revision."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from overlegplatform.models import Agendapunt, Vergadering
from overlegplatform.regels.verslagbeeld import leesbaar_deel
from overlegplatform.views.vergadering import vergadering_of_404
from overlegplatform.weergave.kruimels import kruimels
from overlegplatform.weergave.raam import strook_binnen


@vereist(Recht.OVERLEG_DEELNEMEN)
def verslag(request: HttpRequest, sleutel: str, nummer: int) -> HttpResponse:
    """One revision as it was frozen, without the items this reader may not see."""
    vergadering = vergadering_of_404(request, sleutel, Vergadering.objects.leesbaar_voor(request.user))
    gevonden = get_object_or_404(
        vergadering.verslagen.zichtbaar_voor(request.user).select_related("door"), nummer=nummer
    )
    zichtbaar = Agendapunt.objects.zichtbaar_voor(request.user).filter(vergadering=vergadering)
    context = {
        "vergadering": vergadering,
        "verslag": gevonden,
        "inhoud": leesbaar_deel(gevonden.inhoud, sleutels=set(zichtbaar.values_list("sleutel", flat=True))),
        "goedgekeurd": gevonden.pk == vergadering.goedgekeurd_verslag_id,
        "kruimels": kruimels(vergadering),
        "strook": strook_binnen(vergadering),
    }
    return render(request, "overleg/verslag.html", context)
