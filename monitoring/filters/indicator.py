"""What to see of an indicator: choices that its release has a number for, in the address."""

from typing import Any

from django import forms

from leerrecht.filters import Filterzinnen
from leerrecht.formulieren import Formulier
from monitoring.inlezen.codes import CODES
from monitoring.weergave.keuzes import CENTRUMSTEDEN, MINSTE_STEDEN, VELDEN, VLAANDEREN, Keuzes

# The name of the choice, and what it is called when nothing is chosen.
_NAMEN = {
    "jaar": ("Periode", "Elke periode"),
    "gebied": ("Gebied", "Elk gebied"),
    "niveau": ("Niveau", "Elk niveau"),
    "graad": ("Graad", "Elke graad"),
    "onderwijsvorm": ("Onderwijsvorm", "Elke onderwijsvorm"),
    "finaliteit": ("Finaliteit", "Elke finaliteit"),
    "geslacht": ("Geslacht", "Elk geslacht"),
    "doelgroep": ("Doelgroep", "Elke doelgroep"),
}
_NAAST = {"vlaanderen": "Vlaanderen", "centrumsteden": "Centrumsteden en Vlaanderen"}


def _veld(naam: str) -> forms.ChoiceField:
    label, leeg = _NAMEN[naam]
    return forms.ChoiceField(label=label, required=False, choices=[("", leeg)])


class CijferkeuzeForm(Filterzinnen, Formulier):
    """One field for each dimension. Where there is nothing to choose, none stands on the page."""

    toon_optioneel = False

    publicatie = forms.CharField(required=False, widget=forms.HiddenInput())
    jaar = _veld("jaar")
    gebied = _veld("gebied")
    niveau = _veld("niveau")
    graad = _veld("graad")
    onderwijsvorm = _veld("onderwijsvorm")
    finaliteit = _veld("finaliteit")
    geslacht = _veld("geslacht")
    doelgroep = _veld("doelgroep")
    naast = forms.ChoiceField(label="Vergelijk met", required=False, choices=[("", "Niets")])

    def __init__(self, data: Any = None, *, keuzes: Keuzes, **opties: Any) -> None:
        super().__init__(data, **opties)
        keuze = self._bekend(keuzes)
        for naam in _NAMEN:
            waarden = keuzes.waarden(naam, keuze)
            # What was chosen stays a choice, also where it goes with nothing else that was chosen.
            waarden += [waarde for waarde in (keuze.get(naam),) if waarde and waarde not in waarden]
            self.fields[naam].choices += [(waarde, CODES.get(naam, {}).get(waarde, waarde)) for waarde in waarden]
        if gebied := keuze.get("gebied"):
            gebieden = {*keuzes.waarden("gebied", {n: w for n, w in keuze.items() if n != "gebied"})} - {gebied}
            steden = len(gebieden & CENTRUMSTEDEN) >= MINSTE_STEDEN
            mag = {"vlaanderen": VLAANDEREN in gebieden, "centrumsteden": steden}
            self.fields["naast"].choices += [(wat, woord) for wat, woord in _NAAST.items() if mag[wat]]

    def _bekend(self, keuzes: Keuzes) -> dict[str, str]:
        """What the address asks that the release has at all."""
        gevraagd = {naam: str(self.data.get(naam, "")) for naam in ("jaar", *VELDEN)}
        return {naam: wat for naam, wat in gevraagd.items() if wat and wat in keuzes.waarden(naam, {})}

    def visible_fields(self) -> list[forms.BoundField]:
        """The fields in which there is something to choose: of one area or period alone there is not."""
        minstens = {"jaar": 2, "gebied": 2}
        return [
            veld
            for veld in super().visible_fields()
            if len(getattr(veld.field, "choices", ())) > minstens.get(veld.name, 1)
        ]

    def zonder(self, *namen: str) -> "CijferkeuzeForm":
        """Take fields off the page where they mean nothing."""
        self.is_valid()
        for naam in namen:
            self.fields.pop(naam, None)
        return self

    @property
    def keuze(self) -> dict[str, str]:
        """What to show."""
        self.is_valid()
        schoon = getattr(self, "cleaned_data", {})
        return {naam: schoon[naam] for naam in (*_NAMEN, "naast") if schoon.get(naam)}
