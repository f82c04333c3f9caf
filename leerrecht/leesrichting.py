"""Names of people in a plain sentence: a title, a message, a choice. In a template the filter `naam` does it."""

import unicodedata

_BEGIN, _EINDE = "\u2068", "\u2069"


def apart(naam: str) -> str:
    """Return `naam` so that it turns no word around it: between two marks when it reads from right to left."""
    is_van_rechts = any(unicodedata.bidirectional(teken) in ("R", "AL", "AN") for teken in naam)
    return f"{_BEGIN}{naam}{_EINDE}" if is_van_rechts else naam
