"""One indicator: sentence, picture, table, definition, download. `?publicatie=` shows it as it was published then."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.bladzijden import bladzijde
from leerrecht.exporteren import als_csv
from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek
from monitoring.models import Indicator, Publicatie
from monitoring.weergave.dashboard import ERBIJ, alleen_voor_partners, publicaties_van, weergave_van
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.panelen import acties_van
from monitoring.weergave.tabel import MEESTE_KOLOMMEN, eerder, regels, tabel
from monitoring.weergave.uitvoer import als_xlsx

PER_BLADZIJDE = 50


def _weergave_of_404(request: HttpRequest, code: str) -> tuple[Indicatorfiguur, Publicatie | None]:
    """Return what is shown, and the release in force of the same network when an older one was asked for."""
    indicator = get_object_or_404(Indicator.objects.select_related("netwerk").prefetch_related(*ERBIJ), code=code)
    publicaties = publicaties_van(request.user, indicator)
    sleutel = request.GET.get("publicatie", "")
    gekozen = [rij for rij in publicaties if rij.sleutel == sleutel or (not sleutel and rij.van_kracht)]
    weergave = weergave_van(request.user, indicator, gekozen[0]) if gekozen else None
    if weergave is None:
        raise Http404
    gevonden = weergave.publicatie
    request.netwerk = gevonden.netwerk
    geldend = [rij for rij in publicaties if rij.van_kracht and rij.netwerk_id == gevonden.netwerk_id]
    return weergave, None if gevonden.van_kracht or not geldend else geldend[0]


@publiek
@voor_bezoekers
def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """The page of one indicator."""
    weergave, nieuwer = _weergave_of_404(request, code)
    pagina = bladzijde(request, weergave.reeksen, per=PER_BLADZIJDE)
    cel = weergave.laatste_cel
    definitie = (cel.definitie if cel else None) or weergave.indicator.huidige_definitie()
    gezien = {c.definitie_id for c in weergave.cellen if c.definitie_id}
    context = {
        "weergave": weergave,
        "indicator": weergave.indicator,
        "publicatie": weergave.publicatie,
        "nieuwer": nieuwer,
        "cel": cel,
        "tabel": tabel(weergave, list(pagina)),
        "eerder": eerder(weergave),
        "veel_reeksen": len(weergave.reeksen) > MEESTE_KOLOMMEN,
        "pagina": pagina,
        "definitie": definitie,
        "meer_definities": len(gezien) > 1,
        "acties": acties_van(request.user, weergave.indicator),
        "alleen_partners": alleen_voor_partners(weergave),
    }
    return render(request, "monitoring/indicator.html", context)


@publiek
@voor_bezoekers
def download(request: HttpRequest, code: str) -> HttpResponse:
    """Exactly what the page shows, as CSV that opens in Excel."""
    weergave, _ = _weergave_of_404(request, code)
    return als_csv(_naam(weergave), regels(weergave))


@publiek
@voor_bezoekers
def download_xlsx(request: HttpRequest, code: str) -> HttpResponse:
    """The same as Excel, with a sheet that explains it."""
    weergave, _ = _weergave_of_404(request, code)
    return als_xlsx([weergave], _naam(weergave))


@publiek
@voor_bezoekers
def figuur(request: HttpRequest, code: str) -> HttpResponse:
    """The picture as a file. It opens in its own program: a browser would run what stands in an SVG."""
    weergave, _ = _weergave_of_404(request, code)
    if not weergave.titel_figuur:
        raise Http404
    antwoord = HttpResponse(weergave.svg_los, content_type="image/svg+xml")
    antwoord["Content-Disposition"] = f'attachment; filename="{_naam(weergave)}.svg"'
    return antwoord


def _naam(weergave: Indicatorfiguur) -> str:
    return f"{weergave.indicator.code}-{weergave.publicatie.sleutel}"
