"""The form with which a file of the telephone goes to its CLB."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.leesrichting import apart
from meldpunt.forms.toeleiding import tekstvak
from meldpunt.keuzes.ingang import Naamreden
from meldpunt.models import Aanmelding


class ClbDoorgeefForm(Formulier):
    """To whom, and why that person may read it."""

    aan = forms.ChoiceField(label="Wie van het CLB vult aan?")
    grond = forms.ChoiceField(
        label="Waarom mag het CLB dit lezen?", choices=[("", "Kies waarom"), *Naamreden.choices], initial=""
    )
    uitleg = tekstvak(
        "Wie zei dat, en wanneer?", lezers="Het Meldpunt leest dit, en het CLB zodra het de aanmelding verstuurt."
    )

    def __init__(self, data=None, *, aanmelding: Aanmelding, mensen: list, **opties) -> None:
        super().__init__(data, **opties)
        keuzes = [(lid.sleutel, f"{apart(lid.gebruiker.naam)}, {lid.organisatie.naam}") for lid in mensen]
        veld: Any = self.fields["aan"]
        veld.choices = [("", "Kies iemand"), *keuzes]
