"""The signed hidden key of a form: who got it, and a random token that may be used once."""

import hashlib
import secrets

from django.core import signing

ZOUT = "leerrecht.formulier"
# A form that stood open over a long weekend is still a form; what was used is remembered a day longer (Inzending).
_GELDIG = 7 * 24 * 60 * 60


def eigenaar_sleutel(gebruiker) -> str:
    """Return the key of a person as forms carry it; "" for whoever is not signed in."""
    return gebruiker.sleutel if getattr(gebruiker, "is_authenticated", False) else ""


def maak_formuliersleutel(gebruiker, token: str = "") -> str:
    """Return a key for one rendering of a form for `gebruiker` (or an anonymous visitor).

    `token` continues an earlier rendering: what was found back is still the form it was typed in.
    """
    return signing.dumps({"e": eigenaar_sleutel(gebruiker), "t": token or secrets.token_urlsafe(16)}, salt=ZOUT)


def _lees(sleutel: str, geldig: int | None) -> dict | None:
    try:
        return signing.loads(sleutel, salt=ZOUT, max_age=geldig)
    except signing.BadSignature:
        return None


def eigenaar_van(sleutel: str) -> str | None:
    """Return the key of the person the form was made for ("" = anyone), or None when it is not our key.

    However old: whose text it is decides whether it is kept, not how fresh the form is.
    """
    inhoud = _lees(sleutel, None)
    return inhoud["e"] if inhoud else None


def token_van(sleutel: str, *, ook_oud: bool = False) -> str | None:
    """Return the one-time token of the form, or None when it is not our key, or (unless `ook_oud`) too old."""
    inhoud = _lees(sleutel, None if ook_oud else _GELDIG)
    return inhoud["t"] if inhoud else None


def merk_van(token: str, *, eigenaar: str, adres: str) -> str:
    """Return what is written down of a token that was used: by whom, and at which address.

    Without these two a key taken from one form would make another one look as if it had been handled.
    """
    return hashlib.sha256("\n".join((token, eigenaar, adres)).encode()).hexdigest()
