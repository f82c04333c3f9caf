"""The five questions of "wie kan helpen". No field to type in: nobody can leave a name."""

from typing import Any

from django import forms

from leerrecht.filters import Filterzinnen
from leerrecht.formulieren import Formulier
from meldpunt.models import Werkgebied
from meldpunt.weergave.wegwijzer import LEEFTIJD, NIVEAU, OVER, WIE

_WEET_NIET = ("", "Weet ik niet, of zeg ik liever niet")


def _vraag(label: str, keuzes) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, required=False, choices=[*keuzes, _WEET_NIET], widget=forms.RadioSelect, initial=""
    )


class WegwijzerForm(Filterzinnen, Formulier):
    """Every question may stay open."""

    toon_optioneel = False

    wie = _vraag("1. Voor wie zoek je hulp?", WIE)
    over = _vraag("2. Waar gaat het over?", OVER)
    leeftijd = _vraag("3. Hoe oud is de jongere?", LEEFTIJD)
    niveau = _vraag("4. Waar zit de jongere op school?", NIVEAU)
    gebied = forms.ModelChoiceField(
        label="5. Waar woont de jongere of ligt de school?",
        required=False,
        queryset=Werkgebied.objects.all(),
        to_field_name="slug",
        empty_label="Weet ik niet, of ergens anders",
    )

    def antwoorden(self) -> dict[str, Any]:
        """Return the answers given; one that does not exist counts as left open."""
        self.is_valid()
        return {naam: antwoord for naam, antwoord in self.cleaned_data.items() if antwoord}
