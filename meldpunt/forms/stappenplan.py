"""The form of one step of the plan for who is often absent."""

from typing import Any

from django import forms
from django.utils import timezone

from leerrecht.wet import feit
from meldpunt.forms.dossier import SAMEN, DossierForm, dagveld, tekstveld
from meldpunt.keuzes.stappenplan import GROEPEN, Afwezigheidsstap, Stapuitkomst


class StapForm(DossierForm):
    """Which step, what became of it, by whom, when."""

    stap = forms.ChoiceField(label="Welke stap?", choices=Afwezigheidsstap.choices)
    uitkomst = forms.ChoiceField(label="Wat kwam ervan?", choices=Stapuitkomst.choices, widget=forms.RadioSelect)
    op = dagveld("Wanneer?")
    wie = forms.CharField(
        label="Wie deed het?",
        max_length=120,
        required=False,
        help_text="Een naam of een dienst, bijvoorbeeld de school.",
    )
    noot = tekstveld(
        "Wat hoort erbij?", SAMEN, rijen=3, required=False, help_text="Is de stap niet nodig, schrijf dan waarom."
    )

    def __init__(self, *args: Any, gekozen: str = "", **opties: Any) -> None:
        self.gekozen = gekozen
        super().__init__(*args, **opties)

    def stel_in(self) -> None:
        """The step that was clicked, today."""
        keuzes = [
            (groep.kop, [(stap.value, str(feit(f"stap.{stap}").waarde)) for stap, _ in groep.stappen])
            for groep in GROEPEN
        ]
        self.fields["stap"].choices = keuzes
        self.initial["op"] = f"{timezone.localdate():%d/%m/%Y}"
        if self.gekozen in Afwezigheidsstap.values:
            self.initial["stap"] = self.gekozen
        self.fields["wie"].lezers = SAMEN
