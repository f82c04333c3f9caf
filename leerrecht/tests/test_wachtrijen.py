"""Two queues and one bell: what a night does to mail and long work, and what beheer reads about it."""

import signal
import subprocess
from datetime import timedelta

import pytest
from django.conf import settings as instellingen
from django.core import mail
from django.db import transaction
from django.utils import timezone

from leerrecht import achtergrond, bel, databankklok, processen
from leerrecht.achtergrond import HOOGSTENS_POGINGEN, PAUZES, plan_taak, voer_uit, voer_volgende_uit
from leerrecht.berichten import uitbox
from leerrecht.berichten.uitbox import GEDULD, veeg, verzend_wachtende
from leerrecht.models import Achtergrondtaak, Bericht, Berichtstand, Taakstand
from leerrecht.tests import langzaam
from leerrecht.tests.beheerhulp import beheerder
from leerrecht.tests.mailserver import postbus, schrijf, stand
from leerrecht.tests.stopwatch import Stopwatch
from leerrecht.tests.werker import na_de_pauze, start_werker, wacht_op

__all__ = ["postbus", "start_werker"]
KANARIE = "KANARIE-7391"
pytestmark = pytest.mark.django_db


@pytest.fixture
def gebeld(monkeypatch) -> list[str]:
    """Which queues were rung, instead of a broker."""
    keren: list[str] = []
    monkeypatch.setattr(bel, "_stuur", lambda rij: keren.append(rij.value))
    return keren


@pytest.fixture
def werk(monkeypatch):
    """`werk(functie)` makes `functie` the work behind the kind "proef"."""
    return lambda functie: monkeypatch.setitem(achtergrond._soorten, "proef", functie)


@pytest.fixture
def bevroren_redis():
    """A real Redis that stands still, as a machine out of memory does: it takes the connection and says nothing."""
    if not instellingen.CELERY_BROKER_URL.startswith("redis"):
        pytest.skip("alleen waar Redis draait")
    from celery import current_app

    with current_app.connection_for_write() as verbinding:
        pid = int(verbinding.default_channel.client.info("server")["process_id"])
    import os

    os.kill(pid, signal.SIGSTOP)
    yield
    os.kill(pid, signal.SIGCONT)
    bel.broker.onthoud(weg=False)


@pytest.mark.django_db(transaction=True)
def test_bedrijf_B4_een_bevroren_redis_kost_een_handeling_met_zestig_mails_hoogstens_een_tel(bevroren_redis):
    with Stopwatch() as tijd, transaction.atomic():
        for _ in range(60):
            schrijf()
    assert tijd.gewacht < 1
    with Stopwatch() as daarna:
        schrijf()
    assert daarna.gewacht < 0.2, "wat al bekend is, wordt een halve minuut niet opnieuw gevraagd"
    assert Bericht.objects.filter(stand=Berichtstand.WACHT).count() == 61


@pytest.mark.parametrize("dode_broker", ["zwijgt"], indirect=True)
def test_bedrijf_B4_een_broker_die_zwijgt_kost_alle_mails_samen_hoogstens_een_tel(
    dode_broker, django_capture_on_commit_callbacks
):
    with Stopwatch() as tijd:
        for _ in range(5):
            with django_capture_on_commit_callbacks(execute=True):
                for _ in range(12):
                    schrijf()
    assert tijd.gewacht < 1
    assert bel.broker.is_weg()


def test_bedrijf_B4_na_een_halve_minuut_wordt_de_broker_opnieuw_gevraagd(gebeld, monkeypatch):
    monkeypatch.setattr(bel, "_stuur", lambda rij: 1 / 0)
    assert not bel.bel(bel.Wachtrij.POST)
    monkeypatch.setattr(bel, "_stuur", lambda rij: gebeld.append(rij.value))
    assert not bel.bel(bel.Wachtrij.POST)
    monkeypatch.setattr(bel.time, "monotonic", lambda nu=bel.time.monotonic: nu() + bel.STIL_NA_MISSER)
    assert bel.bel(bel.Wachtrij.POST)
    assert gebeld == ["post"]


@pytest.mark.django_db(transaction=True)
def test_bedrijf_B4_veel_mails_van_een_handeling_zijn_een_bel(gebeld, werk):
    werk(lambda verloop: "Klaar.")
    with transaction.atomic():
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            schrijf()
            raise ZeroDivisionError
        for _ in range(20):
            with transaction.atomic():
                schrijf()
        plan_taak(naam="proef")
        assert gebeld == []
    assert gebeld == ["post", "werk"]
    assert Bericht.objects.count() == 20
    verzend_wachtende()
    assert len(mail.outbox) == 20


@pytest.mark.django_db(transaction=True)
def test_bedrijf_B4_wat_helemaal_teruggedraaid_is_belt_niet(gebeld):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        schrijf()
        raise ZeroDivisionError
    schrijf()
    assert gebeld == ["post"]


def test_bedrijf_B4_een_dag_zonder_mailserver_en_daarna_vertrekt_alles_een_keer(postbus, gebeld, monkeypatch):
    begin = timezone.now()
    postbus(dicht=ConnectionRefusedError(111, KANARIE))
    berichten = [schrijf(aan=f"p{nummer}@voorbeeld.test") for nummer in range(30)]
    for kwartier in range(24 * 4):
        monkeypatch.setattr(timezone, "now", lambda uren=kwartier: begin + timedelta(minutes=15 * uren))
        veeg()
        verzend_wachtende()
    assert mail.outbox == []
    assert {stand(bericht) for bericht in berichten} == {Berichtstand.WACHT}
    postbus()
    for minuten in range(0, 60, 5):
        monkeypatch.setattr(timezone, "now", lambda m=minuten: begin + timedelta(days=1, minutes=m))
        veeg()
        verzend_wachtende()
    assert sorted(brief.to[0] for brief in mail.outbox) == sorted(bericht.aan for bericht in berichten)
    assert {stand(bericht) for bericht in berichten} == {Berichtstand.VERZONDEN}
    assert timedelta(days=1) < GEDULD


def test_bedrijf_B10_na_een_beurt_laat_de_post_een_ander_voor_en_belt_ze_voor_de_rest(gebeld, monkeypatch):
    for _ in range(3):
        schrijf()
    gebeld.clear()
    monkeypatch.setattr(uitbox, "_BEURT", -1.0)
    verzend_wachtende()
    assert gebeld == ["post"]
    assert mail.outbox == []


def test_bedrijf_B10_een_code_van_tien_minuten_gaat_voor_op_wat_langer_mag(gebeld):
    from leerrecht.berichten.basis import Omslag

    schrijf(aan="oud@voorbeeld.test")
    schrijf(aan="code@voorbeeld.test", omslag=Omslag(geldig_tot=timezone.now() + timedelta(minutes=10)))
    verzend_wachtende()
    assert [brief.to[0] for brief in mail.outbox] == ["code@voorbeeld.test", "oud@voorbeeld.test"]


@pytest.mark.parametrize(("opdracht", "rij"), [(processen.post(), "post"), (processen.werk(), "werk")])
def test_bedrijf_B10_post_en_lang_werk_hebben_elk_hun_werker(opdracht, rij):
    assert opdracht[opdracht.index("--queues") + 1] == rij


@pytest.mark.worker
@pytest.mark.django_db(transaction=True)
def test_bedrijf_B10_een_mail_wacht_niet_op_lang_werk(start_werker, tmp_path):
    """Real workers on the real queues: the one for long work is busy for a minute, the mail leaves meanwhile."""
    start_werker("--queues", "werk", "--include", "leerrecht.tests.langzaam")
    start_werker("--queues", "post", "--pool", "threads")
    taak = plan_taak(naam="proef.langzaam")
    wacht_op(langzaam.BEGONNEN.exists)
    bericht = schrijf()
    wacht_op(lambda: stand(bericht) == Berichtstand.VERZONDEN)
    assert stand(taak) == Taakstand.BEZIG


@pytest.mark.django_db(transaction=True)
def test_bedrijf_B7_de_pauzes_groeien_en_de_oorzaak_staat_op_de_rij_zonder_waarde(werk, gebeld):
    def vol(verloop) -> str:
        raise OSError(28, KANARIE)

    werk(vol)
    taak = plan_taak(naam="proef")
    pauzes = []
    for _ in PAUZES:
        voer_uit(taak.pk)
        taak.refresh_from_db()
        pauzes.append(round((taak.niet_voor - databankklok.nu()).total_seconds() / 60))
        voer_uit(taak.pk)
        assert Achtergrondtaak.objects.get().pogingen == len(pauzes), "niet voor de pauze om is"
        na_de_pauze()
    assert pauzes == [1, 5, 30]
    assert taak.zin == "Dit lukte nog niet. We proberen het over 30 minuten opnieuw."
    voer_uit(taak.pk)
    taak.refresh_from_db()
    assert (taak.stand, taak.pogingen) == (Taakstand.MISLUKT, HOOGSTENS_POGINGEN)
    assert "OSError 28 ENOSPC" in taak.fout and "leerrecht/achtergrond.py" in taak.fout
    assert KANARIE not in taak.fout + taak.zin


def test_bedrijf_B7_wat_in_zijn_pauze_zit_wekt_niemand(werk, gebeld):
    werk(lambda verloop: 1 / 0)
    taak = plan_taak(naam="proef")
    voer_uit(taak.pk)
    Achtergrondtaak.objects.update(gemaakt_op=timezone.now() - timedelta(hours=1))
    assert achtergrond.veeg() == 0
    na_de_pauze()
    assert achtergrond.veeg() == 1
    assert gebeld == ["werk"]


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (OSError(28, KANARIE), "De schijf van de server is vol. Maak plaats, en start dit werk opnieuw."),
        (MemoryError(), "De server had te weinig geheugen."),
        (ValueError(KANARIE), "Het portaal maakte een fout. Geef de technische oorzaak door"),
    ],
)
def test_bedrijf_B7_beheer_leest_de_oorzaak_en_wat_te_doen(client, werk, fout, zin):
    def stuk(verloop) -> str:
        raise fout

    werk(stuk)
    door = beheerder(client)
    taak = plan_taak(naam="proef", door=door)
    for _ in range(HOOGSTENS_POGINGEN):
        voer_uit(taak.pk)
        na_de_pauze()
    for adres in ("/beheer/werk/", f"/beheer/werk/{taak.sleutel}/"):
        tekst = client.get(adres).content.decode()
        assert zin in tekst
        assert "vraag hulp aan beheer" not in tekst, "wie dit leest, is beheer"
        assert KANARIE not in tekst
    assert type(fout).__name__ in client.get(f"/beheer/werk/{taak.sleutel}/").content.decode()


def test_een_werker_neemt_een_taak_en_belt_voor_de_rest(werk, gebeld):
    werk(lambda verloop: "Klaar.")
    for naam in "abc":
        plan_taak(naam="proef", object_sleutel=naam)
    gebeld.clear()
    voer_volgende_uit()
    assert gebeld == ["werk"]
    assert Achtergrondtaak.objects.get(stand=Taakstand.KLAAR).object_sleutel == "a"
    voer_volgende_uit()
    voer_volgende_uit()
    assert gebeld == ["werk", "werk"]
    voer_volgende_uit()
    assert Achtergrondtaak.objects.filter(stand=Taakstand.KLAAR).count() == 3


def test_bedrijf_B8_de_klok_van_een_server_die_voorloopt_neemt_geen_werk_af(werk, monkeypatch, gebeld):
    werk(lambda verloop: pytest.fail("een tweede werker"))
    taak = plan_taak(naam="proef")
    Achtergrondtaak.objects.update(stand=Taakstand.BEZIG, pogingen=1, hartslag=databankklok.nu())
    echt = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: echt() + timedelta(minutes=5))
    assert achtergrond.veeg() == 0
    voer_uit(taak.pk)
    assert stand(taak) == Taakstand.BEZIG


def test_bedrijf_B8_de_klok_van_een_server_die_voorloopt_noemt_geen_mail_onzeker(monkeypatch, gebeld):
    bericht = schrijf()
    Bericht.objects.update(stand=Berichtstand.BEZIG, begonnen_op=databankklok.nu())
    echt = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: echt() + timedelta(hours=1))
    veeg()
    assert stand(bericht) == Berichtstand.BEZIG


def test_de_ploeg_stopt_haar_twee_werkers_samen(tmp_path):
    """The service `werk`: both start, and one signal ends both."""
    with (tmp_path / "uit").open("wb") as uit:
        ploeg = subprocess.Popen(processen.ploeg(tegelijk=1), cwd=instellingen.BASIS, stdout=uit, stderr=uit)
    try:
        wacht_op(lambda: len(_kinderen(ploeg.pid)) >= 2, 30)
        kinderen = _kinderen(ploeg.pid)
    finally:
        ploeg.terminate()
        assert ploeg.wait(60) == 0
    assert not [pid for pid in kinderen if _leeft(pid)]


def _kinderen(pid: int) -> list[int]:
    uitvoer = subprocess.run(["ps", "--ppid", str(pid), "-o", "pid="], capture_output=True, text=True, check=False)
    return [int(regel) for regel in uitvoer.stdout.split()]


def _leeft(pid: int) -> bool:
    return subprocess.run(["ps", "-p", str(pid)], capture_output=True, check=False).returncode == 0
