"""Faults, each injected for real: nothing is lost, nothing doubled, and a sentence says what to do.

Elsewhere: a worker killed in its work and a broker that is down or silent (`test_werker.py`, `test_achtergrond.py`,
`monitoring/tests/`), a mail server that refuses or falls silent (`test_berichten.py`), a child of the supervisor
(`test_draai.py`), double submits (`test_formulieren.py`), two editors (`actieplan/tests/test_botsing_paginas.py`).
"""

import errno
import subprocess
import time
from datetime import UTC, date, datetime

import psycopg2
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from actieplan.models import Actie
from actieplan.tests.bouwers import maak_actie, maak_doelstelling, maak_plan
from leerrecht import achtergrond, opruimen, processen
from leerrecht.models import Achtergrondtaak, Gebeurtenis, Taakstand
from leerrecht.rechten import Rol
from leerrecht.schooljaar import Schooljaar
from leerrecht.schoolkalender import schooldagen_tussen
from leerrecht.tests.bouwers import log_in, maak_gebruiker, maak_netwerk
from leerrecht.tests.formulier import invoer

GETYPT = "Een lange tekst waar iemand een halfuur aan schreef."


@pytest.fixture
def actie(db) -> Actie:
    plan = maak_plan(netwerk=maak_netwerk(), slug="plan-mechelen")
    return maak_actie(doelstelling=maak_doelstelling(plan=plan), titel="Oude titel")


def verbreek_bij(tabel: str):
    """A wrapper that cuts the connection, as a restart of the server does, at the first write to `tabel`."""
    instelling, gedaan = connection.settings_dict, []

    def wacht(uitvoeren, sql, params, veel, context):
        if not gedaan and sql.lstrip().upper().startswith("UPDATE") and tabel in sql:
            gedaan.append(True)
            pid = connection.connection.info.backend_pid
            ander = psycopg2.connect(
                host=instelling["HOST"],
                port=instelling["PORT"],
                user=instelling["USER"],
                password=instelling["PASSWORD"],
                dbname=instelling["NAME"],
            )
            with ander.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(%s)", [pid])
            ander.close()
            time.sleep(0.2)
        return uitvoeren(sql, params, veel, context)

    return wacht


@pytest.mark.alleen_postgres
@pytest.mark.django_db(transaction=True)
def test_een_herstart_van_de_databank_tijdens_een_post_verliest_geen_tekst(actie):
    client = Client(raise_request_exception=False)
    log_in(client, maak_gebruiker(Rol.STAF, netwerk=actie.plan.netwerk))
    adres = reverse("actieplan:actie_bewerken", args=["plan-mechelen", actie.sleutel])
    velden = invoer(client.get(adres), omschrijving=GETYPT)

    with connection.execute_wrapper(verbreek_bij("actieplan_actie")):
        antwoord = client.post(adres, velden)

    assert antwoord.status_code == 503
    assert "Wat je typte, is bewaard: een week lang" in antwoord.content.decode()
    actie.refresh_from_db()
    assert actie.omschrijving != GETYPT
    assert not Gebeurtenis.objects.filter(wat="actie gewijzigd").exists()
    assert GETYPT in client.get(adres).content.decode(), "de getypte tekst staat er nog"


@pytest.mark.django_db
def test_een_volle_schijf_tijdens_lang_werk_is_een_zin_en_een_nieuwe_poging(monkeypatch):
    def vol(verloop):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setitem(achtergrond._soorten, "proef.vol", vol)
    taak = achtergrond.plan_taak(naam="proef.vol")
    for _ in range(achtergrond.HOOGSTENS_POGINGEN):
        achtergrond.voer_uit(taak.pk)
        Achtergrondtaak.objects.update(niet_voor=None)
    taak.refresh_from_db()
    assert (taak.stand, taak.zin) == (Taakstand.MISLUKT, achtergrond.MISLUKT_ZIN)
    assert "OSError 28 ENOSPC" in taak.fout


@pytest.mark.django_db
def test_een_volle_schijf_staat_op_gezond(monkeypatch, client):
    from leerrecht.views import gezond

    def vol(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(gezond.tempfile, "TemporaryFile", vol)
    antwoord = client.get("/gezond/")
    assert (antwoord.status_code, antwoord.json()["schijf"]) == (503, "stuk")


@pytest.mark.worker
@pytest.mark.django_db(transaction=True)
def test_twee_klokken_tegelijk_doen_het_werk_een_keer(tmp_path):
    """Both may ring; the row of the work is taken by one worker at a time."""
    klokken = []
    for nummer in range(2):
        map_ = tmp_path / str(nummer)
        map_.mkdir()
        with (map_ / "log").open("wb") as uit:
            klokken.append(subprocess.Popen(processen.klok(map_), cwd=settings.BASIS, stdout=uit, stderr=uit))
    try:
        time.sleep(4)
        assert [klok.poll() for klok in klokken] == [None, None], "ze storen elkaar niet"
    finally:
        for klok in klokken:
            klok.terminate()
            klok.wait(10)
    # What two rings about the same retention run come down to:
    taken = {achtergrond.plan_taak(naam=opruimen.opruimen.__name__).pk for _ in range(2)}
    assert len(taken) == 1
    for _ in range(2):
        achtergrond.voer_uit(*taken)
    assert Achtergrondtaak.objects.get().pogingen == 1


@pytest.mark.parametrize(
    ("moment", "dag", "jaar"),
    [
        # 31 August 2026, 23.59 and 1 September, 00.01 in Brussels; in London it is still August both times.
        (datetime(2026, 8, 31, 21, 59, tzinfo=UTC), date(2026, 8, 31), "2025-2026"),
        (datetime(2026, 8, 31, 22, 1, tzinfo=UTC), date(2026, 9, 1), "2026-2027"),
        # The night the clock goes back: 2.30 comes twice, on the same day.
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), date(2026, 10, 25), "2026-2027"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), date(2026, 10, 25), "2026-2027"),
    ],
)
def test_de_grens_van_dag_en_schooljaar_is_die_van_brussel(monkeypatch, moment, dag, jaar):
    monkeypatch.setattr(timezone, "now", lambda: moment)
    assert timezone.localdate() == dag
    assert str(Schooljaar.huidig()) == jaar


def test_de_nacht_van_het_uur_telt_als_een_dag():
    assert schooldagen_tussen(date(2026, 10, 23), date(2026, 10, 26)) == 1
