"""The forms of a question straight to a provider: what is asked, and the answer."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.models import Organisatie
from meldpunt.forms.toeleiding import tekstvak
from meldpunt.keuzes.aanbod import ZONDER_SCHOOL, Niveau
from meldpunt.keuzes.aanvraag import ANTWOORDEN
from meldpunt.models.aanvraag import MEESTE

_DIENST = "De dienst leest dit, en wie bij jouw school of CLB aanmeldt."


class AanvraagForm(Formulier):
    """Short, and without a name."""

    organisatie = forms.ChoiceField(label="Voor welke school of welk CLB?")
    aantal = forms.IntegerField(label="Voor hoeveel leerlingen?", min_value=1, max_value=MEESTE, initial=1)
    niveau = forms.ChoiceField(label="Welk niveau?", required=False)
    vraag = tekstvak(
        "Wat is er nodig?",
        lezers=_DIENST,
        hulp="In een paar zinnen, zonder naam, nummer of geboortedatum. De naam geef je later zelf aan de dienst, als "
        "de leerling en de ouders dat goed vinden.",
    )
    bij_wie = forms.CharField(
        label="Bij wie kan de dienst terecht?",
        max_length=120,
        help_text="Jouw naam en het nummer van de school of het CLB.",
    )

    def __init__(self, *args: Any, vragers: list[Organisatie], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["organisatie"].choices = [(rij.sleutel, rij.naam) for rij in vragers]
        niveaus = [paar for paar in Niveau.choices if paar[0] not in ZONDER_SCHOOL]
        self.fields["niveau"].choices = [("", "Niet gezegd"), *niveaus]
        self.fields["bij_wie"].lezers = _DIENST
        self.initial["bij_wie"] = opties["gebruiker"].naam
        if len(vragers) == 1:
            self.fields["organisatie"].widget = forms.HiddenInput()
            self.initial["organisatie"] = vragers[0].sleutel


class AanvraagAntwoordForm(Formulier):
    """Yes or no, and how it goes on; in a mailbox of a service also who says so."""

    antwoord = forms.ChoiceField(label="Kan het?", choices=ANTWOORDEN, widget=forms.RadioSelect)
    tekst = tekstvak(
        "Hoe gaat het verder, of waarom nu niet?",
        lezers="Wie bij de school of het CLB aanmeldt, leest dit.",
        hulp="Bijvoorbeeld: bel ons op dit nummer. Schrijf geen naam van een leerling.",
    )
    wie = forms.CharField(label="Wie antwoordt?", max_length=120, help_text="Jouw naam en functie.")

    def __init__(self, *args: Any, postvak: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["wie"].lezers = "De school of het CLB leest dit."
        if not postvak:
            del self.fields["wie"]
