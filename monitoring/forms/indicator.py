"""Forms of a first indicator, and of its figures typed by hand."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.velden import alleen_bij
from leerrecht.grenzen import VRIJE_TEKST
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from monitoring.diensten.indicator import TE_KIEZEN
from monitoring.forms.aanlevering import EigenNetwerkFormulier
from monitoring.inlezen.cel import Bestandsregel, Fout
from monitoring.inlezen.langformaat import lees_periode
from monitoring.keuzes import Cijferstatus, SoortIndicator
from monitoring.models import Gegevensbron, Indicator

JAREN = 5
_CELLEN = ("jaar", "aantal", "van")


class IndicatorForm(EigenNetwerkFormulier):
    """What is counted, and by whom."""

    naam = forms.CharField(
        label="Wat tel je?", max_length=160, help_text="Zoals: leerlingen met 30 halve dagen of meer."
    )
    soort = forms.ChoiceField(label="Hoe?", choices=[(een.value, f"een {een.label}") for een in TE_KIEZEN])
    eenheid = forms.CharField(
        label="In welke eenheid?", required=False, max_length=60, help_text="Zoals leerlingen of gesprekken."
    )
    alleen_bij(eenheid, "soort", SoortIndicator.AANTAL.value)
    wat = forms.CharField(
        label="Wie telt mee, en wie niet?",
        required=False,
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dit staat bij het cijfer, zodat niemand er iets anders in leest.",
    )
    gegevensbron = forms.ModelChoiceField(
        label="Wie telt dit?", queryset=Gegevensbron.objects.none(), required=False, empty_label="Een andere bron"
    )
    nieuwe_bron = forms.CharField(
        label="Naam van die bron",
        required=False,
        max_length=200,
        help_text="Een dienst, zoals de stad of het CLB. Aantallen van 1 tot 4 blijven dan verborgen.",
    )
    alleen_bij(nieuwe_bron, "gegevensbron", "")

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        eigen = Q(netwerk__in=self.netwerken) | Q(netwerk__isnull=True)
        bron: Any = self.fields["gegevensbron"]
        bron.queryset = Gegevensbron.objects.filter(eigen)

    def clean(self) -> dict[str, Any]:
        """A number has a unit."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("soort") == SoortIndicator.AANTAL and not schoon.get("eenheid"):
            self.add_error("eenheid", "Schrijf wat je telt, zoals leerlingen.")
        return schoon


def om_te_typen(gebruiker: Any) -> QuerySet[Indicator]:
    """What this person may type figures of, the newest first."""
    netwerken = toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN)
    return Indicator.objects.filter(netwerk__in=netwerken, soort__in=TE_KIEZEN).order_by("-pk")


class CijfersTypForm(Formulier):
    """Some school years of one indicator. What stays empty is no row."""

    indicator = forms.ModelChoiceField(label="Van wat?", queryset=Indicator.objects.none(), empty_label=None)
    gegevensbron = forms.ModelChoiceField(
        label="Wie telde dit?", queryset=Gegevensbron.objects.none(), empty_label="Kies een bron"
    )
    status = forms.ChoiceField(label="Hoe vast staan ze?", choices=Cijferstatus.choices, initial=Cijferstatus.VOORLOPIG)
    publicatie_tekst = forms.CharField(
        label="Wanneer maakte de bron dit bekend?", max_length=60, help_text="Zoals: november 2026. Dit staat erbij."
    )

    def __init__(self, *args: Any, gebruiker: Any, **opties: Any) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        netwerken = toegang_van(gebruiker).netwerken_met(Recht.CIJFERS_BEHEREN)
        velden: dict[str, Any] = self.fields
        velden["indicator"].queryset = om_te_typen(gebruiker)
        # The newest: who just chose what to count goes on with that.
        velden["indicator"].initial = velden["indicator"].queryset.first()
        eigen = Q(netwerk__in=netwerken) | Q(netwerk__isnull=True)
        velden["gegevensbron"].queryset = Gegevensbron.objects.filter(eigen)
        self.toon_optioneel = False

    def clean(self) -> dict[str, Any]:
        """Say at its own field what a row misses, before anything is kept."""
        schoon = super().clean() or self.cleaned_data
        for nummer in range(JAREN):
            if any(self._cellen(nummer)):
                self._kijk_na(nummer, *self._cellen(nummer))
        return schoon

    def _cellen(self, nummer: int) -> tuple[str, str, str]:
        jaar, aantal, van = (self.cleaned_data.get(f"{naam}_{nummer}", "").strip() for naam in _CELLEN)
        return jaar, aantal, van

    def _kijk_na(self, nummer: int, jaar: str, aantal: str, van: str) -> None:
        regel = Bestandsregel(nummer, {"schooljaar": jaar, "aantal": aantal, "van": van})
        try:
            if not jaar:
                raise Fout("jaar", "Het schooljaar ontbreekt.", "Schrijf het als 2025-2026.")
            lees_periode(Bestandsregel(nummer, {"schooljaar": jaar}))
            teller, noemer = regel.getal("aantal"), regel.getal("van")
            if teller is None:
                raise Fout("aantal", "Het aantal ontbreekt.", "Vul het in, of maak de hele rij leeg.")
            indicator = self.cleaned_data.get("indicator")
            if indicator is not None and indicator.soort == SoortIndicator.PERCENTAGE and not noemer:
                raise Fout("van", "Een percentage vraagt van hoeveel.", "Vul in over hoeveel leerlingen het gaat.")
            if noemer is not None and teller > noemer:
                raise Fout("van", "Dit is kleiner dan het aantal.", "Kijk na of ze niet verwisseld zijn.")
        except Fout as fout:
            veld = {"schooljaar": "jaar"}.get(fout.kolom, fout.kolom)
            self.add_error(f"{veld}_{nummer}", f"{fout.fout} {fout.oplossing}")

    @property
    def koppen(self) -> list[forms.BoundField]:
        """The fields that hold for every row."""
        return [veld for veld in self if not veld.name[-1].isdigit()]

    @property
    def jaren(self) -> list[list[forms.BoundField]]:
        """The fields of each row."""
        return [[self[f"{naam}_{nummer}"] for naam in _CELLEN] for nummer in range(JAREN)]

    @property
    def rijen(self) -> list[dict[str, str]]:
        """The rows of the long format, with the cells that were typed; a percentage has a counter and a base."""
        deel, uit = self.cleaned_data["indicator"].soort == SoortIndicator.PERCENTAGE, []
        for jaar, aantal, van in filter(any, map(self._cellen, range(JAREN))):
            uit.append({"schooljaar": jaar, "teller" if deel else "waarde": aantal, "noemer": van})
        return uit


def _rij(nummer: int) -> dict[str, forms.Field]:
    opties: dict[str, Any] = {"required": False, "max_length": 20}
    hoe = forms.TextInput(attrs={"inputmode": "decimal"})
    return {
        f"jaar_{nummer}": forms.CharField(
            label=f"Schooljaar {nummer + 1}", help_text="Zoals 2025-2026." if not nummer else "", **opties
        ),
        f"aantal_{nummer}": forms.CharField(label=f"Aantal in jaar {nummer + 1}", widget=hoe, **opties),
        f"van_{nummer}": forms.CharField(label=f"Van hoeveel in jaar {nummer + 1}", widget=hoe, **opties),
    }


for _nummer in range(JAREN):
    CijfersTypForm.base_fields |= _rij(_nummer)
