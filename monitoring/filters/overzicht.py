"""Which figures of the overview: of one area, of one network. Both in the address, both with something to show."""

from typing import Any

from django import forms

from leerrecht.filters import Filterzinnen
from leerrecht.formulieren import Formulier
from monitoring.weergave.dashboard import Overzicht, naam_van


class OverzichtForm(Filterzinnen, Formulier):
    """Where there is nothing to choose, no field stands on the page."""

    toon_optioneel = False

    gebied = forms.ChoiceField(label="Gebied", required=False)
    van = forms.ChoiceField(label="Cijfers van", required=False)

    def __init__(self, data: Any = None, *, overzicht: Overzicht, **opties: Any) -> None:
        super().__init__(data, **opties)
        self.fields["gebied"].choices = [("", "Elk gebied"), *((naam, naam) for naam in overzicht.gebieden)]
        van = [
            (naam_van(netwerk), netwerk.korte_naam if netwerk else "Vlaamse bronnen") for netwerk in overzicht.eigenaars
        ]
        self.fields["van"].choices = [("", "Iedereen"), *van]

    def visible_fields(self) -> list[forms.BoundField]:
        """The fields with at least two things to choose, or with a choice that was made."""
        return [
            veld
            for veld in super().visible_fields()
            if len(veld.field.choices) > 2 or self.data.get(veld.name)  # type: ignore[attr-defined]
        ]

    @property
    def keuze(self) -> dict[str, str]:
        """What to show."""
        self.is_valid()
        schoon = getattr(self, "cleaned_data", {})
        return {naam: schoon[naam] for naam in ("gebied", "van") if schoon.get(naam)}
