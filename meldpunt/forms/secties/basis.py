"""The base of every section: what is right is saved, what is not is kept as typed, what misses is said in words."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils import timezone

from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.versies import Botsing
from meldpunt.antwoorden.gevraagd import niet_gevraagd
from meldpunt.antwoorden.kader import Invulkader
from meldpunt.antwoorden.leesbaar import leesbaar
from meldpunt.antwoorden.ontbreekt import ontbreekt
from meldpunt.antwoorden.vragen import Vorm, is_ruw, velden_van
from meldpunt.forms.secties.veld import velden_voor
from meldpunt.models import Concept
from meldpunt.regels.wie_leest import lezers_van_veld
from meldpunt.secties import Sectie

_TOEKOMST = "Deze dag moet nog komen. Vul een dag in die voorbij is."


@dataclass(frozen=True)
class Veldgroep:
    """Fields under one heading, with a sentence before them."""

    titel: str
    velden: list[forms.BoundField]
    uitleg: str = ""


class SectieForm(VersieFormulier):
    """Subclasses name their `sectie` and its `indeling`: headings with the fields below each, and a sentence."""

    sectie: ClassVar[Sectie]
    indeling: ClassVar[Sequence[tuple[str, Sequence[str], str]]] = ()
    # Fields whose own words say when they are needed: "niet verplicht" beside that would contradict it.
    voorwaardelijk: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, data=None, *, concept: Concept, kader: Invulkader, **opties) -> None:
        self.concept, self.kader = concept, kader
        self.vragen = velden_van(self.sectie.slug)
        self.versievelden = tuple(self.vragen)  # type: ignore[misc]
        self.base_fields = {**self.base_fields, **velden_voor(self.sectie.slug)}
        stored = kader.sectie(self.sectie.slug)
        huidig = {naam: stored.get(naam, "") for naam in self.vragen}
        super().__init__(data, huidig=huidig, over=("concept", f"{concept.sleutel}.{self.sectie.slug}"), **opties)
        for naam in niet_gevraagd(self.sectie.slug, kader):
            del self.fields[naam]
        self.pas_aan()
        self._zeg_wie_leest()
        nodig = {gebrek.veld for gebrek in ontbreekt(self.sectie.slug, {}, kader)} | self.voorwaardelijk
        for naam in nodig & self.fields.keys():
            self.fields[naam].toon_optioneel = False

    def pas_aan(self) -> None:
        """Fill in choices; for subclasses."""

    @property
    def inleiding(self) -> str:
        """The sentence under the title."""
        return "Vul in wat je weet. Je kan dit onderdeel later aanvullen."

    @property
    def let_op(self) -> list[str]:
        """What the stored answers call for, a sentence each: never a reason to refuse them."""
        return []

    def _zeg_wie_leest(self) -> None:
        """Under what somebody tells, and under every field that more or fewer people read than the first one."""
        soort, netwerk = self.concept.soort, self.concept.netwerk
        zinnen = {naam: lezers_van_veld(self.sectie, naam, soort, netwerk) for naam in self.vragen}
        eerste = next(iter(zinnen.values()))
        for naam, veld in self.vragen.items():
            if naam in self.fields and (veld.vorm == Vorm.LANG or veld.verhaal or zinnen[naam] != eerste):
                self.fields[naam].lezers = zinnen[naam]

    def getoond(self, veld: str, waarde: Any) -> Any:
        """A stored answer as it stands in the field."""
        if isinstance(waarde, dict):
            return waarde["ruw"]
        if self.vragen[veld].vorm == Vorm.DATUM and waarde:
            return f"{datetime.date.fromisoformat(waarde):%d/%m/%Y}"
        return waarde

    def als_ingevuld(self) -> QueryDict | None:
        """What is stored, as if it had just been posted; None when all of it could be read."""
        if not any(is_ruw(self.huidig, naam) for naam in self.huidig):
            return None
        data = QueryDict(mutable=True)
        data["origineel"] = self._teken(self.huidig, "origineel")
        for naam, inhoud in self.huidig.items():
            if inhoud:
                self.in_invoer(data, naam, inhoud)
        return data

    def is_valid(self) -> bool:
        """Whether there is anything to save: half an answer is saved too, only a form that is not ours is refused."""
        return self.is_bound and not self.non_field_errors()

    def clean(self) -> dict[str, Any]:
        """No day that a section asks for lies in the future."""
        schoon = super().clean()
        for naam, veld in self.vragen.items():
            if veld.vorm == Vorm.DATUM and naam in self.fields:
                dag = schoon.get(naam)
                if dag and dag > timezone.localdate():
                    self.add_error(naam, _TOEKOMST)
        return schoon

    @property
    def mijn(self) -> dict[str, Any]:
        """Every field on the page: its plain value, or `{"ruw": ...}` with what was typed when it cannot be read."""
        return {naam: self._plat(naam) for naam in self.vragen if naam in self.fields}

    def _plat(self, naam: str) -> Any:
        lijst = self.vragen[naam].vorm == Vorm.LIJST
        if naam not in self.cleaned_data:
            return {"ruw": self.data.getlist(naam) if lijst else self.data.get(naam, "")}
        gegeven = self.cleaned_data[naam]
        if isinstance(gegeven, datetime.date):
            return gegeven.isoformat()
        if isinstance(gegeven, bool):
            return "ja" if gegeven else ""
        if isinstance(gegeven, str):
            return gegeven.strip()
        return gegeven or ""

    def na_bewaren(self, stored: dict[str, Any], kader: Invulkader) -> bool:
        """Start from what is stored now, and add in words what misses. Return whether the section is ready."""
        self.data["origineel"] = self._teken({naam: stored.get(naam, "") for naam in self.vragen}, "origineel")
        al_gezegd = set(self.errors)
        for gebrek in ontbreekt(self.sectie.slug, stored, kader):
            veld = gebrek.veld if gebrek.veld in self.fields else None
            if gebrek.veld not in al_gezegd:
                self.add_error(veld, gebrek.zin)
        return not self.errors

    def groepen(self) -> list[Veldgroep]:
        """The fields under their headings; a heading without fields is left out."""
        alle = [
            Veldgroep(titel, [self[naam] for naam in namen if naam in self.fields], uitleg)
            for titel, namen, uitleg in self.indeling
        ]
        return [groep for groep in alle if groep.velden]

    def leesbaar(self, veld: str, waarde: Any) -> str:
        """An answer in words, also one that could not be read."""
        if isinstance(waarde, dict):
            return str(waarde["ruw"])
        namen = {str(sleutel): str(naam) for sleutel, naam in getattr(self.fields[veld], "choices", ())}
        return leesbaar(self.vragen[veld], waarde, namen)

    def _blok(self, botsing: Botsing) -> dict[str, Any]:
        """A conflict of two windows of one person."""
        venster = {"hun_naam": "het andere venster", "hun_wanneer": "intussen", "eigen": True}
        return super()._blok(botsing) | venster


class RijenForm(SectieForm):
    """A section with a list: a few empty rows wait, a button gives more."""

    toon_optioneel = False
    in_rij: ClassVar[tuple[str, ...]] = ()
    hoogstens: ClassVar[int] = 0
    minstens: ClassVar[int] = 1
    rijnaam: ClassVar[str] = ""

    def pas_aan(self) -> None:
        """Show the rows that are filled, and one more."""
        self.aantal = max(self.minstens, self._hoogste_gevuld() + 1)
        self.aantal = min(self.hoogstens, self.aantal)
        for nummer in range(self.aantal, self.hoogstens):
            for naam in self.in_rij:
                del self.fields[f"{naam}_{nummer}"]

    def _hoogste_gevuld(self) -> int:
        """How many rows there are up to the last one that holds something, stored or just typed."""
        gevuld = 0
        for nummer in range(self.hoogstens):
            namen = [f"{naam}_{nummer}" for naam in self.in_rij]
            if any(self.huidig[naam] or (self.is_bound and self.data.get(naam)) for naam in namen):
                gevuld = nummer + 1
        return gevuld

    @property
    def kan_meer(self) -> bool:
        """Whether the list may grow."""
        return self.aantal < self.hoogstens

    def rijgroepen(self) -> list[Veldgroep]:
        """One heading per row."""
        return [
            Veldgroep(f"{self.rijnaam} {nummer + 1}", [self[f"{naam}_{nummer}"] for naam in self.in_rij])
            for nummer in range(self.aantal)
        ]

    def groepen(self) -> list[Veldgroep]:
        """The rows, then the rest."""
        return [*self.rijgroepen(), *super().groepen()]
