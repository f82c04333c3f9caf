"""The form of a contact."""

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.models import Netwerk, Organisatie


class ContactForm(Formulier):
    """Who, for which organisation, at which address."""

    organisatie = forms.ModelChoiceField(
        label="Organisatie",
        queryset=Organisatie.objects.none(),
        to_field_name="sleutel",
        empty_label="Kies een organisatie",
    )
    naam = forms.CharField(label="Naam", max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    functie = forms.CharField(
        label="Functie", max_length=120, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    email = forms.EmailField(
        label="E-mailadres", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    postvak = forms.BooleanField(
        label="Dit is het postvak van een dienst",
        required=False,
        help_text="Meer mensen lezen dit postvak. Schrijf bij naam hoe de dienst heet.",
    )

    def __init__(self, *args, netwerk: Netwerk, **opties) -> None:
        super().__init__(*args, **opties)
        self.fields["organisatie"].queryset = Organisatie.objects.filter(netwerken=netwerk, actief=True)
