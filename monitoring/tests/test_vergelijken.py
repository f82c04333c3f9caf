"""What a picture may put beside each other: equal coverage, one division, Flanders, the cities as a band, few lines."""

import re
from decimal import Decimal

import pytest
from django.test import Client

from monitoring.grafiek import BREED, SMAL, Bandstuk, Lijngrafiek, Punt, Reeks, lijn
from monitoring.jaarevaluatie.cijfers import figuren_van
from monitoring.jaarevaluatie.figuur import Drukfiguur
from monitoring.jaarevaluatie.inhoud import Figuur
from monitoring.jaarevaluatie.omzetten import naar_dict, uit_dict
from monitoring.tests.bouwers import maak_indicator, maak_publicatie
from monitoring.tests.jaarinhoud import lijnen
from monitoring.tests.kubusbouwers import maak_kubus, maak_stedenkubus

pytestmark = pytest.mark.django_db
ADRES = "/monitoring/indicatoren/afwezig/"


def svg(vraag: str = "", pad: str = ADRES) -> str:
    antwoord = Client().get(f"{pad}figuur.svg{vraag}")
    assert antwoord.status_code == 200, vraag
    return antwoord.content.decode().replace("\u00a0", " ")


def woorden(tekening: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", tekening)


def stukken(tekening: str) -> int:
    """How many pieces of line there are."""
    return len(re.findall(r'<path d="M[\d. ]+L[\d. ]+" fill="none"', tekening))


def test_vragen_B3_geen_lijn_tussen_jaren_met_een_andere_dekking():
    indicator = maak_indicator("afwezig", soort="percentage", eenheid="%", decimalen=1)
    gaven = {2019: 12, 2020: 12, 2021: 11, 2022: 12}
    maak_publicatie(
        cellen=[
            {"indicator": indicator, "jaar": jaar, "waarde": 5, "geleverd": aantal, "verwacht": 12}
            for jaar, aantal in gaven.items()
        ]
    )
    tekening = svg()
    assert stukken(tekening) == 1 and tekening.count("<circle") == 4


def test_vragen_dezelfde_reeks_met_gelijke_dekking_is_een_hele_lijn():
    indicator = maak_indicator("afwezig", soort="percentage", eenheid="%", decimalen=1)
    maak_publicatie(
        cellen=[
            {"indicator": indicator, "jaar": jaar, "waarde": 5, "geleverd": 12, "verwacht": 12}
            for jaar in range(2019, 2023)
        ]
    )
    assert stukken(svg()) == 3


def test_vragen_de_centrumsteden_zijn_een_band_met_hoeveel_het_er_zijn_en_geen_lijnen():
    maak_stedenkubus()
    vraag = "?gebied=Willebroek&graad=1&naast=centrumsteden"
    namen = " ".join(woorden(svg(vraag)))
    assert "Willebroek" in namen and "Vlaanderen" in namen and "Brugge" not in namen
    assert svg(vraag).count('fill-opacity="0.16"') == 1
    pagina = Client().get(f"{ADRES}{vraag}").content.decode()
    assert "Grijze band: de middelste 7 van de 13 centrumsteden met een cijfer." in pagina
    assert 'fill-opacity="0.16"' not in svg("?gebied=Willebroek&graad=1&naast=vlaanderen")


def test_vragen_de_band_breekt_waar_een_jaar_ontbreekt_of_anders_geteld_wordt():
    punten = tuple(Punt(jaar, Decimal(5)) for jaar in range(2018, 2024))
    band = tuple(Bandstuk(jaar, Decimal(3), Decimal(8)) for jaar in (2018, 2019, 2021, 2022, 2023))
    tijd = tuple((jaar, str(jaar)) for jaar in range(2018, 2024))
    tekening = lijn(Lijngrafiek("k", "t", "u", "%", (Reeks("a", punten),), tijd, breuken=(2022,), band=band), BREED)
    assert tekening.count('fill-opacity="0.16"') == 3


def test_vragen_meer_dan_vijf_reeksen_staan_in_eigen_vakken_met_dezelfde_schaal():
    maak_kubus(("Mechelen", "Willebroek", "Lier", "Duffel", "Berlaar", "Nijlen", "Vlaanderen"))
    tekening = svg()
    assert tekening.count("<g ") == 7
    assert "alle met dezelfde schaal" in " ".join(woorden(tekening))
    # Flanders beside the own area, before the others.
    namen = [woord for woord in woorden(tekening) if woord in ("Mechelen", "Vlaanderen", "Willebroek")]
    assert namen == ["Mechelen", "Vlaanderen", "Willebroek"]
    pagina = Client().get(ADRES).content.decode()
    assert "In Vlaanderen was dat" in pagina and "In Lier was dat" not in pagina


@pytest.mark.parametrize("maat", [BREED, SMAL])
def test_vragen_negen_vakken_blijven_binnen_het_blad(maat):
    reeksen = tuple(
        Reeks(f"Gebied {nr}", tuple(Punt(j, nr + j - 2018) for j in range(2018, 2023))) for nr in range(9, 18)
    )
    tekening = lijn(Lijngrafiek("k", "t", "u", "%", reeksen, tuple((j, str(j)) for j in range(2018, 2023))), maat)
    assert tekening.count("<g ") == 9
    breed, hoog = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', tekening).groups())
    plekken = [tuple(map(float, paar)) for paar in re.findall(r"translate\(([\d.]+) ([\d.]+)\)", tekening)]
    assert len({*plekken}) == 9 and all(x < breed and y < hoog for x, y in plekken)


def test_vragen_staven_tonen_een_verdeling_en_het_totaal_niet_als_staaf():
    """Three parts by graad, two by geslacht and six by both are three pictures of the same people."""
    indicator = maak_indicator("afwezig", eenheid="leerlingen")
    per_deel = {"": 60, "1e graad": 10, "2e graad": None, "3e graad": 30, "jongens": 25, "meisjes": 35}
    per_deel |= {"1e graad, jongens": 6, "2e graad, meisjes": None}
    maak_publicatie(cellen=[{"indicator": indicator, "reeks": r, "waarde": n} for r, n in per_deel.items()])
    namen = woorden(svg())
    assert [naam for naam in namen if naam in per_deel] == ["1e graad", "2e graad", "3e graad"]
    assert "onderdrukt" in namen and any("60 leerlingen samen" in naam for naam in namen)


def test_vragen_een_reeks_die_heel_verborgen_is_staat_gearceerd_naast_de_andere():
    indicator = maak_indicator("afwezig", soort="percentage", eenheid="%", decimalen=1)
    cellen = [{"indicator": indicator, "jaar": jaar, "waarde": 5 + jaar % 3} for jaar in range(2019, 2023)]
    cellen += [{"indicator": indicator, "jaar": jaar, "gebied": "Willebroek"} for jaar in range(2019, 2023)]
    maak_publicatie(cellen=cellen)
    tekening = svg()
    assert "onderdrukt" in woorden(tekening)
    assert "Willebroek, 2019-2020: onderdrukt" in tekening


@pytest.mark.parametrize(("gaven", "aantal"), [((12, 12, 11, 12), 1), ((12, 12, 12, 12), 3), ((None,) * 4, 3)])
def test_vragen_B3_ook_in_de_jaarevaluatie_geen_lijn_tussen_jaren_met_een_andere_dekking(gaven, aantal):
    indicator = maak_indicator("afwezig", soort="percentage", eenheid="%", decimalen=1)
    # Two series: of one alone so few values become bars.
    plekken = [(gebied, nr) for gebied in ("Mechelen", "Vlaanderen") for nr in range(4)]
    cellen = [{"indicator": indicator, "gebied": g, "jaar": 2019 + nr, "waarde": 5 + nr / 10} for g, nr in plekken]
    for cel, geleverd in zip(cellen, gaven * 2, strict=True):
        cel |= {"geleverd": geleverd, "verwacht": 12} if geleverd else {}
    publicatie = maak_publicatie(cellen=cellen)
    (figuur,) = figuren_van(publicatie.netwerk, [indicator.pk]).values()
    terug = uit_dict(Figuur, naar_dict(figuur))
    assert terug == figuur
    assert stukken(str(Drukfiguur(terug, "f1").svg_breed)) == 2 * aantal


def test_een_figuur_van_voor_de_dekking_bewaard_werd_opent_nog():
    figuur = lijnen()
    oud = naar_dict(figuur)
    for reeks in oud["reeksen"]:
        for punt in reeks["punten"]:
            punt.pop("deel", None)
    assert uit_dict(Figuur, oud) == figuur
