"""The name of a test is the same in every process that collects it: two workers that disagree run nothing at all."""

import re
import time

import pytest
from django.utils import timezone

RUIM = 400 * 24 * 60 * 60


def beweegt(naam: str) -> bool:
    """Tell whether a name of a test holds what differs from one process to the next: a moment or an address."""
    nu = time.time()
    momenten = (float(getal) for getal in re.findall(r"(?<![\w.])\d{10}(?:\.\d+)?(?![\w])", naam))
    return any(abs(moment - nu) < RUIM for moment in momenten) or bool(re.search(r"0x[0-9a-f]{6,}|:\d\d\.\d", naam))


def test_geen_naam_van_een_proef_beweegt_met_de_klok(request):
    assert not [
        proef.nodeid for proef in request.session.items if beweegt(proef.nodeid) and __name__ not in proef.nodeid
    ]


@pytest.mark.parametrize("maak", [lambda: int(time.time()), time.time, timezone.now, object], ids=list("abcd"))
def test_een_naam_met_het_uur_of_een_adres_valt_op(maak):
    assert beweegt(f"test_iets[{maak()}]")


def test_een_gewoon_getal_of_een_vaste_dag_valt_niet_op():
    assert not any(map(beweegt, ["test_iets[0486123456]", "test_iets[2019-09-01]", "test_iets[10000]"]))
