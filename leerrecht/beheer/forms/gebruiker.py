"""Forms about a person and the account."""

from django import forms
from django.utils import timezone

from leerrecht.beheer.forms.lidmaatschap import LidmaatschapFormulier
from leerrecht.formulieren.versie import VersieFormulier

_EMAIL_HULP = "Het werkadres van deze persoon. Daarmee logt die in, en daar komt de uitnodiging aan."


class NieuweGebruikerFormulier(LidmaatschapFormulier):
    """A new person with a first membership."""

    email = forms.EmailField(label="E-mailadres", max_length=254, help_text=_EMAIL_HULP)
    naam = forms.CharField(label="Voornaam en naam", max_length=120)
    functie = forms.CharField(
        label="Functie", max_length=120, required=False, help_text="Zoals de persoon ze zelf noemt."
    )
    uitnodigen = forms.BooleanField(label="Stuur meteen een uitnodiging", required=False, initial=True)
    bestaande = forms.BooleanField(
        label="Ja, voeg de persoon met dit e-mailadres toe aan mijn netwerk",
        required=False,
        help_text="Naam en functie blijven zoals ze in dat account staan. Er vertrekt geen uitnodiging.",
    )

    field_order = ("email", "naam", "functie", "netwerk", "organisatie", "rol", "van", "tot", "uitnodigen", "bestaande")

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **opties)
        self.fields["van"].initial = timezone.localdate
        self.bekende = None
        # Asked only once it matters: the address turned out to have an account elsewhere.
        if not self.data.get("bestaande"):
            self._bestaande_veld = self.fields.pop("bestaande")

    def clean_email(self) -> str:
        """One spelling of the address."""
        return self.cleaned_data["email"].strip().lower()

    def voeg_weigering_toe(self, geweigerd) -> None:
        """After "this address has an account": link to the person, or ask whether to add them."""
        if hasattr(geweigerd, "gebruiker"):
            self.bekende = geweigerd.gebruiker
            if self.bekende is None and "bestaande" not in self.fields:
                self.fields["bestaande"] = self._bestaande_veld
        super().voeg_weigering_toe(geweigerd)


class GebruikerFormulier(VersieFormulier):
    """Who a person is."""

    versievelden = ("email", "naam", "functie")

    email = forms.EmailField(
        label="E-mailadres",
        max_length=254,
        help_text="Wijzigt het adres, dan moet de persoon opnieuw inloggen en krijgt het oude adres een bericht. "
        "Een uitnodiging die nog openstond, werkt niet meer.",
    )
    naam = forms.CharField(label="Voornaam en naam", max_length=120)
    functie = forms.CharField(label="Functie", max_length=120, required=False)

    def clean_email(self) -> str:
        """One spelling of the address."""
        return self.cleaned_data["email"].strip().lower()
