"""The form of what a network says of itself in the accessibility statement. What is empty is shown as empty."""

from typing import Any

from django import forms

from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.velden import TelefoonVeld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk
from leerrecht.toegankelijkheid.verklaring import VELDEN, toegankelijkheid_van
from leerrecht.versies import waarden_van


def _lang(label: str, hulp: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hulp,
        required=False,
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ToegankelijkheidForm(VersieFormulier):
    """Body, service, term, complaint desk, own limits, day of the last look."""

    versievelden = VELDEN
    datums = ("nagekeken_op",)
    toon_optioneel = False
    lezers = (
        "Dit leest iedereen, op de pagina over toegankelijkheid. Schrijf diensten en functies, geen namen van mensen."
    )

    bestuur = forms.CharField(
        label="Welk bestuur is verantwoordelijk?", required=False, max_length=200, help_text="Bijvoorbeeld een stad."
    )
    meldpunt = _lang("Bij welke dienst meldt iemand een probleem?", "De dienst en het adres.")
    mail = forms.EmailField(label="E-mail van die dienst", required=False, max_length=254)
    telefoon = TelefoonVeld(label="Telefoon van die dienst", required=False, max_length=30)
    termijn_dagen = forms.IntegerField(
        label="Binnen hoeveel dagen krijgt iemand antwoord?", required=False, min_value=1, max_value=365
    )
    klachtendienst = _lang("Wat is de klachtendienst van het bestuur?", "De dienst en het adres.")
    klachten_mail = forms.EmailField(label="E-mail van de klachtendienst", required=False, max_length=254)
    beperkingen = _lang(
        "Wat is in jullie eigen teksten nog niet toegankelijk?",
        "Zeg ook waarom, en hoe iemand het anders krijgt. Weet je van niets? Laat dit leeg.",
    )
    nagekeken_op = Datumveld(
        label="Wanneer keken jullie dit het laatst na?", required=False, help_text="Elk jaar. Bijvoorbeeld 12/9/2026."
    )

    def __init__(self, data=None, *, netwerk: Netwerk, **opties: Any) -> None:
        huidig = waarden_van(toegankelijkheid_van(netwerk), VELDEN)
        super().__init__(data, huidig=huidig, over=("toegankelijkheid", netwerk.slug), **opties)
