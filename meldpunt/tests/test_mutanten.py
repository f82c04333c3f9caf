"""Days and doors at their very edge: each test here kills a change that once passed all others (huis.md, section e)."""

import datetime

import pytest
from django.utils import timezone

from leerrecht.diensten import Geweigerd
from leerrecht.rechten import Rol
from leerrecht.tests.bouwers import maak_gebruiker
from leerrecht.tests.klok import het_wordt
from meldpunt.diensten import dossier as diensten
from meldpunt.diensten.sluiten import dossier_afsluiten
from meldpunt.diensten.toestemmingeinde import VRAAG_VERVALT_NA, verloop_wat_voorbij_is
from meldpunt.diensten.wissen import te_wissen
from meldpunt.keuzes.dossier import Dossierstand, Toestemmingstand, Trap
from meldpunt.keuzes.einde import Einde
from meldpunt.models import Aanmelding
from meldpunt.tests.dossierbouwers import maak_aanmelding, maak_dienstpunt, maak_jongere, maak_toestemming
from meldpunt.tests.toeleidinghulp import Zaak, jarig_over, noteer
from meldpunt.tests.versiehulp import dag

pytestmark = pytest.mark.django_db
DAG = datetime.timedelta(days=1)


def test_huis_E1_een_ja_voor_b_rust_niet_op_een_ja_voor_a_van_wie_toen_niet_besliste():
    """At eleven the child said yes to A; at twelve it decides, and B needs an A said by who decides."""
    zaak = Zaak(jongere=maak_jongere(geboren=jarig_over(12, 0)))
    maak_toestemming(zaak.aanmelding, zaak.fiche.aanbieder, beslist=False, geldig_tot=timezone.localdate() + 90 * DAG)
    [b] = zaak.vraag(Trap.B)
    with pytest.raises(Geweigerd, match="Noteer eerst een ja"):
        noteer(b, zaak.aanmelder)
    b.refresh_from_db()
    assert b.stand == Toestemmingstand.GEVRAAGD


def test_huis_E2_een_heropend_dubbel_is_geen_dubbel_meer_en_wordt_op_zijn_eigen_dag_gewist():
    mila = maak_gebruiker(Rol.MELDPUNT)
    maak_dienstpunt(bewaar_maanden=24)
    eerste, tweede = maak_aanmelding(), maak_aanmelding()
    dossier_afsluiten(
        aanmelding_id=tweede.pk, einde=Einde.DUBBEL, advies="Zie het andere.", dubbel_van=eerste.referentie, door=mila
    )
    diensten.dossier_heropenen(aanmelding_id=tweede.pk, reden="Toch iemand anders.", door=mila)
    assert Aanmelding.objects.get(pk=tweede.pk).dubbel_van is None
    dossier_afsluiten(aanmelding_id=tweede.pk, einde=Einde.ADVIES, advies="Geholpen.", door=mila)
    over_drie_jaar = timezone.localdate() + datetime.timedelta(days=3 * 366)
    assert [groep.rij for groep in te_wissen(over_drie_jaar)] == [tweede]


@pytest.mark.parametrize(
    ("vandaag", "grens"),
    [
        (datetime.date(2026, 8, 31), datetime.date(2026, 2, 28)),
        (datetime.date(2026, 8, 30), datetime.date(2026, 2, 28)),
        (datetime.date(2024, 8, 31), datetime.date(2024, 2, 29)),
        (datetime.date(2026, 3, 31), datetime.date(2025, 9, 30)),
        (datetime.date(2026, 6, 30), datetime.date(2025, 12, 30)),
    ],
)
def test_huis_E8_een_termijn_in_maanden_kent_het_einde_van_elke_maand(vandaag, grens):
    maak_dienstpunt(bewaar_maanden=6)
    middernacht = timezone.make_aware(datetime.datetime.combine(grens, datetime.time.min))
    minuut = datetime.timedelta(minutes=1)
    ervoor, erna = (
        maak_aanmelding(stand=Dossierstand.AFGEROND, afgesloten_op=moment)
        for moment in (middernacht - minuut, middernacht + minuut)
    )
    assert [groep.rij for groep in te_wissen(vandaag)] == [ervoor]
    assert erna in [groep.rij for groep in te_wissen(vandaag + 3 * DAG)]


def test_huis_E9_een_vraag_vervalt_na_haar_laatste_dag_en_niet_op_die_dag(monkeypatch):
    [vraag] = Zaak().vraag(Trap.A)
    laatste_dag = timezone.localdate(vraag.gevraagd_op) + VRAAG_VERVALT_NA
    het_wordt(monkeypatch, laatste_dag)
    assert verloop_wat_voorbij_is() == 0
    het_wordt(monkeypatch, laatste_dag + DAG)
    assert verloop_wat_voorbij_is() == 1


def test_huis_E10_de_verste_dag_om_opnieuw_te_kijken_mag_nog_en_de_dag_erna_niet(monkeypatch):
    vandaag = datetime.date(2026, 10, 12)
    het_wordt(monkeypatch, vandaag)
    mila = maak_gebruiker(Rol.MELDPUNT)
    rij = maak_aanmelding(stand=Dossierstand.IN_BEHANDELING)
    verste = vandaag + diensten.VERSTE
    with pytest.raises(Geweigerd, match="binnen vier maanden"):
        diensten.opnieuw_bekijken(**dag(rij, "wek_op", verste + DAG), door=mila)
    diensten.opnieuw_bekijken(**dag(rij, "wek_op", verste), door=mila)
    assert Aanmelding.objects.get(pk=rij.pk).wek_op == verste
    with pytest.raises(Geweigerd, match="na vandaag"):
        diensten.opnieuw_bekijken(**dag(rij, "wek_op", vandaag), door=mila)
    diensten.opnieuw_bekijken(**dag(rij, "wek_op", vandaag + DAG), door=mila)
    assert Aanmelding.objects.get(pk=rij.pk).wek_op == vandaag + DAG
