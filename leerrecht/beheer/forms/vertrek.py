"""To whom the work of somebody who leaves goes: one choice for each kind of work."""

from typing import Any

from django import forms

from leerrecht.beheer.forms.lidmaatschap import BeeindigFormulier
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.velden import RedenFormulier
from leerrecht.vertrek import Hangt

_VOOR = "naar_"


class Overdrachtvelden(forms.Form):
    """Adds a choice for each kind that can be handed over; nobody is chosen beforehand."""

    def __init__(self, *args: Any, hangt: list[Hangt], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.hangt = hangt
        for een in hangt:
            if een.soort.draag_over is not None:
                self.fields[_VOOR + een.soort.sleutel] = forms.ChoiceField(
                    label=f"{een.tekst}: naar wie?",
                    required=False,
                    choices=[
                        ("", "Voorlopig naar niemand"),
                        *((mens.sleutel, mens.naam) for mens in een.overnemers),
                    ],
                    help_text=f"Kies je niemand? {een.soort.zonder}",
                )

    @property
    def uitleg(self) -> str:
        """Whether somebody can be chosen here, as a sentence."""
        if any(een.soort.draag_over and een.overnemers for een in self.hangt):
            return "Kies hieronder wie het overneemt: het gaat mee in dezelfde stap."
        return "In deze stap is er niemand die het kan overnemen."

    @property
    def keuzes(self) -> dict[str, str]:
        """Per kind the key of who takes it over."""
        return {
            naam.removeprefix(_VOOR): waarde for naam, waarde in self.cleaned_data.items() if naam.startswith(_VOOR)
        }


class SluitFormulier(Overdrachtvelden, RedenFormulier):
    """Why an account is closed, and who goes on with what hangs on it."""


class OverdraagFormulier(Overdrachtvelden, Formulier):
    """Who goes on with what hangs on somebody whose role ends."""


class VertrekFormulier(Overdrachtvelden, BeeindigFormulier):
    """When a membership stops, and who goes on."""
