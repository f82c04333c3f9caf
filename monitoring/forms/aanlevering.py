"""Forms of staf: deliver a file, turn one down, publish, withdraw."""

from django import forms
from django.db.models import Q

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.models import Netwerk
from leerrecht.rechten import Recht
from leerrecht.tabelbestand import MAX_BYTES, MAX_BYTES_LANG, MAX_RIJEN, MAX_RIJEN_LANG
from leerrecht.toegang import toegang_van
from monitoring.getallen import getal
from monitoring.keuzes import Viewpoint
from monitoring.models import Aanlevering, Gegevensbron


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
        required=False,
        allow_empty_file=True,
        help_text=f"CSV tot {MAX_BYTES_LANG // 1024**2} MB en {getal(MAX_RIJEN_LANG)} rijen, of Excel (.xlsx) tot"
        f" {MAX_BYTES // 1024**2} MB en {getal(MAX_RIJEN)} rijen. Alleen aantallen, nooit gegevens van een leerling.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
    )
    blad = forms.CharField(
        label="Welk blad?",
        required=False,
        max_length=60,
        help_text="Alleen bij een Excelbestand met meer dan één blad.",
    )
    geplakt = forms.CharField(
        label="Of plak hier je tabel",
        required=False,
        max_length=VRIJE_TEKST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Kopieer de cellen in je rekenblad, met de rij waarin de namen van de kolommen staan. Een grote tabel"
        " komt als bestand.",
    )

    def __init__(self, *args, **opties) -> None:
        super().__init__(*args, **opties)
        eigen = Q(netwerk__in=self.netwerken) | Q(netwerk__isnull=True)
        self.fields["gegevensbron"].queryset = Gegevensbron.objects.filter(eigen)
        self.fields["publicatiedatum"].widget.format = "%d/%m/%Y"

    def clean(self):
        """A file, or a table that was pasted."""
        schoon = super().clean() or self.cleaned_data
        if not self.errors and bool(schoon.get("bestand")) == bool((schoon.get("geplakt") or "").strip()):
            self.add_error("bestand", "Kies een bestand, of plak een tabel. Eén van de twee.")
        return schoon


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


class RechtzettenForm(Formulier):
    """What was wrong in a delivery that already counts."""

    gegevensbron = forms.ModelChoiceField(label="Welke bron is het?", queryset=Gegevensbron.objects.none())
    gebied_van = forms.ChoiceField(label="Welk gebied is fout?", required=False)
    gebied_naar = forms.CharField(label="Hoe heet het gebied wel?", required=False, max_length=120)
    viewpoint = forms.ChoiceField(label="Hoe werd er geteld?", required=False)

    def __init__(self, *args, aanlevering: Aanlevering, **opties) -> None:
        super().__init__(*args, **opties)
        eigen = Q(netwerk=aanlevering.netwerk) | Q(netwerk__isnull=True)
        self.fields["gegevensbron"].queryset = Gegevensbron.objects.filter(eigen)
        self.fields["gegevensbron"].initial = aanlevering.gegevensbron
        namen = aanlevering.cijfers.order_by("gebied").values_list("gebied", flat=True).distinct()
        self.fields["gebied_van"].choices = [("", "Geen, de gebieden kloppen"), *((naam, naam) for naam in namen)]
        keuzes = [keuze for keuze in Viewpoint.choices if keuze[0]]
        self.fields["viewpoint"].choices = [("", "Zoals het er staat"), *keuzes]
        self.toon_optioneel = False
