"""What is drawn by hand is what Django's own templates draw, for every widget in use and for text that bites."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.test.html import parse_html
from django.utils.safestring import mark_safe

from leerrecht.formulieren import widgettekening
from leerrecht.formulieren.weergever import Weergever

BIJTEND = ["", "gewoon", "<script>&\"'", mark_safe("a &amp; b"), None, 0, 12.5, True, "twee\nregels"]
GROEPEN = [
    ("", "Kies"),
    ("Een <groep>", [(1, 'Met "aanhaling"'), ("2", mark_safe("<b>veilig</b>"))]),
    (1000, "Duizend"),
]
WIDGETS = {
    "tekst": forms.TextInput({"class": "a b", "required": True, "disabled": False, "data-x": "<&>"}),
    "getal": forms.NumberInput({"min": 1000, "step": 0.5}),
    "mail": forms.EmailInput(),
    "adres": forms.URLInput(),
    "verborgen": forms.HiddenInput(),
    "wachtwoord": forms.PasswordInput(render_value=True),
    "dag": forms.DateInput(),
    "vinkje": forms.CheckboxInput(),
    "tekstvak": forms.Textarea({"rows": 4}),
    "keuze": forms.Select(choices=GROEPEN),
    "keuzes": forms.SelectMultiple(choices=GROEPEN),
    "rondjes": forms.RadioSelect(choices=GROEPEN),
}


@pytest.mark.parametrize("waarde", BIJTEND, ids=repr)
@pytest.mark.parametrize("naam", WIDGETS)
def test_een_widget_is_getekend_zoals_django_het_doet(naam: str, waarde: object) -> None:
    widget = WIDGETS[naam]
    waarden = [waarde] if naam == "keuzes" else waarde
    ons = widget.render("veld<", waarden, {"id": "id_veld"}, renderer=Weergever())
    van_django = widget.render("veld<", waarden, {"id": "id_veld"}, renderer=DjangoTemplates())
    assert parse_html(ons) == parse_html(van_django)


def test_de_gewone_widgets_worden_met_de_hand_getekend() -> None:
    met_de_hand = {naam for naam, widget in WIDGETS.items() if widget.template_name in widgettekening.TEKENAARS}
    assert met_de_hand == set(WIDGETS) - {"rondjes"}


def test_een_lijst_met_een_eigen_sjabloon_voor_zijn_keuzes_blijft_van_django() -> None:
    class EigenKeuze(forms.Select):
        option_template_name = "django/forms/widgets/radio_option.html"

    lijst = EigenKeuze(choices=[("1", "Een")])
    assert 'type="select"' in lijst.render("veld", "1", renderer=Weergever())
