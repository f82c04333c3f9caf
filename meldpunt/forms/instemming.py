"""Forms on the yes to the help: note an answer, take the yes to the Meldpunt back, weigh a no of the young person."""

from django import forms
from django.utils import timezone

from leerrecht.formulieren.velden import alleen_bij
from meldpunt.forms.dossier import SAMEN, DossierForm, dagveld, tekstveld
from meldpunt.keuzes.dossier import Hoe, Instemmingsantwoord
from meldpunt.regels.beslissers import leeftijd_van
from meldpunt.regels.gezag import vertegenwoordigers

_JONGERE = "jongere"


def _grond() -> forms.CharField:
    return tekstveld(
        "Is er een andere grond om het dossier te houden? Schrijf welke",
        SAMEN,
        rijen=3,
        required=False,
        help_text="Alleen bij een nee van wie beslist. Leeg: het dossier wordt gewist.",
    )


class InstemmingNoteerForm(DossierForm):
    """Who said what about the help."""

    wie = forms.ChoiceField(label="Wie zei het?", widget=forms.RadioSelect)
    antwoord = forms.ChoiceField(
        label="Wat is het antwoord?",
        widget=forms.RadioSelect,
        choices=[
            (Instemmingsantwoord.GEGEVEN.value, "Ja, stemt in met de hulp"),
            (Instemmingsantwoord.GEWEIGERD.value, "Nee, stemt niet in"),
            (Instemmingsantwoord.INGETROKKEN.value, "Neemt het ja terug"),
        ],
    )
    op = dagveld("Op welke dag?")
    hoe = forms.ChoiceField(label="Hoe?", choices=Hoe.choices, widget=forms.RadioSelect)
    reden = tekstveld(
        "Wat zei hij of zij erover?", SAMEN, rijen=3, required=False, help_text="Een reden is niet nodig."
    )
    delen = forms.BooleanField(
        label="Zegt ook ja dat het Meldpunt alles in dit dossier leest", required=False, help_text="Alleen bij een ja."
    )
    alleen_bij(delen, "antwoord", Instemmingsantwoord.GEGEVEN.value)
    grond = _grond()
    alleen_bij(grond, "antwoord", Instemmingsantwoord.GEWEIGERD.value, Instemmingsantwoord.INGETROKKEN.value)

    def stel_in(self) -> None:
        """The young person, and who has gezag."""
        self.initial["op"] = f"{timezone.localdate():%d/%m/%Y}"
        rond = vertegenwoordigers(self.aanmelding.betrokkenen, leeftijd_van(self.aanmelding))
        mensen = [(rij.sleutel, rij.aangeduid) for rij in rond]
        self.fields["wie"].choices = [(_JONGERE, "De jongere zelf"), *mensen]

    @property
    def gekozen(self) -> str:
        """The key of the person; empty for the young person."""
        wie = self.cleaned_data["wie"]
        return "" if wie == _JONGERE else wie


class MeldpuntIntrekForm(DossierForm):
    """Whether another ground keeps the file."""

    grond = _grond()


class NeeAfweegForm(DossierForm):
    """Why it goes on."""

    reden = tekstveld("Waarom gaat het toch door? Wat besprak je daarover met de jongere?", SAMEN, rijen=4)
