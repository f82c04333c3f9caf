"""A field is as wide as its answer, and a question that belongs to an answer names one that exists, on every form."""

import pytest
from django import forms

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.datum import Datumveld, Uurveld
from leerrecht.formulieren.velden import TelefoonVeld, alleen_bij
from leerrecht.tests.alleformulieren import alle_velden, formulieren, naam_van
from leerrecht.tests.gevuld import gevuld
from meldpunt.forms.secties.veld import VELDEN, velden_voor

BREEDTES = {"kort", "middel", "lang"}


def gebonden(veld: forms.Field):
    """The field on a form of its own."""
    formulier = Formulier()
    formulier.fields["veld"] = veld
    return formulier["veld"]


def test_vormgeving_B11_elk_veld_van_elk_formulier_heeft_een_breedte_die_bij_het_antwoord_past():
    breedtes = {waar: (veld, gebonden(veld).breedte) for waar, veld in alle_velden()}
    assert {breedte for _, breedte in breedtes.values()} == BREEDTES
    kort = {waar for waar, (veld, _) in breedtes.items() if isinstance(veld, Datumveld | Uurveld | forms.IntegerField)}
    assert {breedtes[waar][1] for waar in gevuld(kort)} == {"kort"}
    namen = {waar for waar, (veld, _) in breedtes.items() if isinstance(veld, TelefoonVeld | forms.EmailField)}
    assert {breedtes[waar][1] for waar in gevuld(namen)} == {"middel"}


@pytest.mark.parametrize(
    ("veld", "breedte"),
    [
        (Datumveld(), "kort"),
        (forms.CharField(max_length=20), "kort"),
        (forms.CharField(max_length=80), "middel"),
        (forms.CharField(max_length=300), "lang"),
        (forms.CharField(widget=forms.Textarea), "lang"),
        (forms.ChoiceField(choices=[("a", "ja"), ("b", "nee")]), "middel"),
        (forms.ChoiceField(choices=[("a", "een keuze met zoveel woorden dat ze anders afgesneden wordt")]), "lang"),
    ],
)
def test_vormgeving_B11_de_breedte_volgt_wat_men_invult(veld, breedte):
    assert gebonden(veld).breedte == breedte


def met_voorwaarde() -> dict[str, dict[str, forms.Field]]:
    """The fields of each form that has a question which belongs to an answer."""
    alle = {naam_van(soort): getattr(soort, "base_fields", {}) for soort in formulieren()}
    alle |= {f"sectie {naam}": velden_voor(naam) for naam in VELDEN}
    return {
        naam: velden for naam, velden in alle.items() if any(hasattr(veld, "alleen_bij") for veld in velden.values())
    }


@pytest.mark.parametrize("waar", gevuld(met_voorwaarde()))
def test_vormgeving_B11_een_vraag_hoort_bij_een_antwoord_dat_bestaat_en_is_nooit_verplicht(waar):
    velden = met_voorwaarde()[waar]
    eisen = {veld.alleen_bij for veld in velden.values() if hasattr(veld, "alleen_bij")}
    assert 0 < len(eisen) <= 3, "zoveel kent de stylesheet"
    for vraag, antwoorden in eisen:
        keuzes = {str(waarde) for waarde, _ in getattr(velden[vraag], "choices", [("ja", "")])}
        assert set(antwoorden) <= keuzes | {"netwerk", "mail", "zelf"}
    assert not [naam for naam, veld in velden.items() if hasattr(veld, "alleen_bij") and veld.required]


class Proef(Formulier):
    """Two answers that each open something."""

    stand = forms.ChoiceField(choices=[("ja", "Ja"), ("nee", "Nee"), ("later", "Later")], widget=forms.RadioSelect)
    grond = alleen_bij(forms.CharField(required=False), "stand", "nee")
    dag = alleen_bij(Datumveld(required=False), "stand", "later")
    delen = forms.BooleanField(required=False)
    met_wie = alleen_bij(forms.CharField(required=False), "delen", "ja")


def test_elke_keuze_zegt_wat_ze_opent_en_elke_vraag_waarbij_ze_hoort():
    form = Proef()
    assert [form[naam].alleen_bij for naam in form.fields] == [0, 1, 2, 0, 3]
    keuzes = {keuze.data["value"]: keuze.data["attrs"].get("data-opent", "") for keuze in form["stand"]}
    assert keuzes == {"ja": "", "nee": "1", "later": "2"}
    assert 'data-opent="3"' in str(form["delen"])


def test_een_vraag_met_een_antwoord_houdt_haar_antwoord_ook_als_de_keuze_verandert():
    """The stylesheet leaves it in sight (`:placeholder-shown`), and the form reads it: nothing is dropped unseen."""
    form = Proef({"stand": "ja", "grond": "omdat", "formuliersleutel": ""})
    assert form["grond"].alleen_bij and 'placeholder=" "' in str(form["grond"])
    form.is_valid()
    assert form.cleaned_data["grond"] == "omdat"
