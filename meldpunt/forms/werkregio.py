"""In which areas a colleague works."""

from typing import ClassVar

from django import forms

from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.models import Gebruiker, Netwerk
from meldpunt.diensten.werkregio import gebieden_van
from meldpunt.models import Werkgebied


class RegioForm(VersieFormulier):
    """Any number of areas; none: no region. Two colleagues may set them for a third at the same time."""

    versievelden: ClassVar[tuple[str, ...]] = ("gebieden",)

    gebieden = forms.MultipleChoiceField(
        label="In welke regio’s werkt deze collega?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Een stad telt ook voor haar wijken. Kies je niets, dan opent die collega alleen eigen en nieuwe "
        "dossiers zonder reden.",
    )

    def __init__(self, data=None, *, gebruiker, wie: Gebruiker, netwerk: Netwerk, **opties) -> None:
        over = ("gebruiker", wie.sleutel)
        super().__init__(data, huidig=gebieden_van(wie, netwerk), over=over, gebruiker=gebruiker, **opties)
        keuzes = Werkgebied.objects.filter(netwerk=netwerk).values_list("slug", "naam")
        self.fields["gebieden"].choices = list(keuzes)
