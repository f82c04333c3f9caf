"""The road of a version to the college: draft, advice, approval."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from actieplan.diensten.versie import versie_opmaken, versie_verversen, versie_zetten
from actieplan.forms.versie import GoedkeuringForm, TerugForm, VersieForm
from actieplan.keuzes import Versiestand
from actieplan.models import Actieplan, Versie
from actieplan.regels.verschil import veranderingen
from actieplan.views.bewerken import bewerkbaar_plan_of_404
from actieplan.views.plan import versie_van_kracht
from actieplan.weergave.plan import voorstellen_voor
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist


@vereist(Recht.PLAN_BEWERKEN)
def voorstel(request: HttpRequest, plan: str) -> HttpResponse:
    """What differs from the approved plan, and the step to freeze it as a draft version."""
    rij = bewerkbaar_plan_of_404(request, plan)
    ontwerp = rij.versies.exclude(stand=Versiestand.GOEDGEKEURD).first()
    gegevens = request.POST if request.method == "POST" else teruggevonden(request)
    formulier = VersieForm(gegevens, gebruiker=request.user)
    if request.method == "POST":

        def maak_op() -> str:
            schoon = formulier.cleaned_data
            versie = versie_opmaken(plan_id=rij.pk, jaar=schoon["jaar"], titel=schoon["titel"], door=request.user)
            messages.success(request, f"{versie.titel} is als ontwerp vastgelegd.")
            return reverse("actieplan:ontwerp", args=[rij.slug, versie.jaar])

        antwoord = handel_af(request, formulier, maak_op)
        if antwoord:
            return antwoord
    versie = versie_van_kracht(rij)
    context = {
        "plan": rij,
        "versie": versie,
        "ontwerp": ontwerp,
        "form": formulier,
        "veranderingen": voorstellen_voor(rij, versie, request.user),
    }
    return render(request, "actieplan/voorstel.html", context, status=422 if request.method == "POST" else 200)


_STAPPEN: dict[str, tuple[str, type[Formulier]]] = {
    "adviseren": (Versiestand.GEADVISEERD, Formulier),
    "goedkeuren": (Versiestand.GOEDGEKEURD, GoedkeuringForm),
    "terug": (Versiestand.ONTWERP, TerugForm),
    "verversen": ("", Formulier),
}


@vereist(Recht.PLAN_BEWERKEN)
def ontwerp(request: HttpRequest, plan: str, jaar: int) -> HttpResponse:
    """One draft: what changes, and its next step."""
    rij = bewerkbaar_plan_of_404(request, plan)
    versie = get_object_or_404(rij.versies.exclude(stand=Versiestand.GOEDGEKEURD), jaar=jaar)
    stap = request.POST.get("stap", "")
    formulieren = {
        naam: soort(request.POST if naam == stap else None, gebruiker=request.user)
        for naam, (_, soort) in _STAPPEN.items()
    }
    if stap in formulieren:
        antwoord = handel_af(request, formulieren[stap], lambda: _zet(request, rij, versie, stap, formulieren[stap]))
        if antwoord:
            return antwoord
    vorige = versie_van_kracht(rij)
    context = {
        "plan": rij,
        "versie": versie,
        "vorige": vorige,
        "formulieren": formulieren,
        "form": formulieren.get(stap),
        "veranderingen": veranderingen(vorige.regels.all() if vorige else [], versie.regels.all()),
        "zetten": versie.zetten.select_related("door"),
    }
    return render(request, "actieplan/ontwerp.html", context, status=422 if stap else 200)


def _zet(request: HttpRequest, plan: Actieplan, versie: Versie, stap: str, formulier) -> str:
    naar = _STAPPEN[stap][0]
    if not naar:
        versie_verversen(versie_id=versie.pk, door=request.user)
        messages.success(request, "Het ontwerp bevat nu het plan zoals het vandaag op de werkbank staat.")
        return reverse("actieplan:ontwerp", args=[plan.slug, versie.jaar])
    versie_zetten(versie_id=versie.pk, naar=naar, door=request.user, **formulier.cleaned_data)
    if naar == Versiestand.GOEDGEKEURD:
        messages.success(request, f"{versie.titel} is goedgekeurd. Dit leest het publiek vanaf nu.")
        return plan.get_absolute_url()
    messages.success(request, f"{versie.titel} staat nu op “{Versiestand(naar).label}”.")
    return reverse("actieplan:ontwerp", args=[plan.slug, versie.jaar])
