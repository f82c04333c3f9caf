"""Forms of who plans a meeting: when, where, about what; and the answer to an invitation."""

import datetime
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld, Uurveld
from leerrecht.formulieren.velden import alleen_bij
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import LINK, VRIJE_TEKST
from overlegplatform.keuzes import Antwoord
from overlegplatform.models import Deelname, Vergadering


class _Velden(forms.Form):
    """What both forms ask."""

    thema = forms.CharField(label="Thema", max_length=200, required=False, help_text="Iedereen leest dit.")
    datum = Datumveld(label="Datum", help_text="Bijvoorbeeld 19/11/2027.")
    van = Uurveld(label="Van", help_text="Bijvoorbeeld 13.30.")
    tot = Uurveld(label="Tot", help_text="Bijvoorbeeld 15.30.")
    plaats = forms.CharField(label="Plaats", max_length=200, required=False, help_text="Iedereen leest dit.")
    videolink = forms.URLField(
        label="Link om online mee te doen",
        max_length=LINK,
        required=False,
        assume_scheme="https",
        help_text="Alleen de leden zien deze link.",
        error_messages={"invalid": "Schrijf een volledig webadres, zoals https://vergaderen.be/kamer."},
    )


VELDEN = ("thema", "datum", "van", "tot", "plaats", "videolink")


def naar_tekst(schoon: dict[str, Any]) -> dict[str, str]:
    """Return cleaned values as plain text, in the shape of `diensten.vergadering.plat`."""
    return {
        veld: waarde.isoformat()
        if isinstance(waarde, datetime.date)
        else f"{waarde:%H:%M}"
        if isinstance(waarde, datetime.time)
        else waarde
        for veld, waarde in schoon.items()
        if veld in VELDEN
    }


class NieuweVergaderingForm(_Velden, Formulier):
    """Plan a meeting."""

    field_order = VELDEN


class VergaderingForm(_Velden, VersieFormulier):
    """Change a meeting that is still to come."""

    field_order = VELDEN
    versievelden: ClassVar[tuple[str, ...]] = VELDEN
    datums: ClassVar[tuple[str, ...]] = ("datum",)

    def __init__(self, data=None, *, vergadering: Vergadering, huidig: dict[str, str], **opties) -> None:
        super().__init__(data, huidig=huidig, over=("vergadering", vergadering.sleutel), **opties)

    @property
    def mijn(self) -> dict[str, str]:
        """What the person typed, as plain text."""
        return naar_tekst(self.cleaned_data)


class KomstForm(VersieFormulier):
    """Do you come? Several people may answer for one seat, so each seat is a field with its answer as one value.

    An answer belongs to the day that was shown: once the meeting moved, it is asked anew.
    """

    versievelden: ClassVar[tuple[str, ...]] = ()

    deelname = forms.ChoiceField(label="Voor welke zetel")
    antwoord = forms.ChoiceField(
        label="Kom je?",
        choices=[
            (Antwoord.JA.value, "Ik kom"),
            (Antwoord.NEE.value, "Ik kom niet"),
            (Antwoord.VERVANGER.value, "Ik stuur een vervanger"),
        ],
        widget=forms.RadioSelect,
    )
    vervanger = forms.CharField(
        label="Wie komt in jouw plaats?",
        max_length=120,
        required=False,
        help_text="Alleen als je een vervanger stuurt.",
    )
    alleen_bij(vervanger, "antwoord", Antwoord.VERVANGER.value)

    def __init__(self, data=None, *, vergadering: Vergadering, deelnames: list[Deelname], **opties: Any) -> None:
        self.vergadering = vergadering
        self.versievelden = tuple(rij.sleutel for rij in deelnames)  # type: ignore[misc]
        self.labels = {rij.sleutel: f"Antwoord voor {rij.wie}" for rij in deelnames}  # type: ignore[misc]
        huidig = {"dag": vergadering.begin.isoformat(), **{rij.sleutel: rij.antwoordwaarde for rij in deelnames}}
        super().__init__(data, huidig=huidig, over=("vergadering", vergadering.sleutel), **opties)
        self.fields["deelname"].choices = [(rij.sleutel, rij.wie) for rij in deelnames]
        if len(deelnames) == 1:
            self.fields["deelname"].widget = forms.HiddenInput()

    def als_begin(self, huidig: dict[str, Any]) -> dict[str, Any]:
        """With one seat the form opens with its answer."""
        if len(self.versievelden) != 1:
            return {}
        (zetel,) = self.versievelden
        return {"deelname": zetel, **dict(zip(("antwoord", "vervanger"), huidig[zetel], strict=True))}

    def in_invoer(self, invoer: QueryDict, veld: str, waarde: Any) -> None:
        """Put the answer of a seat in the fields, when it is the seat that was chosen."""
        if invoer.get("deelname") == veld:
            invoer["antwoord"], invoer["vervanger"] = waarde

    def leesbaar(self, veld: str, waarde: Any) -> str:
        """What the seat answers, in words."""
        antwoord, vervanger = waarde
        return " ".join(filter(None, (str(Antwoord(antwoord).label), f"({vervanger})" if vervanger else "")))

    def anker(self, veld: str) -> str:
        """Where the answer is chosen."""
        return self["antwoord"].auto_id

    @property
    def mijn(self) -> dict[str, list[str]]:
        """The answer of the seat that was chosen."""
        schoon = self.cleaned_data
        vervanger = schoon["vervanger"].strip() if schoon["antwoord"] == Antwoord.VERVANGER else ""
        return {schoon["deelname"]: [schoon["antwoord"], vervanger]}

    def clean(self) -> dict[str, Any]:
        """Refuse an answer to another day than the one that holds; the form then asks it for this one."""
        schoon = super().clean() or self.cleaned_data
        if self._begin is not None and self._begin.get("dag") != self.huidig["dag"]:
            self._begin, self.data["origineel"] = self.huidig, self._teken(self.huidig, "origineel")
            wanneer = f"{self.vergadering.datum_tekst}, {self.vergadering.uren_tekst}"
            raise forms.ValidationError(
                f"De vergadering is intussen verplaatst. Ze is op {wanneer}. Kijk na of je dan kan en antwoord opnieuw."
            )
        return schoon


class PuntvoorstelForm(Formulier):
    """An item somebody would like on the agenda."""

    titel = forms.CharField(label="Welk punt?", max_length=160, help_text="Als een vraag lukt het best.")
    toelichting = forms.CharField(
        label="Waarom?",
        max_length=VRIJE_TEKST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Wie de vergadering leidt, leest dit.",
    )
