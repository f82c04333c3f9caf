"""Forms about the weeks of a traject: what is agreed, and who was there in each half day."""

from collections.abc import Sequence
from typing import Any

from django import forms

from leerrecht.formulieren.datum import Datumveld
from meldpunt.forms.toeleiding import tekstvak
from meldpunt.forms.traject import TrajectForm
from meldpunt.keuzes.traject import Dagdeel, Dagdeelstand

_LEZERS = "Het Meldpunt en de aanmelder lezen dit. De school niet."


class TrajectAfspraakForm(TrajectForm):
    """From when, until when, on which half days. The first day only as long as nobody came."""

    eerste_dag = Datumveld(label="Afgesproken eerste dag", help_text="Bijvoorbeeld 7/12/2026.")
    tot_op = Datumveld(
        label="Afgesproken tot en met", required=False, help_text="Bijvoorbeeld 29/1/2027. Weet je het niet? Laat leeg."
    )
    dagdelen = forms.MultipleChoiceField(
        label="Op welke halve dagen?",
        choices=Dagdeel.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Kies je er geen, dan rekent het portaal met een gewone schoolweek.",
    )

    def __init__(self, *args: Any, begonnen: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        if begonnen:
            del self.fields["eerste_dag"]


class TrajectweekForm(TrajectForm):
    """One choice for each half day that can be noted; what was agreed is filled in, so one changes what was not so."""

    gezien = forms.CharField(required=False, widget=forms.HiddenInput)
    noot = tekstvak(
        "Wil je er iets bij zeggen?", lezers=_LEZERS, hulp="Schrijf niets over gezondheid of thuis.", required=False
    )

    def __init__(self, data: Any = None, *, delen: Sequence[Dagdeel], begin: dict[str, Any], **opties: Any) -> None:
        velden = {deel.value: Dagdeelstand.ER.value for deel in delen}
        super().__init__(data, initial=velden | begin, **opties)
        self.delen = [deel.value for deel in delen]
        nieuw: dict[str, forms.Field] = {
            deel.value: forms.ChoiceField(
                label=deel.label.capitalize(),
                choices=Dagdeelstand.choices,
                widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
                error_messages={"required": "Kies er, gemeld of niet."},
            )
            for deel in delen
        }
        self.fields = {**nieuw, **self.fields}

    @property
    def dagdelen(self) -> list[Any]:
        """The fields of the half days, in the order of the week."""
        return [self[naam] for naam in self.delen]

    @property
    def rest(self) -> list[Any]:
        """The other fields."""
        return [self[naam] for naam in self.fields if naam not in self.delen]

    @property
    def aanwezig(self) -> dict[str, str]:
        """What was chosen, by half day."""
        return {naam: self.cleaned_data[naam] for naam in self.delen}
