"""A form over a row that somebody else may change meanwhile: it carries what the person started from, signed.

The one conflict mechanism of the portal. What the person left alone is not touched; what only they changed is saved;
what two people changed shows both texts. A dienst saves all or nothing (it raises Botst), or what fits (it returns a
result with `botsingen`; then `toon_deels` shows the rest). A form whose signed start is missing or foreign saves
nothing: all that differs from what is stored now is shown as two texts.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.core import signing
from django.http import QueryDict
from django.utils import formats, timezone

from leerrecht.formulieren.basis import Formulier
from leerrecht.formulieren.sleutel import eigenaar_sleutel
from leerrecht.models import Gebeurtenis
from leerrecht.versies import Botsing, Botst, lees_origineel, onderteken
from leerrecht.woordverschil import twee_teksten

_NIET_VAN_ONS = "We konden niet nagaan waar je tekst van vertrok. Er is niets bewaard. Kies hieronder wat blijft."
_NIET_VAN_ONS_GELIJK = "We konden niet nagaan waar je tekst van vertrok. Kijk hem na en bewaar opnieuw."


def _wanneer(op: datetime.datetime) -> str:
    return formats.date_format(timezone.localtime(op), r"\o\p j F Y \o\m H.i \u\u\r")


def kiest_hun(form: Formulier) -> bool:
    """Whether the person chose in a conflict to keep what somebody else saved."""
    return form.is_bound and form.data.get("keuze", "").startswith("hun:")


class VersieFormulier(Formulier):
    """Subclasses name `versievelden`; `huidig` holds what is stored now, plain, under the same names.

    `over` is (kind, key) of the object, as its history knows it. After a conflict `gezien` holds what the person was
    shown; the button that is pressed says which text stays (`keuze=mijn:<veld>`, `hun:<veld>`; plain saving: mine).
    """

    versievelden: ClassVar[tuple[str, ...]] = ()
    # Values that are a day as ISO text: people see and type them as day, month and year.
    datums: ClassVar[tuple[str, ...]] = ()
    # What a conflict is called in words, where a value of `versievelden` is no field of its own.
    labels: ClassVar[Mapping[str, str]] = {}

    origineel = forms.CharField(widget=forms.HiddenInput, required=False)
    gezien = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, huidig: dict[str, Any], over: tuple[str, str], **opties) -> None:
        self.huidig = huidig
        self.over = over
        self.botsingen: list[dict[str, Any]] = []
        self.deels, self.deels_bewaard = False, list[str]()
        self._begin: dict[str, Any] | None = None
        if data is not None:
            data = data.copy()
            self._begin = self._lees_begin(data)
        begin = {**self.als_begin(huidig), "origineel": self._teken(huidig, "origineel")}
        super().__init__(data, initial={**begin, **opties.pop("initial", {})}, **opties)

    # -- what a subclass says of its values --------------------------------------------------------------------------

    def als_begin(self, huidig: dict[str, Any]) -> dict[str, Any]:
        """Return stored values as the fields of a fresh form show them."""
        return {veld: self.getoond(veld, waarde) for veld, waarde in huidig.items()}

    def getoond(self, veld: str, waarde: Any) -> Any:
        """Return a stored value as its field shows it."""
        return f"{datetime.date.fromisoformat(waarde):%d/%m/%Y}" if veld in self.datums and waarde else waarde

    def in_invoer(self, invoer: QueryDict, veld: str, waarde: Any) -> None:
        """Put a stored value in `invoer` as if it had been posted."""
        waarde = self.getoond(veld, waarde)
        meer = isinstance(waarde, list | tuple)
        invoer.setlist(veld, [str(een) for een in waarde] if meer else ["" if waarde is None else waarde])

    def leesbaar(self, veld: str, waarde: Any) -> str:
        """Return a value in words, for the page with two texts."""
        if isinstance(waarde, bool):
            return "ja" if waarde else "nee"
        woorden = dict(getattr(self.fields.get(veld), "choices", ()))
        waarde = self.getoond(veld, waarde)
        delen = waarde if isinstance(waarde, list | tuple) else [waarde]
        return ", ".join(str(woorden.get(deel, "" if deel is None else deel)) for deel in delen)

    @property
    def mijn(self) -> dict[str, Any]:
        """What the person typed, plain: a day as ISO text."""
        waarden = ((veld, self.cleaned_data[veld]) for veld in self.versievelden)
        return {veld: een.isoformat() if isinstance(een, datetime.date) else een for veld, een in waarden}

    # -- what the person started from --------------------------------------------------------------------------------

    @property
    def begin(self) -> dict[str, Any]:
        """What the person started from. A field that came in while the page stood open was not on it."""
        return self.huidig | (self._begin or {})

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
                self.in_invoer(data, naam, gezien[naam])
        data["origineel"], data["gezien"] = self._teken(begin, "origineel"), ""
        return begin

    def _waarvoor(self, veld: str) -> str:
        """What a signed value is good for: this field of a form about this object, and nothing else."""
        return ".".join((*self.over, veld))

    def _teken(self, waarden: dict[str, Any], veld: str) -> str:
        return onderteken(waarden, self._waarvoor(veld))

    def full_clean(self) -> None:
        """Refuse a form whose signed start is not ours, and show what would have been overwritten."""
        super().full_clean()
        if not (self.is_bound and self.versievelden) or self._begin is not None or self.teruggevonden is not None:
            return
        anders = [] if self._errors else [veld for veld, waarde in self.mijn.items() if waarde != self.huidig[veld]]
        botsingen = [Botsing(veld, self.huidig[veld], self.huidig[veld], self.mijn[veld]) for veld in anders]
        self.add_error(None, _NIET_VAN_ONS if botsingen else _NIET_VAN_ONS_GELIJK)
        self._toon_botsingen(botsingen)

    # -- two texts ---------------------------------------------------------------------------------------------------

    def voeg_weigering_toe(self, geweigerd) -> None:
        """Show a conflict with both texts; any other refusal as every form does."""
        if isinstance(geweigerd, Botst):
            self._toon_botsingen(geweigerd.botsingen)
        super().voeg_weigering_toe(geweigerd)

    def toon_deels(self, uitslag: Any, huidig: dict[str, Any]) -> None:
        """Show what was saved and what still collides, after a dienst that saves what fits.

        `huidig` is what is stored now: all that does not collide shows that, it is saved or was never touched.
        """
        botsend = {botsing.veld: botsing for botsing in uitslag.botsingen}
        for veld in self.versievelden:
            self.in_invoer(self.data, veld, botsend[veld].mijn if veld in botsend else huidig[veld])
        begin = huidig | {veld: botsing.origineel for veld, botsing in botsend.items()}
        self.huidig, self.deels, self.deels_bewaard = huidig, True, list(uitslag.bewaard)
        self.data["origineel"] = self._teken(begin, "origineel")
        self._toon_botsingen(uitslag.botsingen)

    def _toon_botsingen(self, botsingen: Iterable[Botsing]) -> None:
        botsingen = tuple(botsingen)
        self.data["gezien"] = self._teken({b.veld: b.huidig for b in botsingen}, "gezien") if botsingen else ""
        self.botsingen = [self._blok(botsing) for botsing in botsingen]

    def _blok(self, botsing: Botsing) -> dict[str, Any]:
        """One conflict, as `onderdelen/botsing.html` asks for it."""
        oud, mijn, hun = (
            self.leesbaar(botsing.veld, waarde) or "(leeg)"
            for waarde in (botsing.origineel, botsing.mijn, botsing.huidig)
        )
        laatste = self._laatste(botsing.veld)
        return {
            "label": self.labels.get(botsing.veld) or self.fields[botsing.veld].label,
            "veld": botsing.veld,
            "anker": self.anker(botsing.veld),
            "plek": "-".join((*self.over, botsing.veld)),
            **twee_teksten(oud, mijn, hun),
            # Who has no account stays unnamed.
            "hun_naam": laatste.door_naam if laatste and laatste.door_sleutel else "Iemand anders",
            "hun_wanneer": _wanneer(laatste.op) if laatste else "intussen",
            "eigen": bool(
                laatste and laatste.door_sleutel and laatste.door_sleutel == eigenaar_sleutel(self.gebruiker)
            ),
        }

    def anker(self, veld: str) -> str:
        """Where the field stands on the page."""
        return self[veld].auto_id if veld in self.fields else ""

    def _laatste(self, veld: str) -> Gebeurtenis | None:
        for gebeurtenis in Gebeurtenis.objects.over(*self.over)[:25]:
            if any(verschil.get("veld") == veld for verschil in gebeurtenis.verschil):
                return gebeurtenis
        return None
