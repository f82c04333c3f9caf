"""A form that knows what it started from: the base of every form that two people may have open at once."""

from typing import Any

from django import forms
from django.core import signing
from django.http import QueryDict

from leerrecht.formulieren import Formulier
from leerrecht.versies import lees_origineel, onderteken

Waarden = dict[str, str]


class VersieFormulier(Formulier):
    """Signed hidden fields hold the values it started from, and those of a colleague that a conflict showed."""

    VELDEN: tuple[str, ...] = ()

    origineel = forms.CharField(widget=forms.HiddenInput, required=False)
    gezien = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, waarden: Waarden, over: str, **opties: Any) -> None:
        """`waarden`: what is stored now; `over`: names the row, so that a signed value fits no other form."""
        self.waarden, self.over = waarden, over
        begin = {**waarden, "origineel": onderteken(waarden, waarvoor(over, "origineel"))}
        super().__init__(data, initial={**begin, **opties.pop("initial", {})}, **opties)

    def nieuwe_waarden(self) -> Waarden:
        """Return what was typed, as stored text."""
        return {veld: self._als_tekst(self.cleaned_data.get(veld)) for veld in self.VELDEN}

    @staticmethod
    def _als_tekst(waarde: Any) -> str:
        if waarde is None:
            return ""
        return waarde.replace("\r\n", "\n") if isinstance(waarde, str) else f"{waarde:%d/%m/%Y}"

    def begonnen_met(self) -> Waarden:
        """Return the values the form started from; the stored ones when the hidden field is missing or not ours."""
        return self.waarden | self._getekend("origineel")

    def laatst_gezien(self) -> Waarden:
        """Return the colleague's values that were shown at the last conflict."""
        return self._getekend("gezien")

    def _getekend(self, veld: str) -> Waarden:
        try:
            return lees_origineel(self.data.get(veld, ""), waarvoor(self.over, veld))
        except signing.BadSignature:
            return {}

    def te_bewaren(self) -> tuple[Waarden, Waarden]:
        """Return (typed, started from) after the choice at a conflict.

        `keuze=mijn:<veld>` accepts overwriting what was shown, `keuze=hun:<veld>` takes it over; plain saving accepts
        all that was shown.
        """
        waarden, origineel = self.nieuwe_waarden(), dict(self.begonnen_met())
        wie, _, gekozen = self.data.get("keuze", "").partition(":")
        for veld, hun in self.laatst_gezien().items():
            if wie == "hun" and veld == gekozen:
                waarden[veld] = origineel[veld] = hun
            elif not wie or veld == gekozen:
                origineel[veld] = hun
        return waarden, origineel


def waarvoor(over: str, veld: str) -> str:
    """Name what a signed value is good for: hidden field `veld` of the form about `over`, and nothing else."""
    return f"monitoring.{over}.{veld}"


def na_botsing(over: str, huidig: Waarden, botsingen, gepost) -> QueryDict:
    """Return the input of a form that shows a conflict: saved fields taken over, colliding ones still as typed."""
    invoer = QueryDict(mutable=True)
    invoer.update(huidig | {botsing.veld: botsing.mijn for botsing in botsingen})
    for veld, getekend in (
        ("origineel", huidig | {botsing.veld: botsing.origineel for botsing in botsingen}),
        ("gezien", {botsing.veld: botsing.huidig for botsing in botsingen}),
    ):
        invoer[veld] = onderteken(getekend, waarvoor(over, veld))
    for naam in gepost:
        if naam not in invoer and naam not in ("keuze", "formuliersleutel", "csrfmiddlewaretoken"):
            invoer.setlist(naam, gepost.getlist(naam))
    return invoer
