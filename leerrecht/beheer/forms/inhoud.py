"""Forms about word lists and aanspreekpunten."""

from typing import Any

from django import forms
from django.forms.models import fields_for_model

from leerrecht.beheer import bereik
from leerrecht.beheer.woordenlijsten import Woordenlijst
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.velden import TelefoonVeld
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import LINK
from leerrecht.models import Netwerk


def _woordvelden(lijst: Woordenlijst) -> dict[str, forms.Field]:
    velden = fields_for_model(lijst.model, fields=lijst.velden)
    for veld in velden.values():
        veld.label = str(veld.label)[:1].upper() + str(veld.label)[1:]
    if "bron" in velden:
        velden["bron"].help_text = "Waar de definitie vandaan komt."
    if "definitie" in velden:
        velden["definitie"].widget = forms.Textarea(attrs={"rows": 4})
    return velden


def nieuw_woord_formulier(lijst: Woordenlijst, *args, **opties) -> Formulier:
    """A form for a new word of this list."""
    return type("NieuwWoordFormulier", (Formulier,), _woordvelden(lijst))(*args, **opties)


def woord_formulier(lijst: Woordenlijst, *args, **opties) -> VersieFormulier:
    """A form for a word that is there."""
    inhoud = {**_woordvelden(lijst), "versievelden": lijst.velden}
    return type("WoordFormulier", (VersieFormulier,), inhoud)(*args, **opties)


class AanspreekpuntVelden(forms.Form):
    """What an aanspreekpunt holds."""

    functie = forms.CharField(
        label="Functie", max_length=120, help_text="Een functie of dienst, nooit de naam van een persoon."
    )
    waarvoor = forms.CharField(
        label="Waarvoor", max_length=250, required=False, help_text="Met welke vraag kan je hier terecht? Eén zin."
    )
    organisatie = forms.ChoiceField(label="Organisatie", required=False)
    telefoon = TelefoonVeld(
        label="Telefoon van de dienst",
        max_length=30,
        required=False,
        help_text="Het nummer van de dienst, nooit een privénummer. Dit staat op de publieke pagina.",
    )
    email = forms.EmailField(
        max_length=254,
        label="E-mailadres van de dienst",
        required=False,
        help_text="Het postvak van de dienst. Wie op een mail van het portaal antwoordt, komt hier terecht.",
    )
    website = forms.URLField(label="Website", max_length=LINK, required=False, assume_scheme="https")

    def _vul_organisaties(self, gebruiker, netwerk: Netwerk, ook: str = "") -> None:
        """Offer organisations of the network in use, and the one that is chosen already."""
        rijen = bereik.organisaties(gebruiker).filter(netwerken=netwerk).values_list("sleutel", "naam", "actief")
        keuzes = [(sleutel, naam) for sleutel, naam, actief in rijen if actief or sleutel == ook]
        self.fields["organisatie"].choices = [("", "Geen of een andere"), *keuzes]


class NieuwAanspreekpuntFormulier(AanspreekpuntVelden, Formulier):
    """A new aanspreekpunt."""

    def __init__(self, *args, gebruiker, netwerk: Netwerk, **opties: Any) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        self._vul_organisaties(gebruiker, netwerk)


class AanspreekpuntFormulier(AanspreekpuntVelden, VersieFormulier):
    """An aanspreekpunt that is there."""

    versievelden = ("functie", "waarvoor", "organisatie", "telefoon", "website")

    def __init__(self, *args, gebruiker, netwerk: Netwerk, huidig: dict[str, Any], **opties: Any) -> None:
        super().__init__(*args, gebruiker=gebruiker, huidig=huidig, **opties)
        self._vul_organisaties(gebruiker, netwerk, huidig["organisatie"])
