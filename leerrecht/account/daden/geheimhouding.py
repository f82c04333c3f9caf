"""Confirming by what one is bound, before the first file opens."""

from typing import Any

from django import forms

from leerrecht.account.daden.gegevens import EigenAccount
from leerrecht.account.geheimhouding import geheimhouding_bevestigen, open_bindingen
from leerrecht.formulieren import Formulier
from leerrecht.models import Geheimhouding
from leerrecht.terug import verder_of


class GeheimhoudingForm(Formulier):
    """One tick under the text; which text was read goes along."""

    gelezen = forms.BooleanField(label="Ik las dit, en ik ben hieraan gebonden")
    versies = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        if not self.is_bound and not self.initial.get("versies"):
            # Nothing to confirm: no tick that does nothing.
            del self.fields["gelezen"]


class GeheimhoudingBevestigen(EigenAccount):
    """Read and confirm."""

    naam, pad = "account_geheimhouding", "geheimhouding/"
    form, dienst = GeheimhoudingForm, geheimhouding_bevestigen
    sjabloon = "account/geheimhouding.html"
    titel, knop = "Waaraan je gebonden bent", "Bevestig"

    def geef_inleiding(self) -> str:
        """What it opens, or that nothing is asked."""
        if open_bindingen(self.gebruiker):
            return (
                "Zolang je dit niet bevestigde, open je geen dossiers en begin je geen aanmelding of consult. De rest "
                "van het portaal werkt gewoon."
            )
        return "Er is nu niets te bevestigen."

    def geef_knop(self) -> str:
        """Only while something is asked."""
        return self.knop if open_bindingen(self.gebruiker) else ""

    def form_opties(self) -> dict[str, Any]:
        """The texts that are shown."""
        versies = " ".join(binding.versie for binding in open_bindingen(self.gebruiker))
        return {"initial": {"versies": versies}, **super().form_opties()}

    def argumenten(self, form: GeheimhoudingForm) -> dict[str, Any]:
        """Which text."""
        return {"versies": form.cleaned_data["versies"], "door": self.gebruiker}

    def context(self, form: Any) -> dict[str, Any]:
        """With the texts, and what was confirmed before."""
        eerder = Geheimhouding.objects.filter(gebruiker=self.gebruiker)
        return {**super().context(form), "bindingen": open_bindingen(self.gebruiker), "eerder": eerder}

    def naar(self, uitkomst: list[Geheimhouding]) -> str:
        """Where one was going when this was asked."""
        return verder_of(self.request, self.terug())

    def gelukt(self, uitkomst: list[Geheimhouding]) -> str:
        """It is kept."""
        return "Je bevestiging is bewaard, met de tekst en het moment."
