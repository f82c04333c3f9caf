"""Forms around inviting: an address for a seat that nothing reaches, and what was agreed by telephone."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from leerrecht.bereik import Plek
from leerrecht.contact.adres import Naamadres, lees_naamadres
from leerrecht.diensten import Geweigerd
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.velden import alleen_bij
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.versies import waarden_van
from overlegplatform.keuzes import Antwoord
from overlegplatform.models import Deelname, Vergadering, Vertegenwoordiging

_VELD = "wie_"


class UitnodigForm(Formulier):
    """Nothing to fill in: `verwacht` says which seats and people the page showed."""

    verwacht = forms.CharField(widget=forms.HiddenInput, required=False)


class AdressenForm(Formulier):
    """One field per seat that nothing reaches: a name and an address, as one types or pastes it."""

    def __init__(self, data=None, *, stil: Iterable[Plek], **opties) -> None:
        super().__init__(data, **opties)
        for plek in stil:
            self.fields[_VELD + plek.sleutel] = forms.CharField(
                label=plek.naam[:1].upper() + plek.naam[1:],
                required=False,
                help_text=f"{plek.waarom[:1].upper()}{plek.waarom[1:]}.",
                widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
            )
            self.fields[_VELD + plek.sleutel].toon_optioneel = False
        self.adressen: dict[str, Naamadres] = {}

    def clean(self) -> dict[str, Any]:
        """Read every address; a name alone reaches nobody."""
        schoon = super().clean() or self.cleaned_data
        for veld, tekst in list(schoon.items()):
            if not (tekst := tekst.strip()):
                continue
            try:
                gelezen = lees_naamadres(tekst)
            except Geweigerd as fout:
                self.add_error(veld, fout.zin)
                continue
            if not gelezen.email:
                self.add_error(veld, "Schrijf er het e-mailadres bij: op een naam alleen komt niets aan.")
            else:
                self.adressen[veld.removeprefix(_VELD)] = gelezen
        if not self.adressen and not self.errors:
            raise forms.ValidationError("Vul bij minstens één zetel een adres in.")
        return schoon


class BelForm(VersieFormulier):
    """What a seat said by telephone; it may have answered by itself meanwhile."""

    versievelden: ClassVar[tuple[str, ...]] = ("antwoord", "vervanger")
    LATER = "later"

    antwoord = forms.ChoiceField(
        label="Wat hoorde je aan de telefoon?",
        choices=[
            (Antwoord.JA.value, "Komt"),
            (Antwoord.NEE.value, "Komt niet"),
            (Antwoord.VERVANGER.value, "Stuurt een vervanger"),
            (LATER, "Weet het nog niet"),
        ],
        widget=forms.RadioSelect,
    )
    vervanger = forms.CharField(
        label="Wie komt in de plaats?",
        max_length=120,
        required=False,
        help_text="Alleen bij een vervanger.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    alleen_bij(vervanger, "antwoord", Antwoord.VERVANGER.value)

    def __init__(self, data=None, *, vergadering: Vergadering, zetel: Vertegenwoordiging, **opties: Any) -> None:
        rij = vergadering.deelnames.filter(zetel=zetel).first() or Deelname()
        super().__init__(
            data, huidig=waarden_van(rij, self.versievelden), over=("vergadering", vergadering.sleutel), **opties
        )

    def in_invoer(self, invoer: QueryDict, veld: str, waarde: Any) -> None:
        """Without an answer it is not known yet."""
        super().in_invoer(invoer, veld, (waarde or self.LATER) if veld == "antwoord" else waarde)

    def leesbaar(self, veld: str, waarde: Any) -> str:
        """In the words of the list of who comes."""
        return str(Antwoord(waarde).label) if veld == "antwoord" else waarde

    @property
    def mijn(self) -> dict[str, str]:
        """What was said, as it is stored."""
        antwoord, vervanger = self.cleaned_data["antwoord"], self.cleaned_data["vervanger"].strip()
        return {
            "antwoord": "" if antwoord == self.LATER else antwoord,
            "vervanger": vervanger if antwoord == Antwoord.VERVANGER else "",
        }
