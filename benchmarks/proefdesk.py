"""The smallest project around django-helpdesk, run by its own environment: `python proefdesk.py AANTAL` fills it.

Settings, addresses and WSGI in one file, because nothing of ours is there. SQLite, sessions and middleware as Django's
own project template has them, compiled templates, no debug toolbar: as quick as it is meant to be.
"""

import os
import sys
from pathlib import Path

from django.conf import settings

MAP = Path(os.environ["PROEFDESK_MAP"])
CONTRIB = ("admin", "auth", "contenttypes", "sessions", "messages", "staticfiles", "humanize", "sites")
CONTEXT = ("request", "debug")

if not settings.configured:
    settings.configure(
        SECRET_KEY="alleen-voor-de-meting",
        DEBUG=False,
        ALLOWED_HOSTS=["localhost", "127.0.0.1"],
        SITE_ID=1,
        # Without teams: their package is an extra that this one does not install.
        HELPDESK_TEAMS_MODE_ENABLED=False,
        USE_TZ=True,
        STATIC_URL="/static/",
        ROOT_URLCONF="proefdesk",
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(MAP / "desk.sqlite3")}},
        INSTALLED_APPS=[*(f"django.contrib.{naam}" for naam in CONTRIB), "rest_framework", "helpdesk"],
        MIDDLEWARE=[
            "django.middleware.security.SecurityMiddleware",
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
            "django.middleware.clickjacking.XFrameOptionsMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {
                    "context_processors": [
                        *(f"django.template.context_processors.{naam}" for naam in CONTEXT),
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                    ]
                },
            }
        ],
    )

import django  # noqa: E402

django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.urls import include, path  # noqa: E402

urlpatterns = [path("", include("helpdesk.urls", namespace="helpdesk"))]
application = get_wsgi_application()


def vul(aantal: int) -> None:
    """Make the database with `aantal` open tickets; print a session of staff and the address of the rows."""
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from django.test import Client
    from helpdesk.models import Queue, Ticket
    from helpdesk.query import query_to_base64

    call_command("migrate", verbosity=0)
    wie = get_user_model().objects.create_superuser("meting", "meting@leerrecht.example")
    rij = Queue.objects.create(title="Meldpunt", slug="meldpunt")
    Ticket.objects.bulk_create(
        Ticket(
            title=f"Meting {nr}",
            queue=rij,
            status=1 + nr % 2,
            priority=1 + nr % 5,
            assigned_to=wie,
            submitter_email="aanmelder@leerrecht.example",
            description="Zoekt een plek.",
        )
        for nr in range(aantal)
    )
    client = Client()
    client.force_login(wie)
    vraag = query_to_base64(
        {"filtering": {"status__in": [1, 2]}, "sorting": "created", "search_string": "", "sortreverse": False}
    )
    print(client.cookies["sessionid"].value, vraag)


if __name__ == "__main__":
    # Under its own name, so that the addresses above are found by it.
    sys.modules["proefdesk"] = sys.modules["__main__"]
    vul(int(sys.argv[1]))
