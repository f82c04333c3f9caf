"""Forms about the areas of a network."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk
from meldpunt.models import Werkgebied

_NAAM = 80


class GebiedenForm(Formulier):
    """One area on each line, and in which one they lie."""

    namen = forms.CharField(
        label="Welke gebieden?",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Elk gebied op een eigen regel: gemeenten, wijken of regio's.",
    )
    ligt_in = forms.ChoiceField(label="Waarin liggen ze?", required=False)

    def __init__(self, *args, netwerk: Netwerk, **opties: Any) -> None:
        super().__init__(*args, **opties)
        rijen = [(rij.slug, rij.naam) for rij in netwerk.werkgebieden.exclude(ligt_in=None)]
        veld: Any = self.fields["ligt_in"]
        veld.choices = [("", f"In {netwerk.korte_naam}"), *rijen]
        if not rijen:
            del self.fields["ligt_in"]

    def clean_namen(self) -> list[str]:
        """One name a line, each once, none too long."""
        regels = [" ".join(regel.split()) for regel in self.cleaned_data["namen"].splitlines()]
        namen = list(dict.fromkeys(filter(None, regels)))
        for naam in namen:
            if len(naam) > _NAAM:
                raise forms.ValidationError(f"Maak deze naam korter dan {_NAAM} tekens: {naam[:40]}…")
        return namen


class GebiedForm(VersieFormulier):
    """Its name."""

    versievelden = ("naam",)
    naam = forms.CharField(label="Naam", max_length=_NAAM)

    def __init__(self, *args, gebied: Werkgebied, **opties: Any) -> None:
        super().__init__(*args, huidig={"naam": gebied.naam}, over=("werkgebied", gebied.slug), **opties)

    def clean_naam(self) -> str:
        """Single spaces."""
        return " ".join(self.cleaned_data["naam"].split())
