"""The year of a network: what stands in the portal, and nothing a reader may not know of."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from leerrecht.schooljaar import Schooljaar
from leerrecht.tests.bouwers import maak_netwerk
from monitoring.tests.bouwers import maak_publicatie
from monitoring.tests.rondebouwers import Toneel
from monitoring.weergave.jaarlijn import jaarlijn
from overlegplatform.tests.bouwers import maak_groep, maak_vergadering

pytestmark = pytest.mark.django_db
IEDEREEN = AnonymousUser()


def wat(netwerk, gebruiker=IEDEREEN) -> list[str]:
    return [dag.wat for dag in jaarlijn(gebruiker, netwerk).momenten]


def test_een_leeg_netwerk_heeft_alleen_het_begin_van_het_schooljaar():
    lijn = jaarlijn(IEDEREEN, maak_netwerk())
    assert [dag.wat for dag in lijn.momenten] == ["Het schooljaar begint"]
    assert lijn.momenten[0].dag == Schooljaar.van_dag(timezone.localdate()).eerste_dag


def test_het_platform_staat_erop_en_een_werkgroep_of_een_besloten_groep_niet():
    netwerk = maak_netwerk()
    for soort, toegang, naam in (
        ("platform", "leden", "platform leerrecht"),
        ("werkgroep", "leden", "werkgroep"),
        ("platform", "besloten", "besloten"),
    ):
        maak_vergadering(maak_groep(netwerk=netwerk, soort=soort, toegankelijk=toegang, naam=naam), over_dagen=0)
    assert wat(netwerk) == ["Het schooljaar begint", "Platform leerrecht"]


def test_een_ronde_die_loopt_ziet_alleen_wie_ze_leidt_of_invult():
    t = Toneel()
    assert "De ronde sluit" not in wat(t.netwerk)
    jaar = Schooljaar.van_dag(timezone.localdate())
    binnen = [dag for dag in (t.ronde.opent, t.ronde.sluit) if dag in jaar]
    gezien = wat(t.netwerk, t.staf)
    assert len([naam for naam in gezien if naam in ("Hoe loopt het?", "De ronde sluit")]) == len(binnen) > 0


def test_wat_het_college_besliste_staat_er_en_een_ontwerp_niet():
    t = Toneel()
    t.breng_tot("voorgelegd")
    assert not [naam for naam in wat(t.netwerk) if "Jaarevaluatie" in naam]
    t.zet("vastgesteld")
    assert "Jaarevaluatie 2025-2026 vastgesteld" in wat(t.netwerk)


def test_de_lijn_kost_vier_vragen_hoe_vol_het_jaar_ook_is(django_assert_num_queries):
    netwerk = maak_netwerk()
    groep = maak_groep(netwerk=netwerk, soort="platform")
    for _ in range(8):
        maak_vergadering(groep, over_dagen=0)
    maak_publicatie(netwerk=netwerk)
    with django_assert_num_queries(4):
        jaarlijn(IEDEREEN, netwerk)
