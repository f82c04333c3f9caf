"""`manage.py is_gezond ADRES`: the probe of a container, which has no other program to ask with."""

import urllib.error
import urllib.request
from argparse import ArgumentParser
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    """Ends with 0 when the portal answers 200 on that address, else with a sentence and 1."""

    help = "Vraagt aan een draaiend portaal of het gezond is."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The address of /gezond/."""
        parser.add_argument("adres")

    def handle(self, *args: Any, adres: str, **options: Any) -> None:
        """Ask once, under the name the portal answers to."""
        if urlsplit(adres).scheme not in ("http", "https"):
            raise CommandError("Geef een adres dat met http:// of https:// begint.")
        naam = next((host.lstrip(".") for host in settings.ALLOWED_HOSTS), "localhost")
        vraag = urllib.request.Request(adres, headers={"Host": naam})  # noqa: S310  (scheme checked above)
        try:
            with urllib.request.urlopen(vraag, timeout=8) as antwoord:  # noqa: S310
                self.stdout.write(antwoord.read().decode())
        except (urllib.error.URLError, OSError) as fout:
            raise CommandError(f"Niet gezond: {fout}") from None
