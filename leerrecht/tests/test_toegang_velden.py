"""Every field says to who listens, zooms or holds a phone what it says to who looks."""

import datetime

import pytest
from django import forms
from django.urls import reverse

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld, Uurveld
from leerrecht.tests.alleformulieren import alle_velden
from leerrecht.tests.paginas import Element, boom
from meldpunt import secties
from meldpunt.tests.aanmeldhulp import begin, venster
from meldpunt.tests.dossierbouwers import clb_medewerker

GETYPT = {"text", "email", "tel", "url", "search"}


class Proef(Formulier):
    """A field with a line of its own, one that shares the line of the form, and one about a choice."""

    lezers = "Dit leest de staf."

    eigen = forms.CharField(help_text="Kort.")
    eigen.lezers = "Dit leest niemand anders."
    gedeeld = forms.CharField(widget=forms.Textarea)
    keuze = forms.ChoiceField(choices=[("a", "a")], widget=forms.RadioSelect)


def losse_lezers(wortel: Element) -> list[str]:
    """Every line inside a form that says who reads, while no field names it: who types does not hear it."""
    genoemd = {een for element in wortel for een in element.attrs.get("aria-describedby", "").split()}
    vakken = [form for form in wortel.alle("form") if form.alle("textarea") or typvakken(form)]
    regels = {id(regel): regel for form in vakken for regel in form if regel.heeft("lezers")}
    return [regel.tekst for regel in regels.values() if regel.attrs.get("id") not in genoemd]


def typvakken(form: Element) -> list[Element]:
    """The one-line boxes of a form."""
    return [vak for vak in form.alle("input") if vak.attrs.get("type", "text") in GETYPT]


def zwevend(wortel: Element) -> list[str]:
    """Every id that a field names and the page does not have."""
    ids = {element.attrs["id"] for element in wortel if "id" in element.attrs}
    namen = ("aria-describedby", "aria-labelledby", "aria-controls")
    return [een for e in wortel for naam in namen for een in e.attrs.get(naam, "").split() if een not in ids]


def test_toegang_B6_een_veld_noemt_de_regel_die_zegt_wie_het_leest():
    form = Proef({"eigen": "", "gedeeld": "x", "keuze": "a"})
    assert form["eigen"].aria_describedby == "id_eigen_helptext id_eigen_error id_eigen_lezers"
    assert form["gedeeld"].aria_describedby == "formulier_lezers"
    assert form["keuze"].aria_describedby == ""
    assert 'aria-describedby="formulier_lezers"' in str(form["gedeeld"])


@pytest.mark.django_db
def test_toegang_B6_op_elke_pagina_hoort_wie_typt_wie_het_leest(getoond):
    alle = {naam: boom(tekst) for naam, tekst in getoond.alle.items()}
    assert {naam: los for naam, pagina in alle.items() if (los := losse_lezers(pagina))} == {}
    assert {naam: los for naam, pagina in alle.items() if (los := zwevend(pagina))} == {}
    met_lezers = {naam for naam, pagina in alle.items() for e in pagina if e.attrs.get("id", "").endswith("_lezers")}
    assert len(met_lezers) > 10, "anders zegt dit niets"
    assert {"actieplan:voortgang", "evaluatie:teksten", "meldpunt:dossier_notitie"} <= met_lezers


@pytest.mark.django_db
def test_toegang_B6_ook_in_elk_onderdeel_van_een_aanmelding():
    clb = clb_medewerker()
    concept, gezien = begin(clb, "aanmelding"), 0
    for slug in secties.ALLE:
        antwoord = venster(clb).get(reverse("meldpunt:sectie", args=[concept.sleutel, slug]))
        if antwoord.status_code == 200:
            wortel = boom(antwoord.content.decode())
            assert losse_lezers(wortel) == [], slug
            assert zwevend(wortel) == [], slug
            gezien += sum(vak.attrs.get("aria-describedby", "").endswith("_lezers") for vak in wortel.alle("textarea"))
    assert gezien > 10


def test_toegang_B10_elke_datum_en_elk_uur_laat_zich_typen_op_een_telefoon():
    """On an iPhone the keypad of `inputmode="numeric"` has neither a slash nor a letter; digits alone are read too."""
    dagen = {naam: veld for naam, veld in alle_velden() if isinstance(veld, forms.DateField | forms.TimeField)}
    assert len(dagen) > 30
    for naam, veld in dagen.items():
        assert isinstance(veld, Datumveld | Uurveld), naam
        assert veld.widget.attrs.get("inputmode", "text") == "text", naam
        assert veld.widget.input_type == "text", naam
        if isinstance(veld, Datumveld):
            assert veld.clean("12092009") == datetime.date(2009, 9, 12), naam
