"""Long work is alive as long as its worker is, whatever the work itself says; and no longer."""

import threading
import time

import pytest
from django.db import OperationalError, connection, transaction

from leerrecht import achtergrond, databankklok, hartslag
from leerrecht.achtergrond import VERSTE_HARTSLAG, voer_uit
from leerrecht.hartslag import ELKE, Hartslag
from leerrecht.models import Achtergrondtaak, Taakstand

SNEL = 0.02


def wacht_tot(waar, tellen: float = 10) -> None:
    einde = time.monotonic() + tellen
    while not waar():
        assert time.monotonic() < einde, "het gebeurde niet"
        time.sleep(SNEL)


@pytest.fixture
def werk(monkeypatch):
    monkeypatch.setattr(hartslag, "ELKE", SNEL)

    def zet(functie) -> Achtergrondtaak:
        monkeypatch.setitem(achtergrond._soorten, "proef", functie)
        return Achtergrondtaak.objects.create(soort="proef")

    return zet


def lang_stil(pk: int) -> None:
    Achtergrondtaak.objects.filter(pk=pk).update(hartslag=databankklok.nu() - 2 * VERSTE_HARTSLAG)


def is_vers(pk: int) -> bool:
    return databankklok.nu() - Achtergrondtaak.objects.get(pk=pk).hartslag < VERSTE_HARTSLAG


def test_het_hart_klopt_vaak_genoeg_om_niet_voor_dood_door_te_gaan():
    assert VERSTE_HARTSLAG.total_seconds() > ELKE * 3, "ook als er twee slagen verloren gaan"


@pytest.mark.django_db(transaction=True)
def test_huis_B7_werk_dat_niets_zegt_wordt_niet_door_een_tweede_werker_genomen(werk):
    keren = []

    def zwijgt(verloop) -> str:
        keren.append(verloop.taak.pk)
        lang_stil(verloop.taak.pk)
        wacht_tot(lambda: is_vers(verloop.taak.pk))
        # What the sweeper would do: a second worker looks at the row.
        assert achtergrond.veeg() == 0
        voer_uit(verloop.taak.pk)
        return "Klaar."

    taak = werk(zwijgt)
    voer_uit(taak.pk)
    taak.refresh_from_db()
    assert keren == [taak.pk]
    assert (taak.stand, taak.pogingen) == (Taakstand.KLAAR, 1)


@pytest.mark.alleen_postgres  # SQLite takes one writer: there the beat waits until the transaction is done
@pytest.mark.django_db(transaction=True)
def test_huis_B7_ook_terwijl_het_werk_in_een_transactie_zit_klopt_het(werk):
    def lang_in_een_transactie(verloop) -> str:
        lang_stil(verloop.taak.pk)
        with transaction.atomic():
            Achtergrondtaak.objects.create(soort="iets anders")
            gezien = threading.Event()

            def kijk() -> None:
                try:
                    wacht_tot(lambda: is_vers(verloop.taak.pk))
                    gezien.set()
                finally:
                    connection.close()

            draad = threading.Thread(target=kijk)
            draad.start()
            draad.join()
            assert gezien.is_set()
        return "Klaar."

    taak = werk(lang_in_een_transactie)
    voer_uit(taak.pk)
    taak.refresh_from_db()
    assert taak.stand == Taakstand.KLAAR


@pytest.mark.django_db(transaction=True)
def test_na_het_werk_klopt_er_niets_meer_en_blijft_geen_draad_over(werk):
    voer_uit(werk(lambda verloop: time.sleep(5 * SNEL) or "Klaar.").pk)
    assert not [draad for draad in threading.enumerate() if draad.name == "hartslag"]


@pytest.mark.django_db(transaction=True)
def test_ook_na_een_fout_blijft_geen_draad_over(werk):
    taak = werk(lambda verloop: 1 / 0)
    voer_uit(taak.pk)
    taak.refresh_from_db()
    assert taak.stand == Taakstand.WACHT
    assert not [draad for draad in threading.enumerate() if draad.name == "hartslag"]


def test_een_slag_die_niet_lukt_stopt_het_hart_niet(logboek):
    slagen = []

    def klop() -> bool:
        slagen.append(1)
        if len(slagen) == 1:
            raise OperationalError("KANARIE-7391 locked")
        return True

    with Hartslag(klop, elke=SNEL):
        wacht_tot(lambda: len(slagen) > 3)
    assert "hartslag overgeslagen: django.db.utils.OperationalError" in logboek.text
    assert "KANARIE" not in logboek.text


def test_wat_een_ander_overnam_klopt_niet_verder():
    slagen = []
    with Hartslag(lambda: slagen.append(1) or False, elke=SNEL) as hart:
        wacht_tot(lambda: not hart._draad.is_alive())
    assert slagen == [1]


def test_werk_dat_hangt_houdt_zijn_plaats_niet_voor_altijd(monkeypatch):
    monkeypatch.setattr(hartslag, "HOOGSTENS_STIL", 5 * SNEL)
    with Hartslag(lambda: True, elke=SNEL) as hart:
        wacht_tot(lambda: not hart._draad.is_alive())
    assert not hart._draad.is_alive()


def test_werk_dat_zelf_iets_zegt_begint_zijn_uur_opnieuw(monkeypatch):
    monkeypatch.setattr(hartslag, "HOOGSTENS_STIL", 0.5)
    begin = time.monotonic()
    with Hartslag(lambda: True, elke=SNEL) as hart:
        while time.monotonic() - begin < 1:
            hart.teken()
            assert hart._draad.is_alive()
            time.sleep(SNEL)
        assert hart._draad.is_alive()
