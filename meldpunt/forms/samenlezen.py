"""The forms of reading together, and of a card. Yes and no look the same; nothing is chosen beforehand."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld
from meldpunt.diensten.toestemming import voorstel_geldig_tot
from meldpunt.keuzes.blad import TE_KIEZEN_EINDE, Kaarteinde
from meldpunt.keuzes.dossier import Hoe, Trap, Wie
from meldpunt.models import Aanmelding
from meldpunt.models.toestemming import DEELBAAR
from meldpunt.regels.beslissers import beslisser, kan_beslissen
from meldpunt.regels.bladkaart import bezwaar

_JA_NEE = [("ja", "Ja"), ("nee", "Nee")]
_JONGERE = "jongere"
_KIES = {"required": "Kies ja of nee. Weten jullie het nog niet? Kom dan later terug."}
_VRAAG = {
    Trap.A: "Mag deze lezer weten wie ik ben, en mijn school?",
    Trap.B: "Mag deze lezer ook lezen over thuis, gezondheid en zorg, als er plaats voor mij is?",
}


_DELEN = {
    Trap.A: "Mag deze aanbieder weten wie het is, en de school?",
    Trap.B: "Mag deze aanbieder ook lezen over thuis, gezondheid en zorg, als er plaats is?",
}


class SamenForm(Formulier):
    """What is said about one reader. `trappen`: what this reader can be allowed at all."""

    taal = forms.CharField(
        label="In welke taal lazen jullie dit?",
        max_length=200,
        help_text="Bijvoorbeeld Nederlands, of Dari met een tolk.",
    )
    geldig_tot = Datumveld(label="Tot en met wanneer geldt een ja?", required=False, help_text="Zoals 30/6/2027.")

    def __init__(self, data: Any = None, *, aanmelding: Aanmelding, trappen: tuple[Trap, ...], **opties: Any) -> None:
        begin = {"geldig_tot": date_format(voorstel_geldig_tot(), "j/n/Y"), "taal": "Nederlands"}
        super().__init__(data, initial=begin, **opties)
        self.trappen = [trap for trap in DEELBAAR if trap in trappen]
        vooraan: dict[str, forms.Field] = {}
        if beslisser(aanmelding) == Wie.OUDER:
            vooraan["betrokkene"] = forms.ChoiceField(
                label="Wie zegt dit?", widget=forms.RadioSelect, choices=self._wie(aanmelding)
            )
        for trap in self.trappen:
            vooraan[trap] = forms.ChoiceField(
                label=_VRAAG[trap], widget=forms.RadioSelect, choices=_JA_NEE, error_messages=_KIES
            )
        self.fields = {**vooraan, **self.fields}
        self.fields["geldig_tot"].toon_optioneel = False  # type: ignore[attr-defined]

    @staticmethod
    def _wie(aanmelding: Aanmelding) -> list[tuple[str, str]]:
        mensen = [(rij.sleutel, f"{rij.aangeduid}: dit antwoord beslist") for rij in kan_beslissen(aanmelding)]
        return [*mensen, (_JONGERE, "De jongere: een nee houdt tegen, een ja opent niets")]

    @property
    def wie(self) -> str:
        """The key of the parent; empty for the young person."""
        gekozen = self.cleaned_data.get("betrokkene", _JONGERE)
        return "" if gekozen == _JONGERE else gekozen

    @property
    def antwoorden(self) -> dict[str, bool]:
        """Yes or no by tier."""
        return {trap: self.cleaned_data[trap] == "ja" for trap in self.trappen}


class JaNoterenForm(SamenForm):
    """The same for who notes it elsewhere: on the telephone, on paper. The second part may not have been asked."""

    op = Datumveld(label="Op welke dag?")
    hoe = forms.ChoiceField(label="Hoe?", choices=Hoe.choices, widget=forms.RadioSelect)

    def __init__(self, data: Any = None, **opties: Any) -> None:
        super().__init__(data, **opties)
        self.initial["op"] = date_format(timezone.localdate(), "j/n/Y")
        for trap in self.trappen:
            self.fields[trap].label = _DELEN[trap]
        if Trap.B in self.trappen:
            rest: Any = self.fields[Trap.B]
            rest.required, rest.choices, rest.toon_optioneel = False, [*_JA_NEE, ("", "Niet gevraagd")], False
        self.fields["geldig_tot"].help_text = "Alleen bij ja. Zoals 30/6/2027."

    @property
    def antwoorden(self) -> dict[str, bool]:
        """Yes or no by tier that was asked."""
        return {trap: self.cleaned_data[trap] == "ja" for trap in self.trappen if self.cleaned_data[trap]}


class SamenOuderForm(Formulier):
    """May this parent read along?"""

    antwoord = forms.ChoiceField(
        label="Mag deze persoon meelezen?", widget=forms.RadioSelect, choices=_JA_NEE, error_messages=_KIES
    )


class KaartMaakForm(Formulier):
    """For whom. Who may not have one is not in the list; why not, the page says."""

    voor = forms.ChoiceField(label="Voor wie is de kaart?", widget=forms.RadioSelect)

    def __init__(self, data: Any = None, *, aanmelding: Aanmelding, **opties: Any) -> None:
        super().__init__(data, **opties)
        zelf = [(_JONGERE, "De jongere")] if not bezwaar(aanmelding, Wie.JONGERE, None) else []
        anderen = [
            (mens.sleutel, mens.aangeduid)
            for mens in aanmelding.betrokkenen
            if not bezwaar(aanmelding, Wie.OUDER, mens)
        ]
        self.fields["voor"].choices = [*zelf, *anderen]
        self.fields["voor"].help_text = "Had die persoon al een kaart, dan werkt de oude meteen niet meer."

    @property
    def betrokkene(self) -> str:
        """The key of the parent; empty for the young person."""
        gekozen = self.cleaned_data["voor"]
        return "" if gekozen == _JONGERE else gekozen


class KaartGeefForm(Formulier):
    """To whom, and when."""

    aan = forms.CharField(
        label="In wiens handen gaf je de kaart?",
        max_length=160,
        help_text="Zoals: aan de jongere zelf. Geef ze nooit mee met iemand anders, en stuur ze niet op.",
    )
    op = Datumveld(label="Op welke dag?")

    def __init__(self, data: Any = None, **opties: Any) -> None:
        super().__init__(data, initial={"op": date_format(timezone.localdate(), "j/n/Y")}, **opties)


class KaartStopForm(Formulier):
    """Why it stops."""

    waarom = forms.ChoiceField(
        label="Waarom stopt de kaart?",
        widget=forms.RadioSelect,
        choices=[(Kaarteinde(een).value, Kaarteinde(een).label.capitalize()) for een in TE_KIEZEN_EINDE],
    )
