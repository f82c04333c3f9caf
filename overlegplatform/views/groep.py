"""The seats of a group, for who keeps them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from leerrecht.daden import daden_voor, daden_voor_lijst
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from overlegplatform.daden.groep import ThemaNieuw, ZetelBeeindigen, ZetelNieuw
from overlegplatform.models import Groep
from overlegplatform.weergave.kruimels import kruimels


@vereist(Recht.OVERLEG_PLANNEN)
def zetels(request: HttpRequest, slug: str) -> HttpResponse:
    """The seats of a group, each with a button to end it."""
    groep = get_object_or_404(Groep.objects.bewerkbaar_voor(request.user).select_related("netwerk", "ouder"), slug=slug)
    request.netwerk = groep.netwerk
    met = ("organisatie", "eenheid", "persoon", "plaatsvervanger")
    rijen = list(groep.zetels.actief_op(timezone.localdate()).select_related(*met))
    daden = daden_voor_lijst(rijen, request.user, (ZetelBeeindigen,))
    context = {
        "groep": groep,
        "knoppen": daden_voor(groep, request.user, (ZetelNieuw, ThemaNieuw)),
        "rijen": [(zetel, daden[zetel.pk]) for zetel in rijen],
        "themas": list(groep.themas.all()),
        "kruimels": kruimels(groep),
    }
    return render(request, "overleg/zetels.html", context)
