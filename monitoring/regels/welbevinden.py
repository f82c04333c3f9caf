"""From the sheets of one class to what may be kept of it: counted once, rounded by chance, then the sheets go.

The class is the smallest thing that ever exists after its session: it has ten answers or more, or it is thrown away. So
whoever subtracts sums from each other is left with whole classes. Within a class a count is rounded to a multiple of
STAP, up or down by chance: who knows all sheets but one (nine false ones and a single pupil) cannot read the last.
"""

import datetime
import math
import random
from typing import Any

from monitoring.keuzes import GENOEG_ANTWOORDEN as GENOEG
from monitoring.regels.vragenlijst import Vragenlijst

STAP = 3
# The sentences are about the last two weeks: asked again sooner, they would be asked about the same days.
TUSSEN = datetime.timedelta(days=14)
# A lesson. After it the session is closed, whoever forgot it.
DUUR = datetime.timedelta(minutes=60)
# Of the five answers: never and seldom, sometimes, often and always.
GROEPEN = ((1, 2), (3,), (4, 5))

Blad = list[int | None]
Uitslag = dict[str, Any]


def tel(bladen: list[Blad], lijst: Vragenlijst, lot: random.Random) -> Uitslag | None:
    """Return what is kept of a class; None when there are too few answers to keep anything.

    A sentence that fewer than GENOEG answered is left out, and so is a score of fewer whole sheets.
    """
    if len(bladen) < GENOEG:
        return None
    zinnen = {}
    for plek, zin in enumerate(lijst.zinnen):
        gegeven = [blad[plek] for blad in bladen if blad[plek]]
        if len(gegeven) >= GENOEG:
            zinnen[zin.sleutel] = [rond_af(sum(een in groep for een in gegeven), STAP, lot) for groep in GROEPEN]
    scores = [score for blad in bladen if (score := lijst.score(blad)) is not None]
    uit: Uitslag = {"zinnen": zinnen}
    if len(scores) >= GENOEG:
        gemiddelde = rond_af(sum(scores) / len(scores), _scorestap(lijst, len(scores)), lot)
        uit["score"] = {"gemiddelde": gemiddelde, "bladen": rond_af(len(scores), STAP, lot)}
    return uit


def _scorestap(lijst: Vragenlijst, bladen: int) -> int:
    """Wider than what one sheet can move an average: whatever it says, some outcome fits all it could say."""
    return math.floor((lijst.omzetting[-1] - lijst.omzetting[0]) / bladen) + 1


def rond_af(getal: float, stap: int, lot: random.Random) -> int:
    """Round to a multiple of `stap`, up as often as it lies nearer to it: right on average, unsure each time."""
    onder = math.floor(getal / stap) * stap
    return onder + (stap if lot.random() < (getal - onder) / stap else 0)


def op_tien(aantallen: list[int]) -> list[str]:
    """Return how many in ten each count is, in words; the ends say no more than "hoogstens 1" and "minstens 9"."""
    samen = sum(aantallen)
    if not samen:
        return ["geen" for _ in aantallen]
    return [_in_woorden(round(10 * aantal / samen)) for aantal in aantallen]


def _in_woorden(tienden: int) -> str:
    if tienden <= 1:
        return "hoogstens 1 op de 10"
    return "minstens 9 op de 10" if tienden >= 9 else f"ongeveer {tienden} op de 10"
