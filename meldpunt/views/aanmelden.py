"""Start of aanmelden, the task list of a concept, and throwing it away."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from leerrecht.formulieren.afhandelen import handel_af
from leerrecht.formulieren.pagina import formulierpagina
from leerrecht.formulieren.sleutel import maak_formuliersleutel
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.diensten.concept import concept_beginnen, concept_wissen
from meldpunt.diensten.conceptdelen import inhouden_van
from meldpunt.forms.aanmelden import BeginForm
from meldpunt.hulplijnen import DRINGEND
from meldpunt.models import Concept, Conceptsoort
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


def _toon_start(request: HttpRequest, form: BeginForm, wegen: list[balie.Aanmeldweg], code: int = 200) -> HttpResponse:
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
    return _toon_start(request, BeginForm(wegen=wegen, gebruiker=request.user), wegen)


@vereist(Recht.CONSULT_STARTEN)
@require_POST
def nieuw(request: HttpRequest) -> HttpResponse:
    """Begin a concept; a double click begins one."""
    wegen = balie.wegen_van(request.user)
    form = BeginForm(request.POST, wegen=wegen, gebruiker=request.user)

    def doe() -> str:
        weg = form.cleaned_data["weg"]
        concept = concept_beginnen(
            soort=weg.soort,
            netwerk_id=weg.netwerk.pk,
            organisatie_id=weg.organisatie.pk,
            clb=form.cleaned_data["clb"],
            door=request.user,
        )
        # A consult is one page: straight to its questions.
        if concept.soort == Conceptsoort.CONSULT:
            return reverse("meldpunt:sectie", args=[concept.sleutel, "vraag"])
        return concept.get_absolute_url()

    return handel_af(request, form, doe) or _toon_start(request, form, wegen, 422)


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
def wissen(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Throw the own concept away, after a question."""
    rij = concept_of_404(request, sleutel)
    terug_naar_clb = " De vooraanmelding van de school gaat terug naar jullie CLB." if rij.vooraanmelding_id else ""

    def doe(form) -> str:
        concept_wissen(concept_sleutel=rij.sleutel, door=request.user)
        return reverse("meldpunt:aanmelden")

    return formulierpagina(
        request,
        maak=lambda data: KnopFormulier(data, gebruiker=request.user),
        doe=doe,
        gelukt="Het concept is gewist.",
        context={
            "titel": "Concept wissen",
            "knop": "Wis dit concept",
            "terug": rij.get_absolute_url(),
            "kruimels": kruimels(rij),
            "inleiding": f"Alles wat je in dit concept schreef, verdwijnt. Dat kan niet terug.{terug_naar_clb}",
        },
    )
