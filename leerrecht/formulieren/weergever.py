"""How every form of this deployment is read and drawn, those of packages too: set once, as Django's FORM_RENDERER."""

from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.safestring import SafeString

from leerrecht.formulieren import widgettekening
from leerrecht.formulieren.plakpoort import verandert_zichtbaar, was_regel, was_tekst

# Nobody types in these, or they are not text. A password goes to its check exactly as it was typed.
_BUITEN = (forms.PasswordInput, forms.HiddenInput, forms.FileInput, forms.CheckboxInput, forms.widgets.ChoiceWidget)
_ZONDER_SPATIES = (forms.EmailField, forms.URLField)
# As wide as the answer: a few digits, a name, or all there is room for.
_ENKELE_CIJFERS = (forms.IntegerField, forms.DecimalField, forms.FloatField, forms.DateField, forms.TimeField)
_EEN_CODE, _EEN_NAAM, _LANGE_KEUZE = 20, 120, 26
# Below this many signs a person may well reach the limit of a box: the hint names it beforehand.
_RUIM = 10_000
LEZERS_VAN_ALLES = "formulier_lezers"


class Poortveld(forms.BoundField):
    """A field on a form: its text comes in through the paste gate, and no browser cuts it off."""

    def __init__(self, form: forms.BaseForm, field: forms.Field, name: str) -> None:
        super().__init__(form, field, name)
        field.widget.attrs.pop("maxlength", None)
        self._merk_opties()
        if self.is_vrij and self.hoogstens and self.hoogstens < _RUIM:
            self.help_text = f"{self.help_text} Hoogstens {getal(self.hoogstens)} tekens.".strip()

    @property
    def is_tekst(self) -> bool:
        """Whether a person types or pastes here."""
        widget = self.field.widget
        return isinstance(widget, forms.Textarea | forms.widgets.Input) and not isinstance(widget, _BUITEN)

    @property
    def is_vrij(self) -> bool:
        """Whether the text may have more than one line."""
        return isinstance(self.field.widget, forms.Textarea)

    @property
    def breedte(self) -> str:
        """How wide the answer is: kort, middel or lang. A field may say it itself, when its kind does not."""
        veld, hoogstens = self.field, self.hoogstens
        if eigen := getattr(veld, "breedte", ""):
            return eigen
        if isinstance(veld, _ENKELE_CIJFERS):
            return "kort"
        if isinstance(veld.widget, forms.Select):
            return "lang" if max((len(woord) for woord in self._keuzes), default=0) > _LANGE_KEUZE else "middel"
        if self.is_vrij or not hoogstens or hoogstens > _EEN_NAAM:
            return "middel" if isinstance(veld, forms.EmailField) else "lang"
        return "kort" if hoogstens <= _EEN_CODE else "middel"

    @property
    def _keuzes(self) -> list[str]:
        """The words one chooses from; rows of the database are not read for it."""
        keuzes = [] if isinstance(self.field, forms.ModelChoiceField) else getattr(self.field, "choices", [])
        return [str(woord) for _, woord in keuzes]

    @property
    def alleen_bij(self) -> int:
        """The number of the answers this question belongs to (`alleen_bij` of its field); 0 when it is always asked.

        It is closed by the stylesheet until one of them is given, and only while it is empty: what somebody typed is
        never hidden, so nothing is sent or lost unseen. Without `:has()` it is simply open.
        """
        return self._nummers.get(getattr(self.field, "alleen_bij", None), 0)

    @property
    def _nummers(self) -> dict[Any, int]:
        """The answers that open something on this form, numbered from 1."""
        alle = [eis for veld in self.form.fields.values() if (eis := getattr(veld, "alleen_bij", None))]
        return {eis: nummer for nummer, eis in enumerate(dict.fromkeys(alle), 1)}

    def _opent(self, waarde: Any) -> str:
        """The numbers of what one answer to this question opens."""
        nummers = self._nummers.items()
        return " ".join(str(nr) for (naam, waarden), nr in nummers if naam == self.name and str(waarde) in waarden)

    def _merk_opties(self) -> None:
        """Let each choice say what it opens, as the stylesheet asks it."""
        widget = self.field.widget
        if not isinstance(widget, forms.widgets.ChoiceWidget) or not self._nummers:
            return
        maak = type(widget).create_option

        def create_option(name: str, value: Any, *args: Any, **opties: Any) -> dict[str, Any]:
            optie = maak(widget, name, value, *args, **opties)
            if opent := self._opent(value):
                optie["attrs"]["data-opent"] = opent
            return optie

        widget.create_option = create_option  # type: ignore[method-assign]

    @property
    def hoogstens(self) -> int | None:
        """How many signs it takes; None for as many as one likes, or when it takes no text."""
        return getattr(self.field, "max_length", None) if self.is_tekst else None

    @property
    def data(self) -> Any:
        """What was typed, through the gate; what stood there already and was left alone stays as it was stored."""
        getypt = super().data
        if not self.is_tekst or not isinstance(getypt, str):
            return getypt
        schoon = self._was(getypt)
        begin = self.initial
        return begin if isinstance(begin, str) and begin and self._was(begin) == schoon else schoon

    def _was(self, tekst: str) -> str:
        if self.is_vrij:
            return was_tekst(tekst)
        return was_regel(tekst, met_spaties=not isinstance(self.field, _ZONDER_SPATIES))

    @property
    def lezers_id(self) -> str:
        """The id of the line that says who reads what is typed here; "" when no line does.

        A field has a line of its own, or shares the one of its form (`Formulier.lezers`) when it holds free text.
        """
        if self.is_hidden or not self.auto_id:
            return ""
        if getattr(self.field, "lezers", ""):
            return f"{self.auto_id}_lezers"
        return LEZERS_VAN_ALLES if self.is_vrij and getattr(self.form, "lezers", "") else ""

    @property
    def aria_describedby(self) -> str | None:
        """Name the hint and the fault, as Django does, and who reads this: it is heard where one types."""
        gewoon = super().aria_describedby
        return f"{gewoon} {self.lezers_id}".strip() if gewoon is not None and self.lezers_id else gewoon

    @property
    def is_opgekuist(self) -> bool:
        """Whether the gate changed how this one line looks; then the page says so."""
        getypt = super().data if self.form.is_bound and self.is_tekst and not self.is_vrij else None
        return isinstance(getypt, str) and verandert_zichtbaar(getypt)

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Say the limit to the counter of leerrecht.js, in place of the `maxlength` that cuts in silence.

        And let the browser remember nothing: it would keep a young person in its own files, readable, and offer that to
        whoever sits there next. A field about oneself says on its widget what it is (`autocomplete="email"`).
        """
        extra: dict[str, Any] = {"data-hoogstens": self.hoogstens} if self.hoogstens else {}
        if self.is_tekst and "autocomplete" not in (widget or self.field.widget).attrs:
            extra["autocomplete"] = "off"
        if self.alleen_bij and self.is_tekst:
            # So that the stylesheet can tell whether there is something in it.
            extra["placeholder"] = (widget or self.field.widget).attrs.get("placeholder", " ")
        if isinstance(self.field.widget, forms.CheckboxInput) and (opent := self._opent("ja")):
            extra["data-opent"] = opent
        return super().build_widget_attrs(attrs, widget) | extra


class Weergever(DjangoTemplates):
    """Django's own templates, the commonest widgets drawn by hand; every field of every form is a Poortveld."""

    bound_field_class = Poortveld

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> SafeString:
        getekend = widgettekening.teken(template_name, context)
        return super().render(template_name, context, request) if getekend is None else getekend


def getal(aantal: int) -> str:
    """A count as one reads it here: 10.000."""
    return f"{aantal:,}".replace(",", ".")


def opkuiszin(formulier: Any) -> str:
    """Return what the person should look at, because the gate changed how it looks; "" when it did not."""
    velden = formulier if isinstance(formulier, forms.BaseForm) else ()
    namen = [f"“{veld.label}”" for veld in velden if isinstance(veld, Poortveld) and veld.is_opgekuist]
    if not namen:
        return ""
    return f"We haalden regeleinden of onzichtbare leestekens weg uit {', '.join(namen)}. Kijk na of het nog klopt."
