"""The rechtenloket: one list of requests with their clock, the page of one, and the copy of a file."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from leerrecht.bladzijden import bladzijde
from leerrecht.daden import daden_voor
from leerrecht.rechten import Recht
from leerrecht.terug import met_verder
from leerrecht.toegang import vereist
from meldpunt.keuzes.verzoek import OPEN_VERZOEK
from meldpunt.models import Aanmelding, Verzoek
from meldpunt.regels.gekend import vraagt_reden
from meldpunt.regels.openen import Inzage, inzage_van, noteer_inzage
from meldpunt.views.vind import na_blik
from meldpunt.weergave.kopie import als_json, als_pdf, kopie_van
from meldpunt.weergave.kopie_bestanden import als_zip
from meldpunt.weergave.verzoek import blad_van, bladen_van, kruimels_van_verzoeken, waarvan

_VORMEN: dict[str, tuple[Callable[[dict[str, Any], Inzage], bytes], str]] = {
    "pdf": (lambda kopie, inzage: als_pdf(kopie), "application/pdf"),
    "json": (lambda kopie, inzage: als_json(kopie), "application/json"),
    "zip": (als_zip, "application/zip"),
}
_MEE = ("netwerk", "aanmelding__netwerk", "aanmelding__behandelaar", "advies_door")
WIE = (Recht.DOSSIERS_BEHANDELEN, Recht.VERZOEKEN_ADVISEREN, Recht.VERZOEKEN_BESLISSEN)


@vereist(*WIE)
def verzoeken(request: HttpRequest) -> HttpResponse:
    """What is open, the most pressing first; below it what was answered."""
    alle = Verzoek.objects.zichtbaar_voor(request.user).select_related(*_MEE)
    klaar = alle.exclude(stand__in=OPEN_VERZOEK).order_by("-antwoord_tegen", "-pk")
    pagina = bladzijde(request, klaar)
    context = {
        "open": bladen_van(alle.filter(stand__in=OPEN_VERZOEK), request.user),
        "klaar": bladen_van(pagina, request.user),
        "pagina": pagina,
        "kruimels": kruimels_van_verzoeken()[:1],
    }
    return render(request, "meldpunt/verzoek/lijst.html", context)


@vereist(*WIE)
def verzoek(request: HttpRequest, sleutel: str) -> HttpResponse:
    """One request. For the Meldpunt it is a part of the file: a reason first where the file asks one, and a look."""
    rij = _verzoek_of_404(request, sleutel)
    request.netwerk = rij.netwerk
    if rij.aanmelding and vraagt_reden(rij.aanmelding, request.user):
        return _eerst_een_reden(rij)
    blad = blad_van(rij, request.user)
    context = {
        "blad": blad,
        "knoppen": daden_voor(rij, request.user),
        "kruimels": kruimels_van_verzoeken(),
        "waarvan": waarvan(rij, request.user),
    }
    antwoord = render(request, "meldpunt/verzoek/verzoek.html", context)
    if blad.leest_wie and rij.aanmelding:
        return na_blik(request, rij.aanmelding, "verzoek over gegevens gelezen", antwoord)
    return antwoord


def _eerst_een_reden(rij: Verzoek) -> HttpResponse:
    """Lead by the question why to the file, and from there back to the request."""
    openen = reverse("meldpunt:dossier_openen", args=[rij.aanmelding.referentie])
    return redirect(met_verder(openen, rij.get_absolute_url()))


@vereist(Recht.DOSSIERS_BEHANDELEN)
def kopie(request: HttpRequest, sleutel: str, soort: str) -> HttpResponse:
    """The copy of a file for who asked for it, as a paper or as data; written down as a look."""
    maak, type_ = _VORMEN.get(soort, (None, ""))
    rij = _verzoek_of_404(request, sleutel)
    if rij.aanmelding and vraagt_reden(rij.aanmelding, request.user):
        return _eerst_een_reden(rij)
    blad = blad_van(rij, request.user)
    if maak is None or not blad.kopieen:
        raise Http404
    aanmelding = get_object_or_404(Aanmelding.objects.behandelbaar_voor(request.user), pk=rij.aanmelding_id)
    with transaction.atomic():
        inzage = inzage_van(aanmelding, request.user)
        noteer_inzage(inzage, "kopie geopend bij een vraag om een kopie")
        inhoud = kopie_van(inzage, blad.verzoek.vrager)
    antwoord = HttpResponse(maak(inhoud, inzage), content_type=type_)
    antwoord["Content-Disposition"] = f'attachment; filename="kopie-{aanmelding.referentie.lower()}.{soort}"'
    return antwoord


def _verzoek_of_404(request: HttpRequest, sleutel: str) -> Verzoek:
    rijen = Verzoek.objects.zichtbaar_voor(request.user).select_related(*_MEE)
    return get_object_or_404(rijen, sleutel=sleutel)
