"""The one form base: fields that say what to do, a signed key, no inline markup of its own."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.forms.utils import ErrorDict

from leerrecht.formulieren.afhandelen import AndereTekst
from leerrecht.formulieren.klad import Teruggevonden
from leerrecht.formulieren.sleutel import (
    eigenaar_sleutel,
    eigenaar_van,
    maak_formuliersleutel,
    token_van,
)
from leerrecht.woordverschil import woordverschil

STANDAARD_FOUTEN = {
    "required": "Vul dit in.",
    "invalid_choice": "Kies een van de mogelijkheden.",
    "invalid_date": "Schrijf de datum als dag, maand en jaar, zoals 12/9/2026.",
    "invalid_email": "Schrijf een volledig e-mailadres, zoals naam@school.be.",
    "max_length": "Maak dit korter: hoogstens %(limit_value)d tekens. Nu zijn het er %(show_value)d.",
}


def _zin_van_django(veld: forms.Field, code: str):
    """The sentence this kind of field has by itself; None when it has none."""
    soorten = (soort for soort in type(veld).__mro__ if code in getattr(soort, "default_error_messages", {}))
    return next((soort.default_error_messages[code] for soort in soorten), None)


class FormulierMixin:
    """Gives a form its crispy helper, its signed key and Dutch sentences for the usual errors."""

    # Who reads the free text of this form, when one line says it for all its fields.
    lezers = ""
    # Fields of every kind, with what the portal adds to them (who reads it, whether "optional" is said).
    fields: dict[str, Any]

    def __init__(self, *args, gebruiker=None, **opties) -> None:
        super().__init__(*args, **opties)
        self.gebruiker = gebruiker
        # Half a text that was found back is no mistake yet: its errors are said when it is sent.
        self.teruggevonden = self.data if isinstance(self.data, Teruggevonden) else None
        self.vondst = self.teruggevonden.vondst if self.teruggevonden is not None else None
        self.al_ingezonden: dict[str, Any] | None = None
        self.formuliersleutel = maak_formuliersleutel(gebruiker, self._vervolg())
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.form_show_errors = True
        for veld in self.fields.values():
            self._spreek_nederlands(veld)
            self._vraag_getal_als_tekst(veld)

    def _vervolg(self) -> str:
        """The token of the rendering this one goes on from, so that its kept text stays one text; "" for a new one."""
        if self.teruggevonden is not None:
            return self.teruggevonden.vondst.token
        sleutel = self.data.get("formuliersleutel", "") if self.is_bound else ""
        is_eigen = eigenaar_van(sleutel) == eigenaar_sleutel(self.gebruiker)
        return (token_van(sleutel, ook_oud=True) or "") if is_eigen else ""

    def nieuwe_sleutel(self) -> None:
        """Make this rendering a form of its own: the one it came from was handled."""
        self.formuliersleutel = maak_formuliersleutel(self.gebruiker)

    @staticmethod
    def _vraag_getal_als_tekst(veld: forms.Field) -> None:
        """A number box of the browser swallows a typing mistake; ours keeps it and says what to do."""
        if isinstance(veld.widget, forms.NumberInput):
            veld.widget.input_type = "text"
            veld.widget.attrs = {"inputmode": "numeric"} | {
                naam: waarde for naam, waarde in veld.widget.attrs.items() if naam not in ("min", "max", "step")
            }

    def _spreek_nederlands(self, veld: forms.Field) -> None:
        zinnen = {"required": STANDAARD_FOUTEN["required"]}
        if isinstance(veld, forms.CharField):
            zinnen["max_length"] = STANDAARD_FOUTEN["max_length"]
        if isinstance(veld, forms.DateField):
            zinnen["invalid"] = STANDAARD_FOUTEN["invalid_date"]
        if isinstance(veld, forms.EmailField):
            zinnen["invalid"] = STANDAARD_FOUTEN["invalid_email"]
        if isinstance(veld, forms.ChoiceField | forms.ModelChoiceField):
            zinnen["invalid_choice"] = STANDAARD_FOUTEN["invalid_choice"]
        for code, zin in zinnen.items():
            # A sentence that a form wrote itself wins over ours.
            if veld.error_messages.get(code) == _zin_van_django(veld, code):
                veld.error_messages[code] = zin

    @property
    def errors(self) -> ErrorDict:
        """The errors of what was sent."""
        return ErrorDict() if self.teruggevonden is not None else super().errors

    def is_valid(self) -> bool:
        """Whether what was sent can be used. What was found again is shown and not judged: it has no clean values."""
        return self.teruggevonden is None and super().is_valid()  # type: ignore[misc]  # a mixin of forms

    def voeg_weigering_toe(self, geweigerd) -> None:
        """Show the sentence of a Geweigerd at its field, or above the form."""
        if isinstance(geweigerd, AndereTekst):
            self.al_ingezonden = {"adres": geweigerd.resultaat, "velden": self._twee_teksten(geweigerd.eerst)}
        veld = geweigerd.veld if geweigerd.veld in self.fields else None
        self.add_error(veld, geweigerd.zin)

    def _twee_teksten(self, eerst: dict[str, list[str]]) -> list[dict[str, Any]]:
        """What was sent first beside what is sent now, for each field in which they differ."""
        gevonden = []
        for naam, veld in self.fields.items():
            namen = {str(sleutel): str(woord) for sleutel, woord in getattr(veld, "choices", ())}
            was, nu = (
                ", ".join(namen.get(waarde, waarde) for waarde in waarden)
                for waarden in (eerst.get(self.add_prefix(naam), []), self._getypt(naam))
            )
            if was != nu:
                gevonden.append({"label": veld.label or naam, "eerst": was, "nu": woordverschil(was, nu)})
        return gevonden

    def _getypt(self, naam: str) -> list[str]:
        plek = self.add_prefix(naam)
        if plek in self.files:
            return [f"{bestand.name} ({bestand.size})" for bestand in self.files.getlist(plek)]
        return self.data.getlist(plek)


class Formulier(FormulierMixin, forms.Form):
    """A plain form of the portal."""


class ModelFormulier(FormulierMixin, forms.ModelForm):
    """A form over a model; it validates, a dienst saves."""
