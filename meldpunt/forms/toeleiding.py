"""Forms around a toeleiding: what the Meldpunt proposes and answers, what a provider answers."""

from typing import Any

from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from leerrecht.grenzen import VRIJE_TEKST
from meldpunt.forms.naamloos import NaamloosFormulier
from meldpunt.keuzes.dossier import Weigering

_MELDPUNT_EN_AANMELDER = "Het Meldpunt en de aanmelder lezen dit. De aanbieder niet."
_BEIDEN = "Het Meldpunt en de aanmelder lezen dit."
_AANBIEDER_EERST = (
    "De aanbieder leest dit, ook zonder toestemming. Schrijf geen naam en niets waaraan iemand de jongere herkent."
)


def tekstvak(label: str, *, lezers: str, hulp: str = "", **opties: Any) -> forms.CharField:
    """A free text about a file, with the line that says who reads it."""
    veld = forms.CharField(
        label=label, help_text=hulp, max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 4}), **opties
    )
    veld.lezers = lezers
    return veld


class ToeleidingVoorstelForm(NaamloosFormulier):
    """What the Meldpunt asks. The tick is there only when something runs already."""

    naamloos = "uitleg"
    uitleg = tekstvak(
        "Wat vraag je aan de aanbieder?",
        lezers=_AANBIEDER_EERST,
        hulp="Wat zoekt de jongere, en waarom denk je aan dit aanbod?",
    )
    naast_andere = forms.BooleanField(label="Ja, stel dit voor naast wat al loopt", required=False)

    def __init__(self, data=None, *, lopend: list[str], **opties) -> None:
        super().__init__(data, **opties)
        if lopend:
            self.fields["naast_andere"].help_text = f"Nu loopt: {', '.join(lopend)}."
            self.fields["naast_andere"].toon_optioneel = False
        else:
            del self.fields["naast_andere"]


class ToeleidingAntwoordForm(NaamloosFormulier):
    """The answer of the Meldpunt to a question."""

    naamloos = "antwoord"
    antwoord = tekstvak("Je antwoord", lezers=_AANBIEDER_EERST)


class ToeleidingRedenForm(Formulier):
    """Why a toeleiding ends."""

    reden = tekstvak("Waarom?", lezers=_MELDPUNT_EN_AANMELDER)


class ToeleidingVraagForm(Formulier):
    """A question of the provider."""

    vraag = tekstvak(
        "Wat wil je weten?", lezers=_BEIDEN, hulp="Het Meldpunt antwoordt hier. Je aanbod blijft in beeld."
    )


class WachtlijstForm(Formulier):
    """On the waiting list, if one knows until when."""

    verwacht_op = Datumveld(
        label="Wanneer verwacht je een plaats?",
        required=False,
        help_text="Bijvoorbeeld 7/12/2026. Weet je het niet? Laat dit leeg.",
    )
    uitleg = tekstvak("Wat moet het Meldpunt weten?", lezers=_BEIDEN, required=False)


class AanvaardForm(Formulier):
    """Yes, from which day."""

    start_op = Datumveld(label="Wat is de eerste dag?", help_text="Bijvoorbeeld 7/12/2026.")


class WeigerForm(Formulier):
    """No, and why: the Meldpunt looks further with it."""

    reden = forms.ChoiceField(label="Waarom past het niet?", choices=Weigering.choices, widget=forms.RadioSelect)
    uitleg = tekstvak(
        "Leg het uit in een paar zinnen", lezers=_BEIDEN, hulp="Zo weet het Meldpunt waar het verder zoekt."
    )
