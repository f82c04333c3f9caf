"""Where help is missing, for everybody: from a release of figures and from nothing else."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerrecht.bladzijden import bladzijde
from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van
from monitoring.filters.tekort import TekortForm, kies_netwerk
from monitoring.weergave.tekort import Tekort, netwerken_met_tekort


@publiek
@voor_bezoekers
def tekort(request: HttpRequest) -> HttpResponse:
    """What was asked and not found, town by town, beside the offer."""
    netwerken = netwerken_met_tekort(request.user)
    netwerk, onbekend = kies_netwerk(netwerken, request.GET.get("netwerk", ""))
    beeld = Tekort(request.user, netwerk) if netwerk else None
    form = TekortForm(request.GET or None, tekort=beeld)
    rijen = beeld.rijen(**form.keuze) if beeld else []
    context = {
        "beeld": beeld,
        "netwerken": netwerken,
        "form": form,
        "jaar": form.keuze["jaar"],
        "onbekend": onbekend,
        "pagina": bladzijde(request, rijen),
        "kaart": beeld.kaart(**form.keuze) if beeld else None,
        "adres": reverse("monitoring:ontbreekt"),
        "mag_signaal": toegang_van(request.user).mag(Recht.OVERLEG_DEELNEMEN),
    }
    return render(request, "monitoring/ontbreekt.html", context)
