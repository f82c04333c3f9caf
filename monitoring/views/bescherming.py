"""Pages of the DPO: the thresholds per source, and what each release hid and why. Never a value."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.bladzijden import bladzijde
from leerrecht.exporteren import als_csv
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from monitoring.keuzes import Toestand
from monitoring.models import Cel, Drempel, Gegevensbron, Publicatie
from monitoring.weergave.ingetrokken import bewaard_in

PER_BLADZIJDE, TOON = 100, 50
KOPPEN = ("indicator", "gebied", "reeks", "periode", "geteld volgens", "bron", "waarom verborgen")


@vereist(Recht.BESCHERMING_NAZIEN)
def bescherming(request: HttpRequest) -> HttpResponse:
    """Thresholds per source with their reason, and the releases with what they hid in numbers."""
    eigen = toegang_van(request.user).netwerken_met(Recht.BESCHERMING_NAZIEN)
    publicaties = list(Publicatie.objects.na_te_zien_door(request.user).select_related("netwerk")[:TOON])
    bewaard = bewaard_in(eigen)
    context = {
        "bronnen": Gegevensbron.objects.na_te_zien_door(request.user).select_related("netwerk"),
        "eigen": eigen,
        "adviezen": Drempel.objects.na_te_zien_door(request.user)
        .exclude(openbaar=False, drempel__gt=1)
        .select_related("netwerk", "gegevensbron", "aanlevering", "door", "advies_door"),
        "publicaties": [(rij, bewaard.get(rij.pk, [])) for rij in publicaties],
    }
    return render(request, "monitoring/bescherming.html", context)


def _publicatie_of_404(request: HttpRequest, sleutel: str) -> Publicatie:
    rijen = Publicatie.objects.na_te_zien_door(request.user).select_related("netwerk")
    rij = get_object_or_404(rijen, sleutel=sleutel)
    request.netwerk = rij.netwerk
    return rij


def _verborgen(publicatie: Publicatie) -> QuerySet[Cel]:
    """The hidden cells of a release; they hold no value."""
    cellen = Cel.objects.filter(publicatie=publicatie, toestand=Toestand.ONDERDRUKT)
    return cellen.select_related("indicator").order_by("indicator__volgorde", "periode_start", "volgorde", "pk")


@vereist(Recht.BESCHERMING_NAZIEN)
def bescherming_publicatie(request: HttpRequest, sleutel: str) -> HttpResponse:
    """What one release hid, and why."""
    rij = _publicatie_of_404(request, sleutel)
    pagina = bladzijde(request, _verborgen(rij), per=PER_BLADZIJDE)
    return render(request, "monitoring/bescherming_publicatie.html", {"publicatie": rij, "pagina": pagina})


@vereist(Recht.BESCHERMING_NAZIEN)
def bescherming_log(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The same as a file."""
    rij = _publicatie_of_404(request, sleutel)
    regels = (
        [
            cel.indicator.naam,
            cel.gebied,
            cel.reeks,
            cel.periode_tekst,
            cel.get_viewpoint_display(),
            cel.bron,
            cel.get_verborgen_om_display(),
        ]
        for cel in _verborgen(rij).iterator(chunk_size=2000)
    )
    return als_csv(f"verborgen-{rij.sleutel}", (rij for bron in ([KOPPEN], regels) for rij in bron))
