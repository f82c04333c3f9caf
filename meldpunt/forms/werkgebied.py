"""Forms about the areas of a network."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk
from meldpunt.diensten.werkgebied import VELDEN, eronder, waarden_van_gebied
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
    """Its name, and in which one it lies."""

    versievelden = VELDEN
    naam = forms.CharField(label="Naam", max_length=_NAAM)
    ligt_in = forms.ChoiceField(
        label="Waarin ligt het?",
        help_text="Een wijk ligt in haar gemeente. Wie zoekt op de gemeente, vindt ook wat er in de wijk is.",
    )

    def __init__(self, *args, gebied: Werkgebied, **opties: Any) -> None:
        huidig = waarden_van_gebied(gebied)
        super().__init__(*args, huidig=huidig, over=("werkgebied", gebied.slug), **opties)
        if gebied.ligt_in_id is None:
            # All others lie in it: it is the network itself.
            self.fields["ligt_in"] = forms.CharField(required=False, widget=forms.HiddenInput)
            return
        eigen = {deel.pk for deel, _ in eronder(gebied)}
        rijen = gebied.netwerk.werkgebieden.exclude(pk__in=eigen)
        veld: Any = self.fields["ligt_in"]
        veld.choices = [(rij.slug, rij.naam) for rij in rijen]
