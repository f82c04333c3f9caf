"""Health for probes: database and disk decide, a broker that is away is only named."""

import os
import tempfile

from celery import current_app
from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.http import JsonResponse

from leerrecht.toegang import publiek


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
    """200 with what was checked; 503 when database or disk fails."""
    delen = {"databank": _databank(), "schijf": _schijf()}
    goed = all(delen.values())
    antwoord = {naam: "goed" if staat else "stuk" for naam, staat in delen.items()}
    antwoord["werk"] = "goed" if goed and _broker() else "achterstand"
    return JsonResponse(antwoord, status=200 if goed else 503)
