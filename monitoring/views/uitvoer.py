"""One indicator to take along: files, data and a frame, with exactly what the page shows for the same choices."""

from collections.abc import Callable
from typing import Any

from csp.constants import NONE, SELF
from csp.decorators import csp_replace
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt

from leerrecht.exporteren import als_csv
from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek, zonder_zitting
from monitoring.views.indicator import Cijfervraag, gevraagd_of_404
from monitoring.weergave.deel import Bestandsdeel
from monitoring.weergave.gegevens import als_gegevens, volgende
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.meenemen import Meenemen
from monitoring.weergave.tabel import regels, tabel
from monitoring.weergave.uitvoer import als_xlsx

# What another site may show: no script, no form, and only our own style.
_KADER = {
    "default-src": [NONE],
    "script-src": [NONE],
    "style-src": [SELF],
    "img-src": [SELF, "data:"],
    "font-src": [SELF],
    "form-action": [NONE],
    "base-uri": [NONE],
    "frame-ancestors": ["*"],
}


def _deel_of_404(request: HttpRequest, gevraagd: Cijfervraag) -> Bestandsdeel:
    nummer = request.GET.get("deel", "1")
    deel = Bestandsdeel(gevraagd.snede, int(nummer) if nummer.isascii() and nummer.isdigit() and len(nummer) < 7 else 0)
    if not deel.bestaat:
        raise Http404
    return deel


def _over(gevraagd: Cijfervraag) -> Indicatorfiguur:
    """The figure as its page shows it, for the words around the cells."""
    figuur = gevraagd.snede.figuur(gevraagd.snede.bladzijde("1"))
    if figuur is None:
        raise Http404
    return figuur


def _bestand(
    request: HttpRequest, code: str, naam: str, maak: Callable[[Bestandsdeel, Cijfervraag], HttpResponse]
) -> HttpResponse:
    """A file of what was chosen; a choice that does not exist leads to the page, which says so."""
    gevraagd = gevraagd_of_404(request, code, request.user)
    if gevraagd.form.onbekend:
        return HttpResponseRedirect(f"{gevraagd.snede.indicator.get_absolute_url()}?{request.GET.urlencode()}")
    deel = _deel_of_404(request, gevraagd)
    antwoord = maak(deel, gevraagd)
    if verder := volgende(deel, naam):
        antwoord["Link"] = f'<{verder}>; rel="next"'
    return antwoord


@publiek
@voor_bezoekers
def download(request: HttpRequest, code: str) -> HttpResponse:
    """Exactly what the page shows, as CSV that opens in Excel."""
    return _bestand(request, code, "download", lambda deel, g: als_csv(_naam(g, deel), regels(deel.figuur)))


@publiek
@voor_bezoekers
def download_xlsx(request: HttpRequest, code: str) -> HttpResponse:
    """The same as Excel, with a sheet that explains it."""

    def maak(deel: Bestandsdeel, gevraagd: Cijfervraag) -> HttpResponse:
        return als_xlsx([deel.figuur], _naam(gevraagd, deel), _over(gevraagd))

    return _bestand(request, code, "download_xlsx", maak)


@publiek
@voor_bezoekers
def gegevens(request: HttpRequest, code: str) -> HttpResponse:
    """The same for a program: monitoring/weergave/gegevens.py. Any site may read what a visitor reads."""
    gevraagd = gevraagd_of_404(request, code, request.user)
    if onbekend := gevraagd.form.onbekend:
        return _als_json({"fouten": list(onbekend.values())}, status=400)
    deel = _deel_of_404(request, gevraagd)
    return _als_json(als_gegevens(deel, _over(gevraagd)))


def _als_json(inhoud: dict[str, Any], status: int = 200) -> HttpResponse:
    antwoord = JsonResponse(inhoud, status=status, json_dumps_params={"ensure_ascii": False})
    # Without credentials: a browser then shows it to a script of another site as to a visitor.
    antwoord["Access-Control-Allow-Origin"] = "*"
    return antwoord


@publiek
@voor_bezoekers
def figuur(request: HttpRequest, code: str) -> HttpResponse:
    """The picture as a file. It opens in its own program: a browser would run what stands in an SVG."""
    gevraagd = gevraagd_of_404(request, code, request.user)
    weergave = _over(gevraagd)
    if not weergave.titel_figuur:
        raise Http404
    antwoord = HttpResponse(weergave.svg_los, content_type="image/svg+xml")
    antwoord["Content-Disposition"] = f'attachment; filename="{gevraagd.naam}.svg"'
    return antwoord


@publiek
@zonder_zitting
@csp_replace(_KADER)
@xframe_options_exempt
@voor_bezoekers
def insluiten(request: HttpRequest, code: str) -> HttpResponse:
    """The sentence, the picture and a short table, for a frame on another site: what a visitor reads, whoever asks."""
    gevraagd = gevraagd_of_404(request, code, AnonymousUser())
    snede = gevraagd.snede
    pagina = snede.bladzijde("1")
    weergave = snede.figuur(pagina)
    context = {
        "indicator": snede.indicator,
        "publicatie": snede.publicatie,
        "onbekend": gevraagd.form.onbekend,
        "weergave": weergave,
        "tabel": tabel(weergave, weergave.alleen(pagina)) if weergave and not pagina.has_other_pages() else None,
        "meenemen": Meenemen(snede, 1),
    }
    return render(request, "monitoring/insluiten.html", context)


@publiek
@voor_bezoekers
def gegevens_uitleg(request: HttpRequest) -> HttpResponse:
    """What stands in the data, name by name."""
    return render(request, "monitoring/gegevens.html")


def _naam(gevraagd: Cijfervraag, deel: Bestandsdeel) -> str:
    return gevraagd.naam if deel.van == 1 else f"{gevraagd.naam}-deel-{deel.nummer}"
