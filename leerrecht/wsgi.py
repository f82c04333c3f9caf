"""WSGI entry of the portal."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leerrecht.settings.voorbeeld")

import leerrecht.celery  # noqa: F401  (makes our Celery app the current one for this process)

application = get_wsgi_application()
