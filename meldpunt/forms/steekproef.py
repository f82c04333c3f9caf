"""The form under a sample of the log."""

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.grenzen import VRIJE_TEKST


class SteekproefForm(Formulier):
    """Of which year, and what was found."""

    jaar = forms.IntegerField(label="Jaar", min_value=2000, max_value=2999)
    opmerking = forms.CharField(
        label="Wat stelde je vast?",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Schrijf geen naam van een jongere. Alles in orde? Schrijf dat.",
    )
