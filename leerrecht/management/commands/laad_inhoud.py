"""`manage.py laad_inhoud`: the networks that come along as examples. Safe to run again."""

from typing import Any

from django.core.management.base import BaseCommand

from leerrecht.inhoud import laad_alles


class Command(BaseCommand):
    """Loads every package under `netwerken/`; what people changed since stays as it is."""

    help = "Laadt de netwerken die als voorbeeld meekomen. Een server voor echte mensen heeft dit niet nodig."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load them and count."""
        for naam, aantal in laad_alles().items():
            self.stdout.write(f"{naam}: {aantal} nieuw")
