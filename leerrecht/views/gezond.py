"""Health for probes. Three questions apart: does this process live, is it ready, and does work stay behind?"""

import os
import tempfile
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.http import JsonResponse

from leerrecht import wachtend
from leerrecht.bel import broker_antwoordt
from leerrecht.slag import laatste_slagen, stil
from leerrecht.toegang import publiek
from leerrecht.uitgave import UITGAVE


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
    aantal, oudste = wachtend.post()
    if oudste < wachtend.POST_NA:
        return {}
    return {"post_wacht": aantal, "post_minuten": oudste // timedelta(minutes=1)}


def _werk_loopt() -> bool:
    return not stil() and wachtend.werk()[1] < wachtend.WERK_NA and broker_antwoordt()


@publiek
def gezond(request) -> JsonResponse:
    """200 with the release and what was checked; 503 when database or disk fails. For who asks one question only."""
    delen = {"databank": _databank(), "schijf": _schijf()}
    goed = all(delen.values())
    antwoord: dict[str, str | int] = {
        "versie": UITGAVE,
        **{naam: "goed" if staat else "stuk" for naam, staat in delen.items()},
    }
    antwoord["werk"] = "goed" if goed and _werk_loopt() else "achterstand"
    if delen["databank"]:
        wacht = _post()
        antwoord |= {"post": "achterstand" if wacht else "goed", **wacht}
    return JsonResponse(antwoord, status=200 if goed else 503)


@publiek
def leeft(request) -> JsonResponse:
    """200 as long as this process answers: starting it again would cure nothing else."""
    return JsonResponse({"leeft": True})


@publiek
def klaar(request) -> JsonResponse:
    """503 while this host cannot serve. Not for a full disk, which all hosts share: they would leave together."""
    goed = _databank()
    return JsonResponse({"databank": "goed" if goed else "stuk"}, status=200 if goed else 503)


@publiek
def achterstand(request) -> JsonResponse:
    """503 when work stays behind: how long each queue waits, and since when each kind of process was not heard."""
    if not _databank():
        return JsonResponse({"databank": "stuk"}, status=503)
    post, werk = wachtend.post()[1], wachtend.werk()[1]
    slagen = {soort: int(geleden.total_seconds()) for soort, geleden in sorted(laatste_slagen().items())}
    stille, bereikbaar = stil(), broker_antwoordt()
    achter = bool(stille) or not bereikbaar or post >= wachtend.WERK_NA or werk >= wachtend.WERK_NA
    antwoord = {
        "werk": "achterstand" if achter else "goed",
        "broker": "goed" if bereikbaar else "stuk",
        "oudste_seconden": {"post": int(post.total_seconds()), "werk": int(werk.total_seconds())},
        "slag_seconden": slagen,
        "stil": stille,
    }
    return JsonResponse(antwoord, status=503 if achter else 200)
