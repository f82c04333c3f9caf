"""Forms that bring a version to the college."""

from django import forms
from django.utils import timezone

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.grenzen import REDEN


class VersieForm(Formulier):
    """A new draft: year and title."""

    jaar = forms.IntegerField(label="Jaar", min_value=2000, max_value=2200)
    titel = forms.CharField(label="Titel", max_length=160, help_text="Bijvoorbeeld Actieplan 2027.")

    def __init__(self, *args, **opties) -> None:
        jaar = timezone.localdate().year + 1
        super().__init__(*args, initial={"jaar": jaar, "titel": f"Actieplan {jaar}"}, **opties)


class VersieGoedkeuringForm(Formulier):
    """What the college decided."""

    orgaan = forms.CharField(
        label="Goedgekeurd door", max_length=160, help_text="Bijvoorbeeld college van burgemeester en schepenen."
    )
    datum = Datumveld(label="Datum van het besluit", help_text="Bijvoorbeeld 29/4/2027.")
    referentie = forms.CharField(label="Referentie", max_length=120, required=False)


class TerugForm(Formulier):
    """Why a version goes back to draft."""

    reden = forms.CharField(label="Waarom terug naar ontwerp", max_length=REDEN)


class VoorstelIntrekForm(Formulier):
    """Why a proposal is taken back."""

    reden = forms.CharField(label="Waarom", max_length=REDEN, required=False)
