"""The red thread: from a signal to what came of it, step by step; what is not there yet is said, never filled in."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Draadstap:
    """One station; without a day it did not happen."""

    naam: str
    dag: datetime.date | None = None
    wat: str = ""
    adres: str = ""


class Draad:
    """Stations in their order. `af`: the thread is at its end, so what is missing will not come any more."""

    def __init__(self, stappen: Sequence[Draadstap], *, af: bool) -> None:
        self.stappen, self.af = list(stappen), af

    @property
    def gezet(self) -> int:
        """How many steps were made."""
        return sum(stap.dag is not None for stap in self.stappen)

    @property
    def rijen(self) -> list[tuple[Draadstap, str]]:
        """Every step with what it is: voorbij, nu (the last one made) or straks."""
        laatste = max((plek for plek, stap in enumerate(self.stappen) if stap.dag), default=None)
        return [
            (stap, "straks" if stap.dag is None else "nu" if plek == laatste else "voorbij")
            for plek, stap in enumerate(self.stappen)
        ]

    @property
    def zonder(self) -> str:
        """What stands at a step that was not made."""
        return "kwam er niet" if self.af else "nog niet"

    @property
    def zin(self) -> str:
        """The thread in words."""
        van = f"{self.gezet} van de {len(self.stappen)} stappen {'is' if self.gezet == 1 else 'zijn'} gezet"
        mist = [f"geen {stap.naam.lower()}" for stap in self.stappen if stap.dag is None]
        if not mist:
            return f"{van}."
        rij = " en ".join(filter(None, [", ".join(mist[:-1]), mist[-1]]))
        return f"{van}; er {'kwam' if self.af else 'is nog'} {rij}."
