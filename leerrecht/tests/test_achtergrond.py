"""Long work: the row is the record, the broker only a bell."""

import threading
import time
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from leerrecht import achtergrond, databankklok, tasks
from leerrecht.achtergrond import HOOGSTENS_POGINGEN, MELD_NA, VERSTE_HARTSLAG, plan_taak, veeg, voer_uit
from leerrecht.models import Achtergrondtaak, Taakstand
from leerrecht.tests.stopwatch import Stopwatch

KANARIE = "KANARIE-7391"
pytestmark = [pytest.mark.beide, pytest.mark.django_db]


@pytest.fixture
def gewekt(monkeypatch) -> list[str]:
    """Which queues were rung, instead of a broker."""
    keren: list[str] = []
    monkeypatch.setattr("leerrecht.bel._stuur", lambda rij: keren.append(rij.value))
    return keren


@pytest.fixture
def werk(monkeypatch):
    """`werk(functie)` makes `functie` the work behind the kind "proef"."""

    def zet(functie) -> None:
        monkeypatch.setitem(achtergrond._soorten, "proef", functie)

    zet(lambda verloop: "Klaar.")
    return zet


def zet_terug(taak: Achtergrondtaak, **velden) -> None:
    """As if time had passed, or a worker had died."""
    Achtergrondtaak.objects.filter(pk=taak.pk).update(**velden)


