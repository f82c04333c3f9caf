"""`manage.py laad_voorbeeld`: the invented accounts of example mode. Safe to run again."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from leerrecht.diensten import Geweigerd
from leerrecht.voorbeeld.diensten import voorbeeldaccounts_maken


class Command(BaseCommand):
    """Makes one account per role; what exists stays as it is."""

    help = "Maakt de voorbeeldaccounts, alleen in de voorbeeldmodus. Opnieuw uitvoeren verandert niets."

    def handle(self, *args, **options) -> None:
        """Refuse outside example mode, then make what is missing."""
        if not settings.VOORBEELD:
            raise CommandError("Voorbeeldaccounts bestaan alleen in de voorbeeldmodus, nooit met echte gegevens.")
        try:
            aantal = voorbeeldaccounts_maken(door=None)
        except Geweigerd as geweigerd:
            raise CommandError(geweigerd.zin) from None
        self.stdout.write(f"voorbeeldaccounts: {aantal} nieuw")
