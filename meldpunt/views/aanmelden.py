"""Start of aanmelden, the task list of a concept, and what comes after sending."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from leerrecht.formulieren.afhandelen import teruggevonden
from leerrecht.rechten import Recht
from leerrecht.toegang import na_bevestiging, vereist
from meldpunt.diensten.conceptdelen import inhouden_van
from meldpunt.forms.aanmelden import BeginForm
from meldpunt.hulplijnen import hulp_voor
from meldpunt.keuzes.dossier import SoortVraag
from meldpunt.models import Aanmelding, Concept
from meldpunt.regels.bereik import bereik_van_meldpunt
from meldpunt.regels.termijnen import dienstpunt_van
from meldpunt.weergave import aanmelden as balie
from meldpunt.weergave.concept import TITELS, nog_in_te_lichten, takenlijst
from meldpunt.weergave.kruimels import kruimels_aanmelden, waarvan_concept

_KOP = dict.fromkeys((SoortVraag.KLASGROEP, SoortVraag.SCHOOL), "Je vraag") | {SoortVraag.CONSULT: "Je consult"}


@na_bevestiging
@vereist(Recht.CONSULT_STARTEN)
@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """What can be begun, what is under way, and what waits. The form to begin posts elsewhere: what it kept is here."""
    kwijt = teruggevonden(request, pad=reverse("meldpunt:concept_nieuw"))
    form = BeginForm(kwijt, wegen=balie.wegen_van(request.user), gebruiker=request.user)
    return render(request, "meldpunt/aanmelden/start.html", balie.startpagina(request.user, form))


@na_bevestiging
@vereist(Recht.CONSULT_STARTEN)
@never_cache
def concept(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The task list."""
    rij = get_object_or_404(Concept.objects.zichtbaar_voor(request.user).met_alles(), sleutel=sleutel)
    request.netwerk = rij.netwerk
    lijst = takenlijst(rij, inhouden_van(rij))
    context = {
        "concept": rij,
        "titel": TITELS[rij.soort],
        "kruimels": kruimels_aanmelden(),
        "waarvan": waarvan_concept(rij),
        "lijst": lijst,
        "punt": dienstpunt_van(rij.netwerk),
        "hulp": hulp_voor("professional"),
        "vertellen": nog_in_te_lichten(rij.vooraanmelding),
    }
    return render(request, "meldpunt/aanmelden/concept.html", context)


@na_bevestiging
@vereist(Recht.CONSULT_STARTEN)
@never_cache
def ontvangen(request: HttpRequest, referentie: str) -> HttpResponse:
    """The confirmation: reference, what happens next, who, by when. Nothing about the young person stands on it."""
    rijen = Aanmelding.objects.bewijs_voor(request.user).select_related("netwerk", "organisatie")
    rij = get_object_or_404(rijen.defer("vraag", "advies"), referentie=referentie)
    request.netwerk = rij.netwerk
    context = {
        "aanmelding": rij,
        "punt": dienstpunt_van(rij.netwerk),
        "kruimels": kruimels_aanmelden(),
        "kop": _KOP.get(rij.soort_vraag, "De aanmelding"),
        "is_consult": rij.jongere_id is None,
        "hoort": bool(bereik_van_meldpunt(rij.netwerk)),
        "volgt": Aanmelding.objects.zichtbaar_voor(request.user).filter(pk=rij.pk).exists(),
    }
    return render(request, "meldpunt/aanmelden/ontvangen.html", context)
