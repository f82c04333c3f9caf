"""`manage.py laad_inhoud`: load the networks' own documents. Safe to run again."""

from django.core.management.base import BaseCommand

from leerrecht.inhoud import laad_alles


class Command(BaseCommand):
    """Loads curated content; a row that exists stays as it is."""

    help = "Laadt de inhoud van de netwerken. Opnieuw uitvoeren verandert niets."

    def handle(self, *args, **options) -> None:
        """Run every registered loader."""
        for naam, aantal in laad_alles().items():
            self.stdout.write(f"{naam}: {aantal} nieuw")
