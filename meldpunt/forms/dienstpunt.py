"""The form of how a Meldpunt is called and reached."""

from typing import Any, ClassVar

from django import forms

from leerrecht.formulieren.velden import TelefoonVeld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import LINK, VRIJE_TEKST
from leerrecht.models import Netwerk
from leerrecht.versies import waarden_van
from meldpunt.diensten.dienstpunt import GRENZEN, LABELS, VELDEN, WEGEN
from meldpunt.regels.termijnen import dienstpunt_van


def _met_hoofdletter(veld: str) -> str:
    return LABELS[veld][:1].upper() + LABELS[veld][1:]


def _schooldagen(veld: str, hulp: str, label: str = "") -> forms.IntegerField:
    minst, meest = GRENZEN[veld]
    fouten = dict.fromkeys(("invalid", "min_value", "max_value"), f"Schrijf een getal van {minst} tot {meest}.")
    return forms.IntegerField(
        label=label or _met_hoofdletter(veld), min_value=minst, max_value=meest, help_text=hulp, error_messages=fouten
    )


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

    eerste_schooldagen = _schooldagen(
        "eerste_schooldagen", "Wie aanmeldt, leest tegen wanneer iemand van het Meldpunt antwoordt."
    )
    antwoord_schooldagen = _schooldagen("antwoord_schooldagen", "Tegen dan is er nieuws over wat er gebeurt.")
    wek_schooldagen = _schooldagen(
        "wek_schooldagen",
        "Blijft een vraag zo lang stil bij een CLB of een aanbieder, dan komt ze bovenaan bij het Meldpunt.",
        "Na hoeveel stille schooldagen komt iets terug?",
    )

    def __init__(self, data=None, *, netwerk: Netwerk, **opties: Any) -> None:
        huidig = waarden_van(dienstpunt_van(netwerk), VELDEN)
        super().__init__(data, huidig=huidig, over=("dienstpunt", netwerk.slug), **opties)


def _weg(veld: str) -> forms.CharField:
    return forms.CharField(
        label=_met_hoofdletter(veld),
        required=False,
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class WegenForm(VersieFormulier):
    """A text for each road to help: who reads an offer with that road, reads it there."""

    versievelden: ClassVar[tuple[str, ...]] = WEGEN

    def __init__(self, data=None, *, netwerk: Netwerk, **opties: Any) -> None:
        huidig = waarden_van(dienstpunt_van(netwerk), WEGEN)
        super().__init__(data, huidig=huidig, over=("dienstpunt", netwerk.slug), **opties)


WegenForm.base_fields |= {veld: _weg(veld) for veld in WEGEN}
