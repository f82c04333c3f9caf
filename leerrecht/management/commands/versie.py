"""`manage.py versie`: which release runs here, and on what."""

import platform
from typing import Any

import django
from django.core.management.base import BaseCommand
from django.db import connection

from leerrecht.uitgave import UITGAVE


class Command(BaseCommand):
    """Prints one line; asks nothing of the database."""

    help = "Toont welke uitgave hier staat, met Python, Django en de soort databank."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Print it."""
        delen = f"Python {platform.python_version()}, Django {django.get_version()}, {connection.vendor}"
        self.stdout.write(f"Leerrecht {UITGAVE} ({delen})")
