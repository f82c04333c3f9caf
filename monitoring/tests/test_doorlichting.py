"""The audit reads what everybody reads, and finds what can be worked out; beside it an attack that shares no code."""

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerrecht.tests.gevuld import gevuld
from monitoring.bescherming.hierarchie import dagen
from monitoring.bescherming.telcel import Telcel
from monitoring.bescherming.verbergen import bescherm, bescherm_geheel
from monitoring.doorlichting.grenzen import grenzen
from monitoring.doorlichting.kennis import verzamel_kennis
from monitoring.doorlichting.lezen import Openbaar, lees_dagen, lees_reeks
from monitoring.doorlichting.oordeel import Doorlichting, licht_door
from monitoring.tests.aanval import bereik
from monitoring.tests.test_bescherming import cel, kruistabel, tafel
from monitoring.tests.test_verbanden import aandeel, jaar, op, tijdvak


def openbaar(rij: Telcel, verborgen) -> Openbaar:
    """The same cell as a reader sees it."""
    deel = rij.getal if rij.noemer is None else round(100 * rij.getal / rij.noemer, rij.decimalen)
    return Openbaar(
        rij.sleutel,
        rij.telt,
        rij.gebied,
        str(rij.periode),
        dict(rij.uitsplitsing),
        rij.dagen,
        (rij.gezichtspunt, rij.vintage),
        None if rij.sleutel in verborgen else deel,
        geheel=rij.noemer,
        decimalen=rij.decimalen,
        deel_van=rij.deel_van,
        drempel=rij.drempel,
    )


def oordeel(rijen: list[Telcel], verborgen) -> Doorlichting:
    klein = {rij.sleutel: rij.drempel for rij in rijen if rij.is_te_klein}
    return licht_door([openbaar(rij, verborgen) for rij in rijen], {rij.sleutel: rij.getal for rij in rijen}, klein)


def alleen_de_kleine(rijen: list[Telcel]) -> set:
    return {rij.sleutel for rij in rijen if rij.is_te_klein}


AANVALLEN = {
    "totaal min de rest": tafel([3, 20, 40]),
    "een nul staat er": [*tafel([1, 4, 0, 0, 30])],
    "niveau": [cel("basis", 40, niveau="basis"), cel("k", 2, niveau="kleuter"), cel("l", 38, niveau="lager")],
    "buso": [
        cel("buso", 60, onderwijsvorm="buso"),
        *(cel(f"ov{n}", t, onderwijsvorm=f"ov{n}") for n, t in enumerate((3, 12, 25, 20), 1)),
    ],
    "gebied": [op("Mechelen", 218), op("Willebroek", 60), op("Berlaar", 3), op("regio Mechelen", 281)],
    "gebied zonder naam": [op("alles", 53), op("A", 3), op("B", 20), op("C", 30)],
    "bijna een som": [cel("totaal", 50), cel("m", 48, geslacht="m"), cel("v", 1, geslacht="v")],
    "iets te veel": [cel("totaal", 50), cel("m", 49, geslacht="m"), cel("v", 2, geslacht="v")],
    "rest": [cel("totaal", 100), cel("m", 60, geslacht="m"), cel("v", 38, geslacht="v")],
    "meer jaren": [jaar(2019, 20), jaar(2020, 3), jaar(2021, 30), tijdvak(2019, 2021, 53)],
    "percentage van een school": [
        cel("totaal", 11),
        *(cel(naam, telling, school=naam) for naam, telling in (("a", 3), ("b", 8))),
        aandeel("b", 8, 143),
    ],
    "geen totaal": [
        *(cel(f"g{n}", t, geslacht=n) for n, t in (("m", 30), ("v", 20))),
        *(cel(f"graad{n}", t, graad=str(n)) for n, t in enumerate((3, 27, 20), 1)),
    ],
    "andere bron": [*tafel([3, 20, 40], vintage="stad")[1:], cel("daar", 63, vintage="agodi")],
    "kruistabel": kruistabel(
        {(r, k): n for (r, k), n in zip(product("ab", "xyz"), (3, 9, 30, 8, 40, 12), strict=True)}
    ),
}


@pytest.mark.parametrize("rijen", AANVALLEN.values(), ids=AANVALLEN)
def test_cijfers_A1_de_doorlichting_vindt_wat_alleen_het_eerste_verbergen_weggeeft(rijen):
    assert oordeel(rijen, alleen_de_kleine(rijen)).te_smal


@pytest.mark.parametrize("rijen", AANVALLEN.values(), ids=AANVALLEN)
def test_cijfers_A1_na_het_beschermen_vindt_ze_niets_meer(rijen):
    uitkomst = oordeel(rijen, bescherm(rijen))
    assert uitkomst.te_smal == 0
    assert uitkomst.smalst is None or uitkomst.smalst >= 5


