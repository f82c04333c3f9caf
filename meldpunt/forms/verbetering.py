"""The form that corrects one place of a file: its own questions, filled in as they stand, and why."""

import datetime
from typing import Any

from django import forms

from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import REDEN, VRIJE_TEKST
from meldpunt.antwoorden.verbetervelden import NAAMLOOS
from meldpunt.antwoorden.vragen import Vorm
from meldpunt.diensten.verbeterplek import Verbeterplek
from meldpunt.forms.naamloos import NaamloosFormulier
from meldpunt.forms.secties.veld import als_veld
from meldpunt.keuzes.leesveld import trap_van
from meldpunt.models import Werkgebied
from meldpunt.regels.wie_leest import lezers_van_trap

_WIE_LEEST_WAAROM = "Het Meldpunt leest dit, naast wat er eerst stond."


def _reden() -> forms.CharField:
    veld = forms.CharField(
        label="Waarom verander je dit?",
        max_length=REDEN,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Bijvoorbeeld: een tikfout, of de moeder gaf een ander nummer.",
    )
    veld.lezers = _WIE_LEEST_WAAROM  # type: ignore[attr-defined]  # read by bootstrap5/field.html
    return veld


class VerbeterForm(NaamloosFormulier, VersieFormulier):
    """What stands there, to change; what one leaves alone stays."""

    naamloos = "vraag"
    toon_optioneel = False

    def __init__(self, data=None, *, hier: Verbeterplek, over: tuple[str, str], **opties: Any) -> None:
        self.hier = hier
        self.versievelden = tuple(hier.velden)  # type: ignore[misc]
        self.base_fields = {**self.base_fields, **{naam: als_veld(veld) for naam, veld in hier.velden.items()}}
        self.base_fields["reden"] = _reden()
        super().__init__(data, huidig=hier.lees(), over=over, **opties)
        if "gebied" in self.fields:
            rijen = Werkgebied.objects.filter(netwerk=hier.aanmelding.netwerk_id)
            self.fields["gebied"].choices = [("", "kies een buurt"), *((rij.slug, rij.naam) for rij in rijen)]
        for naam, veld in hier.velden.items():
            self._houd_keuze(naam)
            if veld.vorm == Vorm.LANG or naam in NAAMLOOS.get(hier.plek, ()):
                self.fields[naam].lezers = lezers_van_trap(trap_van(hier.plek, naam), hier.aanmelding.netwerk)

    def _houd_keuze(self, naam: str) -> None:
        """A word that was noted before the list had its words of now can stay."""
        nu, veld = self.huidig[naam], self.fields[naam]
        if isinstance(nu, str) and nu and type(veld) is forms.ChoiceField and nu not in dict(veld.choices):
            veld.choices = [*veld.choices, (nu, nu)]

    def getoond(self, veld: str, waarde: Any) -> Any:
        """A stored day as people write it."""
        if veld in self.hier.velden and self.hier.velden[veld].vorm == Vorm.DATUM and waarde:
            return f"{datetime.date.fromisoformat(waarde):%d/%m/%Y}"
        return waarde

    @property
    def mijn(self) -> dict[str, Any]:
        """What was typed, plain."""
        return {naam: _plat(self.cleaned_data[naam]) for naam in self.versievelden}


def _plat(gegeven: Any) -> Any:
    if isinstance(gegeven, datetime.date):
        return gegeven.isoformat()
    if isinstance(gegeven, bool):
        return "ja" if gegeven else ""
    return gegeven.strip() if isinstance(gegeven, str) else gegeven or ""


class EigenWoordenForm(NaamloosFormulier):
    """About which field, and what the young person says of it."""

    naamloos = "tekst"
    veld = forms.ChoiceField(label="Waarover gaat het?")
    tekst = forms.CharField(
        label="Wat zegt de jongere?",
        max_length=VRIJE_TEKST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="In de eigen woorden. Wat er al stond, blijft ernaast staan.",
    )

    def __init__(self, data=None, *, hier: Verbeterplek, **opties: Any) -> None:
        super().__init__(data, **opties)
        self.fields["veld"].choices = [("", "kies"), *((naam, veld.label) for naam, veld in hier.velden.items())]
        self.fields["tekst"].lezers = "Wie dat vak leest, leest ook dit."
