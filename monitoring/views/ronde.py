"""The rounds: what everybody may read, what waits for a trekker, and the round of staf."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from leerrecht.diensten import Geweigerd
from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van, vereist
from monitoring import evaluatievelden
from monitoring.diensten.ronde import (
    cijfers_verversen,
    ronde_aanvullen,
    ronde_openen,
    ronde_wijzigen,
    trekkers_herinneren,
)
from monitoring.diensten.uitslag import Uitslag
from monitoring.forms.evaluatie import RondeDagenForm, RondeForm
from monitoring.forms.versie import na_botsing
from monitoring.jaarevaluatie import trekkers
from monitoring.jaarevaluatie.overzicht import (
    Rondeblok,
    Rondeoverzicht,
    eigen_antwoorden,
    leesbare_evaluaties,
    tel,
)
from monitoring.models import Ronde
from monitoring.views.poging import Poging, leesbare_botsingen
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
        "rondes": [Rondeblok(ronde, dag) for ronde in tel(eigen)] if beheert else [],
        "vult_in": vult_in,
        "eigen": eigen_antwoorden(request.user) if vult_in else [],
    }
    return render(request, "monitoring/evaluatie/rondes.html", context)


@vereist(Recht.EVALUATIE_BEHEREN)
def ronde_nieuw(request: HttpRequest) -> HttpResponse:
    """Open a round."""
    gepost = request.method == "POST"
    formulier = RondeForm(request.POST if gepost else teruggevonden(request), gebruiker=request.user)

    def open_ronde() -> str:
        schoon = formulier.cleaned_data
        ronde = ronde_openen(
            plan_id=schoon["plan"].pk,
            beginjaar=schoon["schooljaar"].start,
            opent=schoon["opent"],
            sluit=schoon["sluit"],
            door=request.user,
        )
        messages.success(request, f"De ronde {ronde.schooljaar} is gemaakt. Verwittig nu wie de acties trekt.")
        return ronde.get_absolute_url()

    if gepost and (antwoord := handel_af(request, formulier, open_ronde)):
        return antwoord
    context = {"form": formulier, "teruggevonden": formulier.is_bound and not gepost}
    return render(request, "monitoring/evaluatie/ronde_nieuw.html", context, status=422 if gepost else 200)


@vereist(Recht.EVALUATIE_BEHEREN)
def ronde(request: HttpRequest, plan: str, schooljaar: str) -> HttpResponse:
    """One round: per goal who answered, what is late, what staf does next."""
    rij = ronde_of_404(request, plan, schooljaar)
    context = {"ronde": rij, "overzicht": Rondeoverzicht(rij)}
    return render(request, "monitoring/evaluatie/ronde.html", context)


@vereist(Recht.EVALUATIE_BEHEREN)
def dagen(request: HttpRequest, plan: str, schooljaar: str) -> HttpResponse:
    """Move the days on which the round opens and closes."""
    rij = ronde_of_404(request, plan, schooljaar)
    opties = {"over": f"ronde.{rij.sleutel}", "gebruiker": request.user}
    gepost = request.method == "POST"
    waarden = evaluatievelden.lees(rij, evaluatievelden.RONDE)
    formulier = RondeDagenForm(request.POST if gepost else teruggevonden(request), waarden=waarden, **opties)
    context = {"ronde": rij, "form": formulier}
    status = 422 if gepost else 200
    if gepost:

        def doe(nieuw, origineel) -> Uitslag:
            return ronde_wijzigen(ronde_id=rij.pk, waarden=nieuw, origineel=origineel, door=request.user)

        poging = Poging(formulier, doe, rij.get_absolute_url())
        antwoord = handel_af(request, formulier, poging)
        if antwoord:
            messages.success(request, "De dagen van de ronde zijn bewaard.")
            return antwoord
        if poging.botst:
            rij.refresh_from_db()
            huidig = evaluatievelden.lees(rij, evaluatievelden.RONDE)
            gegevens = na_botsing(opties["over"], huidig, poging.uitslag.botsingen, request.POST)
            context["form"] = RondeDagenForm(gegevens, waarden=huidig, **opties)
            context["botsingen"], status = leesbare_botsingen("ronde", rij.sleutel, poging.uitslag), 409
    return render(request, "monitoring/evaluatie/dagen.html", context, status=status)


@vereist(Recht.EVALUATIE_BEHEREN)
def herinneren(request: HttpRequest, plan: str, schooljaar: str) -> HttpResponse:
    """Show who gets a mail, then send it."""
    rij = ronde_of_404(request, plan, schooljaar)
    if request.method == "POST":
        try:
            aantal = trekkers_herinneren(ronde_id=rij.pk, door=request.user)
        except Geweigerd as geweigerd:
            messages.error(request, geweigerd.zin)
        else:
            wie = "1 persoon krijgt" if aantal == 1 else f"{aantal} mensen krijgen"
            messages.success(request, f"{wie} een mail met de vraag om te antwoorden.")
        return redirect(rij)
    mensen = trekkers.openstaand_per_persoon(rij, timezone.localdate())
    context = {"ronde": rij, "mensen": sorted(mensen.items(), key=lambda paar: paar[0].naam)}
    return render(request, "monitoring/evaluatie/herinneren.html", context)


@vereist(Recht.EVALUATIE_BEHEREN)
@require_POST
def aanvullen(request: HttpRequest, plan: str, schooljaar: str) -> HttpResponse:
    """Add the actions that came into the plan later."""
    rij = ronde_of_404(request, plan, schooljaar)
    try:
        aantal = ronde_aanvullen(ronde_id=rij.pk, door=request.user)
    except Geweigerd as geweigerd:
        messages.error(request, geweigerd.zin)
    else:
        wat = "1 actie staat" if aantal == 1 else f"{aantal} acties staan"
        messages.success(request, f"{wat} erbij in de ronde.")
    return redirect(rij)


@vereist(Recht.EVALUATIE_BEHEREN)
@require_POST
def cijfers(request: HttpRequest, plan: str, schooljaar: str) -> HttpResponse:
    """Freeze the figures anew."""
    rij = ronde_of_404(request, plan, schooljaar)
    try:
        aantal = cijfers_verversen(ronde_id=rij.pk, door=request.user)
    except Geweigerd as geweigerd:
        messages.error(request, geweigerd.zin)
    else:
        wat = f"Bij {aantal} {'actie' if aantal == 1 else 'acties'} veranderde iets." if aantal else "Niets veranderde."
        messages.success(request, f"De cijfers zijn opnieuw bevroren. {wat}")
    return redirect(rij)
