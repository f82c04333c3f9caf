"""`manage.py maak_sleutel`: fresh secrets for a production machine."""

import secrets

from cryptography.fernet import Fernet
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Prints three lines for the environment; keeps nothing."""

    help = "Toont drie nieuwe sleutels voor een server. Bewaar ze buiten de databank en buiten de reservekopie ervan."
    requires_system_checks: list[str] = []

    def handle(self, *args, **options) -> None:
        """Print them."""
        self.stdout.write(f"LEERRECHT_GEHEIM={secrets.token_urlsafe(64)}")
        self.stdout.write(f"LEERRECHT_VERSLEUTELSLEUTELS={Fernet.generate_key().decode()}")
        self.stdout.write(f"LEERRECHT_BLINDE_SLEUTEL={secrets.token_urlsafe(64)}")
