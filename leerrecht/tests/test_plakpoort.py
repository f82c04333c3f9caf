"""The paste gate: what is typed or pasted comes in as a reader sees it, in every form, and nothing visible is lost."""

import re
import unicodedata

import pytest
from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.module_loading import import_string
from hypothesis import given
from hypothesis import strategies as st

from leerrecht.formulieren import Formulier
from leerrecht.formulieren.plakpoort import was, was_regel, was_tekst
from leerrecht.formulieren.weergever import Poortveld, opkuiszin
from leerrecht.rechten import Rol
from leerrecht.tests.alleformulieren import ONZE, alle_velden, filters, formulieren, naam_van
from leerrecht.tests.gevuld import gevuld

BREED = "\u00a0\u2009\u202f\u3000"
ONZICHTBAAR = "\u200b\u2060\ufeff\u00ad\x07\u202e"
# Signs of which some matter only beside others: letters that compose, joiners, tags, variants, bullets.
LASTIG = (
    "ab1 \n\t\r\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeffe\u0301\u0308\u180e\u202a\u202e\u2066\u0627\u064b\u0915\u094d"
    "\u0e01\u0e02漢\U000e0101\u2190\u0338\u2764\ufe0f\U0001f468\U0001f3f4\U000e0067\U000e007f•o·-–"
)


# -- what the gate does to a text ----------------------------------------------------------------------------------


@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_een_regeleinde_is_een_teken(einde):
    assert was(f"a{einde}b") == "a\nb"


def test_spaties_worden_gewone_spaties_en_wat_niemand_ziet_valt_weg():
    assert was(f"1{BREED[0]}000{BREED[1]}euro, mor{ONZICHTBAAR}gen") == "1 000 euro, morgen"


def test_letters_worden_samengesteld():
    assert was("Jose\u0301e") == "Josée"


def test_tekens_die_men_ziet_blijven_ook_gekrulde_en_vreemde():
    tekst = "CLB’s – “thema’s” … 5 ≤ 6, −2 %, 25 €, ½, é ç ß ı ł ø đ, Ελλάδα, Дмитро, 李小龍, がぎ, \t tab"
    assert was(tekst) == tekst


@pytest.mark.parametrize(
    "tekst",
    [
        "👨‍👩‍👧‍👦",  # family
        "👩🏽‍⚕️",  # skin tone, then a sign
        "🏴‍☠️",  # a flag made with a joiner
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # a flag made of tags
        "🙂‍↔️",
        "❤️ 1️⃣ #️⃣ ☑︎",
        "می‌خواهم",  # Persian: a non-joiner inside the word
        "क्‍ष र्‍य",  # Devanagari: half forms
        "ශ්‍රී",  # Sinhala
        "ភាសា\u200bខ្មែរ",  # Khmer: where a word ends
        "ᠮᠣᠩᠭᠣᠯ\u180eᠠ",  # Mongolian
        "葛\U000e0100城",  # a name written with a variant
        "‏שלום (abc)‎ مرحبا‏!",  # reading direction in a passage
    ],
)
def test_wat_een_schrift_of_een_beeldje_nodig_heeft_blijft_heel(tekst):
    assert was_tekst(tekst) == unicodedata.normalize("NFC", tekst)


@pytest.mark.parametrize(
    "tekst", ["a\u200db", "a\u200cb", "a\u200bb", "ab\u200d", "\u200dab", "ab\U000e0041\U000e0042", "ab\U000e0101"]
)
def test_dezelfde_tekens_waar_ze_niets_doen_verbergen_niets_in_een_naam(tekst):
    assert was(tekst) == "ab"


def test_een_naam_en_een_adres_staan_op_een_regel_en_draaien_niet_om():
    assert was_regel(" \u202eJan\u202c\r\n Peeters\u200f\t") == "Jan Peeters"
    assert was_regel("https://school.be/\r\nlange/weg", met_spaties=False) == "https://school.be/lange/weg"


