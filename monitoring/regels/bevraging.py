"""From answers on a survey to counts: what each kind of question can be answered with, and how often it was.

A number is never told as such: eighty euro of one school is that school. It is counted in bands that were fixed before
anybody answered.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from monitoring.inlezen.persoon import contact_in, lijkt_naam, lijkt_rijksregister
from monitoring.keuzes import Vraagsoort
from monitoring.models import Bevragingsvraag

# Of what several can be chosen there is no sum (monitoring/bescherming/hierarchie.py).
ANTWOORD, GEKOZEN = "antwoord", "gekozen"
SCHAAL = ("1 (helemaal niet)", "2", "3", "4", "5 (helemaal wel)")
MEESTE_OPTIES, MEESTE_VRAGEN = 12, 30
# A whole number that a column of ours can hold.
GROOTSTE_GETAL = 9_999_999
CITEREN = "citeren"


@dataclass(frozen=True)
class Vraagvorm:
    """A question as the rules read it."""

    sleutel: str
    soort: str
    opties: tuple[Any, ...] = ()
    eenheid: str = ""

    @property
    def woorden(self) -> list[str]:
        """Everything that can be counted of it, in order; of a number its bands. Empty for an open text."""
        if self.soort == Vraagsoort.GETAL:
            return schijven([int(grens) for grens in self.opties], self.eenheid)
        if self.soort == Vraagsoort.SCHAAL:
            return list(SCHAAL)
        # A comma stands between the parts of a label: inside one it would be read as such.
        return [] if self.soort == Vraagsoort.OPEN else [str(optie).replace(", ", "; ") for optie in self.opties]

    @property
    def dimensie(self) -> str:
        """Under which name its answers are told apart."""
        return GEKOZEN if self.soort == Vraagsoort.MEER else ANTWOORD


def vorm_van(vraag: Bevragingsvraag) -> Vraagvorm:
    """Return a question as the rules read it."""
    return Vraagvorm(vraag.veld, vraag.soort, tuple(vraag.opties), vraag.eenheid)


@dataclass(frozen=True)
class Vraagtelling:
    """How many answered one question, and how many said what."""

    samen: int
    per_antwoord: tuple[tuple[str, int], ...]


def schijven(grenzen: Sequence[int], eenheid: str) -> list[str]:
    """Return the bands between limits in words: below the first, between, from the last."""
    van_tot = [f"{een} tot {twee - 1} {eenheid}" for een, twee in zip(grenzen, grenzen[1:], strict=False)]
    woorden = [f"minder dan {grenzen[0]} {eenheid}", *van_tot, f"{grenzen[-1]} {eenheid} of meer"]
    return [" ".join(woord.split()) for woord in woorden]


def plekken(vraag: Vraagvorm, waarde: Any) -> list[int]:
    """Return which of its words an answer is; nothing when the question was left open."""
    if waarde in (None, "", []):
        return []
    if vraag.soort == Vraagsoort.GETAL:
        return [sum(int(waarde) >= int(grens) for grens in vraag.opties)]
    return [int(een) for een in (waarde if isinstance(waarde, list) else [waarde])]


def tel(vraag: Vraagvorm, bladen: Iterable[Mapping[str, Any]]) -> Vraagtelling:
    """Count one question over all sheets: who skipped it is not in it."""
    gegeven = [plekken(vraag, blad.get(vraag.sleutel)) for blad in bladen]
    gegeven = [een for een in gegeven if een]
    aantallen = [sum(plek in een for een in gegeven) for plek in range(len(vraag.woorden))]
    return Vraagtelling(len(gegeven), tuple(zip(vraag.woorden, aantallen, strict=True)))


def waarom_niet(tekst: str) -> str:
    """Return what a free text may not hold: a way to reach somebody, or a national number; "" when it holds neither."""
    wat = contact_in(tekst) or ("een rijksregisternummer" if lijkt_rijksregister(tekst) else "")
    return f"Hier staat {wat}. Haal dat weg: deze tekst gaat over niemand in het bijzonder." if wat else ""


def noemt_misschien_iemand(tekst: str) -> bool:
    """Tell whether a text may name somebody: two words with a capital side by side. A person looks at it."""
    return lijkt_naam(tekst)
