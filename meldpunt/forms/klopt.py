"""The form of the weekly question: one number for each offer, filled in, and one button."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from meldpunt.diensten.capaciteit import MEEST

_FOUT = f"Schrijf een getal tussen 0 en {MEEST}."


class KloptForm(Formulier):
    """`vrij_<key>` for each offer, and hidden what stood there when the page was made. `blad`: a Kloptblad."""

    wie = forms.CharField(label="Wie antwoordt?", max_length=120, help_text="Jouw naam en functie.")

    def __init__(self, data: Any = None, *, blad: Any, **opties: Any) -> None:
        self.regels = blad.regels
        super().__init__(data, **opties)
        velden: dict[str, forms.Field] = {}
        for regel in self.regels:
            velden[f"vrij_{regel.fiche.pk}"] = forms.IntegerField(
                label=f"Vrije plaatsen: {regel.fiche.titel}",
                initial=regel.vrij,
                required=regel.vrij is not None,
                min_value=0,
                max_value=MEEST,
                help_text=regel.hulp,
                error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _FOUT),
            )
            velden[f"zag_{regel.fiche.pk}"] = forms.IntegerField(
                initial=regel.vrij, required=False, widget=forms.HiddenInput
            )
        self.fields = {**velden, **({"wie": self.fields["wie"]} if blad.is_postvak else {})}

    def van(self, soort: str) -> dict[int, int | None]:
        """What was typed (`vrij`) or seen (`zag`), by the key of the offer."""
        return {regel.fiche.pk: self.cleaned_data.get(f"{soort}_{regel.fiche.pk}") for regel in self.regels}
