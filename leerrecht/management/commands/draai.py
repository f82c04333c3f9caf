"""`manage.py draai`: the whole portal on one machine (web, worker and clock) under one supervisor."""

import errno
import http.client
import os
import socket
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from leerrecht import processen
from leerrecht.management.sleutels import eis_startklaar
from leerrecht.supervisor import AlActief, Kind, Supervisor, meld, neem_slot

OVERAL = ("0.0.0.0", "::")  # noqa: S104  (only compared with)
GEEN_IPV6 = {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}


class Command(BaseCommand):
    help = "Draait het portaal op deze machine: web, achtergrondwerk en klok. Ctrl-C stopt alles."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--adres", default="localhost", help="Standaard alleen deze machine.")
        parser.add_argument("--poort", type=int, default=8000)

    def handle(self, *args: Any, adres: str, poort: int, **options: Any) -> None:
        var = Path(settings.VAR)
        var.mkdir(parents=True, exist_ok=True)
        try:
            slot = neem_slot(var / "draai.slot")
        except AlActief:
            raise CommandError(
                f"Leerrecht draait al met de gegevens in {var}. Stop het eerst (Ctrl-C in het venster waar het draait)."
            ) from None
        with slot:
            bindingen = vrije_bindingen(adres, poort)
            eis_startklaar()
            connection.close()
            os.chdir(settings.BASIS)
            if settings.VOORBEELD:
                # Links in the mails of the example lead to this very port.
                os.environ.setdefault("LEERRECHT_BASISADRES", f"http://{adres}:{poort}")
            Supervisor(kinderen(var, bindingen), bij_tik=aankondiging(adres, poort)).draai()
        meld("draai", "Alles is gestopt.")


def kinderen(var: Path, bindingen: list[str]) -> list[Kind]:
    """The processes of the portal, each with the same Python as ours."""
    return [
        Kind("web", processen.web(bindingen)),
        Kind("werk", processen.werk()),
        Kind("post", processen.post()),
        Kind("klok", processen.klok(var)),
    ]


def vrije_bindingen(adres: str, poort: int) -> list[str]:
    """What gunicorn must bind; one clear sentence when that cannot be.

    `localhost` is both loopback addresses, because browsers may try either of them first.
    """
    gevonden = []
    for kandidaat in ("127.0.0.1", "::1") if adres == "localhost" else (adres,):
        try:
            probeer(kandidaat, poort)
        except OSError as fout:
            if kandidaat == "::1" and fout.errno in GEEN_IPV6:
                continue
            raise CommandError(geweigerd(adres, poort, fout)) from None
        gevonden.append(f"[{kandidaat}]:{poort}" if ":" in kandidaat else f"{kandidaat}:{poort}")
    return gevonden


def probeer(adres: str, poort: int) -> None:
    """Bind and let go again; raises OSError when somebody else has the port."""
    with socket.socket(socket.AF_INET6 if ":" in adres else socket.AF_INET) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        proef.bind((adres, poort))


def geweigerd(adres: str, poort: int, fout: OSError) -> str:
    """One sentence that says what to do."""
    if fout.errno == errno.EADDRINUSE:
        return (
            f"Poort {poort} is al in gebruik door een ander programma. Stop dat programma, of kies een andere poort: "
            f"LEERRECHT_POORT={poort + 1} make run"
        )
    return f"Luisteren op {adres}, poort {poort} lukt niet ({fout.strerror}). Kies een ander adres of een andere poort."


def aankondiging(adres: str, poort: int) -> Callable[[], None]:
    """A function for every tick of the supervisor: says once where the portal is, as soon as it answers."""
    gezegd = False

    def tik() -> None:
        nonlocal gezegd
        if not gezegd and antwoordt("localhost" if adres in OVERAL else adres, poort):
            gezegd = True
            meld("draai", f"Leerrecht draait op http://{adres}:{poort} (Ctrl-C stopt alles)")

    return tik


def antwoordt(adres: str, poort: int) -> bool:
    """True when the portal answers on /gezond/."""
    verbinding = http.client.HTTPConnection(adres, poort, timeout=2)
    try:
        verbinding.request("GET", "/gezond/")
        return verbinding.getresponse().status < 500
    except OSError:
        return False
    finally:
        verbinding.close()
