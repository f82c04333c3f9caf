"""A form over a row that somebody else may change meanwhile: it carries what the person started from, signed."""

import datetime
from typing import Any, ClassVar

from django import forms
from django.core import signing
from django.http import QueryDict
from django.utils import formats, timezone

from leerrecht.formulieren.basis import Formulier
from leerrecht.models import Gebeurtenis
from leerrecht.versies import Botst, lees_origineel, onderteken
from leerrecht.woordverschil import woordverschil

_NIET_VAN_ONS = "Dit formulier is niet meer geldig. Kijk je tekst na en bewaar opnieuw."


def _wanneer(op: datetime.datetime) -> str:
    return formats.date_format(timezone.localtime(op), r"\o\p j F Y \o\m H.i \u\u\r")


class VersieFormulier(Formulier):
    """Subclasses name `versievelden`; `huidig` holds what is stored now, plain, under the same names.

    After a conflict `gezien` holds what the person was shown; the button that is pressed says which text stays.
    """

    versievelden: ClassVar[tuple[str, ...]] = ()

    origineel = forms.CharField(widget=forms.HiddenInput, required=False)
    gezien = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, huidig: dict[str, Any], over: tuple[str, str], **opties) -> None:
        self.huidig = huidig
        self.over = over
        self.botsingen: list[dict[str, Any]] = []
        self._begin: dict[str, Any] | None = None
        if data is not None:
            data = data.copy()
            self._begin = self._lees_begin(data)
        super().__init__(data, initial={**huidig, "origineel": self._teken(huidig, "origineel")}, **opties)

    def _lees_begin(self, data: QueryDict) -> dict[str, Any] | None:
        """Return what the person started from, brought up to date with the choice made in a conflict."""
        try:
            begin = lees_origineel(data.get("origineel", ""), self._waarvoor("origineel"))
            gezien = lees_origineel(data["gezien"], self._waarvoor("gezien")) if data.get("gezien") else {}
        except signing.BadSignature:
            data["origineel"], data["gezien"] = self._teken(self.huidig, "origineel"), ""
            return None
        wie, _, veld = data.get("keuze", "").partition(":")
        gekozen = {veld} & gezien.keys() if wie in ("mijn", "hun") else gezien.keys()
        for naam in gekozen:
            begin[naam] = gezien[naam]
            if wie == "hun":
                data[naam] = gezien[naam]
        data["origineel"], data["gezien"] = self._teken(begin, "origineel"), ""
        return begin

    def _waarvoor(self, veld: str) -> str:
        """What a signed value is good for: this field of a form about this object, and nothing else."""
        return ".".join((*self.over, veld))

    def _teken(self, waarden: dict[str, Any], veld: str) -> str:
        return onderteken(waarden, self._waarvoor(veld))

    def clean(self) -> dict[str, Any]:
        """Refuse a form whose signed values are not ours."""
        if self._begin is None:
            raise forms.ValidationError(_NIET_VAN_ONS)
        return super().clean()

    @property
    def begin(self) -> dict[str, Any]:
        """What the person started from."""
        return self._begin or {}

    @property
    def mijn(self) -> dict[str, Any]:
        """What the person typed."""
        return {veld: self.cleaned_data[veld] for veld in self.versievelden}

    def voeg_weigering_toe(self, geweigerd) -> None:
        """Show a conflict with both texts; any other refusal as every form does."""
        if isinstance(geweigerd, Botst):
            self.data["gezien"] = self._teken({b.veld: b.huidig for b in geweigerd.botsingen}, "gezien")
            self.botsingen = [self._blok(botsing) for botsing in geweigerd.botsingen]
        super().voeg_weigering_toe(geweigerd)

    def _tekst(self, veld: str, waarde: Any) -> str:
        return str(dict(getattr(self.fields[veld], "choices", ())).get(waarde, waarde))

    def _blok(self, botsing) -> dict[str, Any]:
        """One conflict, as `onderdelen/botsing.html` asks for it."""
        oud, mijn, hun = (self._tekst(botsing.veld, w) for w in (botsing.origineel, botsing.mijn, botsing.huidig))
        laatste = self._laatste(botsing.veld)
        return {
            "label": self.fields[botsing.veld].label,
            "veld": botsing.veld,
            "mijn_html": woordverschil(oud, mijn),
            "hun_html": woordverschil(oud, hun),
            "hun_naam": laatste.door_naam if laatste else "Iemand anders",
            "hun_wanneer": _wanneer(laatste.op) if laatste else "intussen",
        }

    def _laatste(self, veld: str) -> Gebeurtenis | None:
        for gebeurtenis in Gebeurtenis.objects.over(*self.over)[:20]:
            if any(verschil.get("veld") == veld for verschil in gebeurtenis.verschil):
                return gebeurtenis
        return None
