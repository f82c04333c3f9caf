"""The long form: begin a concept, fill in its sections, send it, throw it away."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from leerrecht.daden import Daad
from leerrecht.formulieren.afhandelen import teruggevonden
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
from meldpunt.weergave.aanmelden import bij_eigen_clb, startpagina, wegen_van
from meldpunt.weergave.concept import TITELS, antwoorden, takenlijst
from meldpunt.weergave.kruimels import Kruimels, kruimels_aanmelden, waarvan_concept


class ConceptBeginnen(Daad):
    """Begin a concept; a double click begins one."""

    naam, pad, ruimte = "concept_nieuw", "aanmelden/nieuw/", "meldpunt"
    recht, na_bevestiging = Recht.CONSULT_STARTEN, True
    form, dienst = BeginForm, concept_beginnen
    sjabloon = "meldpunt/aanmelden/start.html"
    # Its form stands on the page where one chooses.
    http_method_names = ["post", "options"]

    def form_opties(self) -> dict[str, Any]:
        """The ways that are open to this person."""
        return {"wegen": wegen_van(self.gebruiker), **super().form_opties()}

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

    def context(self, form: BeginForm) -> dict[str, Any]:
        """The page where one chooses."""
        return startpagina(self.gebruiker, form)


class OverConcept(Daad):
    """About the own concept; somebody else's is a 404."""

    ruimte, recht, na_bevestiging = "meldpunt", Recht.CONSULT_STARTEN, True
    model = Concept

    def rijen(self) -> QuerySet[Concept]:
        """Own concepts, with what was answered."""
        return Concept.objects.zichtbaar_voor(self.gebruiker).met_alles()

    def argumenten(self, form: Any) -> dict[str, Any]:
        """It is found by its key."""
        return {"concept_sleutel": self.rij.sleutel, "door": self.gebruiker}

    def waarvan(self) -> str:
        """Which concept."""
        return waarvan_concept(self.rij)

    def kruimels(self) -> Kruimels:
        """By the concept."""
        return kruimels_aanmelden(self.rij)

    def context(self, form: Any) -> dict[str, Any]:
        """The concept."""
        return {**super().context(form), "concept": self.rij}


class ConceptWissen(OverConcept):
    """Throw the own concept away, after a question."""

    naam, pad = "concept_wissen", "aanmelden/<slug:sleutel>/wissen/"
    form, dienst = KnopFormulier, concept_wissen
    titel, knop, einde = "Concept wissen", "Wis dit concept", True

    def geef_inleiding(self) -> str:
        """What goes, and what goes back."""
        terug = " De vooraanmelding van de school gaat terug naar jullie CLB." if self.rij.vooraanmelding_id else ""
        return f"Alles wat je in dit concept schreef, verdwijnt. Dat kan niet terug.{terug}"

    def gelukt(self, uitkomst: None) -> str:
        """It is gone."""
        return "Het concept is gewist."

    def naar(self, uitkomst: None) -> str:
        """Where one begins."""
        return reverse("meldpunt:aanmelden")


class ConceptVersturen(OverConcept):
    """All answers with a link to change each; the button sends. Sent before: straight to what became of it."""

    naam, pad = "controleren", "aanmelden/<slug:sleutel>/controleren/"
    form, dienst = KnopFormulier, concept_versturen
    titel = "Controleer je antwoorden"
    sjabloon = "meldpunt/aanmelden/controleren.html"

    def zonder_rij(self) -> HttpResponse:
        """In this order: asked the other way round, a second press finds neither when the first ends in between."""
        eerder = al_verstuurd(self.kwargs["sleutel"], self.gebruiker)
        if eerder is None:
            return super().zonder_rij()
        self.request.formulier_klaar = True
        return redirect(self.naar(eerder))

    def gelukt(self, uitkomst: Aanmelding | Vooraanmelding) -> str:
        """The page that follows says it; where that page is shut, here."""
        if self._leest(uitkomst):
            return ""
        return f"Verstuurd naar {uitkomst.clb.naam}. De referentie is {uitkomst.referentie}: noteer ze."

    def _leest(self, uitkomst: Aanmelding | Vooraanmelding) -> bool:
        """Whether the sender may open what it became: not the vooraanmelding while a new address keeps files shut."""
        if not isinstance(uitkomst, Vooraanmelding):
            return True
        return Vooraanmelding.objects.zichtbaar_voor(self.gebruiker).filter(pk=uitkomst.pk).exists()

    def naar(self, uitkomst: Aanmelding | Vooraanmelding) -> str:
        """The confirmation; of a vooraanmelding its page."""
        if not self._leest(uitkomst):
            return reverse("meldpunt:aanmelden")
        if isinstance(uitkomst, Vooraanmelding):
            return uitkomst.get_absolute_url()
        return reverse("meldpunt:ontvangen", args=[uitkomst.referentie])

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
class SectieInvullen(OverConcept):
    """Fill in one section; what is right is saved, whatever else is wrong."""

    naam, pad = "sectie", "aanmelden/<slug:sleutel>/<slug:sectie>/"
    form, dienst = SectieForm, sectie_bewaren
    sjabloon = "meldpunt/aanmelden/sectie.html"

    def vind(self) -> Concept:
        """The concept, when it has this section."""
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

    def argumenten(self, form: SectieForm) -> dict[str, Any]:
        """What was typed, right or not yet, and what it started from."""
        typ = {"sectie": form.sectie.slug, "mijn": form.mijn, "origineel": form.begin}
        return {**super().argumenten(form), **typ}

    def doe(self, form: SectieForm) -> dict[str, Any]:
        """Save it, and say in the form what misses."""
        stored = super().doe(form)
        # Saved as typed, also when something misses: nothing is left to keep beside it.
        self.request.formulier_klaar = True  # type: ignore[attr-defined]
        self.inhouden = {**self.inhouden, form.sectie.slug: stored}
        self.is_vol = form.na_bewaren(stored, kader_van(self.rij, self.inhouden))
        return stored

    def gelukt(self, uitkomst: dict[str, Any]) -> str:
        """The page that follows says it."""
        return ""

    def naar(self, uitkomst: dict[str, Any]) -> str:
        """Where the pressed button leads; "": here again, with what misses."""
        sleutel, slug = self.rij.sleutel, self.kwargs["sectie"]
        knop = self.request.POST.get("knop", "verder")
        if knop == "later":
            return self.rij.get_absolute_url()
        if knop == "meer":
            return reverse("meldpunt:sectie", args=[sleutel, slug]) + "#laatste"
        if not self.is_vol:
            return ""
        volgende = takenlijst(self.rij, self.inhouden).na(slug)
        return volgende.adres if volgende else reverse("meldpunt:controleren", args=[sleutel])

    def niet_gedaan(self, form: SectieForm) -> HttpResponse:
        """Two windows on one section: 409."""
        return self.toon(form, 409 if form.botsingen or form.al_ingezonden else 422)

    def context(self, form: SectieForm) -> dict[str, Any]:
        """The section, with its place among the others; of half an answer also that it was saved."""
        bewaard = "Wat je typte, is bewaard. Je kan dit ook later aanvullen." if self.uitkomst is not None else ""
        return {
            **super().context(form),
            "titel": form.sectie.naam,
            "nummer": self.slugs.index(form.sectie.slug) + 1,
            "aantal": len(self.slugs),
            "bewaard": bewaard,
        }
