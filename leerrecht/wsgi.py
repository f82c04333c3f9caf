"""WSGI entry of the portal."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerrecht.settings.voorbeeld")

import leerrecht.celery  # noqa: F401  (makes our Celery app the current one for this process)

application = get_wsgi_application()

from leerrecht import slag  # noqa: E402  (it needs Django, which was set up just now)
from leerrecht.aanwezigheid.wacht import meld_aan  # noqa: E402  (as above)

meld_aan()
slag.begin("web")

# What was loaded stays: looking through it again for garbage at every few requests costs a twentieth of their time.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 20)
