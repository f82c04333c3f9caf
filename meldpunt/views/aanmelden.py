"""Start of aanmelden, the task list of a concept, and what comes after sending."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.diensten.conceptdelen import inhouden_van
from meldpunt.forms.aanmelden import BeginForm
from meldpunt.hulplijnen import DRINGEND
from meldpunt.keuzes.dossier import SoortVraag
from meldpunt.models import Aanmelding, Concept, Conceptsoort
from meldpunt.regels.bereik import bereik_van_meldpunt
from meldpunt.regels.termijnen import dienstpunt_van
from meldpunt.weergave import aanmelden as balie
from meldpunt.weergave.concept import TITELS, takenlijst


def kruimels(concept: Concept | None = None) -> list[dict[str, str]]:
    """The way from Meldpunt to a page of the form."""
    punten = [("Meldpunt", reverse("meldpunt:meldpunt")), ("Aanmelden", reverse("meldpunt:aanmelden"))]
    if concept is not None:
        punten.append((TITELS[concept.soort], concept.get_absolute_url()))
    return [{"naam": naam, "adres": adres} for naam, adres in punten]


def concept_of_404(request: HttpRequest, sleutel: str) -> Concept:
    """Return the own concept; somebody else's is a 404."""
    rijen = Concept.objects.zichtbaar_voor(request.user).select_related("netwerk", "organisatie", "vooraanmelding")
    concept = rijen.prefetch_related("delen").filter(sleutel=sleutel).first()
    if concept is None:
        raise Http404
    request.netwerk = concept.netwerk
    return concept


def toon_start(request: HttpRequest, form: BeginForm, wegen: list[balie.Aanmeldweg], code: int = 200) -> HttpResponse:
    """What can be begun, what is under way, and what waits."""
    gebruiker = request.user
    context = {
        "form": form,
        # A key per button: two buttons of one page are two acts.
        "wegen": [(weg, maak_formuliersleutel(gebruiker)) for weg in wegen],
        "dringend": DRINGEND,
        "concepten": [
            (concept, TITELS[concept.soort], takenlijst(concept, inhouden_van(concept)))
            for concept in balie.eigen_concepten(gebruiker)
        ],
        "eigen": balie.eigen_vooraanmeldingen(gebruiker),
        "van_scholen": balie.voor_het_clb(gebruiker),
        "stil": balie.stil_bij_het_clb(gebruiker),
        "consulten": balie.eigen_consulten(gebruiker),
        "kan_clb": any(weg.soort == Conceptsoort.AANMELDING for weg in wegen),
        "kan_school": any(weg.soort == Conceptsoort.VOORAANMELDING for weg in wegen),
    }
    return render(request, "meldpunt/aanmelden/start.html", context, status=code)


@vereist(Recht.CONSULT_STARTEN)
@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """What can be begun, what is under way, and what waits."""
    wegen = balie.wegen_van(request.user)
    return toon_start(request, BeginForm(wegen=wegen, gebruiker=request.user), wegen)


@vereist(Recht.CONSULT_STARTEN)
@never_cache
def concept(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The task list."""
    rij = concept_of_404(request, sleutel)
    lijst = takenlijst(rij, inhouden_van(rij))
    context = {
        "concept": rij,
        "titel": TITELS[rij.soort],
        "kruimels": kruimels(),
        "lijst": lijst,
        "punt": dienstpunt_van(rij.netwerk),
        "dringend": DRINGEND,
    }
    return render(request, "meldpunt/aanmelden/concept.html", context)


@vereist(Recht.CONSULT_STARTEN)
@never_cache
def ontvangen(request: HttpRequest, referentie: str) -> HttpResponse:
    """The confirmation: reference, what happens next, who, by when. Nothing about the young person stands on it."""
    rijen = Aanmelding.objects.zichtbaar_voor(request.user).filter(ingediend_door=request.user)
    rij = rijen.select_related("netwerk", "organisatie").defer("vraag", "advies").filter(referentie=referentie).first()
    if rij is None:
        raise Http404
    request.netwerk = rij.netwerk
    context = {
        "aanmelding": rij,
        "punt": dienstpunt_van(rij.netwerk),
        "kruimels": kruimels(),
        "is_consult": rij.soort_vraag == SoortVraag.CONSULT,
        "hoort": bool(bereik_van_meldpunt(rij.netwerk)),
    }
    return render(request, "meldpunt/aanmelden/ontvangen.html", context)
