"""From a question as data to a field of a form."""

from django import forms

from leerrecht.formulieren.datum import Datumveld, Geboortedatumveld
from leerrecht.formulieren.velden import TelefoonVeld, alleen_bij
from leerrecht.grenzen import VRIJE_TEKST
from meldpunt.antwoorden.vragen import VELDEN, Veld, Vorm

_KORT, _TELEFOON, _MAIL = 200, 60, 254
_LEEG = ("", "kies")


def _kort(veld: Veld, **opties) -> forms.Field:
    return forms.CharField(max_length=_KORT, **opties)


def _lang(veld: Veld, **opties) -> forms.Field:
    return forms.CharField(max_length=VRIJE_TEKST, widget=forms.Textarea(attrs={"rows": 4}), **opties)


def _datum(veld: Veld, **opties) -> forms.Field:
    return Geboortedatumveld(**opties) if veld.naam == "geboren" else Datumveld(**opties)


def _telefoon(veld: Veld, **opties) -> forms.Field:
    attrs = {"inputmode": "tel"} | ({"autocomplete": veld.van_mij} if veld.van_mij else {})
    return TelefoonVeld(max_length=_TELEFOON, widget=forms.TextInput(attrs=attrs), **opties)


def _mail(veld: Veld, **opties) -> forms.Field:
    return forms.EmailField(max_length=_MAIL, **opties)


def _keuze(veld: Veld, **opties) -> forms.Field:
    return forms.ChoiceField(choices=[_LEEG, *veld.keuzes], **opties)


def _radio(veld: Veld, **opties) -> forms.Field:
    return forms.ChoiceField(choices=veld.keuzes, widget=forms.RadioSelect, **opties)


def _lijst(veld: Veld, **opties) -> forms.Field:
    return forms.MultipleChoiceField(choices=veld.keuzes, widget=forms.CheckboxSelectMultiple, **opties)


def _vink(veld: Veld, **opties) -> forms.Field:
    return forms.BooleanField(**opties)


_SOORTEN = {
    Vorm.KORT: _kort,
    Vorm.LANG: _lang,
    Vorm.DATUM: _datum,
    Vorm.TELEFOON: _telefoon,
    Vorm.MAIL: _mail,
    Vorm.KEUZE: _keuze,
    Vorm.RADIO: _radio,
    Vorm.LIJST: _lijst,
    Vorm.VINK: _vink,
}


def velden_voor(sectie: str) -> dict[str, forms.Field]:
    """Return the fields of a section. None is required: half an answer is saved too, what misses is said apart."""
    return {veld.naam: als_veld(veld) for veld in VELDEN[sectie]}


def als_veld(veld: Veld) -> forms.Field:
    """Return one question as a field that may stay empty."""
    gemaakt = _SOORTEN[veld.vorm](veld, label=veld.label, help_text=veld.hulp, required=False)
    return alleen_bij(gemaakt, veld.alleen_bij[0], *veld.alleen_bij[1]) if veld.alleen_bij else gemaakt


def kies_uit(veld: forms.ChoiceField, keuzes: list[tuple[str, str]], leeg: str = _LEEG[1]) -> None:
    """Fill in choices that are rows of the network."""
    veld.choices = [("", leeg), *keuzes]
