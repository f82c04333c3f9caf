"""Forms on an indicator that is there: its words, its definition, breaks, targets and the actions beside it."""

from typing import Any, ClassVar

from django import forms

from actieplan.models import Actie
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import LINK, VRIJE_TEKST
from leerrecht.schooljaar import Schooljaar
from monitoring.diensten.bijcijfer import gebieden_van
from monitoring.diensten.studio import BANDEN, DEFINITIE, VELDEN, breuknaam, huidige_tekst, huidige_telling
from monitoring.inlezen.cel import Bestandsregel, Fout
from monitoring.inlezen.langformaat import lees_periode
from monitoring.keuzes import Leest, Richting, SoortIndicator, Viewpoint
from monitoring.models import Indicator

GEEN = "hoort nergens bij"


def _tekst(label: str, regels: int = 2, hulp: str = "") -> forms.CharField:
    hoe = forms.Textarea(attrs={"rows": regels})
    return forms.CharField(label=label, required=False, max_length=VRIJE_TEKST, widget=hoe, help_text=hulp)


def _reden(label: str, hulp: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 2}), help_text=hulp
    )


class IndicatorTekstForm(VersieFormulier):
    """What it is called and says, and to what it belongs."""

    versievelden: ClassVar[tuple[str, ...]] = (*VELDEN, *BANDEN)

    naam = forms.CharField(label="Wat tel je?", max_length=160)
    omschrijving = _tekst("Wat is het, in een of twee zinnen?")
    zin = forms.CharField(
        label="De zin bij het laatste cijfer",
        required=False,
        max_length=250,
        help_text="Met {waarde} erin, en als je wil {gebied} en {periode}. Leeg: een gewone zin.",
    )
    voorbehoud = forms.CharField(label="Wat mag je er niet uit besluiten?", required=False, max_length=300)
    voor = forms.ChoiceField(
        label="Wie leest de cijfers?", choices=Leest.choices, help_text="Dit geldt vanaf de volgende publicatie."
    )
    deel_van = forms.ChoiceField(
        label="Het is een deel van",
        required=False,
        help_text="Wie 30 halve dagen mist, hoort bij wie er 10 mist. Zo kan niemand kleine aantallen uitrekenen.",
    )
    telt_als = forms.ChoiceField(
        label="Het is het percentage van",
        required=False,
        help_text="Het aantal over dezelfde leerlingen, als je dat ook telt.",
    )

    def __init__(self, *args: Any, indicator: Indicator, **opties: Any) -> None:
        super().__init__(*args, huidig=huidige_tekst(indicator), over=("indicator", indicator.code), **opties)
        andere = Indicator.objects.filter(netwerk=indicator.netwerk_id).exclude(pk=indicator.pk)
        keuzes = [("", GEEN), *((rij.code, rij.naam) for rij in andere)]
        velden: dict[str, Any] = self.fields
        for band in BANDEN:
            velden[band].choices = keuzes
        if indicator.soort != SoortIndicator.PERCENTAGE:
            velden["telt_als"].widget = velden["telt_als"].hidden_widget()


class DefinitieForm(VersieFormulier):
    """How it is counted from now on."""

    versievelden: ClassVar[tuple[str, ...]] = DEFINITIE

    omschrijving = _tekst("Wie telt mee, en wie niet?", 3)
    teller = _tekst("Teller: wie je telt")
    noemer = _tekst("Noemer: van wie dat een deel is")
    populatie = _tekst("Over wie het gaat")
    peildatum = forms.CharField(label="Teldag", required=False, max_length=160, help_text="Zoals: op 30 juni.")
    drempel = forms.CharField(label="Vanaf wanneer iemand meetelt", required=False, max_length=160)
    bron = forms.CharField(label="Waar het staat", required=False, max_length=250)
    link = forms.URLField(label="Website van de bron", required=False, max_length=LINK, assume_scheme="https")
    viewpoint = forms.ChoiceField(label="Geteld volgens", required=False, choices=Viewpoint.choices)
    vanaf = forms.ChoiceField(
        label="Vanaf wanneer wordt zo geteld?",
        required=False,
        help_text="Cijfers van vroeger houden hun definitie. Gepubliceerde cijfers veranderen niet.",
    )
    breekt = forms.BooleanField(
        label="Wat vroeger geteld is, is er niet mee te vergelijken: de lijn breekt daar", required=False
    )
    reden = _reden("Waarom verandert dit?", "Bij een breuk staat dit bij het cijfer.")

    def __init__(self, *args: Any, indicator: Indicator, **opties: Any) -> None:
        super().__init__(*args, huidig=huidige_telling(indicator), over=("indicator", indicator.code), **opties)
        nu = Schooljaar.huidig().start
        jaren = [(str(start), str(Schooljaar(start))) for start in range(nu + 1, nu - 15, -1)]
        vanaf: Any = self.fields["vanaf"]
        vanaf.choices = [("", "altijd al: het stond er alleen niet goed"), *jaren]

    def clean_vanaf(self) -> Schooljaar | None:
        """The school year itself."""
        start = self.cleaned_data["vanaf"]
        return Schooljaar(int(start)) if start else None


