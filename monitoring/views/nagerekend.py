"""Public pages: how a release was attacked before it was published, with the table and the program to try it again."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.exporteren import als_csv
from leerrecht.paginacache import voor_bezoekers
from leerrecht.toegang import publiek
from monitoring.models import Publicatie
from monitoring.weergave.nagerekend import PROGRAMMA, kort, tabelregels


def _publicatie_of_404(request: HttpRequest, sleutel: str) -> Publicatie:
    rijen = Publicatie.objects.filter(klaar=True, ingetrokken_op__isnull=True).select_related("netwerk")
    rij = get_object_or_404(rijen, sleutel=sleutel)
    request.netwerk = rij.netwerk  # type: ignore[attr-defined]
    return rij


@publiek
@voor_bezoekers
def nagerekend(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The audit of one release in short, for everybody."""
    rij = _publicatie_of_404(request, sleutel)
    return render(request, "monitoring/nagerekend.html", {"publicatie": rij, "kort": kort(rij)})


@publiek
def nagerekend_tabel(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The protected table of a release, as a visitor may read it, whoever asks."""
    rij = _publicatie_of_404(request, sleutel)
    if kort(rij)["te_groot"]:
        raise Http404
    return als_csv(f"cijfers-{rij.sleutel}", tabelregels(rij))


@publiek
def nagerekend_programma(request: HttpRequest) -> HttpResponse:
    """The program that attacks such a table: it is the same for each release."""
    antwoord = HttpResponse(PROGRAMMA.read_text(), content_type="text/x-python; charset=utf-8")
    antwoord["Content-Disposition"] = 'attachment; filename="val_aan.py"'
    return antwoord
