"""The field for a file, and the form around it: what is typed beside it stays when the file is refused."""

from dataclasses import dataclass
from typing import Any

from django import forms

from leerrecht.bijlage.keuzes import GROOTST, MB, Bestandsoort
from leerrecht.bijlage.soorten import WELKE, schone_naam, soort_van
from leerrecht.diensten import Geweigerd

_TE_GROOT = f"Dit bestand is groter dan {GROOTST // MB} MB. Maak het kleiner, of geef het in delen."
_LEEG = "In dit bestand zit niets. Kijk of je het juiste koos."
_WAT_LANG = 120


@dataclass(frozen=True)
class Gegeven:
    """A file that is fit to be kept: its content, what that is, and a name to show."""

    inhoud: bytes
    soort: Bestandsoort
    naam: str


class BijlageVeld(forms.FileField):
    """One file of the kinds that are taken; its value is a Gegeven."""

    def __init__(self, **opties: Any) -> None:
        einden = ",".join(f".{soort}" for soort in Bestandsoort)
        opties = {
            "label": "Bestand",
            "help_text": f"Neem {WELKE}, hoogstens {GROOTST // MB} MB.",
            "widget": forms.ClearableFileInput(attrs={"accept": f"{einden},.jpeg"}),
            "allow_empty_file": True,
            "error_messages": {"required": "Kies een bestand."},
            **opties,
        }
        super().__init__(**opties)

    def to_python(self, data: Any) -> Any:
        """Read it, and refuse what is empty, too large or of another kind."""
        bestand = super().to_python(data)
        if bestand is None:
            return None
        if bestand.size > GROOTST:
            raise forms.ValidationError(_TE_GROOT)
        if not (inhoud := bestand.read()):
            raise forms.ValidationError(_LEEG)
        try:
            soort = soort_van(inhoud, bestand.name or "")
        except Geweigerd as nee:
            raise forms.ValidationError(nee.zin) from None
        return Gegeven(inhoud, soort, schone_naam(bestand.name or "", soort))

    def clean(self, data: Any, initial: Any = None) -> Any:
        """As a field without a file of before."""
        return super().clean(data, initial)


def wat_veld(**opties: Any) -> forms.CharField:
    """The field that says what a file is: lists show it, and never need the file for it."""
    return forms.CharField(**{"label": "Wat is het?", "max_length": _WAT_LANG, **opties})
