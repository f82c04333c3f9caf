"""The form of the second step."""

from django import forms

from leerrecht.formulieren import Formulier


class CodeForm(Formulier):
    """Six digits from the mail."""

    code = forms.CharField(
        label="Code uit de mail",
        help_text="Zes cijfers.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )
