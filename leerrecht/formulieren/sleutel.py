"""The signed hidden key of a form: who got it, and a random token that may be used once."""

import hashlib
import secrets

from django.core import signing

ZOUT = "leerrecht.formulier"
_GELDIG = 24 * 60 * 60


def maak_formuliersleutel(gebruiker) -> str:
    """Return a fresh key for one rendering of a form for `gebruiker` (or an anonymous visitor)."""
    eigenaar = gebruiker.sleutel if getattr(gebruiker, "is_authenticated", False) else ""
    return signing.dumps({"e": eigenaar, "t": secrets.token_urlsafe(16)}, salt=ZOUT)


def _lees(sleutel: str) -> dict | None:
    try:
        return signing.loads(sleutel, salt=ZOUT, max_age=_GELDIG)
    except signing.BadSignature:
        return None


def eigenaar_van(sleutel: str) -> str | None:
    """Return the key of the person the form was made for ("" = anyone), or None when it is not our key."""
    inhoud = _lees(sleutel)
    return inhoud["e"] if inhoud else None


def token_van(sleutel: str) -> str | None:
    """Return the one-time token of the form, or None when it is not our key."""
    inhoud = _lees(sleutel)
    return inhoud["t"] if inhoud else None


def merk_van(token: str, *, eigenaar: str, adres: str) -> str:
    """Return what is written down of a token that was used: by whom, and at which address.

    Without these two a key taken from one form would make another one look as if it had been handled.
    """
    return hashlib.sha256("\n".join((token, eigenaar, adres)).encode()).hexdigest()
