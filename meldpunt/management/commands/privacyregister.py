"""`manage.py privacyregister`: the register of processings (AVG art. 30), made of what runs here now."""

from typing import Any

from django.core.management.base import BaseCommand

from meldpunt.weergave.register import register_in_markdown


class Command(BaseCommand):
    """Prints Markdown; what a network did not fill in stands as empty."""

    help = "Drukt het register van de verwerkingen af, per netwerk, met wat nog niet ingevuld is."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print it."""
        self.stdout.write(register_in_markdown())
