"""Language of parts (WCAG 3.1.2): a name in another language is marked as such, wherever our data has it."""

import re

import pytest
from django.test import Client
from django.utils.safestring import SafeString

from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht
from leerrecht.opmaaktekst import naar_html
from leerrecht.talen import TALEN, met_taal
from leerrecht.tests.paginas import boom

MERK = '<span lang="en">Youth At Risk</span>'


def test_een_naam_in_een_andere_taal_wordt_gemerkt_en_de_rest_blijft_staan():
    assert met_taal("Uitbreiding Youth At Risk voor Mechelse jongeren") == f"Uitbreiding {MERK} voor Mechelse jongeren"


@pytest.mark.parametrize("tekst", ["Youth At Riskant", "een time-out en een buddy", ""])
def test_wat_geen_andere_taal_is_blijft_ongemoeid(tekst):
    assert met_taal(tekst) == tekst


def test_opmaak_van_mensen_wordt_er_geen_door():
    assert met_taal("<b>Youth At Risk</b>") == f"&lt;b&gt;{MERK}&lt;/b&gt;"


def test_in_een_adres_komt_geen_merk():
    html = met_taal(naar_html("[Youth@School](https://voorbeeld.be/?q=Youth@School)"))
    assert re.findall(r'href="([^"]+)"', html) == ["https://voorbeeld.be/?q=Youth@School"]
    assert '<span lang="en">Youth@School</span></a>' in html
    assert isinstance(html, SafeString)


def test_de_lijst_kent_alleen_talen_met_een_code_van_twee_letters():
    assert TALEN
    assert {len(taal) for taal in TALEN.values()} == {2}


@pytest.mark.django_db
def test_toegang_3_1_2_op_het_plan_en_de_actie_hoort_men_de_naam_in_haar_taal():
    doel = maak_doelstelling(plan=maak_plan())
    actie = maak_actie(doelstelling=doel, titel="Youth At Risk", omschrijving="Aanbod Youth At Risk uitbreiden.")
    maak_versie_van_kracht(plan=doel.plan)
    for pad in (doel.plan.get_absolute_url(), actie.get_absolute_url()):
        pagina = boom(Client().get(pad).content.decode())
        gemerkt = [een for een in pagina.alle("span") if een.attrs.get("lang") == "en"]
        assert any(een.binnen("h1", "h2", "h3", "h4") for een in gemerkt), pad
        assert len(gemerkt) > 1
