"""The one form base: fields that say what to do, a signed key, no inline markup of its own."""

from crispy_forms.helper import FormHelper
from django import forms

from leerrecht.formulieren.sleutel import maak_formuliersleutel

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

    def __init__(self, *args, gebruiker=None, **opties) -> None:
        super().__init__(*args, **opties)
        self.gebruiker = gebruiker
        self.formuliersleutel = maak_formuliersleutel(gebruiker)
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.form_show_errors = True
        for veld in self.fields.values():
            self._spreek_nederlands(veld)
            self._vraag_getal_als_tekst(veld)

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

    def voeg_weigering_toe(self, geweigerd) -> None:
        """Show the sentence of a Geweigerd at its field, or above the form."""
        veld = geweigerd.veld if geweigerd.veld in self.fields else None
        self.add_error(veld, geweigerd.zin)


class Formulier(FormulierMixin, forms.Form):
    """A plain form of the portal."""


class ModelFormulier(FormulierMixin, forms.ModelForm):
    """A form over a model; it validates, a dienst saves."""
