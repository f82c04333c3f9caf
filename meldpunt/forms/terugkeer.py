"""Forms about goals, the way back, and how it goes some months on."""

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.grenzen import REDEN
from meldpunt.forms.gezegd import wie_zei
from meldpunt.forms.toeleiding import tekstvak
from meldpunt.keuzes.traject import Doeluitkomst, Navraagantwoord, Oordeelaar, Perspectief

_SAMEN = "Het Meldpunt en de aanmelder lezen dit."
_DOEL = "Het Meldpunt en de aanmelder lezen dit. Een aanbieder na een ja op wat de jongere zelf zegt."


class JongerendoelForm(Formulier):
    """One goal."""

    tekst = tekstvak("Wat wil de jongere bereiken?", lezers=_DOEL, hulp="In eigen woorden.")
    waaraan = tekstvak(
        "Waaraan zien jullie dat?", lezers=_DOEL, hulp="Bijvoorbeeld: drie weken na elkaar komen.", required=False
    )


class AanbiederoordeelForm(Formulier):
    """How far a goal is reached."""

    uitkomst = forms.ChoiceField(label="Hoe ver is het?", choices=Doeluitkomst.choices, widget=forms.RadioSelect)
    woorden = tekstvak("In eigen woorden", lezers=_SAMEN, required=False)


class DoeloordeelForm(AanbiederoordeelForm):
    """Who says so."""

    field_order = ["wie", "wie_zei", "uitkomst", "woorden"]
    wie = forms.ChoiceField(label="Wie zegt dit?", choices=Oordeelaar.choices, widget=forms.RadioSelect)
    wie_zei = forms.CharField(
        label="Hoe weet je het?",
        max_length=REDEN,
        required=False,
        help_text="Bijvoorbeeld: in het gesprek van 18 december.",
    )


class TerugkeerForm(Formulier):
    """Where to, when, to whom."""

    perspectief = forms.ChoiceField(
        label="Waar gaat de jongere naartoe?", choices=Perspectief.choices, widget=forms.RadioSelect
    )
    terug_op = Datumveld(
        label="Vanaf welke dag?", required=False, help_text="Bijvoorbeeld 1/2/2027. Weet je het niet? Laat dit leeg."
    )
    naar_wie = forms.CharField(
        label="Wie vangt de jongere op?", max_length=REDEN, required=False, help_text="Een naam op school, of elders."
    )
    afspraak = tekstvak(
        "Wat is afgesproken?", lezers=_SAMEN, hulp="Bijvoorbeeld: eerst twee halve dagen.", required=False
    )


class NavraagForm(Formulier):
    """How it goes."""

    antwoord = forms.ChoiceField(label="Hoe gaat het?", choices=Navraagantwoord.choices, widget=forms.RadioSelect)
    woorden = tekstvak("In eigen woorden", lezers=_SAMEN, required=False)
    wie_zei = wie_zei(
        "Bijvoorbeeld: de jongere zelf, aan de telefoon. Bereikte je niemand, laat dit dan leeg.", required=False
    )
