"""What a state says on a page, to who is looking: you are awaited, it runs or waits for others, or it is done.

Three meanings, each with one look (templates/onderdelen/staat.html); what has not begun and what was dropped is quiet
text. The same state means "you are awaited" to one person and "waits for others" to another, so a model does not name
the look of its states but whose turn it is in each (`beurten`), and a page says in whose place it is read.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any


class Betekenis(StrEnum):
    """What a chip means. STIL is no chip: nothing yet, or no more."""

    JIJ = "jij"
    LOOPT = "loopt"
    KLAAR = "klaar"
    STIL = "stil"


class Partij(StrEnum):
    """Whose turn it can be. People of one party see the same chip."""

    AANBIEDER = "aanbieder"
    AANMELDER = "aanmelder"
    BEHEER = "beheer"
    BESLISSER = "beslisser"
    CLB = "clb"
    COLLEGE = "college"
    DPO = "dpo"
    MELDPUNT = "meldpunt"
    STAF = "staf"
    TREKKER = "trekker"


# Per state who is awaited in it; where nobody is, what it means to everybody.
Beurten = Mapping[Any, Betekenis | Partij]


def betekenis_in(beurten: Beurten, stand: Any, ik: str = "") -> Betekenis:
    """Return what `stand` means to who looks in the place of `ik`; "" is somebody who is never awaited."""
    beurt = beurten[stand]
    if isinstance(beurt, Betekenis):
        return beurt
    return wachten_op(beurt, ik)


def betekenis(rij: Any, ik: str = "") -> Betekenis:
    """Return what the state of a row means to who looks in the place of `ik`."""
    return betekenis_in(type(rij).beurten, getattr(rij, standveld(type(rij))), ik)


def standveld(model: Any) -> str:
    """Return the field that holds the state of a model with `beurten`."""
    return getattr(model, "standveld", "stand")


def wachten_op(wie: str, ik: str = "") -> Betekenis:
    """Return what it means that `wie` is awaited, to who looks in the place of `ik`."""
    return Betekenis.JIJ if wie == ik else Betekenis.LOOPT
