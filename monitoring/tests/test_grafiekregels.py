"""What every chart of every indicator keeps: an honest title, labelled points, words that touch nothing, said once."""

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from leerrecht.beeld.teken import breedte_van
from leerrecht.inhoud import laad_alles
from leerrecht.tests.eenmaal import teruggedraaid
from monitoring.getallen import getal, platte_eenheid
from monitoring.grafiek import BREED, SMAL, Lijngrafiek, Punt, Reeks, Staaf, Staafgrafiek, lijn, staaf
from monitoring.jaarevaluatie.cijfers import figuren_van
from monitoring.jaarevaluatie.figuur import DRUK, Drukfiguur
from monitoring.jaarevaluatie.inhoud import Figuur, VasteReeks
from monitoring.models import Cel, Indicator, Publicatie
from monitoring.tests.jaarinhoud import lijnen, punten, staven
from monitoring.tests.test_grafiek import NS, geplaatst, ontleed
from monitoring.weergave.dashboard import ERBIJ
from monitoring.weergave.indicator import Indicatorfiguur
from monitoring.weergave.zin import CORONAJAREN, Maatstaf, Meting, bevinding, gemeten, onderwerp

pytestmark = pytest.mark.django_db
MATEN = (BREED, SMAL, DRUK)


@pytest.fixture(scope="module")
def weergaven(django_db_setup, django_db_blocker) -> Iterator[list[Indicatorfiguur]]:
    """Every indicator that comes with the portal, as the release in force of its network shows it."""
    with django_db_blocker.unblock(), teruggedraaid(), override_settings(VOORBEELD=True):
        laad_alles()
        rijen = []
        for publicatie in Publicatie.objects.van_kracht().select_related("netwerk"):
            for indicator in Indicator.objects.prefetch_related(*ERBIJ):
                cellen = list(Cel.objects.filter(publicatie=publicatie, indicator=indicator))
                rijen += [Indicatorfiguur(indicator, publicatie, cellen)] if cellen else []
        yield rijen


@pytest.fixture(scope="module")
def drukfiguren(weergaven, django_db_blocker) -> list[Drukfiguur]:
    with django_db_blocker.unblock():
        netwerken = {rij.publicatie.netwerk for rij in weergaven}
        indicatoren = {rij.indicator.pk for rij in weergaven}
        vast = [figuur for netwerk in netwerken for figuur in figuren_van(netwerk, indicatoren).values()]
    return [Drukfiguur(figuur, f"figuur-{nummer}") for nummer, figuur in enumerate(vast)]


def plat(woorden: str) -> str:
    return woorden.replace("\u00a0", " ")


def mag_niet_samen(vorige: Meting, laatste: Meting, breuken: tuple[float, ...]) -> bool:
    """The rule, written out here by hand: when may one title not name these two?"""
    return (
        vorige.voorlopig
        or laatste.voorlopig
        or bool({vorige.periode, laatste.periode} & CORONAJAREN)
        or laatste.plaats - vorige.plaats != 1
        or any(vorige.plaats < breuk <= laatste.plaats for breuk in breuken)
        or vorige.herkomst != laatste.herkomst
        or vorige.dekking != laatste.dekking
    )


def genoemd(woorden: str, metingen: list[Meting]) -> list[Meting]:
    return [rij for rij in metingen if re.search(rf"\b{re.escape(rij.periode)}(?![\d-])", woorden)]


def test_vormgeving_B3_een_titel_noemt_alleen_het_laatste_paar_dat_te_vergelijken_is(weergaven):
    assert len(weergaven) > 14
    for weergave in weergaven:
        for reeks in weergave.reeksen:
            rijen = gemeten(reeks.metingen)
            namen = genoemd(weergave.bevinding_van(reeks), rijen)
            assert namen == rijen[len(rijen) - len(namen) :], weergave.bevinding_van(reeks)
            assert len(namen) <= 2
            if len(namen) == 2:
                assert not mag_niet_samen(*namen, weergave.breekpunten), weergave.bevinding_van(reeks)


WAARDEN = st.lists(st.none() | st.integers(0, 40), min_size=1, max_size=9)


@given(WAARDEN, st.sets(st.integers(2015, 2024)), st.sets(st.integers(2014, 2023)), st.sets(st.integers(2014, 2023)))
def test_vormgeving_B3_geen_titel_vergelijkt_wat_niet_te_vergelijken_is(waarden, breuken, voorlopig, ander):
    metingen = [
        Meting(jaar, f"{jaar}-{jaar + 1}", waarde, jaar in voorlopig, herkomst=str(jaar in ander))
        for jaar, waarde in enumerate(waarden, 2014)
    ]
    titel = bevinding("Mechelen", metingen, Maatstaf("leerlingen", 0), tuple(breuken))
    namen = genoemd(titel, metingen)
    assert len(namen) <= 2
    if len(namen) == 2:
        assert not mag_niet_samen(*namen, tuple(breuken)), titel


