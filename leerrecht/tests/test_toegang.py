"""Rights follow from memberships, today, in the network where they hold."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from leerrecht.models import Gebruiker
from leerrecht.rechten import ROLLEN_MET_CODE, ROLLEN_MET_TOTP, ROLRECHTEN, Recht, Rol
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.toegang import toegang_van

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)


def vandaag() -> datetime.date:
    return timezone.localdate()


def test_een_recht_geldt_alleen_in_het_eigen_netwerk():
    mechelen, elders = maak_netwerk("mechelen"), maak_netwerk("elders")
    toegang = toegang_van(maak_gebruiker(Rol.STAF, netwerk=mechelen))
    assert toegang.mag(Recht.PLAN_BEWERKEN)
    assert toegang.mag(Recht.PLAN_BEWERKEN, mechelen)
    assert not toegang.mag(Recht.PLAN_BEWERKEN, elders)
    assert toegang.netwerken_met(Recht.PLAN_BEWERKEN) == {mechelen.pk}
    assert not toegang.mag(Recht.ACCOUNTS_BEHEREN)


@pytest.mark.parametrize(
    ("van", "tot", "geldt"),
    [(-DAG, None, True), (0 * DAG, 0 * DAG, True), (DAG, None, False), (-2 * DAG, -DAG, False)],
    ids=["loopt", "alleen vandaag", "begint morgen", "eindigde gisteren"],
)
def test_een_lidmaatschap_geldt_van_zijn_eerste_tot_en_met_zijn_laatste_dag(van, tot, geldt):
    gebruiker = maak_gebruiker(Rol.STAF, van=vandaag() + van, tot=None if tot is None else vandaag() + tot)
    assert toegang_van(gebruiker).mag(Recht.PLAN_BEWERKEN) is geldt


def test_wie_niet_ingelogd_is_of_afgesloten_is_mag_niets():
    afgesloten = maak_gebruiker(Rol.STAF)
    afgesloten.is_active = False
    for niemand in (AnonymousUser(), None, afgesloten):
        assert toegang_van(niemand).lidmaatschappen == ()


def test_een_afgesloten_account_is_bij_de_volgende_klik_uitgelogd(client):
    staf = maak_gebruiker(Rol.STAF)
    log_in(client, staf)
    assert client.get("/stijlgids/").status_code == 200
    Gebruiker.objects.filter(pk=staf.pk).update(is_active=False)
    assert client.get("/stijlgids/").status_code == 302


def test_elke_rol_en_elk_recht_heeft_een_plaats():
    assert set(ROLRECHTEN) == set(Rol)
    assert set().union(*ROLRECHTEN.values()) == set(Recht), "een recht dat geen rol heeft, is dode code"


def test_beheer_en_dpo_lezen_het_plan_niet_mee():
    for rol in (Rol.BEHEER, Rol.DPO):
        assert not ROLRECHTEN[rol] & {Recht.PLAN_BEWERKEN, Recht.PLAN_VOORSTEL_LEZEN}


def test_wie_voor_anderen_schrijft_of_dossiers_leest_heeft_een_tweede_stap():
    schrijvers = {rol for rol, rechten in ROLRECHTEN.items() if rechten & {Recht.PLAN_BEWERKEN, Recht.ACCOUNTS_BEHEREN}}
    assert schrijvers <= ROLLEN_MET_TOTP
    assert {Rol.MELDPUNT, Rol.AANBIEDER, Rol.STAF, Rol.DPO, Rol.BEHEER, Rol.PORTAALBEHEER} == ROLLEN_MET_TOTP
    assert {Rol.AANMELDER} == ROLLEN_MET_CODE


def test_de_rechten_worden_een_keer_per_verzoek_gelezen(django_assert_num_queries):
    gebruiker = maak_gebruiker(Rol.STAF)
    with django_assert_num_queries(1):
        for _ in range(5):
            toegang_van(gebruiker).mag(Recht.PLAN_BEWERKEN)
