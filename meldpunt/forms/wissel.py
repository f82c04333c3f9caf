"""The forms of a change of CLB: what somebody said about it, and why it goes on or stops."""

from django import forms
from django.utils import timezone

from meldpunt.forms.dossier import SAMEN, DossierForm, dagveld, tekstveld
from meldpunt.keuzes.dossier import Hoe
from meldpunt.keuzes.wissel import Wisselantwoord
from meldpunt.regels.wissel import te_vertellen

_JONGERE = "jongere"


class WisselZegForm(DossierForm):
    """Who was told, and what he or she said."""

    wie = forms.ChoiceField(label="Aan wie is het verteld?", widget=forms.RadioSelect)
    antwoord = forms.ChoiceField(label="Wat zei hij of zij?", widget=forms.RadioSelect, choices=Wisselantwoord.choices)
    op = dagveld("Op welke dag?")
    hoe = forms.ChoiceField(label="Hoe?", choices=Hoe.choices, widget=forms.RadioSelect)
    tekst = tekstveld("In zijn of haar woorden", SAMEN, rijen=3, required=False, help_text="Een reden is niet nodig.")

    def stel_in(self) -> None:
        """The young person, and who reads or decides for him or her."""
        self.initial["op"] = f"{timezone.localdate():%d/%m/%Y}"
        mensen = [(mens.sleutel, mens.aangeduid) for _, mens in te_vertellen(self.aanmelding) if mens]
        self.fields["wie"].choices = [(_JONGERE, "De jongere zelf"), *mensen]  # type: ignore[attr-defined]

    @property
    def gekozen(self) -> str:
        """The key of the person; empty for the young person."""
        wie = self.cleaned_data["wie"]
        return "" if wie == _JONGERE else wie


class WisselRedenForm(DossierForm):
    """Why."""

    reden = tekstveld("Waarom?", SAMEN, rijen=3)
