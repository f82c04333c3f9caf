"""A real Celery worker on the real queue: mail leaves, and a worker that is killed in the middle is followed up."""

from datetime import timedelta

import pytest

from leerrecht import achtergrond, databankklok
from leerrecht.berichten.uitbox import zet_klaar
from leerrecht.models import Achtergrondtaak, Berichtstand, Taakstand
from leerrecht.tests import langzaam
from leerrecht.tests.werker import dood, stand, start_werker, wacht_op  # noqa: F401  (a fixture)

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]


def test_een_echte_werker_verzendt_mail_en_gedood_werk_wordt_opgevolgd(start_werker, tmp_path):  # noqa: F811
    eerste = start_werker()
    bericht = zet_klaar(soort="proef", aan="pia@voorbeeld.test", onderwerp="Dag", tekst="Tekst van de mail.")
    wacht_op(lambda: stand(bericht) == Berichtstand.VERZONDEN)
    (brief,) = (tmp_path / "post").iterdir()
    assert "Tekst van de mail." in brief.read_text()
    assert bericht.message_id in brief.read_text()

    taak = achtergrond.plan_taak(naam="proef.langzaam")
    wacht_op(langzaam.BEGONNEN.exists)
    dood(eerste)
    assert stand(taak) == Taakstand.BEZIG

    # Two minutes later: nobody has heard of it since, and the sweeper rings for another worker.
    stil = databankklok.nu() - achtergrond.VERSTE_HARTSLAG - timedelta(seconds=1)
    Achtergrondtaak.objects.update(hartslag=stil)
    start_werker()
    assert achtergrond.veeg() == 1
    wacht_op(lambda: stand(taak) == Taakstand.KLAAR)
    assert (taak.zin, taak.pogingen) == ("Toch klaar.", 2)
    assert "Traceback" not in (tmp_path / "werker.txt").read_text()