def test_vormgeving_B3_de_punten_uit_de_titel_hebben_hun_getal_in_elke_tekening(weergaven):
    met_twee = 0
    for weergave in weergaven:
        if not weergave.is_lijn:
            continue
        namen = genoemd(weergave.bevinding, gemeten(weergave.hoofd.metingen))
        met_twee += len(namen) == 2
        for maat in MATEN:
            teksten = plat(" ".join(t.text for t in ontleed(lijn(weergave._lijngrafiek, maat)).iter(f"{NS}text")))
            for rij in namen:
                assert getal(rij.waarde, weergave.indicator.decimalen) in teksten, (weergave.indicator.naam, maat.naam)
    assert met_twee


def test_vormgeving_C7_geen_titel_hapert(weergaven, drukfiguren):
    titels = [f"{rij.indicator.naam}. {rij.bevinding}" for rij in weergaven if rij.bevinding]
    for titel in (*titels, *(rij.figuur.titel for rij in drukfiguren)):
        naam, _, rest = titel.rpartition(". ")
        assert rest[0].isupper(), titel
        over = rest.partition(":")[0].casefold()
        assert over not in naam.casefold(), titel
    assert onderwerp("buddy's", "Mechelen", "buddy's") == "Mechelen"
    assert onderwerp("derde graad", "Mechelen", "facturen") == "Derde graad"


def test_toegang_C5_wat_onder_de_titel_staat_wordt_maar_een_keer_gehoord(weergaven):
    assert any(weergave.titel_figuur for weergave in weergaven)
    for weergave in weergaven:
        if not weergave.titel_figuur:
            continue
        boom = ontleed(weergave.svg_breed)
        gehoord = [weergave.titel_figuur, boom.find(f"{NS}title").text, boom.find(f"{NS}desc").text]
        zinnen = [zin.strip(" .") for deel in gehoord for zin in deel.split(". ")]
        assert len(zinnen) == len(set(zinnen)), gehoord


def test_toegang_B8_de_pdf_zegt_van_elke_reeks_wat_de_pagina_zegt(weergaven, drukfiguren):
    op_de_pagina = {weergave.bevinding_van(reeks) for weergave in weergaven for reeks in weergave.reeksen}
    assert any(figuur._getekend for figuur in drukfiguren)
    for figuur in drukfiguren:
        gezegd = f"{figuur.figuur.titel}. {figuur.alt}"
        for reeks in figuur._getekend:
            assert reeks.zin in op_de_pagina
            assert gezegd.count(reeks.zin) == 1, gezegd
            breuken = figuur.figuur.breuken
            metingen = [Meting(p.plaats, p.periode, p.waarde, p.voorlopig) for p in reeks.punten]
            for vorige, laatste in combinations(genoemd(reeks.zin, metingen), 2):
                assert not any(vorige.plaats < breuk <= laatste.plaats for breuk in breuken), gezegd


def test_toegang_B8_ook_van_een_oudere_editie_zegt_de_pdf_geen_beweging_over_een_breuk():
    figuur = Drukfiguur(lijnen(), "a")
    assert "Vanaf 2022-2023 wordt anders geteld" in figuur.alt
    assert "van 12,1" not in plat(figuur.alt)
    assert "Vlaanderen daalde van 11,4 % in 2023-2024 naar 11,2 % in 2024-2025" in plat(figuur.alt)


Vak = tuple[float, float, float, float]


def tekstvakken(svg: str) -> list[tuple[str, Vak, bool]]:
    """Every text with the rectangle of its letters, and whether it is the label of a line."""
    vakken = []
    for tekst, dx, dy in geplaatst(ontleed(svg)):
        if tekst.tag != f"{NS}text":
            continue
        letter, vet = int(tekst.get("font-size")), bool(tekst.get("font-weight"))
        # The pen counts wide, to be safe; letters as drawn are narrower.
        lengte = breedte_van(tekst.text, letter, vet) * 0.9
        x, y = float(tekst.get("x")) + dx, float(tekst.get("y")) + dy
        links = x - {"start": 0, "middle": lengte / 2, "end": lengte}[tekst.get("text-anchor", "start")]
        vakken.append((tekst.text, (links, y - letter * 0.75, links + lengte, y + letter * 0.2), vet))
    return vakken


def lijnstukken(svg: str) -> list[Vak]:
    """Every piece of line between two points."""
    stukken = []
    for pad, dx, dy in geplaatst(ontleed(svg)):
        if pad.tag == f"{NS}path" and pad.get("stroke-linecap") == "round":
            (x1, y1), (x2, y2) = (map(float, punt.split()) for punt in pad.get("d")[1:].split("L"))
            stukken.append((x1 + dx, y1 + dy, x2 + dx, y2 + dy))
    return stukken


def tekeningen(weergaven, drukfiguren) -> Iterator[tuple[str, str]]:
    for weergave in weergaven:
        for svg in filter(None, (weergave.svg_breed, weergave.svg_smal, weergave.svg_los)):
            yield weergave.indicator.naam, svg
    yield from ((figuur.figuur.titel, figuur.svg) for figuur in drukfiguren if figuur.svg)


def test_vormgeving_C6_geen_woord_raakt_een_ander_woord(weergaven, drukfiguren):
    for naam, svg in tekeningen(weergaven, drukfiguren):
        for (een, a, _), (ander, b, _) in combinations(tekstvakken(svg), 2):
            los = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert los, f"{naam}: “{een}” raakt “{ander}”"


