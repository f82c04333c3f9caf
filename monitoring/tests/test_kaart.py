"""Towns as tiles, from the same published cells as the page: nothing hidden is drawn, tinted or counted."""

import html
import re

import pytest
from django.test import Client

from monitoring.tests.bouwers import maak_indicator, maak_publicatie
from monitoring.tests.kubusbouwers import maak_kubus

pytestmark = pytest.mark.django_db
ADRES = "/monitoring/indicatoren/afwezig/"
PLEKKEN = ("Mechelen", "Willebroek", "Lier", "Duffel", "Vlaanderen")


def lees(vraag: str = "") -> str:
    antwoord = Client().get(f"{ADRES}kaart/{vraag}")
    assert antwoord.status_code == 200, vraag
    return html.unescape(antwoord.content.decode()).replace("\u00a0", " ")


def tegels(pagina: str) -> list[str]:
    """The words of the tiles in turn: a name, and what stands below it."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", re.search(r"<figure.*?</figure>", pagina, re.S)[0])


def tabel(pagina: str) -> dict[str, str]:
    rijen = re.findall(r'scope="row">([^<]*)</th>\s*<td[^>]*>(.*?)</td>', pagina, re.S)
    return {naam: re.sub("<[^>]+>", "", waarde).strip() for naam, waarde in rijen}


def cellen(vraag: str) -> dict[str, str]:
    """The same from the data."""
    rijen = Client().get(f"{ADRES}cijfers.json{vraag}").json()["cellen"]
    heel = [rij for rij in rijen if rij["gebied"] != "Vlaanderen" and len(rij["dimensies"]) == vraag.count("graad")]
    return {r["gebied"]: "onderdrukt" if r["waarde"] is None else f"{r['waarde']:.1f}".replace(".", ",") for r in heel}


@pytest.mark.parametrize("vraag", ["?jaar=2021-2022", "?jaar=2020-2021&graad=2", "?jaar=2022-2023&graad=3"])
def test_vragen_de_kaart_en_haar_tabel_zeggen_wat_de_gegevens_zeggen(vraag):
    maak_kubus(PLEKKEN)
    pagina = lees(vraag)
    assert tabel(pagina) == cellen(vraag) and len(tabel(pagina)) == 4
    getoond = {waarde for waarde in tabel(pagina).values() if waarde != "onderdrukt"}
    assert {woord for woord in tegels(pagina) if re.fullmatch(r"\d+,\d", woord)} == getoond


def test_vragen_zonder_keuze_is_de_kaart_van_de_nieuwste_periode_en_zegt_welke():
    maak_kubus(PLEKKEN)
    assert tabel(lees()) == cellen("?jaar=2022-2023")
    assert "2022-2023, in % van de leerlingen. 4 van de 12 gemeenten hebben een cijfer." in lees()


def test_vragen_een_verborgen_gemeente_is_gearceerd_met_een_woord_en_heeft_geen_tint():
    maak_kubus(PLEKKEN)
    pagina = lees("?graad=3")
    assert tabel(pagina)["Willebroek"] == "onderdrukt"
    woorden = tegels(pagina)
    assert woorden[woorden.index("Willebr.") + 1] == "verborgen"
    assert "Bij 1 gemeente is het aantal verborgen." in pagina
    # Three towns are tinted; that of the hidden one is white as an empty one.
    tint = re.findall(r'<path d="([^"]*)" fill="#(?:e3efee|bcd6d5|8dbcba)"', pagina)
    assert "".join(tint).count("M") == 3


def test_vragen_een_gepubliceerde_nul_is_een_nul_en_geen_lege_tegel():
    indicator = maak_indicator("afwezig")
    aantallen = {"Mechelen": 12, "Lier": 0, "Duffel": 7}
    maak_publicatie(cellen=[{"indicator": indicator, "gebied": g, "waarde": n} for g, n in aantallen.items()])
    woorden = tegels(lees())
    assert woorden[woorden.index("Lier") + 1] == "0"


def test_vragen_de_pagina_wijst_naar_de_kaart_waar_er_een_is_met_dezelfde_keuze():
    indicator = maak_kubus(PLEKKEN)
    pagina = html.unescape(Client().get(f"{ADRES}?graad=2&gebied=Lier").content.decode())
    adres = re.search(r'href="([^"]*)">Kaart van de gemeenten', pagina)[1]
    assert adres == f"{ADRES}kaart/?graad=2&publicatie={indicator.release.sleutel}"
    assert Client().get(adres).status_code == 200


def test_vragen_met_te_weinig_gemeenten_is_er_geen_kaart():
    maak_kubus(("Mechelen", "Willebroek", "Vlaanderen"))
    assert Client().get(f"{ADRES}kaart/").status_code == 404
    assert "Kaart van de gemeenten" not in Client().get(ADRES).content.decode()


def test_vragen_een_keuze_die_er_niet_is_zegt_de_kaart_ook():
    maak_kubus(PLEKKEN)
    assert "“9” kennen we niet bij “Graad”" in lees("?graad=9")


def test_vragen_is_alles_verborgen_dan_zegt_de_kaart_toch_welke_periode_dat_is():
    indicator = maak_indicator("afwezig")
    verborgen = [{"indicator": indicator, "gebied": g, "jaar": 2022, "waarde": None} for g in PLEKKEN[:3]]
    open_ = [{"indicator": indicator, "gebied": g, "jaar": 2022, "waarde": 9, "reeks": "jongens"} for g in PLEKKEN[:3]]
    maak_publicatie(cellen=[*verborgen, *open_])
    assert "2022-2023" in lees().split("<caption>")[1].split("</caption>")[0]
