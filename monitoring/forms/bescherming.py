"""Forms on thresholds: how small a count is shown, as the controller decided, and the advice (AVG art. 38(6), 39)."""

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from monitoring.diensten.drempels import VELDEN
from monitoring.keuzes import Korrel

VERANTWOORDELIJKE = "Welke verwerkingsverantwoordelijke besliste dit?"
WIE = "De naam van de organisatie, en wie voor haar besliste."
MOTIVERING = "Wanneer en waarom?"


class DrempelForm(VersieFormulier):
    """The two thresholds of a source, and why."""

    versievelden = ("drempel", "drempel_noemer", "motivering")

    drempel = forms.IntegerField(
        label="Kleinste aantal dat we tonen",
        help_text="5 verbergt de aantallen 1, 2, 3 en 4.",
    )
    drempel_noemer = forms.IntegerField(
        label="Kleinste noemer van een percentage",
        help_text="Van een groep die kleiner is, tonen we geen percentage.",
    )
    motivering = forms.CharField(
        label="Wie besliste dit, wanneer en waarom?",
        help_text="De verwerkingsverantwoordelijke beslist. Schrijf ook je advies, en wat ermee gebeurde.",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class KorreldrempelForm(VersieFormulier):
    """How small a count of a source the network shows at one grain."""

    versievelden = VELDEN

    drempel = forms.IntegerField(
        label="Kleinste aantal dat we tonen",
        help_text="5 verbergt de aantallen 1, 2, 3 en 4. Lager dan 2 kan hier niet.",
    )
    drempel_noemer = forms.IntegerField(
        label="Kleinste noemer van een percentage",
        help_text="Van een groep die kleiner is, tonen we geen percentage.",
    )
    openbaar = forms.BooleanField(
        label="De bron maakt deze cijfers zelf bekend: iedereen kent ze al",
        required=False,
        help_text="We verbergen er dan niets van, en rekenen ermee dat elke lezer ze heeft. Dat geldt pas na een"
        " gunstig advies van de functionaris voor gegevensbescherming.",
    )
    verantwoordelijke = forms.CharField(
        label=VERANTWOORDELIJKE, required=False, max_length=200, help_text=f"{WIE} Alleen als iedereen ze al kent."
    )
    motivering = forms.CharField(label=MOTIVERING, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 3}))


class NietsVerbergenForm(Formulier):
    """That one delivery hides nothing, who decided so and why."""

    korrel = forms.ChoiceField(label="Voor welke cijfers?", choices=Korrel.choices, widget=forms.RadioSelect)
    verantwoordelijke = forms.CharField(label=VERANTWOORDELIJKE, max_length=200, help_text=WIE)
    motivering = forms.CharField(label=MOTIVERING, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 3}))


class DrempeladviesForm(Formulier):
    """What the DPO advises."""

    gunstig = forms.TypedChoiceField(
        label="Wat adviseer je?",
        choices=[("ja", "gunstig"), ("nee", "ongunstig: het blijft verborgen")],
        coerce=lambda keuze: keuze == "ja",
        widget=forms.RadioSelect,
    )
    advies = forms.CharField(label="Je advies", max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 5}))