def test_vormgeving_C6_geen_naam_ligt_op_een_lijn(weergaven, drukfiguren):
    for naam, svg in tekeningen(weergaven, drukfiguren):
        for woord, (links, boven, rechts, onder), vet in tekstvakken(svg):
            for x1, y1, x2, y2 in lijnstukken(svg) if vet else ():
                for deel in range(101):
                    x, y = x1 + (x2 - x1) * deel / 100, y1 + (y2 - y1) * deel / 100
                    assert not (links <= x <= rechts and boven <= y <= onder), f"{naam}: “{woord}” ligt op een lijn"


def test_vormgeving_C6_elke_tekening_zegt_haar_eenheid_en_haar_bron(weergaven):
    assert any(weergave.svg_breed for weergave in weergaven)
    for weergave in weergaven:
        for svg in filter(None, (weergave.svg_breed, weergave.svg_smal, weergave.svg_los)):
            woorden = " ".join(woord for woord, _, _ in tekstvakken(svg))
            assert platte_eenheid(weergave.indicator.eenheid) in woorden
            assert " ".join(["Bron:", *weergave.bronnen[0].split()]) in woorden, woorden


@given(st.lists(st.integers(0, 90), min_size=2, max_size=8), st.integers(2015, 2022), st.sampled_from(MATEN))
def test_vormgeving_C6_andere_telling_staat_altijd_aan_de_kant_waar_ze_begint(waarden, breuk, maat):
    reeks = Reeks("Vlaanderen", tuple(Punt(2014 + nr, waarde) for nr, waarde in enumerate(waarden)))
    tijd = tuple((float(2014 + nr), f"{2014 + nr}-{(15 + nr) % 100}") for nr in range(len(waarden)))
    svg = lijn(Lijngrafiek("s", "t", "u", "%", (reeks,), tijd, (float(breuk),)), maat)
    strepen = [float(x.get("x1")) for x in ontleed(svg).iter(f"{NS}line") if x.get("stroke-dasharray") == "4 3"]
    woorden = [float(t.get("x")) for t in ontleed(svg).iter(f"{NS}text") if t.text == "andere telling"]
    assert len(strepen) == len(woorden) == (breuk < 2014 + len(waarden))
    assert all(streep < woord for streep, woord in zip(strepen, woorden, strict=True))


@given(st.lists(st.lists(st.integers(1, 10_000), min_size=1, max_size=5), min_size=2, max_size=5))
def test_vormgeving_reeksen_die_meer_dan_vijf_keer_verschillen_krijgen_elk_een_eigen_schaal(rijen):
    reeksen = tuple(
        Reeks(f"reeks {nr}", tuple(Punt(2014 + jaar, w) for jaar, w in enumerate(rij))) for nr, rij in enumerate(rijen)
    )
    tijd = tuple((2014.0 + jaar, str(2014 + jaar)) for jaar in range(5))
    toppen = [max(rij) for rij in rijen]
    for maat in MATEN:
        svg = lijn(Lijngrafiek("s", "t", "u", "leerlingen", reeksen, tijd), maat)
        apart = max(toppen) > 5 * min(toppen)
        assert svg.count("<g ") == (len(rijen) if apart else 0)
        assert ("elk met een eigen schaal" in svg) == apart


def test_vormgeving_een_verborgen_staaf_is_gearceerd_en_altijd_even_lang():
    def gearceerd(*waarden) -> list[str]:
        staven = tuple(Staaf(f"school {nr}", waarde) for nr, waarde in enumerate(waarden))
        svg = staaf(Staafgrafiek("s", "t", "u", "leerlingen", staven))
        assert svg.count(">onderdrukt</text>") == waarden.count(None)
        paden = [pad.get("d") for pad in ontleed(svg).iter(f"{NS}path")]
        return [re.findall(r"M([\d.]+) [\d.]+L([\d.]+)", pad)[0] for pad in paden]

    assert gearceerd(12, None) == gearceerd(4000, None) == gearceerd(5, None)


def test_vormgeving_oudere_staven_zijn_stil_en_de_nieuwste_is_donker():
    figuur = Drukfiguur(Figuur("t", (VasteReeks("A", punten((3, 4, 5))),), "leerlingen", "b", "s"), "a")
    assert [vlak.get("fill") for vlak in ontleed(figuur.svg).iter(f"{NS}rect")] == ["#bcd6d5", "#bcd6d5", "#0b5260"]


def test_vormgeving_elke_grafiek_op_papier_is_minstens_45_mm_hoog(drukfiguren):
    met_tekening = [rij for rij in (*drukfiguren, Drukfiguur(lijnen(), "a"), Drukfiguur(staven(), "b")) if rij.svg]
    assert len(met_tekening) > 2
    for figuur in met_tekening:
        _, _, breed, hoog = map(float, ontleed(figuur.svg).get("viewBox").split())
        # The narrowest place for a figure: beside the margin column of an action.
        assert hoog / breed * 134 >= 45, figuur.figuur.titel
