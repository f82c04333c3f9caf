"""Every page with a form shows what was kept for it, whatever its fields are called."""

import datetime

import pytest
from django.template.loader import render_to_string

from leerrecht.daden.register import alle_daden
from leerrecht.formulieren import Formulier
from leerrecht.formulieren.klad import Tekstvondst, Teruggevonden
from leerrecht.geheimadres import ZONDER_SPOOR
from leerrecht.models import BewaardeInvoer
from leerrecht.tests.adressen import alle_namen
from leerrecht.tests.test_werkwoorden import wie_mag

pytestmark = pytest.mark.django_db
KANARIE = "KANARIE-7391"


def _daden_met_formulier() -> list[str]:
    alle_namen()
    return sorted(soort.adresnaam() for soort in alle_daden() if soort.form is not None)


def _form_op(antwoord):
    """The form that stands on a page, or None (it stands on the page of something else, or cannot be sent now)."""
    form = (getattr(antwoord, "context", None) or {}).get("form")
    sleutel = getattr(form, "formuliersleutel", None)
    return form if sleutel and form.fields and sleutel in antwoord.content.decode() else None


@pytest.mark.parametrize("naam", _daden_met_formulier())
def test_wat_voor_een_pagina_bewaard_is_komt_er_weer_op(naam, hele_wereld):
    client, adres = hele_wereld.browser(wie_mag(naam)), hele_wereld.adressen[naam]
    if (form := _form_op(client.get(adres))) is None:
        pytest.skip(f"op {naam} staat nu geen formulier")
    getypt = {form.add_prefix(veld): KANARIE for veld in form.fields}
    getypt |= {"formuliersleutel": form.formuliersleutel, "klad_adres": adres}
    if adres.startswith(ZONDER_SPOOR):
        # What a young person says leaves no trace: the script hears that it is not kept, and warns who leaves.
        assert client.post("/klad/bijhouden/", getypt).status_code == 422
        assert not BewaardeInvoer.objects.filter(pad=adres).exists()
        return
    assert client.post("/klad/bijhouden/", getypt).status_code == 204
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    assert "We bewaarden wat je typte" in antwoord.content.decode()


def test_de_meeste_formulieren_staan_op_hun_eigen_adres(hele_wereld):
    """The test above would say nothing of what it skips."""
    namen = _daden_met_formulier()
    eigen = [naam for naam in namen if _form_op(hele_wereld.browser(wie_mag(naam)).get(hele_wereld.adressen[naam]))]
    assert len(eigen) > 0.65 * len(namen)


def test_een_veld_mag_heten_zoals_wat_we_over_de_tekst_weten():
    """A template that asks posted values for an attribute gets the field of that name: once a page for ever a fault."""
    tekst = Teruggevonden("op=12/9/2026&anderen=x&token=y&vondst=z", mutable=True)
    tekst.vondst = Tekstvondst("echt", datetime.datetime(2026, 9, 7, 9, 5, tzinfo=datetime.UTC))
    form = Formulier(tekst)
    pagina = render_to_string("onderdelen/foutlijst.html", {"form": form})
    assert "2026-09-07" in pagina
    assert "andere tekst" not in pagina
    assert tekst.copy().vondst == tekst.vondst
