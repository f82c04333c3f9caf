import pytest
from actieplan.tests.bouwers import *

pytestmark = pytest.mark.django_db


def test_rook():
    print(laad_echte_plannen())
    a = maak_actie()
    maak_versie_van_kracht(plan=a.plan)
    assert a.regels.count() == 1
