"""`manage.py proces web|werk|klok`: one process of the portal in the foreground, for a service or a container."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection

from leerrecht import processen
from leerrecht.management.sleutels import eis_startklaar


class Command(BaseCommand):
    """Becomes the process it starts, so that a stop signal reaches it."""

    help = "Draait één proces van het portaal op de voorgrond: web, werk of klok."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which one, and for the web where it listens."""
        parser.add_argument("welk", choices=("web", "werk", "klok"))
        parser.add_argument("--luister", default="0.0.0.0:8000", help="Adres en poort van het web.")
        parser.add_argument(
            "--processen", type=int, default=2, dest="aantal", help="Hoeveel webprocessen, of taken tegelijk."
        )

    def handle(self, *args: Any, welk: str, luister: str, aantal: int, **options: Any) -> None:
        """Replace this process by the asked one."""
        eis_startklaar()
        connection.close()
        os.chdir(settings.BASIS)
        opdracht = self._opdracht(welk, luister, aantal)
        os.execv(opdracht[0], opdracht)  # noqa: S606  (our own command, without a shell)

    @staticmethod
    def _opdracht(welk: str, luister: str, aantal: int) -> list[str]:
        if welk == "web":
            return processen.web([luister], processen=aantal)
        return processen.ploeg(tegelijk=aantal) if welk == "werk" else processen.klok(Path(settings.VAR))
