"""The form of the closing talk."""

from django import forms
from django.utils import timezone

from meldpunt.forms.dossier import SAMEN, DossierForm, dagveld, tekstveld
from meldpunt.keuzes.uitstroom import Leerweg, Uitstroomuitkomst


class UitstroomForm(DossierForm):
    """What was spoken of, in the order of the talk."""

    op = dagveld("Wanneer was het gesprek?")
    doelen = tekstveld("Wat wil de jongere?", SAMEN, rijen=3, required=False, help_text="In zijn of haar woorden.")
    hulpbronnen = tekstveld("Wie en wat helpt daarbij?", SAMEN, rijen=3, required=False)
    wegen = forms.MultipleChoiceField(
        label="Welke wegen bespraken jullie?",
        choices=Leerweg.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    uitkomst = forms.ChoiceField(
        label="Wat kiest de jongere?", choices=Uitstroomuitkomst.choices, widget=forms.RadioSelect
    )

    def stel_in(self) -> None:
        """Today, mostly."""
        self.initial["op"] = f"{timezone.localdate():%d/%m/%Y}"
