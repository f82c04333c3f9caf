"""In which areas a colleague works."""

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.models import Netwerk
from meldpunt.models import Werkgebied


class RegioForm(Formulier):
    """Any number of areas; none: no region."""

    gebieden = forms.MultipleChoiceField(
        label="In welke regio’s werkt deze collega?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Een stad telt ook voor haar wijken. Kies je niets, dan opent die collega alleen eigen en nieuwe "
        "dossiers zonder reden.",
    )

    def __init__(self, *args, netwerk: Netwerk, **opties) -> None:
        super().__init__(*args, **opties)
        keuzes = Werkgebied.objects.filter(netwerk=netwerk).values_list("slug", "naam")
        self.fields["gebieden"].choices = list(keuzes)
