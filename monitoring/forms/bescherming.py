"""Form of the DPO: how small a count of a source may be shown."""

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
        label="Waarom is deze drempel goed?", max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 4})
    )
