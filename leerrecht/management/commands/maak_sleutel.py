"""`manage.py maak_sleutel`: fresh secrets for a production machine."""

import secrets
from argparse import ArgumentParser
from typing import Any

from cryptography.fernet import Fernet
from django.core.management.base import BaseCommand

# What a new file .env for docker-compose.yml asks of the administrator, besides the secrets.
ZELF_INVULLEN = (
    "LEERRECHT_DOMEINEN",
    "LEERRECHT_MAIL_SERVER",
    "LEERRECHT_AFZENDER",
    "LEERRECHT_RESERVE_ONTVANGER",
    "LEERRECHT_VEILIGHEIDSCONTACT",
)


class Command(BaseCommand):
    """Prints lines for the environment; keeps nothing."""

    help = "Toont drie nieuwe sleutels voor een server. Bewaar ze buiten de databank en buiten de reservekopie ervan."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """A whole file .env, or the keys alone."""
        parser.add_argument("--env", action="store_true", help="Een volledig bestand .env voor docker-compose.yml.")

    def handle(self, *args: Any, env: bool = False, **options: Any) -> None:
        """Print them."""
        self.stdout.write(f"LEERRECHT_GEHEIM={secrets.token_urlsafe(64)}")
        self.stdout.write(f"LEERRECHT_VERSLEUTELSLEUTELS={Fernet.generate_key().decode()}")
        self.stdout.write(f"LEERRECHT_BLINDE_SLEUTEL={secrets.token_urlsafe(64)}")
        if env:
            # Hexadecimal: they stand inside an address, where other signs would have to be written differently.
            self.stdout.write(f"LEERRECHT_DB_WACHTWOORD={secrets.token_hex(32)}")
            self.stdout.write(f"LEERRECHT_REDIS_WACHTWOORD={secrets.token_hex(32)}")
            for naam in ZELF_INVULLEN:
                self.stdout.write(f"{naam}=")
