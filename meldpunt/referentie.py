"""The reference of a file, `MP-26-K7RT4Q9X`: to say on the telephone and to type over; it counts nothing."""

import re
import secrets

from django.utils import timezone

from leerrecht.versleuteling import vaste_hash
from leerrecht.zoeken import kern

# No vowels (spells no word) and of each pair of look-alikes at most one: none of 0/O, 1/I/L, 5/S, 8/B, 2, U.
# 23 characters: a prime, so that the check finds every single mistake and every swap of neighbours.
ALFABET = "34679CDFGHJKMNPQRTVWXYZ"
LENGTE = 8
EERSTE_JAAR = 2026
_VORM = re.compile(rf"(MP)?(?P<jaar>[0-9OILZSB]{{2}})?(?P<tekens>[0-9A-Z]{{{LENGTE}}})")
# What an eye makes of the two digits of a year.
_ALS_CIJFER = str.maketrans("OILZSB", "011258")


def _som(tekens: str) -> str:
    """The check character of the seven before it: their sum with weights 2 to 8, modulo 23."""
    som = sum((plek + 2) * ALFABET.index(teken) for plek, teken in enumerate(tekens))
    return ALFABET[som % len(ALFABET)]


def maak_referentie() -> str:
    """Return a new random reference of this year; its last character checks the seven before it."""
    tekens = "".join(secrets.choice(ALFABET) for _ in range(LENGTE - 1))
    return f"MP-{timezone.localdate():%y}-{tekens}{_som(tekens)}"


def lees_referenties(getypt: str) -> list[str]:
    """Return the references that may be meant, in their own spelling; none when a character cannot be right.

    `MP`, dashes, spaces and case do not count. Without its year there is one for each year of the portal.
    """
    gevonden = _VORM.fullmatch(kern(getypt).upper())
    tekens = _herstel(gevonden["tekens"]) if gevonden else ""
    if not gevonden or not tekens:
        return []
    jaar = (gevonden["jaar"] or "").translate(_ALS_CIJFER)
    jaren = [jaar] if jaar else [f"{n % 100:02}" for n in range(EERSTE_JAAR, timezone.localdate().year + 1)]
    return [f"MP-{jaar}-{tekens}" for jaar in jaren]


def lijkt_referentie(getypt: str) -> bool:
    """Tell whether somebody meant a reference, right or wrong."""
    tekens = kern(getypt).upper()
    vorm = _VORM.fullmatch(tekens)
    return bool(re.match(r"(MP)?[0-9]", tekens)) or bool(vorm and any(teken.isdigit() for teken in vorm["tekens"]))


def _herstel(tekens: str) -> str:
    """Return the eight characters, "" when they cannot be right.

    One that stands in no reference (an O, a 0, an I, a 1...) was misread for sure: the check says which it is.
    """
    vreemd = set(tekens) - set(ALFABET)
    if not vreemd:
        mogelijk = [tekens]
    elif len(vreemd) == 1 and tekens.count(min(vreemd)) == 1:
        mogelijk = [tekens.replace(min(vreemd), teken) for teken in ALFABET]
    else:
        mogelijk = []
    return next((kandidaat for kandidaat in mogelijk if _som(kandidaat[:-1]) == kandidaat[-1]), "")


def wismerk(referentie: str) -> str:
    """Return what stands for an erased file: who has its reference finds it, who has it finds no reference."""
    return vaste_hash("wisstub", referentie)
