"""What who leads a meeting does with a proposed item, and proposing one as a signed-in member."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from leerrecht.formulieren.pagina import formulierpagina, knop
from leerrecht.formulieren.velden import RedenFormulier
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from overlegplatform.diensten import puntvoorstel as diensten
from overlegplatform.forms.vergadering import VoorstelForm
from overlegplatform.models import Puntvoorstel, Vergadering
from overlegplatform.views.vergadering import geleid_of_404, kruimels, mijn_deelnames, vergadering_of_404


def _voorstel_of_404(request: HttpRequest, vergadering: Vergadering, sleutel: str) -> Puntvoorstel:
    rijen = Puntvoorstel.objects.leidbaar_voor(request.user).filter(vergadering=vergadering)
    return get_object_or_404(rijen, sleutel=sleutel)


def _agenda(vergadering: Vergadering) -> str:
    return reverse("overleg:agenda", args=[vergadering.sleutel])


@vereist(Recht.OVERLEG_DEELNEMEN)
def voorstellen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Propose an item for the own seat."""
    vergadering = vergadering_of_404(request, sleutel, Vergadering.objects.leesbaar_voor(request.user))
    eigen = mijn_deelnames(request, vergadering)
    if not eigen:
        raise Http404

    def doe(form: VoorstelForm) -> str:
        diensten.punt_voorstellen(deelname_id=eigen[0].pk, door=request.user, **form.cleaned_data)
        return vergadering.get_absolute_url()

    return formulierpagina(
        request,
        maak=lambda data: VoorstelForm(data, gebruiker=request.user),
        doe=doe,
        gelukt="Je voorstel is bij wie de vergadering leidt.",
        context={
            "titel": "Een punt voorstellen",
            "knop": "Stel dit punt voor",
            "terug": vergadering.get_absolute_url(),
            "inleiding": f"{vergadering.groep.naam}, {vergadering.datum_tekst}.",
            "kruimels": kruimels(vergadering),
        },
        sjabloon="overleg/formulier.html",
    )


@vereist(Recht.OVERLEG_DEELNEMEN)
@require_POST
def opnemen(request: HttpRequest, sleutel: str, voorstel: str) -> HttpResponse:
    """Put a proposed item on the agenda."""
    vergadering = geleid_of_404(request, sleutel)
    rij = _voorstel_of_404(request, vergadering, voorstel)

    def doe() -> None:
        diensten.voorstel_opnemen(voorstel_id=rij.pk, door=request.user)
        messages.success(request, f"“{rij}” staat op de agenda. Kijk de duur en de plaats na.")

    return knop(request, doe=doe, terug=_agenda(vergadering))


@vereist(Recht.OVERLEG_DEELNEMEN)
def afwijzen(request: HttpRequest, sleutel: str, voorstel: str) -> HttpResponse:
    """Say why a proposed item does not come on this agenda."""
    vergadering = geleid_of_404(request, sleutel)
    rij = _voorstel_of_404(request, vergadering, voorstel)

    def doe(form: RedenFormulier) -> str:
        diensten.voorstel_afwijzen(voorstel_id=rij.pk, reden=form.cleaned_data["reden"], door=request.user)
        return _agenda(vergadering)

    return formulierpagina(
        request,
        maak=lambda data: RedenFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt="Wie het voorstelde, leest waarom.",
        context={
            "titel": "Niet op deze agenda",
            "inleiding": f"“{rij}”, voorgesteld door {rij.deelname.wie}.",
            "kruimels": kruimels(vergadering),
            "knop": "Niet op deze agenda",
            "terug": _agenda(vergadering),
        },
        sjabloon="overleg/formulier.html",
    )
