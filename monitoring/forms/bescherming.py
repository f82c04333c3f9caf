"""Form of the DPO: how small a count of a source may be shown, as the controller decided (AVG art. 38(6), 39)."""

from django import forms

from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST


class DrempelForm(VersieFormulier):
    """The two thresholds of a source, and why."""

    versievelden = ("drempel", "drempel_noemer", "motivering")

    drempel = forms.IntegerField(
        label="Kleinste aantal dat we tonen",
        help_text="5 verbergt de aantallen 1, 2, 3 en 4. Met 1 verbergen we niets: de bron beschermt dan zelf.",
    )
    drempel_noemer = forms.IntegerField(
        label="Kleinste noemer van een percentage",
        help_text="Van een groep die kleiner is, tonen we geen percentage.",
    )
    motivering = forms.CharField(
        label="Wie besliste dit, wanneer en waarom?",
        help_text="De verwerkingsverantwoordelijke beslist. Schrijf ook je advies, en wat ermee gebeurde.",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
