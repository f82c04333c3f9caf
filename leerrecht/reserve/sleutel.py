"""The pair of keys of backups: the server holds the half that closes, never the half that opens."""

from typing import Any

import pyrage

from leerrecht.reserve.fout import ReserveFout


def nieuwe_sleutel() -> tuple[str, str]:
    """Return a new (secret, public) pair. The secret one never belongs on the server."""
    identiteit = pyrage.x25519.Identity.generate()
    return str(identiteit), str(identiteit.to_public())


def lees_ontvanger(publiek: str) -> Any:
    """Return the receiver behind a public key; raise ReserveFout when it is none."""
    try:
        return pyrage.x25519.Recipient.from_str(publiek.strip())
    except pyrage.RecipientError:
        raise ReserveFout(
            "De ontvanger is geen publieke sleutel (age1...). Maak er een met: reservekopie sleutel"
        ) from None


def lees_identiteit(geheim: str) -> Any:
    """Return the identity behind a secret key, also as `age-keygen` writes it; raise ReserveFout when it is none."""
    regels = [regel.strip() for regel in geheim.splitlines() if regel.strip() and not regel.startswith("#")]
    try:
        return pyrage.x25519.Identity.from_str("".join(regels))
    except pyrage.IdentityError:
        raise ReserveFout("Dat is geen geheime sleutel van een reservekopie (AGE-SECRET-KEY-...).") from None
