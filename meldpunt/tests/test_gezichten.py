"""How it was, in five faces: only at the end, by who holds a card, read by the Meldpunt and who referred."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from leerrecht.models.basis import schrijven_toegestaan
from leerrecht.tests.bouwers import log_in
from meldpunt.keuzes.blad import GEZICHTEN, Gezicht
from meldpunt.models import Bladevaluatie
from meldpunt.tests.bladhulp import BLAD, knop, lees, met_kaart
from meldpunt.tests.dossierbouwers import maak_betrokkene
from meldpunt.tests.test_mijnblad import zaak_van
from meldpunt.tests.toeleidinghulp import vers
from meldpunt.weergave.bladevaluatie import evaluaties_van

pytestmark = pytest.mark.django_db
WAAR = BLAD + "hoe-was-het/"


def afgerond(jaren: int = 15, ouder: bool = False):
    """Return a case that is over, and a browser that is in with a card."""
    zaak = zaak_van(jaren)
    client = met_kaart(zaak.aanmelding, maak_betrokkene(zaak.aanmelding.jongere) if ouder else None)
    knop(client, BLAD + "stoppen/", antwoord="ja")
    return zaak, client


def test_elk_gezicht_heeft_een_woord_en_niets_is_vooraf_gekozen():
    _, client = afgerond()
    html = lees(client, WAAR)
    for een in Gezicht:
        assert f"{GEZICHTEN[een]} {een.label}" in html
    assert html.count('type="radio"') == 5
    assert " checked" not in html


def test_wat_je_vond_is_bewaard_en_het_laatste_telt():
    zaak, client = afgerond()
    knop(client, WAAR, gezicht="1", tekst="")
    assert "Bewaard. Dank je om het te zeggen." in lees(client)
    knop(client, WAAR, gezicht="4", tekst="kanarie-woorden")
    (regel,) = evaluaties_van(zaak.aanmelding, vers(zaak.meldpunt))
    assert (regel.wie, regel.woord, regel.tekst) == ("De jongere", "goed", "kanarie-woorden")


def test_zolang_de_hulp_loopt_is_er_niets_te_vinden():
    zaak = zaak_van()
    client = met_kaart(zaak.aanmelding)
    assert "Hoe was het?" not in lees(client)
    assert client.get(WAAR).status_code == 404
    assert knop(client, WAAR, gezicht="4", tekst="").status_code == 404


@pytest.mark.parametrize("gezicht", ["", "0", "6", "blij"])
def test_een_gezicht_dat_er_niet_is_wordt_niet_bewaard(gezicht):
    _, client = afgerond()
    assert knop(client, WAAR, gezicht=gezicht, tekst="Toch.").status_code == 422
    assert not Bladevaluatie.objects.exists()


def test_het_meldpunt_en_wie_aanmeldde_lezen_het_in_het_dossier_en_de_aanbieder_niet():
    zaak, client = afgerond()
    knop(client, WAAR, gezicht="2", tekst="kanarie-woorden")
    for wie in (zaak.meldpunt, zaak.aanmelder):
        browser = Client()
        log_in(browser, wie)
        html = browser.get(f"/meldpunt/dossiers/{zaak.aanmelding.referentie}/tijdlijn/").content.decode()
        assert "kanarie-woorden" in html
        assert "slecht" in html
    assert evaluaties_van(zaak.aanmelding, vers(zaak.aanbieder)) == []


def test_een_ouder_zegt_het_ook_en_de_een_leest_de_ander_niet_op_het_blad():
    zaak, client = afgerond(11, ouder=True)
    knop(client, WAAR, gezicht="5", tekst="kanarie-ouder")
    rij = Bladevaluatie.objects.get()
    assert (rij.wie, rij.betrokkene.naam) == ("ouder", "Ouder Vogelaar")
    ander = maak_betrokkene(zaak.aanmelding.jongere, naam="Andere ouder")
    assert "kanarie-ouder" not in lees(met_kaart(zaak.aanmelding, ander))


def test_de_databank_bewaart_alleen_vijf_gezichten_van_wie_een_kaart_kan_hebben():
    zaak = zaak_van()
    for velden in ({"gezicht": 6, "wie": "jongere"}, {"gezicht": 3, "wie": "ouder"}):
        with pytest.raises(IntegrityError), transaction.atomic(), schrijven_toegestaan():
            Bladevaluatie.objects.create(aanmelding=zaak.aanmelding, **velden)
