"""Search and sort keys that are equal on every database: case folded, accents off."""

import re
import unicodedata

LANGSTE_SORTEERSLEUTEL = 200
_WIT = re.compile(r"\s+")
_CIJFERS = re.compile(r"\d+")


def normaliseer(tekst: str) -> str:
    """Return `tekst` case folded, without accents, with single spaces: `Creëren` and `creeren` become the same."""
    # Taken apart before and after folding: a letter inside a ligature or symbol (as in "TM") has a case too.
    ontleed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", tekst).casefold())
    zonder = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    return _WIT.sub(" ", zonder).strip()


def zoektekst(*delen: str) -> str:
    """Return the search column for an object: its parts normalised and joined."""
    return normaliseer(" ".join(deel for deel in delen if deel))


def sorteersleutel(tekst: str) -> str:
    """Return a key under which `2.1.9` sorts before `2.1.10` and `Élan` beside `elan`; cut to fit its column."""
    return _CIJFERS.sub(lambda getal: getal.group().zfill(6), normaliseer(tekst))[:LANGSTE_SORTEERSLEUTEL]


def woorden(zoekvraag: str) -> list[str]:
    """Return the normalised words of what a visitor typed, at most ten."""
    return normaliseer(zoekvraag).split()[:10]
