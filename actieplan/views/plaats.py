"""Moving actions: buttons, a page to choose a place, and dragging."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from actieplan.diensten.plaats import OMHOOG, OMLAAG, actie_schuiven, actie_verplaatsen
from actieplan.forms.actie import PlaatsForm
from actieplan.keuzes import DRAGENDE_SOORTEN
from actieplan.models import Actieplan
from actieplan.regels.levend import levende_regels
from actieplan.views.bewerken import actie_of_404, bewerkbaar_plan_of_404
from leerrecht.diensten import Geweigerd
from leerrecht.formulieren.afhandelen import handel_af
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist


@vereist(Recht.PLAN_BEWERKEN)
@require_POST
def schuiven(request: HttpRequest, plan: str) -> HttpResponse:
    """One place up or down, from the buttons of the tree."""
    rij = bewerkbaar_plan_of_404(request, plan)
    richting = OMHOOG if OMHOOG in request.POST else OMLAAG
    actie = actie_of_404(request, rij, request.POST.get(richting, ""))
    try:
        messages.success(request, actie_schuiven(actie_id=actie.pk, richting=richting, door=request.user))
    except Geweigerd as geweigerd:
        messages.warning(request, geweigerd.zin)
    return redirect(reverse("actieplan:bewerken", args=[rij.slug]) + f"#a-{actie.sleutel}")


@vereist(Recht.PLAN_BEWERKEN)
@require_POST
def slepen(request: HttpRequest, plan: str) -> JsonResponse:
    """A drop: `sleutel` goes into `lijst` (goal, or goal:action) before `voor`. Answers with the sentence to say."""
    rij = bewerkbaar_plan_of_404(request, plan)
    actie = actie_of_404(request, rij, request.POST.get("sleutel", ""))
    doel, _, ouder = request.POST.get("lijst", "").partition(":")
    try:
        zin = actie_verplaatsen(
            actie_id=actie.pk,
            doel_sleutel=doel,
            ouder_sleutel=ouder,
            voor_sleutel=request.POST.get("voor", ""),
            door=request.user,
        )
    except Geweigerd as geweigerd:
        return JsonResponse({"zin": geweigerd.zin}, status=409)
    return JsonResponse({"zin": zin})


def _plaatsen(plan: Actieplan, zonder: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return where an action may go, and before which actions, both indented as the tree."""
    waar, voor, overslaan = [], [], set()
    for regel in levende_regels(plan):
        if regel.soort == "doelstelling":
            if regel.inhoud["soort"] in DRAGENDE_SOORTEN:
                waar.append((regel.sleutel, regel.inhoud["titel"]))
            continue
        if regel.sleutel == zonder or regel.ouder_sleutel in overslaan:
            # An action cannot go under itself or what hangs under it.
            overslaan.add(regel.sleutel)
            continue
        naam = f"{regel.inhoud['nummer']} {regel.inhoud['titel']}".strip()
        streep = "– " * (regel.diepte - 1)
        waar.append((f"{regel.doel_sleutel}:{regel.sleutel}", streep + naam))
        voor.append((regel.sleutel, f"voor {naam}"))
    return waar, voor


@vereist(Recht.PLAN_BEWERKEN)
def verplaatsen(request: HttpRequest, plan: str, sleutel: str) -> HttpResponse:
    """Choose a goal or action to hang this one under; the same as dragging, with a keyboard."""
    rij = bewerkbaar_plan_of_404(request, plan)
    actie = actie_of_404(request, rij, sleutel)
    waar, voor = _plaatsen(rij, actie.sleutel)
    begin = {
        "waar": f"{actie.doelstelling.sleutel}:{actie.ouder.sleutel}" if actie.ouder else actie.doelstelling.sleutel
    }
    formulier = PlaatsForm(request.POST or None, plaatsen=waar, voorganger=voor, initial=begin, gebruiker=request.user)
    if request.method == "POST":

        def verplaats() -> str:
            doel, _, ouder = formulier.cleaned_data["waar"].partition(":")
            zin = actie_verplaatsen(
                actie_id=actie.pk,
                doel_sleutel=doel,
                ouder_sleutel=ouder,
                voor_sleutel=formulier.cleaned_data["voor"],
                door=request.user,
            )
            messages.success(request, zin)
            return reverse("actieplan:bewerken", args=[rij.slug]) + f"#a-{actie.sleutel}"

        antwoord = handel_af(request, formulier, verplaats)
        if antwoord:
            return antwoord
    context = {"plan": rij, "actie": actie, "form": formulier}
    return render(request, "actieplan/verplaatsen.html", context, status=422 if request.method == "POST" else 200)
