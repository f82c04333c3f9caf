"""Forms of staf: deliver a file, turn one down, publish, withdraw."""

from django import forms
from django.db.models import Q

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from monitoring.models import Gegevensbron


class EigenNetwerkFormulier(Formulier):
    """A form about one of the networks of the person; who has only one does not choose."""

    netwerk = forms.ModelChoiceField(label="Netwerk", queryset=Netwerk.objects.none(), empty_label=None)

    def __init__(self, *args, gebruiker, **opties) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        self.netwerken = Netwerk.objects.filter(pk__in=toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN))
        veld = self.fields["netwerk"]
        veld.queryset = self.netwerken
        enige = list(self.netwerken[:2])
        if len(enige) == 1:
            veld.initial = enige[0]
            veld.widget = veld.hidden_widget()


class AanleveringForm(EigenNetwerkFormulier):
    """A file with figures and where it comes from."""

    gegevensbron = forms.ModelChoiceField(
        label="Wie publiceerde deze cijfers?", queryset=Gegevensbron.objects.none(), empty_label="Kies een bron"
    )
    publicatie_tekst = forms.CharField(
        label="Wanneer publiceerde de bron ze?",
        max_length=60,
        help_text="Zoals de bron het zegt, bijvoorbeeld maart 2023. Dit staat bij elk cijfer.",
    )
    publicatiedatum = Datumveld(
        label="Datum, als de bron die geeft", required=False, help_text="Bijvoorbeeld 22/11/2026."
    )
    bestand = forms.FileField(
        label="Bestand met cijfers",
        allow_empty_file=True,
        help_text="CSV met puntkomma's of Excel (.xlsx), hoogstens 5 MB. Alleen aantallen, nooit gegevens van een"
        " leerling.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx"}),
    )

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **opties)
        eigen = Q(netwerk__in=self.netwerken) | Q(netwerk__isnull=True)
        self.fields["gegevensbron"].queryset = Gegevensbron.objects.filter(eigen)
        self.fields["publicatiedatum"].widget.format = "%d/%m/%Y"


class RedenForm(Formulier):
    """Why."""

    reden = forms.CharField(label="Waarom", max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 3}))


class PublicatieForm(EigenNetwerkFormulier, RedenForm):
    """Publish what was confirmed, with the reason that readers see."""

    field_order = ("netwerk", "reden")

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **opties)
        self.fields["reden"].label = "Waarom veranderen de cijfers?"
        self.fields["reden"].help_text = "Wie de cijfers leest, ziet deze zin. Zoals: schooljaar 2025-2026 komt erbij."