@pytest.mark.parametrize(
    ("geplakt", "lijst"),
    [
        ("•\tEerste\r\n•\tTweede", "* Eerste\n* Tweede"),
        ("· Eerste\n·\tTweede", "* Eerste\n* Tweede"),
        ("\uf0b7\tEerste\n\to\tDieper\n\uf0a7\u00a0Nog", "* Eerste\n\t* Dieper\n* Nog"),
        ("–\tEerste\n-\tTweede\n—\tDerde", "- Eerste\n- Tweede\n- Derde"),
        ("▪️ Eerste", "* Eerste"),
    ],
)
def test_opsommingen_van_een_tekstverwerker_worden_lijsten(geplakt, lijst):
    assert was_tekst(geplakt) == lijst


@pytest.mark.parametrize("tekst", ["o ja", "o, wat", "§ 2", "5 · 3", "a • b", "– 2 leerlingen", "·", "•", "-"])
def test_wat_ook_iets_anders_kan_zijn_blijft_staan(tekst):
    assert was_tekst(tekst) == tekst


@given(st.text() | st.text(alphabet=LASTIG))
def test_tweemaal_door_de_poort_is_eenmaal(tekst):
    for poort in (was, was_tekst, was_regel):
        assert poort(poort(tekst)) == poort(tekst)


@given(st.text() | st.text(alphabet=LASTIG))
def test_geen_letter_en_geen_cijfer_gaat_verloren(tekst):
    def zichtbaar(t: str) -> str:
        # Fillers are letters for Unicode and empty for the eye; a bullet `o` with its tab is no letter.
        letters = (c for c in unicodedata.normalize("NFC", t) if unicodedata.category(c)[0] in "LN")
        return "".join(c for c in letters if c not in "\u3164\uffa0o")

    assert zichtbaar(was_tekst(tekst)) == zichtbaar(tekst)


# -- every form goes through it ------------------------------------------------------------------------------------


def los(veld: forms.Field, waarde: str | None = None) -> forms.BoundField:
    """This field alone, on a form that everybody gets."""
    formulier = type("Proef", (forms.Form,), {"veld": veld})
    return formulier(None if waarde is None else QueryDict(mutable=True) | {"veld": waarde})["veld"]


def test_de_instelling_geeft_elk_formulier_zijn_poort():
    assert import_string(settings.FORM_RENDERER).bound_field_class is Poortveld
    buiten = []
    for soort in formulieren():
        eigen = {naam for basis in soort.__mro__ for naam in vars(basis) if not basis.__module__.startswith("django.")}
        if eigen & {"bound_field_class", "default_renderer", "_clean_fields", "_widget_data_value", "get_bound_field"}:
            buiten.append(naam_van(soort))
    assert buiten == []


def test_elk_tekstveld_van_het_product_gaat_door_de_poort_en_geheimen_niet():
    vuil = "\u202ea\u00a0\u200bb\r\nc"
    schoon = {True: "a b\nc", False: "a b c"}
    geteld = {"tekst": 0, "geheim": 0}
    for naam, veld in alle_velden():
        if isinstance(veld.widget, forms.PasswordInput):
            assert los(veld, vuil).data == vuil, naam
            geteld["geheim"] += 1
        elif los(veld).is_tekst:
            begin = veld.initial if isinstance(veld.initial, str) else ""
            verwacht = "a bc" if isinstance(veld, forms.EmailField | forms.URLField) else schoon[los(veld).is_vrij]
            assert los(veld, vuil).data == verwacht != begin, naam
            geteld["tekst"] += 1
        else:
            assert not isinstance(veld, forms.CharField) or veld.widget.is_hidden, naam
    assert geteld["tekst"] > 200, "the walk found hardly any field: does it still reach the forms?"
    assert geteld["geheim"] >= 8


def test_geen_enkel_veld_laat_de_browser_afkappen_en_elke_grens_staat_voor_de_teller():
    """M01: pasted text that is too long stays whole in its box; the page counts, the server refuses."""
    for naam, veld in gevuld(alle_velden()):
        proef = los(veld)
        html = str(proef) if proef.is_tekst else ""
        assert "maxlength" not in html, naam
        if html and isinstance(veld, forms.CharField) and veld.max_length:
            assert f'data-hoogstens="{veld.max_length}"' in html, naam


