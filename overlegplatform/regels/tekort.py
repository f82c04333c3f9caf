"""The draft of a signal that help is missing somewhere: a kind and a town, never how many and never of what age."""

import re

# Words as lists of kinds and towns hold them: no figure, so that no link can put a count or an age in the text.
_WOORDEN = re.compile(r"[^\W\d_][^\W\d_ '’()\-]*(?:[ '’()\-]+[^\W\d_]+\)?)*")
LANGST = 60


def voorstel(soort: str, plek: str) -> dict[str, str]:
    """Return title and text of a draft; nothing for what is no kind of help."""
    if not _is_naam(soort):
        return {}
    waar = f" in {plek}" if _is_naam(plek) else " in onze regio"
    return {
        "titel": f"Geen plaats voor {soort}{waar}",
        "tekst": f"Er wordt {soort} gevraagd{waar}, en er is te weinig plaats. Schrijf wat je ziet en wat zou helpen."
        " Noem geen jongere en geen klein aantal.",
    }


def _is_naam(tekst: str) -> bool:
    return 0 < len(tekst) <= LANGST and bool(_WOORDEN.fullmatch(tekst))
