"""The sentences about wellbeing as data: each version of the list, with its score and its licence line."""

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_BESTAND = Path(__file__).with_name("welbevinden.yaml")


@dataclass(frozen=True)
class Lijstzin:
    """One sentence; `schaal`: it counts in the score of seven."""

    sleutel: str
    tekst: str
    schaal: bool


@dataclass(frozen=True)
class Vragenlijst:
    """One version of the list. `omzetting`: from the sum of the seven, which begins at `len(schaal)`, to the scale."""

    versie: int
    periode: str
    vanaf_leeftijd: int
    bron: str
    antwoorden: tuple[str, ...]
    zinnen: tuple[Lijstzin, ...]
    omzetting: tuple[float, ...]

    @property
    def schaal(self) -> tuple[int, ...]:
        """The places of the sentences that make the score."""
        return tuple(plek for plek, zin in enumerate(self.zinnen) if zin.schaal)

    def score(self, waarden: list[int | None]) -> float | None:
        """Return the score of one sheet; None when one of the seven is left open."""
        zeven = [waarden[plek] for plek in self.schaal]
        getallen = [waarde for waarde in zeven if waarde]
        return self.omzetting[sum(getallen) - len(zeven)] if len(getallen) == len(zeven) else None


@functools.cache
def _alle() -> dict[int, Vragenlijst]:
    rijen = yaml.safe_load(_BESTAND.read_text(encoding="utf-8"))
    return {rij["versie"]: _lees(rij) for rij in rijen}


def _lees(rij: dict[str, Any]) -> Vragenlijst:
    vast = {naam: tuple(rij[naam]) for naam in ("antwoorden", "omzetting")}
    return Vragenlijst(**{**rij, **vast, "zinnen": tuple(Lijstzin(**zin) for zin in rij["zinnen"])})


def lijst_van(versie: int) -> Vragenlijst:
    """Return the list that was asked then."""
    return _alle()[versie]


def nieuwste() -> Vragenlijst:
    """Return the list that is asked now."""
    return _alle()[max(_alle())]
