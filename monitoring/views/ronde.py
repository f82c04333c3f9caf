"""The rounds: what everybody may read, what waits for a trekker, and the round of staf."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van, vereist
from monitoring.forms.evaluatie import plannen_voor_een_ronde
from monitoring.jaarevaluatie.overzicht import (
    Rondeblok,
    Rondeoverzicht,
    eigen_antwoorden,
    leesbare_evaluaties,
    tel,
)
from monitoring.models import Ronde
from monitoring.views.vind import ronde_of_404


@publiek
@voor_bezoekers
def rondes(request: HttpRequest) -> HttpResponse:
    """Yearly evaluations to read; for who is signed in also what waits."""
    toegang, dag = toegang_van(request.user), timezone.localdate()
    beheert = toegang.mag(Recht.EVALUATIE_BEHEREN)
    eigen = Ronde.objects.bewerkbaar_voor(request.user).select_related("plan", "netwerk", "jaarevaluatie")
    vult_in = toegang.mag(Recht.EVALUATIE_INVULLEN)
    context = {
        "evaluaties": leesbare_evaluaties(request.user),
        "mag_beheren": beheert,
        "mag_openen": beheert and plannen_voor_een_ronde(request.user).exists(),
        "rondes": [Rondeblok(ronde, dag) for ronde in tel(eigen)] if beheert else [],
        "vult_in": vult_in,
        "eigen": eigen_antwoorden(request.user) if vult_in else [],
    }
    return render(request, "monitoring/evaluatie/rondes.html", context)


@vereist(Recht.EVALUATIE_BEHEREN)
def ronde(request: HttpRequest, plan: str, schooljaar: str) -> HttpResponse:
    """One round: per goal who answered, what is late, what staf does next."""
    rij = ronde_of_404(request, plan, schooljaar)
    context = {"ronde": rij, "overzicht": Rondeoverzicht(rij)}
    return render(request, "monitoring/evaluatie/ronde.html", context)
