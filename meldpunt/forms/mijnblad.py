"""The forms of the own page: few fields, plain words. Nothing typed here stays in the browser."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.grenzen import VRIJE_TEKST
from meldpunt.keuzes.blad import GEZICHTEN, Gezicht
from meldpunt.keuzes.verzoek import Verzoeksoort

_DICHT = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class BladkaartForm(Formulier):
    """What stands on the card."""

    kaartcode_nummer = forms.CharField(
        label="Nummer op je kaart", max_length=20, widget=forms.TextInput(attrs=_DICHT), help_text="Zoals K7RT-4Q9X."
    )
    code = forms.CharField(
        label="Code op je kaart",
        max_length=20,
        widget=forms.TextInput(attrs=_DICHT),
        help_text="Hoofdletters of niet: dat maakt niet uit.",
    )


class JaNeeForm(Formulier):
    """Yes and no look the same, and nothing is chosen beforehand."""

    antwoord = forms.ChoiceField(label="Mag dit?", choices=[("ja", "Ja"), ("nee", "Nee")], widget=forms.RadioSelect)


class StopForm(Formulier):
    """Likewise, about the help itself."""

    antwoord = forms.ChoiceField(
        label="Wil je stoppen?",
        choices=[("ja", "Ja, ik wil stoppen"), ("nee", "Nee, het mag verder gaan")],
        widget=forms.RadioSelect,
    )


class WoordenForm(Formulier):
    """Beside which part, and what."""

    veld = forms.ChoiceField(label="Waarover gaat het?")
    tekst = forms.CharField(
        label="Wat wil jij zeggen?",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        help_text="Wat er al stond, blijft ernaast staan. Wie dat stuk leest, leest ook jouw woorden.",
    )

    def __init__(self, data: Any = None, *, velden: list[tuple[str, str]], **opties: Any) -> None:
        super().__init__(data, **opties)
        self.fields["veld"].choices = [("", "kies"), *velden]


class BladverzoekForm(Formulier):
    """What somebody asks about what stands there."""

    soort = forms.ChoiceField(
        label="Wat vraag je?",
        widget=forms.RadioSelect,
        choices=[
            (Verzoeksoort.KOPIE.value, "Een kopie van alles"),
            (Verzoeksoort.VERBETEREN.value, "Iets klopt niet: verbeter het"),
            (Verzoeksoort.WISSEN.value, "Iets of alles wissen"),
            (Verzoeksoort.BEPERKEN.value, "Alles stilleggen zolang we het niet eens zijn"),
        ],
    )
    inhoud = forms.CharField(
        label="Waarover gaat het?",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        help_text="Zeg wat je wil. Alleen het Meldpunt leest dit.",
    )


class GezichtForm(Formulier):
    """Five faces, each with its word; nothing is chosen beforehand."""

    gezicht = forms.TypedChoiceField(
        label="Hoe was de hulp voor jou?",
        coerce=int,
        widget=forms.RadioSelect,
        choices=[(een.value, f"{GEZICHTEN[een]} {een.label}") for een in Gezicht],
    )
    tekst = forms.CharField(
        label="Wil je er iets bij zeggen?",
        required=False,
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        help_text="Het Meldpunt leest dit, en de dienst die hulp vroeg.",
    )
