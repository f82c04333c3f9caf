"""The yearly evaluation: reading it, and what staf does with it on the way to the college."""

import hashlib
import logging

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from leerrecht.diensten import Geweigerd
from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.models import Achtergrondtaak
from leerrecht.paginacache import voor_bezoekers
from leerrecht.rechten import Recht
from leerrecht.toegang import publiek, toegang_van, vereist
from monitoring import evaluatievelden
from monitoring.diensten.jaarevaluatie import (
    Beslissing,
    jaarevaluatie_maken,
    jaarevaluatie_zetten,
    teksten_wijzigen,
)
from monitoring.diensten.uitslag import Uitslag
from monitoring.forms.aanlevering import RedenForm
from monitoring.forms.evaluatie import TekstenForm, ZetForm
from monitoring.forms.versie import na_botsing
from monitoring.jaarevaluatie.lezen import blad_van
from monitoring.jaarevaluatie.werk import SOORT
from monitoring.keuzes import Jaarevaluatiestand
from monitoring.models import Editie, Jaarevaluatie
from monitoring.views.poging import Poging, leesbare_botsingen
from monitoring.views.vind import jaarevaluatie_of_404
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
        "mag_beheren": beheert,
        "stappen": JAAREVALUATIE.vanuit(rij.stand) if beheert else [],
        "zetten": rij.zetten.all() if beheert else [],
        "oudere": edities.defer("inhoud")[1:11] if beheert else [],
    }
    return render(request, "monitoring/evaluatie/jaarevaluatie.html", context)


@vereist(Recht.EVALUATIE_BEHEREN)
def teksten(request: HttpRequest, plan: str, schooljaar: str) -> HttpResponse:
    """What staf writes about the whole."""
    rij = _eigen_of_404(request, plan, schooljaar)
    opties = {"over": f"jaarevaluatie.{rij.sleutel}", "gebruiker": request.user}
    waarden = evaluatievelden.lees(rij, evaluatievelden.JAAREVALUATIE)
    gepost = request.method == "POST"
    formulier = TekstenForm(request.POST if gepost else teruggevonden(request), waarden=waarden, **opties)
    context = {"rij": rij, "ronde": rij.ronde, "form": formulier, "teruggevonden": formulier.is_bound and not gepost}
    status = 422 if gepost else 200
    if gepost:

        def doe(nieuw, origineel) -> Uitslag:
            return teksten_wijzigen(jaarevaluatie_id=rij.pk, waarden=nieuw, origineel=origineel, door=request.user)

        poging = Poging(formulier, doe, rij.get_absolute_url())
        antwoord = handel_af(request, formulier, poging)
        if antwoord:
            messages.success(request, "De teksten zijn bewaard. Maak de jaarevaluatie opnieuw om ze te zien.")
            return antwoord
        if poging.botst:
            rij.refresh_from_db()
            huidig = evaluatievelden.lees(rij, evaluatievelden.JAAREVALUATIE)
            gegevens = na_botsing(opties["over"], huidig, poging.uitslag.botsingen, request.POST)
            context["form"] = TekstenForm(gegevens, waarden=huidig, **opties)
            context["botsingen"], status = leesbare_botsingen("jaarevaluatie", rij.sleutel, poging.uitslag), 409
    return render(request, "monitoring/evaluatie/teksten.html", context, status=status)


@vereist(Recht.EVALUATIE_BEHEREN)
def stap(request: HttpRequest, plan: str, schooljaar: str, naar: str) -> HttpResponse:
    """One step on the way to the college: which body, which day, which reference; or back, with a reason."""
    rij = _eigen_of_404(request, plan, schooljaar)
    if naar not in Jaarevaluatiestand.values:
        raise Http404
    gepost, gegevens = request.method == "POST", request.POST if request.method == "POST" else teruggevonden(request)
    terug = naar == Jaarevaluatiestand.ONTWERP
    if terug:
        formulier = RedenForm(gegevens, gebruiker=request.user)
    else:
        formulier = ZetForm(gegevens, naar=naar, gebruiker=request.user, initial={"orgaan": _orgaan(rij, naar)})

    def zet() -> str:
        jaarevaluatie_zetten(
            jaarevaluatie_id=rij.pk,
            naar=naar,
            beslissing=Beslissing() if terug else Beslissing(**formulier.beslissing),
            reden=formulier.cleaned_data.get("reden", ""),
            door=request.user,
        )
        messages.success(request, f"De jaarevaluatie staat nu op “{JAAREVALUATIE.labels[naar]}”.")
        return rij.get_absolute_url()

    if gepost and (antwoord := handel_af(request, formulier, zet)):
        return antwoord
    mogelijk = JAAREVALUATIE.zoek(rij.stand, naar) is not None
    context = {"rij": rij, "ronde": rij.ronde, "form": formulier, "naar": naar, "mogelijk": mogelijk}
    return render(request, "monitoring/evaluatie/stap.html", context, status=422 if gepost else 200)


def _orgaan(rij: Jaarevaluatie, naar: str) -> str:
    if naar == Jaarevaluatiestand.BESPROKEN:
        return "overlegplatform"
    vorige = rij.zetten.exclude(orgaan="").exclude(naar=Jaarevaluatiestand.BESPROKEN).first()
    versie = rij.ronde.plan.versies.filter(van_kracht=True).first()
    return vorige.orgaan if vorige else (versie.orgaan if versie else "")


@vereist(Recht.EVALUATIE_BEHEREN)
@require_POST
def maken(request: HttpRequest, plan: str, schooljaar: str) -> HttpResponse:
    """Freeze what stands there now and have the PDF made; its page shows how far that is."""
    rij = _eigen_of_404(request, plan, schooljaar)
    try:
        gemaakt = jaarevaluatie_maken(jaarevaluatie_id=rij.pk, door=request.user)
    except Geweigerd as geweigerd:
        messages.error(request, geweigerd.zin)
        return redirect(rij)
    return redirect(gemaakt)


@vereist(Recht.EVALUATIE_BEHEREN)
def editie(request: HttpRequest, plan: str, schooljaar: str, editie: int) -> HttpResponse:
    """How far the PDF of one edition is; htmx asks only for the part that changes."""
    rij = _eigen_of_404(request, plan, schooljaar)
    gevonden = get_object_or_404(rij.edities.defer("inhoud"), nummer=editie)
    gevonden.jaarevaluatie = rij
    taak = Achtergrondtaak.objects.filter(soort=SOORT, object_sleutel=str(gevonden.pk)).first()
    context = {"rij": rij, "ronde": rij.ronde, "editie": gevonden, "taak": taak}
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
