"""Every finding about the portal, the house and the Meldpunt has a test that is there; every such test is counted."""

import re
from collections import defaultdict

import pytest
from django.conf import settings

from leerrecht.tests.dekking_bedrijf import BEDRIJF, HUIS
from leerrecht.tests.dekking_meldpunt import MELDPUNT
from leerrecht.tests.test_dekking import staat_er

BLADEN = {"bedrijf": BEDRIJF, "huis": HUIS, "meldpunt": MELDPUNT}
# How many findings of each weight the page has.
NUMMERS = {
    "bedrijf": {*(f"A{n}" for n in range(1, 5)), *(f"B{n}" for n in range(1, 17))},
    # B4 stands on no page: the number was not given.
    "huis": {*(f"A{n}" for n in range(1, 5)), *(f"B{n}" for n in range(1, 9) if n != 4)},
    "meldpunt": {*(f"A{n}" for n in range(1, 10)), *(f"B{n}" for n in range(1, 14))},
}
_NAAM = re.compile(r"^(?:async )?def (test_(?:\w+_)?(bedrijf|huis|meldpunt)_([AB]\d+)[abc]?_\w+)\(", re.M)


def zonder_proef(blad: str, tabel: dict[str, tuple[str, ...]]) -> set[str]:
    """The findings of a page that no test of this table holds."""
    return {nummer for nummer in NUMMERS[blad] if not any(staat_er(proef) for proef in tabel.get(nummer, ()))}


def genoemd() -> dict[tuple[str, str], set[str]]:
    """The tests in the tree that bear the number of a finding, by page and number."""
    uit = defaultdict(set)
    for bestand in settings.BASIS.glob("*/tests/**/test_*.py"):
        for naam, blad, nummer in _NAAM.findall(bestand.read_text()):
            uit[blad, nummer].add(f"{bestand.relative_to(settings.BASIS)}::{naam}")
    return uit


@pytest.mark.parametrize("blad", BLADEN)
def test_elke_bevinding_heeft_een_proef_die_er_is(blad):
    assert not zonder_proef(blad, BLADEN[blad])
    weg = {proef for proeven in BLADEN[blad].values() for proef in proeven if not staat_er(proef)}
    assert not weg, "zoek welke proef dit nu houdt"


@pytest.mark.parametrize("blad", BLADEN)
def test_geen_nummer_te_veel(blad):
    assert set(BLADEN[blad]) == NUMMERS[blad]


@pytest.mark.parametrize("blad", ["bedrijf", "meldpunt"])
def test_elke_bevinding_heeft_een_proef_die_haar_nummer_draagt(blad):
    assert {nummer for van, nummer in genoemd() if van == blad} == NUMMERS[blad]


def test_wat_het_nummer_van_een_bevinding_draagt_staat_in_de_tabel():
    gevonden = genoemd()
    assert gevonden
    for (blad, nummer), proeven in gevonden.items():
        assert proeven <= set(BLADEN[blad][nummer]), (blad, nummer)


def test_een_bevinding_zonder_proef_valt_op():
    leeg = {**BEDRIJF, "B8": (), "A2": ("leerrecht/tests/test_dekking.py::test_die_er_niet_is",)}
    assert zonder_proef("bedrijf", leeg) == {"B8", "A2"}
