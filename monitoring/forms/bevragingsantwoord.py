"""The form of a survey, made of its questions: for a school behind its link, for people a sheet without a name."""

import hashlib
import re
from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.versie import VersieFormulier
from leerrecht.grenzen import VRIJE_TEKST
from monitoring.forms.bevraging import lees_getal
from monitoring.keuzes import Vraagsoort
from monitoring.models import Bevraagde, Bevraging, Bevragingsvraag
from monitoring.regels.bevraging import CITEREN, GROOTSTE_GETAL, SCHAAL, waarom_niet

_ZOUT = "monitoring.bevraging"
# A sheet that lay open for a day is old: who sends it then, gets a new one.
_GELDIG = 24 * 60 * 60
MAG_CITEREN = "Uit wat ik hierboven schreef, mag geciteerd worden, zonder naam"


class Getalveld(forms.CharField):
    """A whole number as people write it: "€ 1.250", "250 euro"."""

    breedte = "smal"

    def clean(self, value: Any) -> Any:
        """The number itself; None when left open."""
        tekst = super().clean(value)
        if not tekst:
            return None
        getal = lees_getal(tekst)
        if getal is None or getal > GROOTSTE_GETAL:
            raise ValidationError("Schrijf een geheel getal, zoals 250.")
        return getal


class Openveld(forms.CharField):
    """A free text about nobody."""

    def clean(self, value: Any) -> Any:
        """Refuse a mail address, telephone number or national number."""
        tekst = super().clean(value)
        if zin := waarom_niet(tekst):
            raise ValidationError(zin)
        return tekst


def _veld(vraag: Bevragingsvraag) -> forms.Field:
    vast: dict[str, Any] = {"label": vraag.tekst, "required": False, "help_text": vraag.uitleg}
    if vraag.soort == Vraagsoort.GETAL:
        vast["help_text"] = " ".join(filter(None, (vraag.uitleg, f"In {vraag.eenheid}." if vraag.eenheid else "")))
        return Getalveld(widget=forms.TextInput(attrs={"inputmode": "numeric"}), max_length=40, **vast)
    if vraag.soort == Vraagsoort.OPEN:
        vast["help_text"] = " ".join(filter(None, (vraag.uitleg, "Schrijf geen namen.")))
        return Openveld(widget=forms.Textarea(attrs={"rows": 4}), max_length=VRIJE_TEKST, **vast)
    woorden = SCHAAL if vraag.soort == Vraagsoort.SCHAAL else vraag.opties
    keuzes = [(str(plek), woord) for plek, woord in enumerate(woorden)]
    if vraag.soort == Vraagsoort.MEER:
        return forms.MultipleChoiceField(choices=keuzes, widget=forms.CheckboxSelectMultiple, **vast)
    return forms.ChoiceField(choices=keuzes, widget=forms.RadioSelect, **vast)


def _velden(vragen: Iterable[Bevragingsvraag]) -> dict[str, forms.Field]:
    vragen = list(vragen)
    velden = {vraag.veld: _veld(vraag) for vraag in vragen}
    if any(vraag.soort == Vraagsoort.OPEN for vraag in vragen):
        velden[CITEREN] = forms.BooleanField(label=MAG_CITEREN, required=False)
    for veld in velden.values():
        # Skipping is fine with every question: said once above the form.
        veld.toon_optioneel = False  # type: ignore[attr-defined]
    return velden


class SchoolantwoordForm(VersieFormulier):
    """What a school answers: two colleagues may have it open."""

    lezers = (
        "Dit lezen: collega’s van je school achter deze link. Staf leest geen antwoord van één school, wel, als de"
        " bevraging sluit, de open teksten zonder de naam van de school."
    )

    @classmethod
    def voor(cls, vragen: Iterable[Bevragingsvraag]) -> type["SchoolantwoordForm"]:
        """Return the form with these questions as its fields."""
        velden = _velden(vragen)
        return type(cls.__name__, (cls,), {**velden, "versievelden": tuple(velden)})

    def __init__(self, *args: Any, bevraagde: Bevraagde, **opties: Any) -> None:
        huidig = {naam: bevraagde.waarden.get(naam) for naam in self.versievelden}
        super().__init__(*args, huidig=_plat(huidig), over=("bevraagde", bevraagde.sleutel), **opties)

    @property
    def mijn(self) -> dict[str, Any]:
        """As it is kept: what is left open is None."""
        return _plat(super().mijn)


def _plat(waarden: dict[str, Any]) -> dict[str, Any]:
    return {naam: waarde if waarde not in ("", [], False) else None for naam, waarde in waarden.items()}


class BevragingsbladForm(Formulier):
    """A sheet of somebody without a name."""

    vragen: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def voor(cls, vragen: Iterable[Bevragingsvraag]) -> type["BevragingsbladForm"]:
        """Return the form with these questions as its fields."""
        velden = _velden(vragen)
        return type(cls.__name__, (cls,), {**velden, "vragen": tuple(velden)})

    def clean(self) -> dict[str, Any]:
        """Nothing answered is no sheet."""
        schoon = super().clean() or self.cleaned_data
        if not self.errors and not any(schoon.get(naam) for naam in self.vragen if naam != CITEREN):
            raise ValidationError("Er staat nog geen antwoord op.")
        return schoon

    @property
    def waarden(self) -> dict[str, Any]:
        """What was answered."""
        gegeven = _plat({naam: self.cleaned_data[naam] for naam in self.vragen})
        return {naam: waarde for naam, waarde in gegeven.items() if waarde is not None}


class BevragingscodeForm(Formulier):
    """The code in a letter or on a poster."""

    code = forms.CharField(
        label="Welke code kreeg je?",
        max_length=20,
        help_text="Acht tekens. Hoofdletters of spaties maken niet uit.",
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocorrect": "off", "spellcheck": "false"}),
    )

    def clean_code(self) -> str:
        """As it is kept."""
        return lees_code(self.cleaned_data["code"])


def lees_code(tekst: str) -> str:
    """Return a code as it is kept."""
    return re.sub(r"[^0-9a-z]", "", tekst.lower())


def maak_bladbewijs(bevraging: Bevraging, token: str) -> str:
    """Return what one sheet carries: of which survey it is, and a mark of its own."""
    return signing.dumps([bevraging.sleutel, token], salt=_ZOUT)


def lees_bladbewijs(bewijs: str) -> tuple[str, str] | None:
    """Return survey and mark of a sheet; None when it was not given out here, or too long ago."""
    try:
        sleutel, token = signing.loads(bewijs, salt=_ZOUT, max_age=_GELDIG)
    except signing.BadSignature:
        return None
    return sleutel, hashlib.sha256(token.encode()).hexdigest()