@pytest.mark.parametrize("delen", [[3, 8, 20, 40], [1, 4, 9, 30], [2, 2, 2, 50]])
def test_de_grenzen_zijn_die_van_alle_mogelijkheden_een_voor_een(delen):
    rijen = tafel(delen)
    weg = {rij.sleutel for rij in rijen[1:4]}
    getallen = {rij.sleutel: rij.getal for rij in rijen}
    kennis = verzamel_kennis([openbaar(rij, weg) for rij in rijen], getallen, dict.fromkeys(weg, 5))
    samen = sum(delen[:3])
    mogelijk = [keer for keer in product(range(1, samen), repeat=3) if sum(keer) == samen]
    for grens in gevuld(grens for grens in grenzen(kennis) if grens.precies):
        plek = int(grens.knoop.sleutel.removeprefix("deel "))
        gevonden = {keer[plek] for keer in mogelijk}
        assert (grens.laagst, grens.hoogst) == (min(gevonden), max(gevonden))


def test_een_label_op_de_pagina_is_weer_een_plaats():
    assert lees_reeks("") == {}
    assert lees_reeks("kleuter, jongens") == {"niveau": "kleuter", "geslacht": "m"}
    assert lees_reeks("school 012345, 1e graad") == {"school": "012345", "graad": "1"}
    assert lees_reeks("op de fiets, te voet") == {"reeks": "op de fiets, te voet"}
    assert lees_reeks("doelgroep: kleuter") == {"doelgroep": "kleuter"}


def test_een_periode_op_de_pagina_is_weer_een_tijdvak():
    jaren = dagen("schooljaar", 2019, None, None)
    assert lees_dagen("schooljaar", 2019, "2019-2020") == jaren
    assert lees_dagen("van_tot", 2019, "september 2019 tot en met augustus 2020") == jaren
    assert lees_dagen("van_tot", 2019, "1 september tot en met 15 december 2019")[1] == (
        dagen("kalenderjaar", 2019, None, None)[1] - 16
    )
    assert lees_dagen("van_tot", 2019, "ergens in 2019") is None


def test_de_doorlichting_deelt_met_wie_beschermt_alleen_gegevens():
    """Other code: what one overlooks, the other finds."""
    from pathlib import Path

    import monitoring.doorlichting as map_

    for bestand in gevuld(Path(map_.__path__[0]).glob("*.py")):
        regels = [regel for regel in bestand.read_text().splitlines() if "monitoring.bescherming" in regel]
        assert all(regel.startswith("from monitoring.bescherming.hierarchie") for regel in regels if "import" in regel)


NIVEAUS, GESLACHTEN, GEBIEDEN = ("kleuter", "lager", "secundair"), ("m", "v"), ("a", "b")


def kubus(getallen: list[int], getoond: set[int]) -> tuple[list[Telcel], dict]:
    """A cube over area, level (with basis) and sex, of which some cells are published; with what each is made of."""
    binnen = list(product(GEBIEDEN, NIVEAUS, GESLACHTEN))
    vormen = product((*GEBIEDEN, "provincie"), (*NIVEAUS, "basis", ""), (*GESLACHTEN, ""))
    cellen, opbouw = [], {}
    for nummer, (gebied, niveau, geslacht) in enumerate(vormen):
        if nummer not in getoond:
            continue
        deel = frozenset(
            plek
            for plek, (g, n, s) in enumerate(binnen)
            if gebied in (g, "provincie") and niveau in (n, "") + (("basis",) if n != "secundair" else ())
            if geslacht in (s, "")
        )
        telling = sum(getallen[plek] for plek in deel)
        paren = {"niveau": niveau, "geslacht": geslacht}
        uitsplitsing = frozenset((naam, waarde) for naam, waarde in paren.items() if waarde)
        cellen.append(Telcel(nummer, uitsplitsing, Decimal(telling), gebied=gebied))
        opbouw[nummer] = (deel, telling)
    return cellen, opbouw


def te_dicht(cellen: list[Telcel], opbouw: dict, weg: set) -> list:
    gevonden = []
    for rij in cellen:
        if rij.is_te_klein:
            laag, hoog = bereik(opbouw, weg, rij.sleutel)
            if hoog - laag < rij.drempel:
                gevonden.append((rij.sleutel, laag, hoog))
    return gevonden


BINNENSTE = {
    nummer
    for nummer, (gebied, niveau, geslacht) in enumerate(
        product((*GEBIEDEN, "provincie"), (*NIVEAUS, "basis", ""), (*GESLACHTEN, ""))
    )
    if gebied in GEBIEDEN and niveau in NIVEAUS and geslacht
}


@given(st.lists(st.integers(0, 14), min_size=12, max_size=12), st.sets(st.integers(0, 44)))
@settings(max_examples=40, deadline=None)
def test_in_een_kubus_met_hierarchie_komt_een_andere_aanval_nergens_te_dicht(getallen, totalen):
    """Whichever totals are shown beside the innermost counts."""
    cellen, opbouw = kubus(getallen, BINNENSTE | totalen)
    uitkomst = bescherm_geheel(cellen)
    assert not uitkomst.weggegeven
    assert te_dicht(cellen, opbouw, set(uitkomst.verborgen)) == []
    assert oordeel(cellen, uitkomst.verborgen).te_smal == 0
