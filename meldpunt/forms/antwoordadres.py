"""The form of an address of a provider without an account."""

from django import forms

from leerrecht.formulieren import Formulier


class AntwoordadresForm(Formulier):
    """Who answers there, at which address."""

    naam = forms.CharField(
        label="Naam", max_length=120, help_text="Van de persoon, of van de dienst als meer mensen de mail lezen."
    )
    email = forms.EmailField(label="E-mailadres", max_length=254)
    postvak = forms.BooleanField(
        label="Dit is het postvak van een dienst",
        required=False,
        help_text="Dan vraagt de pagina wie antwoordt.",
    )
