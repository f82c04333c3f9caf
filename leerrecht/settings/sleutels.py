"""Keys for one machine without settings: made once, kept under `var/`, readable by the owner only."""

import os
import secrets
from pathlib import Path

from cryptography.fernet import Fernet


def lees_of_maak(map_: Path, naam: str, maker) -> str:
    """Return the key `naam` from `map_`, making it with `maker()` on first use (mode 0600)."""
    bestand = map_ / naam
    if not bestand.exists():
        map_.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Two processes that start together must end up with the same key, and none may read one half written:
        # each writes a file of its own, the first to link it wins.
        eigen = map_ / f".{naam}.{secrets.token_hex(8)}"
        try:
            with os.fdopen(os.open(eigen, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as uit:
                uit.write(maker())
            os.link(eigen, bestand)
        except FileExistsError:
            pass  # the other was first: its key is the key
        finally:
            eigen.unlink(missing_ok=True)
    return bestand.read_text().strip()


def geheime_sleutel(map_: Path) -> str:
    """Return Django's SECRET_KEY for this machine."""
    return lees_of_maak(map_, "geheim", lambda: secrets.token_urlsafe(64))


def versleutelsleutel(map_: Path) -> str:
    """Return the Fernet key that encrypts files of young people, kept input and second-factor secrets."""
    return lees_of_maak(map_, "versleuteling", lambda: Fernet.generate_key().decode())


def blinde_sleutel(map_: Path) -> str:
    """Return the key of the blind indexes on this machine: it finds encrypted rows, it decrypts nothing."""
    return lees_of_maak(map_, "blinde-index", lambda: secrets.token_urlsafe(64))
