"""Limits fit for real text, and columns wide enough for them: nothing is cut off, by a browser or by a dienst."""

import ast

import pytest
from django import forms
from django.conf import settings

from actieplan.forms.actie import ActieForm
from actieplan.forms.versie import VersieForm, VersieGoedkeuringForm
from actieplan.models import Actie, Actiepunt, Versie
from leerrecht.account.forms import EigenGegevensFormulier
from leerrecht.beheer.forms.inhoud import NieuwAanspreekpuntFormulier
from leerrecht.beheer.forms.organisatie import EenheidFormulier, NieuweOrganisatieFormulier
from leerrecht.contact.forms import ContactForm
from leerrecht.grenzen import LINK, PLAKTEKST, VRIJE_TEKST
from leerrecht.models import Aanspreekpunt, Eenheid, Gebruiker, Organisatie
from leerrecht.tests.alleformulieren import ONZE, alle_velden
from leerrecht.tests.gevuld import gevuld
from meldpunt.forms.aanbod import AanbodForm
from meldpunt.forms.aanbod_nieuw import AanbodNieuwForm
from meldpunt.models import Aanbodfiche
from monitoring.forms.aanlevering import AanleveringForm
from monitoring.forms.evaluatie import TekstenForm, ZetForm
from monitoring.models import Aanlevering, Jaarevaluatie, JaarevaluatieZet
from overlegplatform.forms.agenda import NieuwPuntForm
from overlegplatform.forms.deelname import GastForm
from overlegplatform.forms.groep import NieuweGroepForm, ThemaForm
from overlegplatform.forms.signaal import SignaalForm
from overlegplatform.forms.vergadering import KomstForm, NieuweVergaderingForm, PuntvoorstelForm
from overlegplatform.models import (
    Agendapunt,
    Deelname,
    Groep,
    GroepThema,
    Puntvoorstel,
    Signaal,
    Uitkomst,
    Vergadering,
)

# Where the fields of a form are columns of the same name.
BEWAARD_IN = [
    (ActieForm, Actie),
    (VersieForm, Versie),
    (VersieGoedkeuringForm, Versie),
    (EigenGegevensFormulier, Gebruiker),
    (NieuwAanspreekpuntFormulier, Aanspreekpunt),
    (ContactForm, Gebruiker),
    (NieuweOrganisatieFormulier, Organisatie),
    (EenheidFormulier, Eenheid),
    (AanbodForm, Aanbodfiche),
    (AanbodNieuwForm, Aanbodfiche),
    (AanleveringForm, Aanlevering),
    (TekstenForm, Jaarevaluatie),
    (ZetForm, JaarevaluatieZet),
    (NieuwPuntForm, Agendapunt),
    (NieuweGroepForm, Groep),
    (ThemaForm, GroepThema),
    (SignaalForm, Signaal),
    (NieuweVergaderingForm, Vergadering),
    (PuntvoorstelForm, Puntvoorstel),
    (KomstForm, Deelname),
    (GastForm, Deelname),
]


def kolommen(model) -> dict[str, int | None]:
    return {veld.name: getattr(veld, "max_length", None) for veld in model._meta.get_fields() if veld.concrete}


def test_vrije_tekst_en_links_hebben_ruimte_voor_wat_men_echt_schrijft():
    """M01 and its kind: 1500 signs for a yearly evaluation, 500 for a reason and 200 for a link are too few."""
    assert (VRIJE_TEKST, PLAKTEKST) == (10_000, 60_000)
    for naam, veld in gevuld(alle_velden()):
        if isinstance(veld.widget, forms.Textarea) and "stijlgids" not in naam:
            # A whole plan is pasted in one box, and becomes many texts.
            hoogstens = PLAKTEKST if naam.endswith("Form.tekst") and ".plakken." in naam else VRIJE_TEKST
            assert veld.max_length == hoogstens, naam
        if isinstance(veld, forms.URLField):
            assert veld.max_length == LINK == 2_000, naam


@pytest.mark.parametrize(("formulier", "model"), BEWAARD_IN, ids=lambda soort: soort.__name__)
def test_elke_grens_past_in_haar_kolom(formulier, model):
    breed = kolommen(model)
    samen = [naam for naam, veld in formulier.base_fields.items() if naam in breed and getattr(veld, "max_length", 0)]
    assert samen, "no field of this form is a column: the pair is wrong"
    for naam in samen:
        assert breed[naam] is None or formulier.base_fields[naam].max_length <= breed[naam], naam


def test_wat_een_dienst_doorgeeft_past_in_de_volgende_kolom():
    """A to-do takes the whole outcome, an item of the agenda the whole name of who proposed it."""
    assert kolommen(Actiepunt)["wat"] is kolommen(Uitkomst)["tekst"] is None
    assert kolommen(Deelname)["wie"] <= kolommen(Agendapunt)["brenger"]
    assert kolommen(Puntvoorstel)["reden"] is None


def test_geen_dienst_of_daad_kapt_een_tekst_stilletjes_af():
    gevonden = []
    for pad in (pad for naam in ONZE for pad in (settings.BASIS / naam).rglob("*.py")):
        if {"diensten", "daden", "forms", "views"} & set(pad.parts):
            for knoop in ast.walk(ast.parse(pad.read_text())):
                is_snede = isinstance(knoop, ast.Subscript) and isinstance(knoop.slice, ast.Slice)
                tot = knoop.slice.upper if is_snede and knoop.slice.lower is None else None
                if isinstance(tot, ast.Constant) and isinstance(tot.value, int) and tot.value > 40:
                    gevonden.append(f"{pad.name}:{knoop.lineno}")
    assert gevonden == []
