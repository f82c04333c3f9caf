"""The long form: begin a concept, fill in its sections, send it, throw it away."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.formulieren.afhandelen import handel_af, teruggevonden
from leerrecht.formulieren.velden import KnopFormulier
from leerrecht.rechten import Recht
from meldpunt.diensten.concept import concept_beginnen, concept_wissen, sectie_bewaren
from meldpunt.diensten.conceptdelen import inhouden_van, kader_van, secties_van
from meldpunt.diensten.indienen import al_verstuurd, concept_versturen
from meldpunt.forms.aanmelden import BeginForm
from meldpunt.forms.secties import FORMS, SectieForm
from meldpunt.models import Aanmelding, Concept, Conceptsoort, Vooraanmelding
from meldpunt.regels.bereik import bereik_van_meldpunt
from meldpunt.regels.termijnen import dienstpunt_van
from meldpunt.views.aanmelden import kruimels, toon_start
from meldpunt.weergave import aanmelden as balie
from meldpunt.weergave.aanmelden import bij_eigen_clb
from meldpunt.weergave.concept import TITELS, antwoorden, takenlijst


class ConceptBeginnen(Daad):
    """Begin a concept; a double click begins one."""

    naam, pad, ruimte = "concept_nieuw", "aanmelden/nieuw/", "meldpunt"
    recht = Recht.CONSULT_STARTEN
    form, dienst = BeginForm, concept_beginnen

    # Its form stands on the page where one chooses.
    http_method_names = ["post", "options"]

    def form_opties(self) -> dict[str, Any]:
        """The roads that are open to this person."""
        self.wegen = balie.wegen_van(self.gebruiker)
        return {"wegen": self.wegen, **super().form_opties()}

    def argumenten(self, form: BeginForm) -> dict[str, Any]:
        """What, for whom."""
        weg = form.cleaned_data["weg"]
        return {
            "soort": weg.soort,
            "netwerk_id": weg.netwerk.pk,
            "organisatie_id": weg.organisatie.pk,
            "clb": form.cleaned_data["clb"],
            "door": self.gebruiker,
        }

    def gelukt(self, uitkomst: Concept) -> str:
        """The form itself is the answer."""
        return ""

    def naar(self, uitkomst: Concept) -> str:
        """A consult is one page: straight to its questions."""
        if uitkomst.soort == Conceptsoort.CONSULT:
            return reverse("meldpunt:sectie", args=[uitkomst.sleutel, "vraag"])
        return uitkomst.get_absolute_url()

    def toon(self, form: BeginForm, status: int = 200) -> HttpResponse:
        """The page where one chooses."""
        return toon_start(self.request, form, self.wegen, status)


class OverConcept(Daad):
    """About the own concept; somebody else's is a 404."""

    ruimte = "meldpunt"
    recht = Recht.CONSULT_STARTEN
    model = Concept

    def rijen(self):
        """Own concepts, with what was answered."""
        eigen = Concept.objects.zichtbaar_voor(self.gebruiker).prefetch_related("delen")
        return eigen.select_related("netwerk", "organisatie", "vooraanmelding")

    def kruimels(self) -> list[dict[str, str]]:
        """By the concept."""
        return kruimels(self.rij)

    def context(self, form: Any) -> dict[str, Any]:
        """The concept."""
        return {**super().context(form), "concept": self.rij}


class ConceptWissen(OverConcept):
    """Throw the own concept away, after a question."""

    naam, pad = "concept_wissen", "aanmelden/<slug:sleutel>/wissen/"
    form = KnopFormulier
    titel, knop, einde = "Concept wissen", "Wis dit concept", True

    def geef_inleiding(self) -> str:
        """What goes, and what goes back."""
        terug = " De vooraanmelding van de school gaat terug naar jullie CLB." if self.rij.vooraanmelding_id else ""
        return f"Alles wat je in dit concept schreef, verdwijnt. Dat kan niet terug.{terug}"

    def doe(self, form: KnopFormulier) -> None:
        """It is found by its key."""
        concept_wissen(concept_sleutel=self.rij.sleutel, door=self.gebruiker)

    def gelukt(self, uitkomst: None) -> str:
        """It is gone."""
        return "Het concept is gewist."

    def naar(self, uitkomst: None) -> str:
        """Where one begins."""
        return reverse("meldpunt:aanmelden")


