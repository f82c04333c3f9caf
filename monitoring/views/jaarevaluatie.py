"""The yearly evaluation: reading it, and what staf does with it on the way to the college."""

import hashlib
import logging

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from leerrecht.daden import daden_voor
from leerrecht.models import Achtergrondtaak
from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van, vereist
from monitoring.daden.editie import PdfOpnieuw
from monitoring.jaarevaluatie.lezen import blad_van
from monitoring.jaarevaluatie.pdfwerk import SOORT
from monitoring.models import Editie, Jaarevaluatie
from monitoring.views.vind import jaarevaluatie_of_404
from monitoring.weergave.ingetrokken import ingetrokken_in
from monitoring.workflow import JAAREVALUATIE

log = logging.getLogger("monitoring.jaarevaluatie")


def _eigen_of_404(request: HttpRequest, plan: str, schooljaar: str) -> Jaarevaluatie:
    return jaarevaluatie_of_404(request, Jaarevaluatie.objects.bewerkbaar_voor(request.user), plan, schooljaar)


@publiek
@voor_bezoekers
def jaarevaluatie(request: HttpRequest, plan: str, schooljaar: str) -> HttpResponse:
    """The evaluation as a page, from frozen content alone; for staf also what comes next."""
    rij = jaarevaluatie_of_404(request, Jaarevaluatie.objects.zichtbaar_voor(request.user), plan, schooljaar)
    edities = Editie.objects.zichtbaar_voor(request.user).filter(jaarevaluatie=rij)
    editie = edities.first()
    beheert = toegang_van(request.user).mag(Recht.EVALUATIE_BEHEREN, rij.ronde.netwerk)
    if editie is None and not beheert:
        raise Http404
    if editie:
        editie.jaarevaluatie = rij
    context = {
        "rij": rij,
        "ronde": rij.ronde,
        "editie": editie,
        "blad": blad_van(editie) if editie else None,
        "ingetrokken": ingetrokken_in(editie) if editie else [],
        "mag_beheren": beheert,
        "stappen": JAAREVALUATIE.vanuit(rij.stand) if beheert else [],
        "zetten": rij.zetten.all() if beheert else [],
        "oudere": edities.defer("inhoud")[1:11] if beheert else [],
    }
    return render(request, "monitoring/evaluatie/jaarevaluatie.html", context)


@vereist(Recht.EVALUATIE_BEHEREN)
def editie(request: HttpRequest, plan: str, schooljaar: str, editie: int) -> HttpResponse:
    """How far the PDF of one edition is; htmx asks only for the part that changes."""
    rij = _eigen_of_404(request, plan, schooljaar)
    gevonden = get_object_or_404(rij.edities.defer("inhoud"), nummer=editie)
    gevonden.jaarevaluatie = rij
    taak = Achtergrondtaak.objects.filter(soort=SOORT, object_sleutel=str(gevonden.pk)).first()
    knoppen = daden_voor(gevonden, request.user, [PdfOpnieuw])
    context = {"rij": rij, "ronde": rij.ronde, "editie": gevonden, "taak": taak, "knoppen": knoppen}
    sjabloon = "monitoring/evaluatie/_editie.html" if request.htmx else "monitoring/evaluatie/editie.html"
    return render(request, sjabloon, context)


@publiek
def pdf(request: HttpRequest, plan: str, schooljaar: str, editie: int) -> HttpResponse:
    """The PDF of an edition this person may read, checked against what we say about it."""
    rij = jaarevaluatie_of_404(request, Jaarevaluatie.objects.zichtbaar_voor(request.user), plan, schooljaar)
    edities = Editie.objects.zichtbaar_voor(request.user).filter(jaarevaluatie=rij).exclude(pdf_sha256="")
    gevonden = get_object_or_404(edities.defer("inhoud"), nummer=editie)
    gevonden.jaarevaluatie = rij
    try:
        with gevonden.pdf.open("rb") as bestand:
            inhoud = bestand.read()
    except FileNotFoundError:
        log.error("pdf van editie %s ontbreekt in de opslag", gevonden.pk)
        raise Http404 from None
    if hashlib.sha256(inhoud).hexdigest() != gevonden.pdf_sha256:
        log.error("pdf van editie %s is niet meer wat ze was", gevonden.pk)
        raise Http404
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'attachment; filename="{gevonden.bestandsnaam}"'
    return antwoord
