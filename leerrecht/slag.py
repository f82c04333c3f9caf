"""Every process of the portal says each half minute that it lives: in a row for the portal, in a file for a probe.

The row tells all hosts and beheer; the file lets a container be probed without starting Django or asking the database
(leerrecht/pols.py), and is written also while the database is away.
"""

import hashlib
import logging
import os
import socket
import threading
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone

from leerrecht import databankklok
from leerrecht.foutmelding import spoor
from leerrecht.meter import meter
from leerrecht.models import Slag
from leerrecht.uitgave import UITGAVE

log = logging.getLogger("leerrecht.slag")
ELKE = 30.0
STIL_NA = timedelta(minutes=2)
# Without these nothing happens by itself; web says of itself whether it answers.
NODIG = ("klok", "post", "werk")
_BEWAARD = timedelta(days=1)


def afdruk(sleutel: str) -> str:
    """Return a print of a key: alike for alike keys, and of no use to open anything."""
    return hashlib.sha256(f"afdruk:{sleutel}".encode()).hexdigest()[:12]


def sla(soort: str, begonnen: datetime) -> None:
    """Say once that this process lives."""
    _raak_bestand(soort)
    nu = databankklok.nu()
    slag = Slag(
        soort=soort,
        plek=f"{socket.gethostname()}:{os.getpid()}",
        begonnen=begonnen,
        laatst=nu,
        verschil=(timezone.now() - nu).total_seconds(),
        uitgave=UITGAVE[:60],
        metingen=meter.stand(),
        sleutels=",".join(map(afdruk, settings.VERSLEUTELSLEUTELS))[:200],
    )
    Slag.objects.bulk_create(
        [slag],
        update_conflicts=True,
        unique_fields=["soort", "plek"],
        update_fields=["begonnen", "laatst", "verschil", "uitgave", "sleutels", "metingen"],
    )


def _raak_bestand(soort: str) -> None:
    map_ = Path(settings.VAR) / "slag"
    map_.mkdir(exist_ok=True, parents=True)
    (map_ / f"{soort}-{socket.gethostname()}").touch()


def sla_of_zwijg(soort: str, begonnen: datetime) -> None:
    """The same, for a process that must go on whatever befalls the database or the disk."""
    try:
        sla(soort, begonnen)
    except Exception as fout:
        log.warning("slag van %s overgeslagen: %s", soort, spoor(fout))


def begin(*soorten: str) -> None:
    """Beat from a thread for as long as this process lives, with a connection of its own that is not kept."""
    threading.Thread(target=_klop, args=(soorten, timezone.now()), name="slag", daemon=True).start()


def _klop(soorten: tuple[str, ...], begonnen: datetime) -> None:
    wacht = threading.Event()
    while True:
        for soort in soorten:
            sla_of_zwijg(soort, begonnen)
        connection.close()
        wacht.wait(ELKE)


def laatste_slagen() -> dict[str, timedelta]:
    """Return how long ago each kind of process was last heard; a kind that was never heard is not in it."""
    nu = databankklok.nu()
    oud: dict[str, timedelta] = {}
    for soort, laatst in Slag.objects.values_list("soort", "laatst"):
        stil = max(nu - laatst, timedelta())
        oud[soort] = min(stil, oud.get(soort, stil))
    return oud


def stil() -> list[str]:
    """Return the kinds of process that should beat and do not."""
    slagen = laatste_slagen()
    return [soort for soort in NODIG if soort not in slagen or slagen[soort] > STIL_NA]


def ruim() -> None:
    """Forget processes that ended long ago."""
    Slag.objects.filter(laatst__lt=databankklok.nu() - _BEWAARD).delete()
