"""Every report from elsewhere that broke something here has a test that is there; every such test is counted."""

import re
from collections import defaultdict

from django.conf import settings

from leerrecht.tests.dekking_elders import BETER, GEBROKEN, MUTANTEN
from leerrecht.tests.test_dekking import staat_er

# What broke when forty reports about other programs were tried here.
NUMMERS = {f"M{n:02}" for n in (1, 4, 5, 7, 8, 9, 11, 14, 17, 18, 21, 22, 23, 32, 35)}
_NAAM = re.compile(r"^(?:async )?def (test_((?:M\d\d_)+)\w+)\(", re.M)


def zonder_proef(tabel: dict[str, tuple[str, ...]]) -> set[str]:
    """The reports of which no test is there."""
    return {nummer for nummer in NUMMERS if not any(staat_er(proef) for proef in tabel.get(nummer, ()))}


def genoemd() -> dict[str, set[str]]:
    """The tests in the tree that bear the number of a report, by that number."""
    uit = defaultdict(set)
    for bestand in settings.BASIS.glob("*/tests/**/test_*.py"):
        for naam, nummers in _NAAM.findall(bestand.read_text()):
            for nummer in re.findall(r"M\d\d", nummers):
                uit[nummer].add(f"{bestand.relative_to(settings.BASIS)}::{naam}")
    return uit


def test_elke_melding_van_elders_die_hier_brak_heeft_een_proef_die_er_is():
    assert not zonder_proef(GEBROKEN)
    assert set(GEBROKEN) == NUMMERS
    alle = [*GEBROKEN.values(), *BETER.values(), tuple(MUTANTEN.values())]
    weg = {proef for proeven in alle for proef in proeven if not staat_er(proef)}
    assert not weg, "zoek welke proef dit nu houdt"


def test_wat_het_nummer_van_een_melding_draagt_staat_in_de_tabel():
    tabel, gevonden = {**GEBROKEN, **BETER}, genoemd()
    assert len(gevonden) >= len(NUMMERS)
    for nummer, proeven in gevonden.items():
        assert proeven <= set(tabel[nummer]), nummer


def test_de_tien_mutanten_die_ooit_overleefden_hebben_elk_een_eigen_proef():
    assert list(MUTANTEN) == list(range(1, 11))
    assert len(set(MUTANTEN.values())) == 10


def test_een_melding_zonder_proef_valt_op():
    leeg = {**GEBROKEN, "M08": (), "M23": ("leerrecht/tests/test_dekking.py::test_die_er_niet_is",)}
    assert zonder_proef(leeg) == {"M08", "M23"}
