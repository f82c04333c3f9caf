"""Every finding about law and attacks, and every promise to a young person, has a test that is there."""

import re

import pytest
from django.conf import settings

from leerrecht.tests.dekking import AANVAL, BELOFTEN, CIJFERS, KETEN, RECHT

ALLES = [
    (f"{naam} {wat}", proef)
    for naam, tabel in (
        ("aanval", AANVAL),
        ("recht", RECHT),
        ("keten", KETEN),
        ("cijfers", CIJFERS),
        ("belofte", BELOFTEN),
    )
    for wat, proeven in tabel.items()  # type: ignore[attr-defined]
    for proef in proeven
]


def staat_er(proef: str) -> bool:
    """Whether a file holds a test of this name."""
    waar, _, naam = proef.partition("::")
    pad = settings.BASIS / waar
    return pad.is_file() and re.search(rf"^(?:async )?def {naam}\(", pad.read_text(), re.M) is not None


def test_elke_bevinding_en_elke_belofte_heeft_een_proef_die_er_is():
    weg = {f"{wat}: {proef}" for wat, proef in ALLES if not staat_er(proef)}
    assert not weg, "zoek welke proef dit nu houdt"


def test_geen_bevinding_ontbreekt():
    assert list(RECHT) == list(range(1, 31))
    assert set(AANVAL) == {*(f"A{n}" for n in range(1, 5)), *(f"B{n}" for n in range(1, 8)), "C"}
    assert set(KETEN) == {*(f"A{n}" for n in range(3, 7)), *(f"B{n}" for n in range(1, 7))}
    assert set(CIJFERS) == {*(f"A{n}" for n in (1, 2, 4, 5, 6, 7)), *(f"B{n}" for n in range(1, 6))}
    assert all(proeven for tabel in (AANVAL, RECHT, KETEN, CIJFERS, BELOFTEN) for proeven in tabel.values())  # type: ignore[attr-defined]


@pytest.mark.parametrize("proef", ["leerrecht/tests/test_dekking.py::test_die_er_niet_is", "nergens.py::test_x"])
def test_een_proef_die_weg_is_valt_op(proef):
    assert not staat_er(proef)
    assert staat_er("leerrecht/tests/test_dekking.py::test_geen_bevinding_ontbreekt")
