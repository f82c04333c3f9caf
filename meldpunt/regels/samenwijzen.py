"""Giving several files to one colleague at once: how many, and how one of them is named in the form."""

import re

# One person can look through this many rows before pressing, and one answer holds their locks no longer than a second.
HOOGSTENS = 50
_KEUZE = re.compile(r"(MP-[0-9]{2}-[0-9A-Z]{8})\.([\w-]{0,64})")


def als_keuze(referentie: str, behandelaar: str) -> str:
    """Return a file as the form holds it: which, and by key who had it when the page was made ("": nobody)."""
    return f"{referentie}.{behandelaar}"


def lees_keuze(tekst: str) -> tuple[str, str] | None:
    """Return the reference and who had the file; None for what no page of ours sent."""
    raak = _KEUZE.fullmatch(tekst)
    return (raak[1], raak[2]) if raak else None


def telling(aantal: int) -> str:
    """How many files, in words."""
    return f"{aantal} dossier{'' if aantal == 1 else 's'}"
