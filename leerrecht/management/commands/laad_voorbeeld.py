"""`manage.py laad_voorbeeld`: the invented accounts and rows of example mode. Safe to run again."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from leerrecht.diensten import Geweigerd
from leerrecht.inhoud import laad_voorbeelden
from leerrecht.voorbeeld.diensten import voorbeeldaccounts_maken


class Command(BaseCommand):
    """Makes one account per role and what the rooms show; what exists stays as it is."""

    help = "Maakt voorbeeldaccounts en verzonnen rijen, alleen in de voorbeeldmodus. Opnieuw uitvoeren verandert niets."

    def handle(self, *args, **options) -> None:
        """Refuse outside example mode, then make what is missing."""
        if not settings.VOORBEELD:
            raise CommandError("Voorbeeldaccounts bestaan alleen in de voorbeeldmodus, nooit met echte gegevens.")
        try:
            aantal = voorbeeldaccounts_maken(door=None)
        except Geweigerd as geweigerd:
            raise CommandError(geweigerd.zin) from None
        for naam, nieuw in {"voorbeeldaccounts": aantal, **laad_voorbeelden()}.items():
            self.stdout.write(f"{naam}: {nieuw} nieuw")
