"""The form of a partner: how does your action go?"""

from django import forms
from django.utils import timezone

from actieplan.keuzes import Stand
from actieplan.models import Actie
from actieplan.workflow import STAND
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.formulieren.velden import alleen_bij
from leerrecht.grenzen import VRIJE_TEKST


class VoortgangForm(Formulier):
    """Date, text and stand."""

    lezers = (
        "Dit lezen: de leden van het netwerk die inloggen. Het publiek ziet alleen de stand, de datum en de naam van "
        "je organisatie. Meld je een andere stand, dan beslist de stafmedewerker of ze verandert."
    )

    tekst = forms.CharField(
        label="Hoe loopt de actie?",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Wat deden jullie sinds de vorige keer, en wat staat in de weg? Nooit gegevens van een leerling.",
    )
    stand = forms.ChoiceField(label="Stand van de actie", choices=Stand.choices)
    uitgesteld_tot = Datumveld(
        label="Uitgesteld tot", required=False, help_text="Alleen als de actie uitgesteld is. Bijvoorbeeld 1/9/2027."
    )
    alleen_bij(uitgesteld_tot, "stand", Stand.UITGESTELD.value)
    datum = Datumveld(label="Datum", help_text="Bijvoorbeeld 22/11/2026.")
    gezien = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, actie: Actie, **opties) -> None:
        begin = {
            "stand": actie.stand,
            "gezien": actie.stand,
            "uitgesteld_tot": actie.uitgesteld_tot,
            "datum": timezone.localdate(),
        }
        super().__init__(*args, initial=begin, **opties)
        mogelijk = {actie.stand, *(zet.naar for zet in STAND.vanuit(actie.stand))}
        self.fields["stand"].widget.choices = [keuze for keuze in Stand.choices if keuze[0] in mogelijk]
        self.fields["datum"].widget.format = "%d/%m/%Y"
        self.fields["uitgesteld_tot"].widget.format = "%d/%m/%Y"


class OvernemenForm(Formulier):
    """Why the reported stand is taken over; without it the words of the report are the reason."""

    reden = forms.CharField(
        label="Waarom?",
        max_length=500,
        required=False,
        help_text="Laat je dit leeg, dan is de tekst van de melding de reden.",
    )
