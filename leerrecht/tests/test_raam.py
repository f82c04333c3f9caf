"""The frame of a thing one works in: one h1, a strip on every page inside, views that say which one is open."""

import re

import pytest
from django.template.loader import render_to_string

from leerrecht.daden import Knop
from leerrecht.raam import Aanzicht, Raam, Strook, Weetje

STROOK = Strook("A.K., 15 jaar", "32", "schooldagen zonder les", stand="loopt", soort="loopt")
AANZICHTEN = [Aanzicht("nu", "Nu", "/x/", 4), Aanzicht("tijdlijn", "Tijdlijn", "/x/tijdlijn/", 0)]


def raam(**velden) -> Raam:
    return Raam("dit dossier", STROOK, AANZICHTEN, **{"hier": "nu"} | velden)


def strook(een: Strook, **mee) -> str:
    return render_to_string("onderdelen/strook.html", {"strook": een} | mee)


def rail(een: Raam) -> str:
    return render_to_string("onderdelen/rail.html", {"raam": een})


def test_op_een_aanzicht_is_de_strook_de_titel_van_de_bladzijde():
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", strook(STROOK)) == ["A.K., 15 jaar"]


def test_op_een_bladzijde_erbinnen_leidt_de_strook_terug_en_is_hij_geen_titel():
    html = strook(STROOK.binnen("/x/"))
    assert "<h1" not in html
    assert '<a href="/x/">A.K., 15 jaar</a>' in html


def test_alleen_een_bladzijde_met_een_rail_wijst_naar_wat_je_kan_doen():
    assert 'href="#doe"' in strook(STROOK, doe=True)
    assert 'href="#doe"' not in strook(STROOK)


def test_een_aanzicht_zegt_welk_open_is_en_ook_dat_er_nul_in_staan():
    html = render_to_string("onderdelen/aanzichten.html", {"raam": raam(hier="tijdlijn")})
    assert re.findall(r'href="([^"]+)" aria-current="page"', html) == ["/x/tijdlijn/"]
    assert re.findall(r'<span class="telt">(\d+)</span>', html) == ["4", "0"]


def test_wat_eindigt_staat_in_de_rail_na_al_het_andere():
    weg = Knop("weg", "Sluit af", "/x/weg/", "", einde=True, blok="daden")
    doe = Knop("doe", "Geef nieuws", "/x/doe/", "", einde=False, blok="daden")
    html = rail(raam(daden=[doe, weg], weetjes=[Weetje("School", "TI Zandpoort", "4 hout")]))
    assert html.index("4 hout") < html.index("Geef nieuws") < html.index('class="einde"') < html.index("Sluit af")


def test_een_rail_zonder_daden_zegt_dat_er_niets_te_doen_is():
    assert "Hier staan nu geen knoppen voor jou." in rail(raam())


@pytest.mark.parametrize("sleutel", ["nu", "tijdlijn"])
def test_het_raam_kent_het_aanzicht_dat_open_is(sleutel):
    assert raam(hier=sleutel).aanzicht.sleutel == sleutel