class BreukForm(Formulier):
    """From when it was counted otherwise, and where."""

    vanaf = forms.CharField(
        label="Vanaf welk schooljaar of jaar?",
        max_length=20,
        help_text="Zoals 2023-2024, of 2023 bij een kalenderjaar.",
    )
    gebied = forms.ChoiceField(label="Waar?", required=False)
    reden = _reden("Wat wordt er anders geteld?", "Dit staat bij het cijfer.")

    def __init__(self, *args: Any, indicator: Indicator, **opties: Any) -> None:
        super().__init__(*args, **opties)
        gebied: Any = self.fields["gebied"]
        gebied.choices = [("", "overal"), *((naam, naam) for naam in gebieden_van(indicator))]

    def clean_vanaf(self) -> str:
        """A period, as a file of figures writes it."""
        tekst = self.cleaned_data["vanaf"]
        kolom = "jaar" if tekst.isdigit() and len(tekst) == 4 else "schooljaar"
        try:
            self.periode = lees_periode(Bestandsregel(1, {kolom: tekst}))
        except Fout as fout:
            raise forms.ValidationError(f"{fout.fout} {fout.oplossing}") from None
        return tekst


class StreefwaardeForm(Formulier):
    """What the number should become, and who decided so."""

    gebied = forms.ChoiceField(label="Voor welk gebied?")
    richting = forms.ChoiceField(label="Hoe?", choices=Richting.choices)
    waarde = forms.DecimalField(label="Welk getal?", max_digits=14, decimal_places=4, localize=True)
    tegen = forms.IntegerField(label="Tegen welk jaar?", required=False, min_value=2000, max_value=2100)
    besluit = forms.CharField(label="Wie besliste dit, en waar staat het?", max_length=250)

    def __init__(self, *args: Any, indicator: Indicator, **opties: Any) -> None:
        super().__init__(*args, **opties)
        gebied: Any = self.fields["gebied"]
        gebied.choices = [(naam, naam) for naam in gebieden_van(indicator)]


class BijActieForm(Formulier):
    """Beside which action of the plan, and why."""

    actie = forms.ChoiceField(label="Bij welke actie?")
    waarom = forms.CharField(
        label="Waarom zegt dit cijfer iets over de actie?",
        max_length=300,
        help_text="Dit staat erbij, met dat de redactie het koppelde.",
    )

    def __init__(self, *args: Any, indicator: Indicator, gebruiker: Any, **opties: Any) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        acties = Actie.objects.bewerkbaar_voor(gebruiker).filter(plan__netwerk=indicator.netwerk_id)
        vrij = acties.exclude(actiecijfers__indicator=indicator).select_related("plan")
        actie: Any = self.fields["actie"]
        actie.choices = [(rij.sleutel, str(rij)) for rij in vrij]


class WeghalenForm(Formulier):
    """Which of the rows goes, and why."""

    welke = forms.ChoiceField(label="Wat haal je weg?", widget=forms.RadioSelect)
    reden = _reden("Waarom?", "Dit blijft in de geschiedenis staan.")

    def __init__(self, *args: Any, keuzes: list[tuple[str, str]], **opties: Any) -> None:
        super().__init__(*args, **opties)
        welke: Any = self.fields["welke"]
        welke.choices = keuzes


def breukkeuzes(indicator: Indicator) -> list[tuple[str, str]]:
    """The breaks of an indicator to choose from."""
    return [(str(rij.pk), f"{breuknaam(rij)}: {rij.reden}") for rij in indicator.breuken.all()]
