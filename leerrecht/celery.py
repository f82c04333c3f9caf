"""The Celery app. It belongs to the composition root: core and apps reach it through `celery.current_app` only."""

import os

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerrecht.settings.voorbeeld")

app = Celery("leerrecht")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_schedule = {
    # The broker is never the record of work: what it lost, these find back.
    "vegen": {"task": "leerrecht.vegen", "schedule": 30.0},
    "toestemmingen": {"task": "meldpunt.toestemmingen_verlopen", "schedule": 60 * 60.0},
    "verzoeken": {"task": "meldpunt.verzoeken_inplannen", "schedule": 24 * 60 * 60.0},
    "stille vooraanmeldingen": {"task": "meldpunt.stille_vooraanmeldingen_inplannen", "schedule": 6 * 60 * 60.0},
    # Monday morning in Brussels (CELERY_TIMEZONE); each person gets one mail a week, whoever rings twice.
    "weekberichten": {
        "task": "overlegplatform.weekberichten_inplannen",
        "schedule": crontab(minute=0, hour=7, day_of_week=1),
    },
    "feiten": {"task": "leerrecht.feiten_inplannen", "schedule": 6 * 60 * 60.0},
    "opruimen": {"task": "leerrecht.opruimen_inplannen", "schedule": 6 * 60 * 60.0},
    "nalezen": {"task": "leerrecht.nalezen_inplannen", "schedule": 24 * 60 * 60.0},
}
app.set_default()
