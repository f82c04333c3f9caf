"""The form of how a Meldpunt is called and reached."""

from typing import Any, ClassVar

from django import forms

from leerrecht.formulieren.velden import TelefoonVeld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import LINK, VRIJE_TEKST
from leerrecht.models import Netwerk
from leerrecht.versies import waarden_van
from meldpunt.diensten.dienstpunt import VELDEN
from meldpunt.regels.termijnen import dienstpunt_van


class DienstpuntForm(VersieFormulier):
    """Of the service, never of a person: it stands on public pages."""

    versievelden: ClassVar[tuple[str, ...]] = VELDEN

    naam = forms.CharField(label="Hoe heet het Meldpunt?", max_length=120)
    telefoon = TelefoonVeld(
        label="Telefoon van de dienst",
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
        help_text="Nooit een nummer van een persoon. Bel het na voor je het bewaart.",
    )
    uren = forms.CharField(
        label="Wanneer bereik je het?",
        required=False,
        max_length=200,
        help_text="Zoals: elke schooldag van 9 tot 12 uur.",
    )
    website = forms.URLField(label="Website", max_length=LINK, required=False, assume_scheme="https")
    regio = forms.CharField(label="Voor welke regio?", required=False, max_length=120)
    wat = forms.CharField(
        label="Wat doet het?", required=False, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, data=None, *, netwerk: Netwerk, **opties: Any) -> None:
        huidig = waarden_van(dienstpunt_van(netwerk), VELDEN)
        super().__init__(data, huidig=huidig, over=("dienstpunt", netwerk.slug), **opties)
