"""Health for probes: database and disk decide; a broker that is away and mail that stays behind are only named."""

import os
import tempfile
from datetime import timedelta

from celery import current_app
from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.db.models import Count, Min
from django.http import JsonResponse
from django.utils import timezone

from leerrecht.models import Bericht, Berichtstand
from leerrecht.toegang import publiek
from leerrecht.uitgave import UITGAVE

# Mail leaves within a minute; what is older meets a server that is away or says no.
POST_NA = timedelta(minutes=10)


def _databank() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return True
    except (DatabaseError, InterfaceError):
        return False


def _schijf() -> bool:
    try:
        with tempfile.TemporaryFile(dir=settings.VAR) as proef:
            proef.write(b"x" * 4096)
            proef.flush()
            os.fsync(proef.fileno())
        return True
    except OSError:
        return False


def _post() -> dict[str, int]:
    """How many mails wait for a server that does not take them, and how old the oldest is; nothing when none does."""
    nu = timezone.now()
    wacht = Bericht.objects.filter(stand__in=(Berichtstand.WACHT, Berichtstand.BEZIG), gemaakt_op__lt=nu - POST_NA)
    gevonden = wacht.aggregate(aantal=Count("pk"), oudste=Min("gemaakt_op"))
    if not gevonden["aantal"]:
        return {}
    return {"post_wacht": gevonden["aantal"], "post_minuten": (nu - gevonden["oudste"]) // timedelta(minutes=1)}


def _broker() -> bool:
    if settings.CELERY_BROKER_URL.startswith("filesystem"):
        return True
    try:
        with current_app.connection_for_write(
            connect_timeout=1, transport_options={"socket_timeout": 1, "socket_connect_timeout": 1, "max_retries": 0}
        ) as verbinding:
            verbinding.ensure_connection(max_retries=0, timeout=1)
        return True
    except Exception:
        return False


@publiek
def gezond(request) -> JsonResponse:
    """200 with the release and what was checked; 503 when database or disk fails."""
    delen = {"databank": _databank(), "schijf": _schijf()}
    goed = all(delen.values())
    antwoord = {"versie": UITGAVE, **{naam: "goed" if staat else "stuk" for naam, staat in delen.items()}}
    antwoord["werk"] = "goed" if goed and _broker() else "achterstand"
    if delen["databank"]:
        wacht = _post()
        antwoord |= {"post": "achterstand" if wacht else "goed", **wacht}
    return JsonResponse(antwoord, status=200 if goed else 503)
