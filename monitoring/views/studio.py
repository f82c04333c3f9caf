"""Pages of staf: what the network counts, and one of these with how it is counted."""

from django.db.models import Count, Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.bladzijden import bladzijde
from leerrecht.daden import daden_voor, per_blok
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from monitoring.daden.studio import IndicatorWijzigen
from monitoring.diensten.studio import breuknaam
from monitoring.getallen import getal
from monitoring.models import Cel, Indicator
from monitoring.weergave.drempels import drempeltabel

PER_BLADZIJDE = 50


@vereist(Recht.CIJFERS_BEHEREN)
def studio(request: HttpRequest) -> HttpResponse:
    """Every indicator of the own networks, also those without a figure yet."""
    getoond = Cel.objects.filter(indicator=OuterRef("pk"), publicatie__van_kracht=True)
    rijen = (
        Indicator.objects.bewerkbaar_voor(request.user)
        .select_related("netwerk")
        .annotate(getoond=Exists(getoond), bevestigd=Count("cijfers", filter=Q(cijfers__actief=True)))
        .order_by("netwerk__naam", "volgorde", "pk")
    )
    return render(request, "monitoring/studio.html", {"pagina": bladzijde(request, rijen, per=PER_BLADZIJDE)})


@vereist(Recht.CIJFERS_BEHEREN)
def studio_indicator(request: HttpRequest, code: str) -> HttpResponse:
    """One indicator: its words, how it is counted and was, breaks, targets, actions, and what to do with each."""
    rijen = Indicator.objects.bewerkbaar_voor(request.user).select_related("netwerk", "deel_van", "telt_als")
    indicator = get_object_or_404(rijen, code=code)
    request.netwerk = indicator.netwerk  # type: ignore[attr-defined]
    context = {
        "kruimels": IndicatorWijzigen.voor(request.user, indicator).kruimels()[:-1],
        "indicator": indicator,
        "definities": list(indicator.definities.order_by("-versie")),
        "breuken": [(breuknaam(rij), rij.reden) for rij in indicator.breuken.all()],
        "streefwaarden": [(rij, getal(rij.waarde, indicator.decimalen)) for rij in indicator.streefwaarden.all()],
        "acties": list(indicator.actiecijfers.select_related("actie__plan")),
        "knoppen": per_blok(daden_voor(indicator, request.user)),
        "op_pagina": Cel.objects.zichtbaar_voor(request.user).van_kracht().filter(indicator=indicator).exists(),
    }
    return render(request, "monitoring/studio_indicator.html", context)


@vereist(Recht.CIJFERS_BEHEREN)
def studio_drempels(request: HttpRequest) -> HttpResponse:
    """How small a count is shown of each source, by how fine it is told, for each of the own networks."""
    netwerken = Netwerk.objects.filter(pk__in=toegang_van(request.user).netwerken_met(Recht.CIJFERS_BEHEREN))
    tabellen = [(netwerk, drempeltabel(netwerk)) for netwerk in netwerken]
    return render(request, "monitoring/studio_drempels.html", {"tabellen": tabellen})
