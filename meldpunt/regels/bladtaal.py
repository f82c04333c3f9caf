"""The languages of the own page: each a data file beside the Dutch, whose sentences are the keys.

Dutch is the language that counts: its sentence is the one that is kept with a yes. What a language does not say is said
in Dutch, and marked so. A language is on where the network noted who reviewed it (`Bladtaalbesluit`).
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from leerrecht.dagen import dag_in_woorden
from leerrecht.models import Netwerk
from meldpunt.models import Bladtaalbesluit

MAP = Path(__file__).parent.parent / "inhoud" / "blad"
NEDERLANDS_CODE = "nl"


@dataclass(frozen=True)
class Bladtaal:
    """One language: its code as HTML knows it, its own name, which way it runs, and its sentences by the Dutch one."""

    code: str
    naam: str
    richting: str = "ltr"
    in_het_nederlands: str = ""
    zinnen: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_nederlands(self) -> bool:
        """Whether nothing is translated."""
        return self.code == NEDERLANDS_CODE

    @property
    def lang(self) -> str:
        """Return it as HTML says it."""
        return "nl-BE" if self.is_nederlands else self.code

    @property
    def vingerafdruk(self) -> str:
        """Return what a review is of: every sentence, and which way it runs."""
        return sha256(repr((self.richting, sorted(self.zinnen.items()))).encode()).hexdigest()

    def kent(self, tekst: str) -> bool:
        """Whether it has this sentence."""
        return self.is_nederlands or tekst in self.zinnen

    def zin(self, tekst: str, **velden: Any) -> str:
        """Return a sentence in this language, with what belongs in it; in Dutch while nobody translated it."""
        gezegd = self.zinnen.get(tekst, tekst)
        return gezegd.format(**velden) if velden else gezegd

    def dag(self, dag: datetime.date) -> str:
        """Return a day: in words in Dutch, in figures elsewhere."""
        return dag_in_woorden(dag) if self.is_nederlands else f"{dag:%d/%m/%Y}"


NEDERLANDS = Bladtaal(NEDERLANDS_CODE, "Nederlands", in_het_nederlands="Nederlands")


@cache
def bladtalen() -> dict[str, Bladtaal]:
    """Return every language that has a data file, by its code; Dutch is not among them."""
    uit = {}
    for bestand in sorted(MAP.glob("*.yaml")):
        inhoud = yaml.safe_load(bestand.read_text("utf-8"))
        uit[bestand.stem] = Bladtaal(
            code=bestand.stem,
            naam=inhoud["naam"],
            richting=inhoud["richting"],
            in_het_nederlands=inhoud["in_het_nederlands"],
            zinnen=inhoud["zinnen"],
        )
    return uit


def aangeboden(netwerk: Netwerk) -> dict[str, Bladtaal]:
    """Return the languages that may be chosen in this network, by code: reviewed exactly as they stand today."""
    besluiten = Bladtaalbesluit.objects.lopend().filter(netwerk=netwerk)
    afdrukken = dict(besluiten.values_list("taal", "vingerafdruk"))
    return {code: taal for code, taal in bladtalen().items() if afdrukken.get(code) == taal.vingerafdruk}
