"""Which files go to which colleague: ticked on the page that says what will happen."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from meldpunt.regels.samenwijzen import HOOGSTENS, lees_keuze
from meldpunt.weergave.samenwijzen import Wijsblad


class Dossierkeuzes(forms.MultipleChoiceField):
    """Files by reference, each with who had it. Whether one can still be given the dienst says, file by file."""

    def valid_value(self, value: str) -> bool:
        """Whether a page of ours could have sent it."""
        return lees_keuze(value) is not None


class SamenWijsForm(Formulier):
    """The colleague stands in it already; what can be changed here is which files."""

    aan = forms.ChoiceField(widget=forms.HiddenInput, label="Aan wie")
    dossiers = Dossierkeuzes(
        widget=forms.CheckboxSelectMultiple,
        label="Welke dossiers",
        error_messages={"required": "Kruis minstens één dossier aan."},
    )

    def __init__(self, *args: Any, blad: Wijsblad, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.blad = blad
        self.fields["aan"].choices = [(mens.sleutel, mens.naam) for mens in blad.collegas]
        self.fields["aan"].initial = blad.aan.sleutel if blad.aan else ""
        self.fields["dossiers"].choices = [(rij.keuze, rij.rij.aanmelding.referentie) for rij in blad.kan]

    @property
    def aangekruist(self) -> set[str]:
        """What is ticked when the page is shown: all at first, then what was left ticked."""
        return set(self["dossiers"].value() or ()) if self.is_bound else {rij.keuze for rij in self.blad.kan}

    def clean_dossiers(self) -> dict[str, str]:
        """Reference -> key of who had it."""
        keuzes = dict(gelezen for tekst in self.cleaned_data["dossiers"] if (gelezen := lees_keuze(tekst)))
        if len(keuzes) > HOOGSTENS:
            raise forms.ValidationError(f"Kruis er hoogstens {HOOGSTENS} tegelijk aan.")
        return keuzes