def test_alle_formulieren_en_filters_van_het_product_zijn_gevonden():
    namen = {naam_van(soort).partition(".")[0] for soort in [*formulieren(), *filters()]}
    assert namen == {"leerrecht", "actieplan", "meldpunt", "monitoring", "overlegplatform"}
    assert len(formulieren()) > 100
    assert len(filters()) >= 3


def test_geen_module_leest_getypte_tekst_buiten_een_formulier():
    """Buttons, keys of rows and addresses may be read bare; words of people may not."""
    gelezen = set()
    for naam in ONZE:
        for pad in (settings.BASIS / naam).rglob("*.py"):
            if "tests" not in pad.parts:
                gelezen |= set(re.findall(r"\bPOST(?:\.get\(|\[)\s*\"(\w+)\"", pad.read_text()))
    knoppen, sleutels = (
        {"gedaan", "aan", "knop", "wat", "vanaf", "richting", "gezien"},
        {"formuliersleutel", "sleutel", "bewijs"},
    )
    assert gelezen <= knoppen | sleutels | {"account", "next"}


# -- what the person sees ------------------------------------------------------------------------------------------


class Proefformulier(Formulier):
    naam = forms.CharField(label="Naam", max_length=20)
    tekst = forms.CharField(label="Tekst", max_length=30, widget=forms.Textarea, required=False)


def test_M01_een_regeleinde_telt_een_keer_en_een_te_lange_tekst_komt_heel_terug():
    past = "\r\n".join(["1234"] * 6)
    assert Proefformulier({"naam": "Jan", "tekst": past}).is_valid()
    lang = "Een zin die zeker te lang is. " * 4
    formulier = Proefformulier({"naam": "Jan", "tekst": lang})
    assert formulier.errors == {"tekst": ["Maak dit korter: hoogstens 30 tekens. Nu zijn het er 119."]}
    assert lang in str(formulier["tekst"])


def test_een_kleine_grens_staat_vooraf_bij_een_tekstvak():
    assert Proefformulier()["tekst"].help_text == "Hoogstens 30 tekens."
    assert Proefformulier()["naam"].help_text == ""


def test_wie_een_naam_plakt_die_er_anders_gaat_uitzien_leest_een_zin():
    assert opkuiszin(Proefformulier({"naam": "Jan\r\nPeeters"})) == (
        "We haalden regeleinden of onzichtbare leestekens weg uit “Naam”. Kijk na of het nog klopt."
    )
    assert opkuiszin(Proefformulier({"naam": "Jan\u00a0Pee\u00adters ", "tekst": "a\r\n\u202ab"})) == ""
    assert opkuiszin(Proefformulier()) == ""


def test_wat_er_al_stond_en_niet_aangeraakt_is_blijft_zoals_bewaard():
    """Else who changes one field would seem to change every older text too, and be asked why."""
    oud = "Vaste\u00a0spatie\r\nen een e\u0301"
    begin = {"naam": "Jan", "tekst": oud}
    ongemoeid = Proefformulier({"naam": "Jan", "tekst": oud}, initial=begin)
    assert ongemoeid.is_valid()
    assert ongemoeid.cleaned_data["tekst"] == oud
    assert ongemoeid.changed_data == []
    gewijzigd = Proefformulier({"naam": "Jan", "tekst": oud + "."}, initial=begin)
    assert gewijzigd.is_valid()
    assert gewijzigd.cleaned_data["tekst"] == "Vaste spatie\nen een é."


@pytest.mark.django_db
def test_na_bewaren_zegt_het_portaal_dat_een_geplakte_naam_er_anders_uitziet(wereld):
    client = wereld.client(Rol.STAF)
    sleutel = client.get("/account/gegevens/").context["form"].formuliersleutel
    antwoord = client.post(
        "/account/gegevens/", {"naam": "An\u202e\r\nPeeters", "functie": "x", "formuliersleutel": sleutel}, follow=True
    )
    zinnen = [str(bericht) for bericht in antwoord.context["messages"]]
    assert "uit “Naam”. Kijk na" in zinnen[-1]
    assert "An Peeters" in antwoord.content.decode()