def test_een_werker_wordt_pas_gewekt_als_de_rij_vastligt(werk, gewekt, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        taak = plan_taak(naam="proef")
        assert gewekt == []
    assert gewekt == ["werk"]
    assert taak.stand == Taakstand.WACHT


@pytest.mark.django_db(transaction=True)
def test_wat_teruggedraaid_wordt_laat_geen_rij_en_geen_bel_na(werk, gewekt):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        plan_taak(naam="proef")
        raise ZeroDivisionError
    assert gewekt == []
    assert not Achtergrondtaak.objects.exists()


def test_onbekend_werk_wordt_meteen_geweigerd():
    with pytest.raises(LookupError, match="onbestaand"):
        plan_taak(naam="onbestaand")


@pytest.mark.parametrize("dode_broker", ["dicht", "zwijgt"], indirect=True)
def test_een_dode_broker_kost_hoogstens_een_tel_en_de_rij_staat(
    dode_broker, werk, logboek, django_capture_on_commit_callbacks
):
    with Stopwatch() as tijd, django_capture_on_commit_callbacks(execute=True):
        taak = plan_taak(naam="proef")
    assert tijd.gewacht < 1
    assert Achtergrondtaak.objects.get(pk=taak.pk).stand == Taakstand.WACHT
    assert "werker niet bereikt voor leerrecht.voer_volgende_uit" in logboek.text


def test_hetzelfde_werk_loopt_maar_een_keer(werk):
    eerste = plan_taak(naam="proef", object_sleutel="a")
    assert plan_taak(naam="proef", object_sleutel="a") == eerste
    assert plan_taak(naam="proef", object_sleutel="b") != eerste
    voer_uit(eerste.pk)
    assert plan_taak(naam="proef", object_sleutel="a") != eerste


def test_een_taak_die_twee_keer_uit_de_wachtrij_komt_wordt_een_keer_gedaan(werk):
    keren = []
    werk(lambda verloop: keren.append(verloop) or "Drie rijen verwerkt.")
    taak = plan_taak(naam="proef")
    tasks.voer_volgende_uit()
    tasks.voer_volgende_uit()
    taak.refresh_from_db()
    assert len(keren) == 1
    assert (taak.stand, taak.voortgang, taak.zin, taak.pogingen) == (Taakstand.KLAAR, 100, "Drie rijen verwerkt.", 1)


def test_een_taak_zonder_rij_doet_niets():
    voer_uit(987654)
    assert not Achtergrondtaak.objects.exists()


def test_lopend_werk_zegt_hoever_het_is(werk):
    gezien = []

    def half(verloop) -> str:
        verloop.meld(50, "Halfweg.")
        gezien.append(Achtergrondtaak.objects.values("stand", "voortgang", "zin").get())
        return "Klaar."

    werk(half)
    voer_uit(plan_taak(naam="proef").pk)
    assert gezien == [{"stand": "bezig", "voortgang": 50, "zin": "Halfweg."}]


def test_na_vier_fouten_is_het_mislukt_met_een_zin_die_niets_verklapt(werk, logboek):
    keren = []

    def faalt(verloop) -> str:
        keren.append(1)
        raise ValueError(KANARIE)

    werk(faalt)
    taak = plan_taak(naam="proef")
    for poging in range(1, HOOGSTENS_POGINGEN):
        voer_uit(taak.pk)
        taak.refresh_from_db()
        assert (taak.stand, taak.pogingen) == ("wacht", poging)
        zet_terug(taak, niet_voor=None)
    voer_uit(taak.pk)
    voer_uit(taak.pk)
    taak.refresh_from_db()
    assert len(keren) == HOOGSTENS_POGINGEN
    assert (taak.stand, taak.zin) == ("mislukt", achtergrond.MISLUKT_ZIN)
    assert taak.klaar_op
    assert "ValueError" in logboek.text
    assert KANARIE not in logboek.text + taak.zin


def test_de_veger_brengt_terug_wat_de_broker_verloor(werk, gewekt):
    oud, vers = plan_taak(naam="proef", object_sleutel="a"), plan_taak(naam="proef", object_sleutel="b")
    zet_terug(oud, gemaakt_op=timezone.now() - MELD_NA - timedelta(seconds=1))
    assert veeg() == 1
    assert gewekt == ["werk"]
    assert vers.stand == Taakstand.WACHT


def test_een_werker_die_midden_in_het_werk_stierf_wordt_opgevolgd(werk, gewekt):
    taak = plan_taak(naam="proef")
    zet_terug(
        taak, stand=Taakstand.BEZIG, pogingen=1, hartslag=databankklok.nu() - VERSTE_HARTSLAG - timedelta(seconds=1)
    )
    veeg()
    assert gewekt == ["werk"]
    voer_uit(taak.pk)
    taak.refresh_from_db()
    assert (taak.stand, taak.pogingen) == (Taakstand.KLAAR, 2)


def test_een_werker_die_leeft_wordt_met_rust_gelaten(werk, gewekt):
    taak = plan_taak(naam="proef")
    zet_terug(taak, stand=Taakstand.BEZIG, pogingen=1, hartslag=databankklok.nu())
    assert veeg() == 0
    voer_uit(taak.pk)
    taak.refresh_from_db()
    assert (taak.stand, taak.pogingen) == (Taakstand.BEZIG, 1)


def test_werk_dat_elke_werker_meesleurt_stopt_na_vier_keer(werk):
    werk(lambda verloop: pytest.fail("een vijfde werker"))
    taak = plan_taak(naam="proef")
    stil = databankklok.nu() - VERSTE_HARTSLAG - timedelta(seconds=1)
    zet_terug(taak, stand=Taakstand.BEZIG, pogingen=HOOGSTENS_POGINGEN, hartslag=stil)
    voer_uit(taak.pk)
    taak.refresh_from_db()
    assert (taak.stand, taak.zin) == (Taakstand.MISLUKT, achtergrond.MISLUKT_ZIN)


def test_een_werker_die_dood_gewaand_werd_beslist_niet_meer_mee(werk):
    taak = plan_taak(naam="proef")

    def traag(verloop) -> str:
        # Meanwhile another worker took over: one try more, still busy.
        zet_terug(taak, pogingen=2, hartslag=databankklok.nu())
        verloop.meld(10, "ik leef nog")
        raise RuntimeError

    werk(traag)
    voer_uit(taak.pk)
    taak.refresh_from_db()
    assert (taak.stand, taak.pogingen, taak.zin) == (Taakstand.BEZIG, 2, "")


@pytest.mark.django_db(transaction=True)
def test_van_werkers_die_samen_naar_een_rij_grijpen_werkt_er_een(werk):
    keren, samen = [], threading.Barrier(4)

    def duurt_even(verloop) -> str:
        keren.append(verloop.taak.pk)
        time.sleep(0.2)
        return "Klaar."

    def werker() -> None:
        try:
            samen.wait()
            voer_uit(taak.pk)
        finally:
            connection.close()

    werk(duurt_even)
    taak = Achtergrondtaak.objects.create(soort="proef")
    werkers = [threading.Thread(target=werker) for _ in range(4)]
    for draad in werkers:
        draad.start()
    for draad in werkers:
        draad.join()
    taak.refresh_from_db()
    assert keren == [taak.pk]
    assert (taak.stand, taak.pogingen) == (Taakstand.KLAAR, 1)


def test_de_klok_plant_het_opruimen_een_keer_in():
    tasks.opruimen_inplannen()
    tasks.opruimen_inplannen()
    assert Achtergrondtaak.objects.get().soort == "opruimen"
