"""The order of test files in a run: the longest first, so that no core idles beside the last one.

Tests are spread by file over the processes (.ci/proefbank.py). What is not named here takes less than what is.
"""

import pytest

LANGST = (
    "leerrecht/tests/test_migraties.py",
    "leerrecht/tests/test_reserve_terug.py",
    "leerrecht/tests/test_productiestraat.py",
    "leerrecht/tests/test_rechtenmatrix.py",
    "leerrecht/tests/test_werkwoorden.py",
    "leerrecht/tests/test_pakket.py",
    "meldpunt/tests/test_kanarie.py",
    "meldpunt/tests/test_werkstromen.py",
    "leerrecht/tests/test_vier_ogen.py",
    "leerrecht/tests/test_vormgeving.py",
    "leerrecht/tests/test_voorbeeld.py",
    "leerrecht/tests/test_onleesbaar.py",
    "monitoring/tests/test_meldpuntcijfers.py",
    "meldpunt/tests/test_vergeten.py",
    "leerrecht/tests/test_teruggevonden.py",
    "leerrecht/tests/test_namen.py",
    "meldpunt/tests/test_trappen.py",
    "meldpunt/tests/test_rondetafel_lezen.py",
    "leerrecht/tests/test_leeg.py",
    "meldpunt/tests/test_wie_leest.py",
    "leerrecht/tests/test_rechtenmatrix_post.py",
    "leerrecht/tests/test_mijnwerk_paginas.py",
    "leerrecht/tests/test_postserver_weg.py",
    # In Chromium: after all others.
    "monitoring/tests/browser/test_eigen_kleuren.py",
    "leerrecht/tests/browser/test_nieuw_netwerk.py",
    "monitoring/tests/browser/test_ronde.py",
    "meldpunt/tests/browser/test_bijlage.py",
    "leerrecht/tests/browser/test_uitnodiging.py",
    "meldpunt/tests/browser/test_antwoordlink.py",
    "meldpunt/tests/browser/test_toeleiding.py",
    "overlegplatform/tests/browser/test_overleg.py",
    "meldpunt/tests/browser/test_dossier.py",
    "meldpunt/tests/browser/test_aanmelden.py",
)
_PLAATS = {bestand: plaats for plaats, bestand in enumerate(LANGST)}


def plaats(item: pytest.Item) -> tuple[bool, int]:
    """Tests with Chromium last; within both, the longest file first, and the others as they were collected."""
    in_browser = item.get_closest_marker("browser") is not None
    return in_browser, _PLAATS.get(item.nodeid.partition("::")[0], len(LANGST))