class Versturen(OverConcept):
    """All answers with a link to change each; the button sends. Sent before: straight to what became of it."""

    naam, pad = "controleren", "aanmelden/<slug:sleutel>/controleren/"
    form = KnopFormulier
    titel = "Controleer je antwoorden"
    sjabloon = "meldpunt/aanmelden/controleren.html"

    def zonder_rij(self) -> HttpResponse:
        """In this order: asked the other way round, a second press finds neither when the first ends in between."""
        eerder = al_verstuurd(self.kwargs["sleutel"], self.gebruiker)
        if eerder is None:
            return super().zonder_rij()
        self.request.formulier_klaar = True
        return redirect(self.naar(eerder))

    def doe(self, form: KnopFormulier) -> Aanmelding | Vooraanmelding:
        """Send it."""
        return concept_versturen(concept_sleutel=self.rij.sleutel, door=self.gebruiker)

    def gelukt(self, uitkomst: Aanmelding | Vooraanmelding) -> str:
        """The page that follows says it."""
        return ""

    def naar(self, uitkomst: Aanmelding | Vooraanmelding) -> str:
        """The confirmation; of a vooraanmelding its page."""
        naam = "vooraanmelding" if isinstance(uitkomst, Vooraanmelding) else "ontvangen"
        return reverse(f"meldpunt:{naam}", args=[uitkomst.referentie])

    def context(self, form: Any) -> dict[str, Any]:
        """All answers, and who reads them."""
        concept, inhouden = self.rij, inhouden_van(self.rij)
        return {
            **super().context(form),
            "soort": TITELS[concept.soort],
            "lijst": takenlijst(concept, inhouden),
            "antwoorden": antwoorden(concept, inhouden),
            "punt": dienstpunt_van(concept.netwerk),
            "hoort": concept.soort == Conceptsoort.VOORAANMELDING or bool(bereik_van_meldpunt(concept.netwerk)),
            "gekend": bij_eigen_clb(concept, kader_van(concept, inhouden), self.gebruiker),
        }


# Last: its address would take every word of the others for a section.
class _Opslag:
    """What `handel_af` sees of a section: half an answer is saved too; only a form that is not ours is refused."""

    def __init__(self, form: SectieForm) -> None:
        self.form = form

    def is_valid(self) -> bool:
        """Whether there is anything to save."""
        return not self.form.non_field_errors()

    def __getattr__(self, naam: str) -> Any:
        return getattr(self.form, naam)


class SectieInvullen(OverConcept):
    """Fill in one section; what is right is saved, whatever else is wrong."""

    naam, pad = "sectie", "aanmelden/<slug:sleutel>/<slug:sectie>/"
    form = SectieForm
    sjabloon = "meldpunt/aanmelden/sectie.html"

    def vind(self) -> Concept:
        """The concept, with the sections it has."""
        concept = super().vind()
        self.slugs = [deel.slug for deel in secties_van(concept)]
        if self.kwargs["sectie"] not in self.slugs:
            raise Http404
        self.inhouden = inhouden_van(concept)
        return concept

    def maak_form(self, data: Any = None, files: Any = None) -> SectieForm:
        """The questions of this section, as far as they fit what was answered elsewhere."""
        kader = kader_van(self.rij, self.inhouden)
        return FORMS[self.kwargs["sectie"]](data, concept=self.rij, kader=kader, gebruiker=self.gebruiker)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """What was typed before, also what could not be read."""
        form = self.maak_form(teruggevonden(request))
        ruw = None if form.is_bound else form.als_ingevuld()
        return self.toon(form if ruw is None else self.maak_form(ruw))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save, then go on or show what misses."""
        form = self.maak_form(request.POST)
        antwoord = handel_af(request, _Opslag(form), lambda: self.doe(form))
        return antwoord or self.toon(form, 409 if form.botsingen else 422)

    def doe(self, form: SectieForm) -> str:
        """Save, and return where to go; "": the page is shown again, with what misses."""
        slug = form.sectie.slug
        nu = sectie_bewaren(
            concept_sleutel=self.rij.sleutel, sectie=slug, mijn=form.mijn, origineel=form.begin, door=self.gebruiker
        )
        # Saved as typed, also when something misses: nothing is left to keep beside it.
        self.request.formulier_klaar = True
        nieuw = {**self.inhouden, slug: nu}
        knop = self.request.POST.get("knop", "verder")
        if knop == "later":
            return self.rij.get_absolute_url()
        if knop == "meer":
            return reverse("meldpunt:sectie", args=[self.rij.sleutel, slug]) + "#laatste"
        if not form.na_bewaren(nu, kader_van(self.rij, nieuw)):
            return ""
        volgende = takenlijst(self.rij, nieuw).na(slug)
        return volgende.adres if volgende else reverse("meldpunt:controleren", args=[self.rij.sleutel])

    def toon(self, form: SectieForm, status: int = 200) -> HttpResponse:
        """The section, with its place among the others."""
        bewaard = "Wat je typte, is bewaard. Je kan dit ook later aanvullen." if status == 422 else ""
        context = {
            **self.context(form),
            "titel": form.sectie.naam,
            "nummer": self.slugs.index(form.sectie.slug) + 1,
            "aantal": len(self.slugs),
            "bewaard": bewaard,
        }
        return render(self.request, self.sjabloon, context, status=status)
