"""One section, the check of all answers, sending, and what comes after."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from leerrecht.toegang import vereist
from meldpunt.diensten.concept import sectie_bewaren
from meldpunt.diensten.conceptdelen import inhouden_van, kader_van, secties_van
from meldpunt.diensten.indienen import al_verstuurd, concept_versturen
from meldpunt.forms.secties import FORMS, SectieForm
from meldpunt.keuzes.dossier import SoortVraag
from meldpunt.models import Aanmelding, Concept, Vooraanmelding
from meldpunt.regels.bereik import bereik_van_meldpunt
from meldpunt.regels.termijnen import dienstpunt_van
from meldpunt.views.aanmelden import concept_of_404, kruimels
from meldpunt.weergave.aanmelden import bij_eigen_clb
from meldpunt.weergave.concept import TITELS, antwoorden, takenlijst


class _Opslag:
    """What `handel_af` sees of a section: half an answer is saved too; only a form that is not ours is refused."""

    def __init__(self, form: SectieForm) -> None:
        self.form = form

    def is_valid(self) -> bool:
        """Whether there is anything to save."""
        return not self.form.non_field_errors()

    def voeg_weigering_toe(self, geweigerd: Any) -> None:
        """Show it in the section."""
        self.form.voeg_weigering_toe(geweigerd)


@vereist(Recht.CONSULT_STARTEN)
@never_cache
def sectie(request: HttpRequest, sleutel: str, sectie: str) -> HttpResponse:
    """Fill in one section; what is right is saved, whatever else is wrong."""
    concept = concept_of_404(request, sleutel)
    slugs = [deel.slug for deel in secties_van(concept)]
    if sectie not in slugs:
        raise Http404
    inhouden = inhouden_van(concept)
    kader = kader_van(concept, inhouden)

    def maak(data=None) -> SectieForm:
        return FORMS[sectie](data, concept=concept, kader=kader, gebruiker=request.user)

    if request.method != "POST":
        form = maak(teruggevonden(request))
        ruw = None if form.is_bound else form.als_ingevuld()
        return _toon_sectie(request, concept, maak(ruw) if ruw is not None else form, slugs)
    form = maak(request.POST)
    antwoord = handel_af(request, _Opslag(form), lambda: _bewaar(request, concept, form, inhouden))
    return antwoord or _toon_sectie(request, concept, form, slugs, 409 if form.botsingen else 422)


def _bewaar(request: HttpRequest, concept: Concept, form: SectieForm, inhouden: dict[str, Any]) -> str:
    """Save, and return where to go; "": the page is shown again, with what misses."""
    slug = form.sectie.slug
    nu = sectie_bewaren(
        concept_sleutel=concept.sleutel, sectie=slug, mijn=form.mijn, origineel=form.begin, door=request.user
    )
    nieuw = {**inhouden, slug: nu}
    knop = request.POST.get("knop", "verder")
    if knop == "later":
        return concept.get_absolute_url()
    if knop == "meer":
        return reverse("meldpunt:sectie", args=[concept.sleutel, slug]) + "#laatste"
    if not form.na_bewaren(nu, kader_van(concept, nieuw)):
        return ""
    volgende = takenlijst(concept, nieuw).na(slug)
    return volgende.adres if volgende else reverse("meldpunt:controleren", args=[concept.sleutel])


def _toon_sectie(request: HttpRequest, concept: Concept, form: SectieForm, slugs: list[str], code: int = 200):
    bewaard = "Wat je typte, is bewaard. Je kan dit ook later aanvullen." if code == 422 else ""
    context = {
        "concept": concept,
        "form": form,
        "titel": form.sectie.naam,
        "kruimels": kruimels(concept),
        "nummer": slugs.index(form.sectie.slug) + 1,
        "aantal": len(slugs),
        "bewaard": bewaard,
        "terug": concept.get_absolute_url(),
    }
    return render(request, "meldpunt/aanmelden/sectie.html", context, status=code)


@vereist(Recht.CONSULT_STARTEN)
@never_cache
def controleren(request: HttpRequest, sleutel: str) -> HttpResponse:
    """All answers with a link to change each; the button sends. Sent before: straight to what became of it."""
    try:
        concept = concept_of_404(request, sleutel)
    except Http404:
        # In this order: asked the other way round, a second press finds neither when the first one ends in between.
        eerder = al_verstuurd(sleutel, request.user)
        if eerder is None:
            raise
        request.formulier_afgehandeld = True
        return redirect(_waarheen(eerder))
    form = KnopFormulier(request.POST if request.method == "POST" else None, gebruiker=request.user)
    if request.method == "POST":
        antwoord = handel_af(
            request, form, lambda: _waarheen(concept_versturen(concept_sleutel=sleutel, door=request.user))
        )
        if antwoord is not None:
            return antwoord
    inhouden = inhouden_van(concept)
    context = {
        "concept": concept,
        "form": form,
        "titel": "Controleer je antwoorden",
        "kruimels": kruimels(concept),
        "soort": TITELS[concept.soort],
        "lijst": takenlijst(concept, inhouden),
        "terug": concept.get_absolute_url(),
        "antwoorden": antwoorden(concept, inhouden),
        "punt": dienstpunt_van(concept.netwerk),
        "hoort": concept.soort == "vooraanmelding" or bool(bereik_van_meldpunt(concept.netwerk)),
        "gekend": bij_eigen_clb(concept, kader_van(concept, inhouden), request.user),
    }
    return render(request, "meldpunt/aanmelden/controleren.html", context, status=422 if form.is_bound else 200)


def _waarheen(uitkomst: Aanmelding | Vooraanmelding) -> str:
    naam = "vooraanmelding" if isinstance(uitkomst, Vooraanmelding) else "ontvangen"
    return reverse(f"meldpunt:{naam}", args=[uitkomst.referentie])


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
