"""One thing that a section still needs, and the plainest of them: a field that is empty."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from meldpunt.antwoorden.vragen import waarde


@dataclass(frozen=True)
class Gebrek:
    """One thing that is missing: at which field, the sentence there, and the words for the task list."""

    veld: str
    zin: str
    kort: str


def eis(inhoud: dict[str, Any], *eisen: tuple[str, str, str]) -> Iterator[Gebrek]:
    """Yield what is missing of `eisen`: (field, sentence there, words for the task list)."""
    for naam, zin, kort in eisen:
        if not waarde(inhoud, naam):
            yield Gebrek(naam, zin, kort)
