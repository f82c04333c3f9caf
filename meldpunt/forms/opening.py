"""Why somebody opens a file that is not theirs."""

from django import forms

from leerrecht.grenzen import VRIJE_TEKST
from meldpunt.forms.dossier import DossierForm
from meldpunt.keuzes.opening import Openreden

# The portal notes a handover itself.
KIESBAAR = [keuze for keuze in Openreden.choices if keuze[0] != Openreden.OVERDRACHT]


class OpenForm(DossierForm):
    """One click is enough, unless it is another reason or an emergency."""

    waarom = forms.ChoiceField(label="Waarom open je dit dossier?", choices=KIESBAAR, widget=forms.RadioSelect)
    uitleg = forms.CharField(
        label="In één zin",
        required=False,
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Nodig bij een andere reden of in een noodgeval. De functionaris voor gegevensbescherming leest dit. "
        "Schrijf niets over de jongere.",
    )
