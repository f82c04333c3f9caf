"""Forms of a class that answers without names: open a session, give the code, the sheet itself."""

import hashlib
import re
from typing import Any

from django import forms
from django.core import signing

from leerrecht.formulieren import Formulier
from leerrecht.models import Netwerk, Organisatie
from leerrecht.rechten import Recht
from leerrecht.toegang import toegang_van
from monitoring.keuzes import GENOEG_ANTWOORDEN, GROOTSTE_KLAS, Gespreksleeftijd, Gespreksplaats, Klasgraad
from monitoring.models import Welbevindensessie
from monitoring.regels.vragenlijst import Vragenlijst, lijst_van
from monitoring.regels.welbevinden import DUUR

_ZOUT = "monitoring.klas"


class SessieForm(Formulier):
    """For which class; on whose behalf, for who works in more than one place."""

    namens = forms.ChoiceField(label="Namens wie vraag je dit?")
    groep = forms.CharField(
        label="Welke klas of groep?", max_length=20, help_text="Zoals 4B. Alleen jij ziet dit. Schrijf geen naam."
    )
    graad = forms.ChoiceField(label="Welke graad?", choices=[("", "Kies een graad"), *Klasgraad.choices])
    leerlingen = forms.IntegerField(
        label="Met hoeveel zijn ze?",
        min_value=GENOEG_ANTWOORDEN,
        max_value=GROOTSTE_KLAS,
        help_text="Wie er vandaag is. Zijn er evenveel antwoorden, dan sluit de sessie vanzelf.",
        error_messages={
            "min_value": f"Vanaf {GENOEG_ANTWOORDEN} leerlingen kan het zonder dat iemand herkend wordt.",
            "max_value": f"Hoogstens {GROOTSTE_KLAS} in één sessie.",
        },
    )

    def __init__(self, *args: Any, gebruiker: Any, **opties: Any) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        paren = sorted(toegang_van(gebruiker).organisaties_met(Recht.WELBEVINDEN_VRAGEN))
        netwerken = Netwerk.objects.in_bulk({netwerk for netwerk, _ in paren})
        organisaties = Organisatie.objects.in_bulk({organisatie for _, organisatie in paren})
        veld: Any = self.fields["namens"]
        veld.choices = [(f"{n}-{o}", f"{organisaties[o]} ({netwerken[n].korte_naam})") for n, o in paren]
        if len(paren) == 1:
            veld.initial = veld.choices[0][0]
            veld.widget = veld.hidden_widget()

    def clean_namens(self) -> tuple[int, int]:
        """As the two keys it was made of; the choices hold nothing else."""
        netwerk, organisatie = self.cleaned_data["namens"].split("-")
        return int(netwerk), int(organisatie)


class KlascodeForm(Formulier):
    """The code on the board."""

    code = forms.CharField(
        label="Welke code staat op het bord?",
        max_length=20,
        help_text="Zes tekens. Hoofdletters of spaties maken niet uit.",
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocorrect": "off", "spellcheck": "false"}),
    )

    def clean_code(self) -> str:
        """As it is kept."""
        return re.sub(r"[^0-9a-z]", "", self.cleaned_data["code"].lower())


class BladForm(Formulier):
    """The sentences of one list; each may be left open, so nothing can be filled in wrongly.

    Its proof (`maak_bewijs`) stands for nobody: the mark in it makes two presses on one button one sheet.
    """

    def __init__(self, *args: Any, lijst: Vragenlijst, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.lijst = lijst
        keuzes = [(str(nummer), woord) for nummer, woord in enumerate(lijst.antwoorden, start=1)]
        rond = {"class": "form-check-input"}
        for zin in lijst.zinnen:
            self.fields[zin.sleutel] = forms.ChoiceField(
                label=zin.tekst, choices=keuzes, required=False, widget=forms.RadioSelect(attrs=rond)
            )

    @property
    def waarden(self) -> dict[str, int]:
        """What was answered."""
        zinnen = {zin.sleutel for zin in self.lijst.zinnen}
        return {naam: int(waarde) for naam, waarde in self.cleaned_data.items() if naam in zinnen and waarde}


class GesprekForm(BladForm):
    """The same sentences, noted by who had the talk: with age band and kind of place."""

    netwerk = forms.ModelChoiceField(label="In welk netwerk?", queryset=Netwerk.objects.none(), empty_label=None)
    leeftijd = forms.ChoiceField(label="Hoe oud ongeveer?", choices=[("", "Kies"), *Gespreksleeftijd.choices])
    plaats = forms.ChoiceField(label="Waar was het gesprek?", choices=[("", "Kies"), *Gespreksplaats.choices])

    def __init__(self, *args: Any, gebruiker: Any, **opties: Any) -> None:
        super().__init__(*args, gebruiker=gebruiker, **opties)
        veld: Any = self.fields["netwerk"]
        veld.queryset = Netwerk.objects.filter(pk__in=toegang_van(gebruiker).netwerken_met(Recht.WELBEVINDEN_VRAGEN))
        if len(enige := list(veld.queryset[:2])) == 1:
            veld.initial, veld.widget = enige[0], veld.hidden_widget()

    @property
    def waar(self) -> list[forms.BoundField]:
        """What is asked beside the sentences."""
        return [self[naam] for naam in ("netwerk", "leeftijd", "plaats")]

    @property
    def zinnen(self) -> list[forms.BoundField]:
        """The sentences."""
        return [self[zin.sleutel] for zin in self.lijst.zinnen]


def maak_bewijs(sessie: Welbevindensessie, token: str) -> str:
    """Return what one sheet carries: of which session it is, and a mark of its own."""
    return signing.dumps([sessie.sleutel, sessie.lijst, token], salt=_ZOUT)


def lees_bewijs(bewijs: str) -> tuple[str, Vragenlijst, str] | None:
    """Return session, list and mark of a sheet; None when it was not given out here, or too long ago."""
    try:
        sleutel, versie, token = signing.loads(bewijs, salt=_ZOUT, max_age=DUUR)
    except signing.BadSignature:
        return None
    return sleutel, lijst_van(versie), hashlib.sha256(token.encode()).hexdigest()
