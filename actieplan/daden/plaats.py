"""Moving actions: buttons, a page to choose a place, and dragging."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string

from actieplan.daden.actie import OpDeWerkbank
from actieplan.diensten.plaats import OMHOOG, OMLAAG, actie_schuiven, actie_verplaatsen
from actieplan.forms.actie import PlaatsForm
from actieplan.models import Actie
from actieplan.weergave.werkbank import mogelijke_plaatsen, werkbank_nu


class PlaatsKiezen(OpDeWerkbank):
    """Choose a goal or action to hang this one under; the same as dragging, with a keyboard."""

    naam, pad = "verplaatsen", "<slug:plan>/bewerken/acties/<slug:sleutel>/verplaatsen/"
    form, dienst = PlaatsForm, actie_verplaatsen
    sjabloon = "actieplan/verplaatsen.html"

    def form_opties(self) -> dict[str, Any]:
        """Where it may go, and where it is."""
        waar, voor = mogelijke_plaatsen(self.plan(), zonder=self.rij.sleutel)
        doel, ouder = self.rij.doelstelling.sleutel, self.rij.ouder
        begin = {"waar": f"{doel}:{ouder.sleutel}" if ouder else doel}
        return {**super().form_opties(), "plaatsen": waar, "voorganger": voor, "initial": begin}

    def argumenten(self, form: PlaatsForm) -> dict[str, Any]:
        """The place that was chosen."""
        return {
            "actie_id": self.rij.pk,
            **_plaats(form.cleaned_data["waar"], form.cleaned_data["voor"], self.gebruiker),
        }

    def gelukt(self, uitkomst: str) -> str:
        """The dienst says where it stands."""
        return uitkomst


def _plaats(waar: str, voor: str, door: Any) -> dict[str, Any]:
    doel, _, ouder = waar.partition(":")
    return {"doel_sleutel": doel, "ouder_sleutel": ouder, "voor_sleutel": voor, "door": door}


class _Genoemd(OpDeWerkbank):
    """About the action that the button or the drop names."""

    zoek = {"plan": "plan__slug"}

    def genoemd(self) -> str:
        """The key that was posted."""
        return self.request.POST.get("sleutel", "")

    def vind(self) -> Actie:
        """That action of this plan."""
        return get_object_or_404(self.rijen(), plan__slug=self.kwargs["plan"], sleutel=self.genoemd())

    def gelukt(self, uitkomst: str) -> str:
        """The dienst says where it stands."""
        return uitkomst


class Schuiven(_Genoemd):
    """One place up or down, from the buttons of the tree."""

    naam, pad = "schuiven", "<slug:plan>/bewerken/schuiven/"
    dienst = actie_schuiven
    herhaalbaar = "De knoppen van een boom delen een formulier; elke klik zet één plaats verder en de pagina toont het."

    @property
    def richting(self) -> str:
        """Which button it was."""
        return OMHOOG if OMHOOG in self.request.POST else OMLAAG

    def genoemd(self) -> str:
        """The button holds the key."""
        return self.request.POST.get(self.richting, "")

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Up or down."""
        return {**super().argumenten(form), "richting": self.richting}

    def niet_gedaan(self, form: Any) -> HttpResponse:
        """At the top or the bottom: no fault, but said."""
        for zin in form.non_field_errors():
            messages.warning(self.request, zin)
        return redirect(self.terug())


class Slepen(_Genoemd):
    """A drop: `sleutel` goes into `lijst` (goal, or goal:action) before `voor`. Answers with the sentence to say."""

    naam, pad = "slepen", "<slug:plan>/bewerken/slepen/"
    dienst = actie_verplaatsen
    herhaalbaar = "Wie hetzelfde nog eens neerzet, verandert niets."

    def argumenten(self, form: Any) -> dict[str, Any]:
        """Where it was dropped."""
        gepost = self.request.POST
        return {"actie_id": self.rij.pk, **_plaats(gepost.get("lijst", ""), gepost.get("voor", ""), self.gebruiker)}

    def meld(self, zin: str) -> None:
        """The answer says it."""

    def na_afloop(self, antwoord: HttpResponse) -> HttpResponse:
        """The sentence to say, and what the page says anew of this action, of the counts and of who has its number."""
        bank = werkbank_nu(self.plan())
        context = {"werkbank": bank, "rijen": bank.geraakt(self.rij.sleutel)}
        stukken = render_to_string("actieplan/_verplaatst.html", context, self.request)
        return JsonResponse({"zin": self.gelukt(self.uitkomst), "stukken": stukken})

    def niet_gedaan(self, form: Any) -> HttpResponse:
        """Why not."""
        return JsonResponse({"zin": " ".join(form.non_field_errors())}, status=409)
