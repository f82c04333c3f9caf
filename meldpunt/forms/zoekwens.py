"""What a worker looks for beside the file: it lives in the address, and is compared with every offer."""

from typing import Any

from django import forms

from leerrecht.filters import Filterzinnen, woorden_van, zonder
from leerrecht.formulieren import Formulier
from meldpunt.keuzes.aanbod import Werkvorm
from meldpunt.models.aanbodfiche import MEESTE_DAGDELEN, MEESTE_WEKEN
from meldpunt.regels.passing import Zoekwens


def _getal(label: str, meeste: int) -> forms.IntegerField:
    zin = f"Schrijf een getal van 1 tot {meeste}."
    veld = forms.IntegerField(
        label=label,
        required=False,
        min_value=1,
        max_value=meeste,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": zin},
    )
    for toets in veld.validators:
        toets.message = zin  # type: ignore[attr-defined]
    return veld


class ZoekwensForm(Filterzinnen, Formulier):
    """Nothing is asked: what stays open is not compared."""

    toon_optioneel = False

    wachtweken = _getal("Hoogstens zoveel weken wachten", MEESTE_WEKEN)
    dagdelen = _getal("Hoogstens dagdelen per week", MEESTE_DAGDELEN)
    weken = _getal("Duurt hoogstens zoveel weken", MEESTE_WEKEN)
    vorm = forms.ChoiceField(label="Hoe", required=False, choices=[("", "Alleen of in groep"), *Werkvorm.choices])
    taal = forms.ChoiceField(label="Taal", required=False)

    def __init__(self, data: Any = None, *, talen: list[str], **opties: Any) -> None:
        super().__init__(data, **opties)
        self.fields["taal"].choices = [("", "Elke taal"), *((taal, taal) for taal in talen)]

    def wens(self) -> Zoekwens:
        """Return what is asked; a value that cannot be read asks nothing."""
        return Zoekwens(**self._gevraagd())

    def gekozen(self, adres: str, vraag: Any) -> list[dict[str, str]]:
        """Return what is asked in words, each with the address of the page without it."""
        return [
            {"naam": woorden_van(self.fields[naam], str(waarde)), "adres": zonder(adres, vraag, naam)}
            for naam, waarde in self._gevraagd().items()
        ]

    def _gevraagd(self) -> dict[str, Any]:
        self.is_valid()
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde not in (None, "")}
