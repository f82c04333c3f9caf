"""What every chart promises, whatever the figures: readable SVG, all inside the paper, nothing that may not be seen."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerrecht.beeld.teken import breedte_van
from monitoring.grafiek import (
    BREED,
    SMAL,
    Doellijn,
    Lijngrafiek,
    Punt,
    Reeks,
    Staaf,
    Staafgrafiek,
    lijn,
    staaf,
    vonk,
)

NS = "{http://www.w3.org/2000/svg}"
GETAL = re.compile(r"-?\d+(?:\.\d+)?")
WAARDE = st.one_of(st.floats(-1e12, 1e12, allow_nan=False), st.decimals(0, 10**9, places=4), st.integers(0, 10**6))
JAREN = st.lists(st.integers(1990, 2060), min_size=1, max_size=12, unique=True)


@st.composite
def grafieken(draw) -> Lijngrafiek:
    jaren = sorted(draw(JAREN))
    reeksen = []
    for _ in range(draw(st.integers(0, 6))):
        gekozen = [jaar for jaar in jaren if draw(st.booleans())]
        punten = tuple(Punt(jaar, draw(WAARDE), draw(st.booleans())) for jaar in gekozen)
        verborgen = tuple(float(jaar) for jaar in jaren if jaar not in gekozen and draw(st.booleans()))
        reeksen.append(Reeks(draw(st.text(max_size=60)), punten, verborgen))
    return Lijngrafiek(
        sleutel=draw(st.text(max_size=8)),
        titel=draw(st.text(max_size=80)),
        uitleg=draw(st.text(max_size=80)),
        eenheid=draw(st.sampled_from(["%", "leerlingen", "", "een lange eenheid " * 5])),
        reeksen=tuple(reeksen),
        tijd=tuple((float(jaar), f"{jaar}-{(jaar + 1) % 100:02}") for jaar in jaren),
        breuken=tuple(draw(st.lists(st.integers(1990, 2060), max_size=3))),
        doel=draw(st.none() | st.builds(Doellijn, st.integers(0, 1000))),
        decimalen=draw(st.none() | st.integers(0, 2)),
        genoemd=tuple(float(jaar) for jaar in jaren if draw(st.booleans())),
        kop=draw(st.text(max_size=80)),
        bron=draw(st.text(max_size=120)),
    )


def ontleed(svg: str) -> ET.Element:
    """The drawing as a tree: fails when it is no well-formed XML."""
    return ET.fromstring(svg)


def geplaatst(element: ET.Element, dx: float = 0, dy: float = 0) -> Iterator[tuple[ET.Element, float, float]]:
    """Every element with how far the frames around it move it."""
    if verplaatst := element.get("transform"):
        x, y = (float(getal) for getal in GETAL.findall(verplaatst))
        dx, dy = dx + x, dy + y
    yield element, dx, dy
    for kind in element:
        yield from geplaatst(kind, dx, dy)


def binnen_het_blad(svg: str) -> None:
    """Fail when anything is not a number, or lies outside the viewBox."""
    boom = ontleed(svg)
    _, _, breed, hoog = (float(deel) for deel in boom.get("viewBox").split())
    for element, dx, dy in geplaatst(boom):
        for naam, waarde in element.attrib.items():
            if naam in ("x", "x1", "x2", "cx"):
                assert -0.1 <= float(waarde) + dx <= breed + 0.1, (element.tag, naam, waarde)
            elif naam in ("y", "y1", "y2", "cy"):
                assert -0.1 <= float(waarde) + dy <= hoog + 0.1, (element.tag, naam, waarde)
            elif naam == "d":
                getallen = [float(getal) for getal in GETAL.findall(waarde)]
                assert all(-0.1 <= x + dx <= breed + 0.1 for x in getallen[::2]), waarde
                assert all(-0.1 <= y + dy <= hoog + 0.1 for y in getallen[1::2]), waarde
    for tekst, dx, _ in geplaatst(boom):
        if tekst.tag != f"{NS}text":
            continue
        lengte = breedte_van(tekst.text or "", int(tekst.get("font-size")), vet=bool(tekst.get("font-weight")))
        x, anker = float(tekst.get("x")) + dx, tekst.get("text-anchor", "start")
        links = x - {"start": 0, "middle": lengte / 2, "end": lengte}[anker]
        assert links >= -1, (tekst.text, links)
        assert links + lengte <= breed + 1, (tekst.text, links + lengte)


@settings(max_examples=150, deadline=None)
@given(grafieken(), st.sampled_from([BREED, SMAL]))
def test_elke_lijngrafiek_is_leesbaar_en_blijft_binnen_het_blad(grafiek, maat):
    svg = lijn(grafiek, maat)
    assert svg == lijn(grafiek, maat), "dezelfde cijfers, andere tekening"
    maten = [
        waarde
        for element in ontleed(svg).iter()
        for naam, waarde in element.attrib.items()
        if naam in ("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "d", "width", "height", "viewBox")
    ]
    assert not [maat for maat in maten if "nan" in maat.lower() or "inf" in maat.lower()]
    binnen_het_blad(svg)


@settings(max_examples=60, deadline=None)
@given(grafieken())
def test_elke_vonk_blijft_binnen_het_blad(grafiek):
    binnen_het_blad(vonk(grafiek))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.text(max_size=50), st.integers(0, 10**9), st.booleans()), max_size=10),
    st.sampled_from([BREED, SMAL]),
)
def test_elke_staafgrafiek_blijft_binnen_het_blad(rijen, maat):
    grafiek = Staafgrafiek("s", "Titel", "Uitleg", "%", tuple(Staaf(*rij) for rij in rijen), 1)
    svg = staaf(grafiek, maat)
    binnen_het_blad(svg)
    assert svg.count("<rect") == len(rijen)


@pytest.mark.parametrize("fout", [float("nan"), float("inf"), Decimal("NaN"), 1e300])
def test_wat_geen_getal_is_wordt_geweigerd(fout):
    with pytest.raises(ValueError):
        Punt(2020, fout)
    with pytest.raises(ValueError):
        Staaf("a", fout)


JAARNAMEN = tuple((float(jaar), f"{jaar}-{(jaar + 1) % 100:02}") for jaar in range(2013, 2021))
VLAANDEREN = Reeks(
    "Vlaanderen",
    tuple(
        Punt(jaar, Decimal(w), jaar == 2020)
        for jaar, w in (
            (2013, "9.3"),
            (2014, "11.0"),
            (2016, "11.0"),
            (2017, "11.9"),
            (2018, "12.1"),
            (2019, "9.4"),
            (2020, "12.0"),
        )
    ),
)
MECHELEN = Reeks("Mechelen", (Punt(2014, Decimal("19.3")), Punt(2016, Decimal("13.5"))))


def grafiek(**velden) -> Lijngrafiek:
    basis = {
        "sleutel": "vsv",
        "titel": "Mechelen: 13,5 %",
        "uitleg": "Alles staat in de tabel.",
        "eenheid": "%",
        "reeksen": (MECHELEN, VLAANDEREN),
        "tijd": JAARNAMEN,
        "decimalen": 1,
    }
    return Lijngrafiek(**{**basis, **velden})


def lijnstukken(svg: str) -> list[tuple[str, bool]]:
    """Every piece of line with its colour and whether it is dashed."""
    paden = ontleed(svg).iter(f"{NS}path")
    return [(pad.get("stroke"), bool(pad.get("stroke-dasharray"))) for pad in paden if pad.get("fill") == "none"]


def test_de_titel_zegt_de_bevinding_en_de_lezer_hoort_titel_en_uitleg():
    boom = ontleed(lijn(grafiek()))
    assert boom.get("role") == "img"
    assert boom.find(f"{NS}title").text == "Mechelen: 13,5 %"
    assert boom.get("aria-labelledby") == boom.find(f"{NS}title").get("id") == "vsv-breed-t"
    assert boom.get("aria-describedby") == boom.find(f"{NS}desc").get("id")


def test_een_ontbrekend_jaar_wordt_niet_overbrugd():
    # Flanders: 2013-2014, then 2016..2020; nothing is known of 2015. Mechelen: two loose points.
    assert len(lijnstukken(lijn(grafiek()))) == 1 + 4


def test_bij_een_breuk_is_er_een_gat_en_een_verticale_lijn():
    svg = lijn(grafiek(breuken=(2014,)))
    assert len(lijnstukken(svg)) == 4
    (streep,) = (x for x in ontleed(svg).iter(f"{NS}line") if x.get("stroke-dasharray") == "4 3")
    assert streep.get("x1") == streep.get("x2")
    assert "andere telling" in svg


def test_een_breuk_buiten_de_reeks_wordt_niet_getekend():
    assert "4 3" not in lijn(grafiek(breuken=(2005, 2013, 2040)))


def test_alleen_het_voorlopige_stuk_is_gestippeld_en_het_punt_is_open():
    svg = lijn(grafiek())
    assert [stippel for _, stippel in lijnstukken(svg)].count(True) == 1
    open_punten = [x for x in ontleed(svg).iter(f"{NS}rect") if x.get("fill") == "#ffffff"]
    assert len(open_punten) == 1


def test_elke_reeks_heeft_een_eigen_teken_naast_de_kleur():
    svg = lijn(grafiek())
    assert len(list(ontleed(svg).iter(f"{NS}circle"))) == 2
    assert len(list(ontleed(svg).iter(f"{NS}rect"))) == 7


def test_namen_staan_bij_de_lijn_en_lange_namen_erboven():
    assert [t.text for t in ontleed(lijn(grafiek(), SMAL)).iter(f"{NS}text")].count("Vlaanderen") == 1
    lang = Reeks("leerlingen van het voltijds gewoon secundair onderwijs", MECHELEN.punten)
    teksten = " ".join(t.text for t in ontleed(lijn(grafiek(reeksen=(lang,)), SMAL)).iter(f"{NS}text"))
    assert "leerlingen van het voltijds gewoon secundair onderwijs: 13,5" in teksten.replace("  ", " ")


def test_het_doel_is_een_eigen_lijn_met_zijn_naam():
    svg = lijn(grafiek(doel=Doellijn(Decimal("8.6"))))
    assert "10 4" in svg
    assert "doel 8,6" in svg


def test_wat_niet_gegeven_is_bestaat_niet_in_de_tekening():
    verborgen = Decimal("3.7")
    met = lijn(grafiek(reeksen=(Reeks("A", (Punt(2014, 10), Punt(2015, verborgen), Punt(2016, 12))),)))
    zonder = lijn(grafiek(reeksen=(Reeks("A", (Punt(2014, 10), Punt(2016, 12))),)))
    assert met.count("<circle") == 3
    assert zonder.count("<circle") == 2
    assert not lijnstukken(zonder)


def test_vreemde_tekst_wordt_tekst():
    kwaad = '<script>alert(1)</script>" onload="x'
    svg = lijn(
        grafiek(titel=kwaad, uitleg=kwaad + "\x00\ud800", sleutel=kwaad, reeksen=(Reeks(kwaad, MECHELEN.punten),))
    )
    assert "<script" not in svg
    assert ontleed(svg).find(f"{NS}title").text == kwaad
    assert not any(naam.startswith("on") for element in ontleed(svg).iter() for naam in element.attrib)


def test_alleen_presentatieattributen_dus_niets_dat_het_beveiligingsbeleid_weigert():
    for svg in (lijn(grafiek()), vonk(grafiek()), staaf(Staafgrafiek("s", "t", "u", "", (Staaf("a", 1),)))):
        assert "style" not in svg
        assert "href" not in svg
        assert {element.get("class") for element in ontleed(svg).iter()} == {None, "grafiek"}


def test_een_grafiek_zonder_cijfers_is_een_leeg_vak_en_geen_fout():
    binnen_het_blad(lijn(grafiek(reeksen=())))
    binnen_het_blad(vonk(grafiek(reeksen=())))
