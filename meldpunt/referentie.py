"""The reference of a file, `MP-26-K7RT4Q9X`: to say on the telephone and to type over; it counts nothing."""

import re
import secrets

from django.utils import timezone

# No vowels (spells no word) and of each pair of look-alikes at most one: none of 0/O, 1/I/L, 5/S, 8/B, 2, U.
# 23 characters: a prime, so that the check finds every single mistake and every swap of neighbours.
ALFABET = "34679CDFGHJKMNPQRTVWXYZ"
LENGTE = 8
_VORM = re.compile(r"^MP(\d{2})(\w{8})$")


def _som(tekens: str) -> str:
    """The check character of the seven before it: their sum with weights 2 to 8, modulo 23."""
    som = sum((plek + 2) * ALFABET.index(teken) for plek, teken in enumerate(tekens))
    return ALFABET[som % len(ALFABET)]


def maak_referentie() -> str:
    """Return a new random reference of this year; its last character checks the seven before it."""
    tekens = "".join(secrets.choice(ALFABET) for _ in range(LENGTE - 1))
    return f"MP-{timezone.localdate():%y}-{tekens}{_som(tekens)}"


def lees_referentie(getypt: str) -> str | None:
    """Return the reference in its own spelling, however it was typed; None when a character cannot be right."""
    gevonden = _VORM.match(re.sub(r"[^0-9A-Z]", "", getypt.upper()))
    if not gevonden:
        return None
    jaar, tekens = gevonden.groups()
    if not set(tekens) <= set(ALFABET) or _som(tekens[:-1]) != tekens[-1]:
        return None
    return f"MP-{jaar}-{tekens}"
