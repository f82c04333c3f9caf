"""The Celery app. It belongs to the composition root: core and apps reach it through `celery.current_app` only."""

import os

from celery import Celery
from celery.schedules import crontab
from celery.signals import beat_init, worker_ready

from leerrecht.aanwezigheid import celery as aanwezigheid

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerrecht.settings.voorbeeld")

app = Celery("leerrecht")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    # The broker is never the record of work: what it lost, these find back.
    "vegen": {"task": "leerrecht.vegen", "schedule": 30.0},
    "klassen": {"task": "monitoring.klassen_sluiten", "schedule": 60.0},
    "toestemmingen": {"task": "meldpunt.toestemmingen_verlopen", "schedule": 60 * 60.0},
    "verzoeken": {"task": "meldpunt.verzoeken_inplannen", "schedule": 24 * 60 * 60.0},
    "stille vooraanmeldingen": {"task": "meldpunt.stille_vooraanmeldingen_inplannen", "schedule": 6 * 60 * 60.0},
    "navragen": {"task": "meldpunt.navragen_inplannen", "schedule": 24 * 60 * 60.0},
    # Monday morning in Brussels (CELERY_TIMEZONE); each person gets one mail a week, whoever rings twice.
    "weekberichten": {
        "task": "overlegplatform.weekberichten_inplannen",
        "schedule": crontab(minute=0, hour=7, day_of_week=1),
    },
    "klopt dit nog": {"task": "meldpunt.klopt_inplannen", "schedule": crontab(minute=0, hour=8, day_of_week=1)},
    "aflopende lidmaatschappen": {"task": "leerrecht.aflopen_inplannen", "schedule": 24 * 60 * 60.0},
    "feiten": {"task": "leerrecht.feiten_inplannen", "schedule": 6 * 60 * 60.0},
    "bijlagen": {"task": "leerrecht.bijlagen_inplannen", "schedule": 10 * 60.0},
    "opruimen": {"task": "leerrecht.opruimen_inplannen", "schedule": 6 * 60 * 60.0},
    "reservekopie": {"task": "leerrecht.reservekopie_inplannen", "schedule": 60 * 60.0},
    "nalezen": {"task": "leerrecht.nalezen_inplannen", "schedule": 24 * 60 * 60.0},
}
app.set_default()


@worker_ready.connect
def _begin_te_kloppen(sender, **_: object) -> None:
    """Say each half minute that this worker lives, for every queue it works for."""
    from leerrecht import slag  # noqa: PLC0415  (Celery loads this module before Django is ready)

    slag.begin(*sorted(sender.app.amqp.queues.consume_from))


# A restore is refused while a worker or the clock lives.
for _begin in (worker_ready, beat_init):
    _begin.connect(aanwezigheid.begin, weak=False)
