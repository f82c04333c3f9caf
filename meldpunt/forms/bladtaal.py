"""The form with which beheer notes who reviewed a language of the own page."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.models import Netwerk
from meldpunt.regels.bladtaal import bladtalen


class BladtaalForm(Formulier):
    """Which language, who, when."""

    taal = forms.ChoiceField(label="Welke taal?", widget=forms.RadioSelect)
    nagekeken_door = forms.CharField(
        label="Wie keek de vertaling na?",
        max_length=160,
        help_text="Naam of functie van iemand die de taal goed kent, en alle zinnen las. Dat is niet de vertaler zelf.",
    )
    nagekeken_op = Datumveld(label="Op welke dag?")

    def __init__(self, data: Any = None, *, netwerk: Netwerk, **opties: Any) -> None:
        super().__init__(data, initial={"nagekeken_op": date_format(timezone.localdate(), "j/n/Y")}, **opties)
        self.fields["taal"].choices = [(een.code, een.in_het_nederlands) for een in bladtalen().values()]
