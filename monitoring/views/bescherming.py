"""Pages of the DPO: the thresholds per source, and what each release hid and why. Never a value."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from leerrecht.bladzijden import bladzijde
from leerrecht.exporteren import als_csv
from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van, vereist
from monitoring.diensten.gegevensbron import drempel_bepalen
from monitoring.forms.bescherming import DrempelForm
from monitoring.keuzes import Toestand
from monitoring.models import Cel, Gegevensbron, Publicatie

PER_BLADZIJDE, TOON = 100, 50
KOPPEN = ("indicator", "gebied", "reeks", "periode", "geteld volgens", "bron", "waarom verborgen")


@vereist(Recht.BESCHERMING_NAZIEN)
def bescherming(request: HttpRequest) -> HttpResponse:
    """Thresholds per source with their reason, and the releases with what they hid in numbers."""
    context = {
        "bronnen": Gegevensbron.objects.na_te_zien_door(request.user).select_related("netwerk"),
        "eigen": toegang_van(request.user).netwerken_met(Recht.BESCHERMING_NAZIEN),
        "publicaties": Publicatie.objects.na_te_zien_door(request.user).select_related("netwerk")[:TOON],
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


@vereist(Recht.BESCHERMING_NAZIEN)
def drempel(request: HttpRequest, bron: str) -> HttpResponse:
    """Set the thresholds of one source."""
    rij = get_object_or_404(Gegevensbron.objects.te_bepalen_door(request.user).select_related("netwerk"), code=bron)
    request.netwerk = rij.netwerk
    gepost = request.method == "POST"
    nu = {"drempel": rij.drempel, "drempel_noemer": rij.drempel_noemer, "motivering": rij.motivering}
    formulier = DrempelForm(request.POST if gepost else teruggevonden(request), initial=nu, gebruiker=request.user)
    if gepost:
        antwoord = handel_af(request, formulier, lambda: _bepaal(request, rij, formulier))
        if antwoord:
            return antwoord
    context = {
        "form": formulier,
        "titel": f"Drempel van {rij.naam}",
        "inleiding": "De drempel geldt vanaf de volgende publicatie. Wat al gepubliceerd is, verandert niet.",
        "knop": "Bewaar de drempel",
        "terug": reverse("monitoring:bescherming"),
        "terug_lijst": reverse("monitoring:bescherming"),
        "terug_naam": "Bescherming",
    }
    return render(request, "monitoring/formulier.html", context, status=422 if gepost else 200)


def _bepaal(request: HttpRequest, rij: Gegevensbron, formulier: DrempelForm) -> str:
    drempel_bepalen(bron_id=rij.pk, door=request.user, **formulier.cleaned_data)
    messages.success(request, "De drempel is bewaard. Hij geldt vanaf de volgende publicatie.")
    return reverse("monitoring:bescherming")
