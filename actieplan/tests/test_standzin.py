"""How far a plan is, in one sentence on its page: the numbers add up to all its actions."""

import re

import pytest

from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan, maak_versie_van_kracht
from actieplan.weergave.plan import GEEN_STAND

pytestmark = pytest.mark.django_db


def plan_met(*standen: str):
    plan = maak_plan()
    doel = maak_doelstelling(plan=plan, nummer="1")
    for nummer, stand in enumerate(standen):
        maak_actie(doelstelling=doel, titel=f"Actie {nummer}", nummer=f"1.{nummer}", stand=stand)
    maak_versie_van_kracht(plan=plan)
    return plan


def zin_op(client, plan, vraag: str = "") -> str:
    gevonden = re.search(r'<p class="standzin">(.*?)</p>', client.get(plan.get_absolute_url() + vraag).content.decode())
    return gevonden[1] if gevonden else ""


def test_de_zin_telt_elke_stand_en_ook_wat_niet_ingevuld_is(client):
    plan = plan_met("lopend", "lopend", "gepland", "onbekend")
    zin = zin_op(client, plan)
    assert zin == "Stand: 1 gepland, 2 lopend, van 1 is de stand niet ingevuld."
    assert sum(map(int, re.findall(r"\d+", zin))) == 4


def test_een_plan_zonder_standen_zegt_dat_en_telt_niets(client):
    assert zin_op(client, plan_met("onbekend", "onbekend")) == GEEN_STAND


def test_wie_filtert_krijgt_geen_zin_over_het_hele_plan(client):
    assert zin_op(client, plan_met("lopend", "gepland"), "?stand=lopend") == ""
